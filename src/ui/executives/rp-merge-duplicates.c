/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-merge-dialog.h"

#include "rp-choose-dialog.h"
#include "rp-duplicates.h"

#include <glib/gi18n.h>

/* Who may be there twice among all people, to choose from. */

typedef struct
{
  RpWriter  *writer;
  GPtrArray *duplicates; /* of RpDuplicate */
} Choice;

static void
choice_free (Choice *choice)
{
  g_clear_object (&choice->writer);
  g_clear_pointer (&choice->duplicates, g_ptr_array_unref);
  g_free (choice);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void
choice_closed (gpointer  data,
               GClosure *closure)
{
  choice_free (data);
}

static void
chosen_cb (RpChooseDialog *dialog,
           RpPerson       *person,
           Choice         *choice)
{
  for (guint i = 0; i < choice->duplicates->len; i++)
    {
      const RpDuplicate *duplicate = choice->duplicates->pdata[i];

      if (duplicate->second == person)
        {
          rp_merge_dialog_present_two (choice->writer, duplicate->first, person);
          return;
        }
    }
}

static void
duplicates_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(Choice) choice = user_data;
  g_autoptr(GError) error = NULL;
  RpChooseDialog *dialog;

  choice->duplicates = rp_duplicates_read_finish (result, &error);
  if (choice->duplicates == NULL)
    {
      rp_writer_error (choice->writer, error);
      return;
    }
  if (choice->duplicates->len == 0)
    {
      rp_writer_toast (choice->writer, _("Nobody seems to be here twice"), FALSE);
      return;
    }

  dialog = rp_choose_dialog_new (rp_writer_get_window (choice->writer), _("Merge Duplicates"),
                                 _("These people may be here twice."));
  for (guint i = 0; i < choice->duplicates->len; i++)
    {
      const RpDuplicate *duplicate = choice->duplicates->pdata[i];
      g_autofree char *title = NULL;

      /* Translators: two names of what may be one person */
      title = g_strdup_printf (_("%1$s and %2$s"), duplicate->first->name,
                               duplicate->second->name);
      rp_choose_dialog_add (dialog, duplicate->second, title,
                            duplicate->same_email ? _("The same e-mail address")
                                                  : _("The same name"));
    }
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (chosen_cb), g_steal_pointer (&choice),
                         choice_closed, 0);
  rp_choose_dialog_present (dialog);
}

/**
 * rp_merge_dialog_present_duplicates:
 * @writer: how to write
 *
 * Lists who may be there twice, to choose whom to merge.
 */
void
rp_merge_dialog_present_duplicates (RpWriter *writer)
{
  Choice *choice;

  g_return_if_fail (RP_IS_WRITER (writer));

  choice = g_new0 (Choice, 1);
  choice->writer = g_object_ref (writer);
  rp_duplicates_read_async (rp_writer_get_store (writer), NULL, NULL, duplicates_read_cb, choice);
}
