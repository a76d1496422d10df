/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-thanks-dialog.h"

#include "rp-advice.h"
#include "rp-draft-box.h"
#include "rp-mailto.h"
#include "rp-store-places.h"

#include <glib/gi18n.h>

/* Thanks somebody for a favour, in words that give the credit to them: to be copied or handed to
 * the mail program. */

typedef struct
{
  RpWriter *writer;
  RpFavour *favour;
} Read;

static void
read_free (Read *read)
{
  g_clear_object (&read->writer);
  g_clear_object (&read->favour);
  g_free (read);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Read, read_free)

static void
present (Read          *read,
         RpPersonFacts *facts)
{
  RpPerson *person = facts->entry->person;
  RpObjective *objective = read->favour->objective != NULL
                           ? rp_facts_find (facts->objectives, read->favour->objective) : NULL;
  g_autofree char *text = rp_favour_thanks (read->favour, person, objective, facts->me);
  RpFormWindow *form = RP_FORM_WINDOW (rp_form_window_new (rp_writer_get_window (read->writer),
                                                           _("Thank")));
  GtkWidget *draft = rp_draft_box_new (read->writer, _("What to write"));

  rp_form_window_set_description (form, _("A draft for you to change, to copy or to say. Nothing "
                                          "is sent from here."));
  rp_draft_box_set_text (RP_DRAFT_BOX (draft), text);
  rp_draft_box_set_mail (RP_DRAFT_BOX (draft), rp_mailto_address (facts),
                         C_("subject", "Thank you"));
  rp_form_window_append (form, draft);
  rp_form_window_set_save_label (form, NULL);
  gtk_window_set_focus (GTK_WINDOW (form), rp_draft_box_get_view (RP_DRAFT_BOX (draft)));
  gtk_window_present (GTK_WINDOW (form));
}

static void
person_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Read) read = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpPersonFacts) facts = rp_store_person_facts_finish (RP_STORE (source), result,
                                                                 &error);

  if (facts == NULL)
    rp_writer_error (read->writer, error);
  else
    present (read, facts);
}

static void
favour_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Read) read = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  read->favour = rp_store_get_finish (RP_STORE (source), result, &error);
  if (read->favour == NULL)
    {
      rp_writer_error (read->writer, error);
      return;
    }

  rp_store_person_facts_async (RP_STORE (source), read->favour->person,
                               rp_store_get_now (RP_STORE (source)), zone, NULL, person_read_cb,
                               read);
  g_steal_pointer (&read);
}

/**
 * rp_thanks_dialog_present:
 * @writer: where errors go
 * @favour: the UUID of an ask that was granted
 *
 * Drafts a thank-you.
 */
void
rp_thanks_dialog_present (RpWriter   *writer,
                          const char *favour)
{
  Read *read;

  g_return_if_fail (RP_IS_WRITER (writer));
  g_return_if_fail (favour != NULL);

  read = g_new0 (Read, 1);
  read->writer = g_object_ref (writer);
  rp_store_get_async (rp_writer_get_store (writer), RP_TYPE_FAVOUR, favour, NULL, favour_read_cb,
                      read);
}
