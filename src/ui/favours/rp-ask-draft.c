/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ask-draft.h"

#include "rp-date.h"
#include "rp-day-words.h"
#include "rp-draft-box.h"
#include "rp-mailto.h"
#include "rp-model.h"
#include "rp-plain.h"
#include "rp-store-places.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/* The draft of an ask, what makes it easy to grant, and that it was asked. */

typedef struct
{
  RpWriter     *writer;
  RpFavour     *favour;     /* what is written once it was asked */
  RpFormWindow *form;       /* (unowned) */
  RpDraftBox   *draft;      /* (unowned) */
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

/* The easier it is to say yes, the smaller the favour is. */
static GtkWidget *
new_checks (const RpHelper *helper,
            const char     *need,
            guint32         day)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  g_auto(GStrv) words = g_strsplit_set (need, " \n\t", -1);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What makes it easy to grant"), -1);
  add_check (list, g_strv_length (words) >= 4, _("Exactly what to do"),
             _("Say it in a sentence of its own: who, what, how much."));
  add_check (list, TRUE, _("Words to forward"), NULL);
  add_check (list, day != 0, _("By when"), _("Without a day it waits."));
  add_check (list, helper->serves != NULL, _("Fits what they are measured on"),
             _("It serves no target of theirs that you know of."));

  return list;
}

static RpFavour *
new_favour (const RpHelper *helper,
            const char     *need,
            RpFavourSize    size,
            const char     *official,
            guint32         today)
{
  RpFavour *favour = rp_record_new (RP_TYPE_FAVOUR);

  favour->person = g_strdup (rp_record_get_id (helper->person));
  favour->direction = RP_FAVOUR_ASKED;
  favour->type = RP_FAVOUR_TYPE_HELP;
  favour->size = size;
  favour->text = rp_text_clean_line (need);
  favour->date = today;
  favour->state = RP_FAVOUR_STATE_PENDING;
  favour->objective = helper->serves != NULL ? g_strdup (rp_record_get_id (helper->serves)) : NULL;
  favour->official = !rp_text_is_blank (official) ? g_strdup (official) : NULL;

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

/**
 * rp_ask_draft_present:
 * @writer: how to write that it was asked
 * @helper: whom to ask
 * @need: what for
 * @size: how big it is
 * @day: by when; 0: no day
 * @official: of the official way that was tried; perhaps ""
 *
 * Drafts the ask: nothing is sent from here, and nothing written before it is
 * said to be asked.
 */
void
rp_ask_draft_present (RpWriter       *writer,
                      const RpHelper *helper,
                      const char     *need,
                      RpFavourSize    size,
                      guint32         day,
                      const char     *official)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  guint32 today = rp_time_day (rp_store_get_now (rp_writer_get_store (writer)), zone);
  g_autofree char *by = day != 0 ? rp_day_words (day, today) : NULL;
  g_autofree char *text = rp_help_draft (helper, need, by, NULL);
  Ask *ask = g_new0 (Ask, 1);

  ask->writer = g_object_ref (writer);
  ask->favour = new_favour (helper, need, size, official, today);
  ask->form = RP_FORM_WINDOW (rp_form_window_new (rp_writer_get_window (writer),
                                                  _("Draft the Ask")));
  ask->draft = RP_DRAFT_BOX (rp_draft_box_new (writer, _("What to write")));
  rp_form_window_set_description (ask->form, _("A draft for you to change, to copy or to say. "
                                               "Nothing is sent from here."));
  rp_draft_box_set_text (ask->draft, text);
  rp_form_window_append (ask->form, GTK_WIDGET (ask->draft));
  rp_form_window_append (ask->form, new_checks (helper, need, day));
  rp_form_window_set_save_label (ask->form, _("_Mark as Asked"));
  rp_form_window_set_can_save (ask->form, !rp_text_is_blank (ask->favour->text));
  g_signal_connect_data (ask->form, "save", G_CALLBACK (save_cb), ask,
                         (GClosureNotify) (GCallback) ask_free, G_CONNECT_SWAPPED);
  read_address (ask, helper->person, zone);
  gtk_window_set_focus (GTK_WINDOW (ask->form), rp_draft_box_get_view (ask->draft));
  gtk_window_present (GTK_WINDOW (ask->form));
}
