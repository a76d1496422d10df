/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-introduction-dialog-private.h"

#include "rp-capture.h"
#include "rp-confirm.h"
#include "rp-quiet-row.h"

#include <glib/gi18n.h>

/* The same two may be on the way to each other already. */

typedef struct
{
  RpIntroductionDialog *dialog;
  char                 *introduction;   /* the UUID of what to go on with instead */
} Turn;

static void
turn_free (gpointer data)
{
  Turn *turn = data;

  g_clear_object (&turn->dialog);
  g_free (turn->introduction);
  g_free (turn);
}

static gboolean
turn_cb (gpointer data)
{
  Turn *turn = data;

  if (turn->dialog->writer != NULL)
    rp_introduction_dialog_present (turn->dialog->writer, NULL, NULL, turn->introduction);
  gtk_window_destroy (GTK_WINDOW (turn->dialog));

  return G_SOURCE_REMOVE;
}

static void
discard_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  /* The question is not done with its answer yet, nor is a button with its press. */
  if (rp_confirm_finish (result))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, turn_cb, user_data, turn_free);
  else
    turn_free (user_data);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpIntroductionDialog *self = RP_INTRODUCTION_DIALOG (widget);
  Turn *turn = g_new0 (Turn, 1);

  turn->dialog = g_object_ref (self);
  turn->introduction = g_variant_dup_string (parameter, NULL);
  if (rp_introduction_dialog_has_own_why (self))
    rp_confirm_async (GTK_WINDOW (self), _("Discard What You Wrote?"), _("It is not saved yet."),
                      _("_Discard"), TRUE, discard_cb, turn);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, turn_cb, turn, turn_free);
}

void
rp_introduction_dialog_install_twice (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "introduction.open", "s", open_action);
}

static GtkWidget *
new_row (RpIntroduction *under_way,
         RpPerson       *first,
         RpPerson       *second,
         const char     *stands)
{
  g_autofree char *name = rp_person_short_name (first);
  g_autofree char *other = rp_person_short_name (second);
  g_autofree char *title = NULL;
  GtkWidget *row;

  /* Translators: two first names */
  title = g_strdup_printf (_("%1$s and %2$s are being introduced already."), name, other);
  row = rp_quiet_row_new ("dialog-information-symbolic", title, stands);
  rp_quiet_row_set_button (RP_QUIET_ROW (row), _("Open It…"), "introduction.open",
                           rp_record_get_id (under_way));
  gtk_widget_add_css_class (row, "private");

  return row;
}

/* Says so of a new one, and offers to go on with that instead. */
void
rp_introduction_dialog_show_twice (RpIntroductionDialog *self,
                                   RpPerson             *first,
                                   RpPerson             *second)
{
  RpNetwork *network = rp_network_reader_get_network (self->reader);
  RpIntroduction *found = NULL;
  g_autofree char *stands = NULL;
  g_autofree char *key = NULL;

  if (self->is_new && network != NULL && first != NULL && second != NULL)
    found = rp_introduction_of_two (network, rp_record_get_id (first), rp_record_get_id (second));
  if (found != NULL)
    {
      gboolean forth = g_strcmp0 (found->introduced, rp_record_get_id (first)) == 0;

      stands = rp_introduction_stands (found, forth ? first : second, forth ? second : first,
                                       self->today);
      key = g_strdup_printf ("%s|%s|%s|%s", rp_record_get_id (found), stands, first->name,
                             second->name);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->twice), found != NULL);
  if (g_strcmp0 (key, self->twice_key) == 0)
    return;

  adw_bin_set_child (self->twice, found != NULL ? new_row (found, first, second, stands) : NULL);
  g_free (self->twice_key);
  self->twice_key = g_steal_pointer (&key);
}
