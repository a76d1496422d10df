/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ask-draft.h"

#include "rp-date.h"
#include "rp-draft-box.h"
#include "rp-mailto.h"
#include "rp-model.h"
#include "rp-number-row.h"
#include "rp-plain.h"
#include "rp-store-places.h"
#include "rp-text.h"

#include <glib/gi18n.h>

#define MOST 1000000000

/* The draft of an ask, what makes it easy to grant, and that it was asked. */

typedef struct
{
  RpWriter     *writer;
  RpFavour     *favour;     /* what is written once it was asked */
  RpFormWindow *form;       /* (unowned) */
  RpDraftBox   *draft;      /* (unowned) */
  RpNumberRow  *amount;     /* (unowned) (nullable): of what several are asked for */
} Ask;

static void
ask_free (gpointer data)
{
  Ask *ask = data;

  g_clear_object (&ask->writer);
  g_clear_object (&ask->favour);
  g_free (ask);
}

static void
save_cb (Ask *ask)
{
  g_autoptr(RpBatch) batch = rp_batch_new (C_("undo", "Ask a Favour"));

  if (ask->amount != NULL)
    ask->favour->amount = rp_number_row_get_value (ask->amount);
  rp_batch_put (batch, ask->favour);
  rp_writer_write (ask->writer, g_steal_pointer (&batch), _("Favour asked"), ask->form);
}

static void
add_check (GtkWidget  *list,
           gboolean    good,
           const char *title,
           const char *advice)
{
  GtkWidget *row = rp_plain_row_new (title, good ? NULL : advice);
  GtkWidget *icon = gtk_image_new_from_icon_name (good ? "object-select-symbolic"
                                                       : "dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, good ? "success-icon" : "warning-icon");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  good ? C_("check", "Good") : C_("check", "Not yet"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* The easier it is to say yes, the smaller the favour is; and whether the jar holds it. */
static GtkWidget *
new_checks (RpNetwork      *network,
            const RpHelper *helper,
            RpFavour       *favour)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  g_auto(GStrv) words = g_strsplit_set (favour->text != NULL ? favour->text : "", " \n\t", -1);
  g_autofree char *jar_words = NULL;
  RpJarEntry entry;

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What makes it easy to grant"), -1);
  add_check (list, g_strv_length (words) >= 4, _("Exactly what to do"),
             _("Say it in a sentence of its own: who, what, how much."));
  add_check (list, TRUE, _("Words to forward"), NULL);
  add_check (list, favour->due != 0, _("By when"), _("Without a day it waits."));
  add_check (list, helper->serves != NULL, _("Fits what they are measured on"),
             _("It serves no target of theirs that you know of."));
  add_check (list, !rp_text_is_blank (favour->official) || favour->tried != 0,
             _("The official way was tried"), _("Is there a form or a desk for it? Try that "
                                                "first."));
  if (rp_network_jar (network, rp_record_get_id (helper->person), &entry))
    {
      jar_words = rp_favour_ask_words (&entry.jar, favour->size, helper->serves != NULL);
      add_check (list, helper->cost == 0 || helper->verdict == RP_VERDICT_ROOM,
                 _("The jar holds it"), jar_words);
    }

  return list;
}

/* Returns: (transfer full): @terms, of @helper, today */
static RpFavour *
new_favour (const RpHelper *helper,
            RpFavour       *terms,
            guint32         today)
{
  RpFavour *favour = rp_record_copy (terms);

  favour->person = g_strdup (rp_record_get_id (helper->person));
  favour->date = today;
  favour->state = RP_FAVOUR_STATE_PENDING;
  favour->objective = helper->serves != NULL ? g_strdup (rp_record_get_id (helper->serves)) : NULL;

  return favour;
}

typedef struct
{
  RpFormWindow *form;
  RpDraftBox   *draft;
} Mail;

static void
mail_free (Mail *mail)
{
  g_clear_object (&mail->form);
  g_free (mail);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mail, mail_free)

/* Where to write to comes later; the draft does not wait for it. */
static void
person_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Mail) mail = user_data;
  g_autoptr(RpPersonFacts) facts = rp_store_person_facts_finish (RP_STORE (source), result, NULL);

  if (facts != NULL && gtk_widget_get_root (GTK_WIDGET (mail->draft)) != NULL)
    rp_draft_box_set_mail (mail->draft, rp_mailto_address (facts), C_("subject", "A question"));
}

static void
read_address (Ask       *ask,
              RpPerson  *person,
              GTimeZone *zone)
{
  RpStore *store = rp_writer_get_store (ask->writer);
  Mail *mail = g_new0 (Mail, 1);

  mail->form = g_object_ref (ask->form);
  mail->draft = ask->draft;
  rp_store_person_facts_async (store, rp_record_get_id (person), rp_store_get_now (store), zone,
                               NULL, person_read_cb, mail);
}

/* Of what several are asked for, how much of it they are asked for */
static void
add_amount (Ask *ask)
{
  GtkWidget *list;

  if (ask->favour->appeal == NULL)
    return;

  list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (list, "boxed-list");
  ask->amount = RP_NUMBER_ROW (rp_number_row_new (_("How much of it"),
                                                  _("Of what several are asked for"), MOST));
  rp_number_row_set_value (ask->amount, ask->favour->amount);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (ask->amount));
  rp_form_window_append (ask->form, list);
}

/**
 * rp_ask_draft_present:
 * @writer: how to write that it was asked
 * @network: what @helper is of
 * @helper: whom to ask
 * @terms: what for, of nobody yet
 *
 * Drafts the ask: nothing is sent from here, and nothing written before it is
 * said to be asked.
 */
void
rp_ask_draft_present (RpWriter       *writer,
                      RpNetwork      *network,
                      const RpHelper *helper,
                      RpFavour       *terms)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  guint32 today = rp_time_day (rp_store_get_now (rp_writer_get_store (writer)), zone);
  /* Translators: strftime, a day in a sentence: “Friday, 27 November” */
  g_autofree char *by = terms->due != 0 ? rp_day_format (terms->due, _("%A, %-d %B")) : NULL;
  g_autofree char *text = rp_help_draft (helper, terms->text != NULL ? terms->text : "", by,
                                         NULL);
  Ask *ask = g_new0 (Ask, 1);

  ask->writer = g_object_ref (writer);
  ask->favour = new_favour (helper, terms, today);
  ask->form = RP_FORM_WINDOW (rp_form_window_new (rp_writer_get_window (writer),
                                                  _("Draft the Ask")));
  ask->draft = RP_DRAFT_BOX (rp_draft_box_new (writer, _("What to write")));
  rp_form_window_set_description (ask->form, _("A draft for you to change, to copy or to say. "
                                               "Nothing is sent from here."));
  rp_draft_box_set_text (ask->draft, text);
  rp_form_window_append (ask->form, GTK_WIDGET (ask->draft));
  add_amount (ask);
  rp_form_window_append (ask->form, new_checks (network, helper, ask->favour));
  rp_form_window_set_save_label (ask->form, _("_Mark as Asked"));
  rp_form_window_set_can_save (ask->form, !rp_text_is_blank (ask->favour->text));
  g_signal_connect_data (ask->form, "save", G_CALLBACK (save_cb), ask,
                         (GClosureNotify) (GCallback) ask_free, G_CONNECT_SWAPPED);
  read_address (ask, helper->person, zone);
  gtk_window_set_focus (GTK_WINDOW (ask->form), rp_draft_box_get_view (ask->draft));
  gtk_window_present (GTK_WINDOW (ask->form));
}
