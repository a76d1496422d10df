/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-favour-closing.h"

#include "rp-advice.h"
#include "rp-capture-words.h"
#include "rp-choice.h"
#include "rp-form-window.h"
#include "rp-lines-row.h"

#include <glib/gi18n.h>

enum {
  WIN_RESOLVED,
  WIN_RESULT,
  WIN_PROVED,
  N_WINS
};

/**
 * RpFavourClosing:
 *
 * What came of an ask; and if it was granted, the three wins: what was needed
 * is resolved, they have a result to show, and my value is proven.
 */
struct _RpFavourClosing
{
  AdwBin      parent_instance;

  RpChoice   *states;
  GtkWidget  *wins_box;
  RpLinesRow *wins[N_WINS];
};

G_DEFINE_FINAL_TYPE (RpFavourClosing, rp_favour_closing, ADW_TYPE_BIN)

static void
rp_favour_closing_class_init (RpFavourClosingClass *klass)
{
}

static void
rp_favour_closing_init (RpFavourClosing *self)
{
}

static void
changed_cb (RpFavourClosing *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_widget_set_visible (self->wins_box,
                          rp_choice_get_selected (self->states) == RP_FAVOUR_STATE_GRANTED);
  if (RP_IS_FORM_WINDOW (root))
    rp_form_window_set_typed (RP_FORM_WINDOW (root));
}

static char **
get_win (RpFavour *favour,
         guint     win)
{
  char **wins[N_WINS] = { &favour->resolved, &favour->result, &favour->proved };

  return wins[win];
}

/**
 * rp_favour_closing_new:
 * @favour: an ask that was made
 *
 * Returns: (transfer floating): a part of a form that says what came of it
 */
GtkWidget *
rp_favour_closing_new (RpFavour *favour)
{
  const char *const titles[N_WINS] = {
    _("How it was resolved"),
    _("The result that they can show"),
    _("What it proved of your value"),
  };
  RpFavourClosing *self = g_object_new (RP_TYPE_FAVOUR_CLOSING, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *list = rp_capture_list_new ();

  self->states = RP_CHOICE (rp_choice_new_chips (_("What came of it")));
  for (guint i = 0; i <= RP_FAVOUR_STATE_DECLINED; i++)
    rp_choice_add (self->states, rp_favour_state_name ((RpFavourState) i), NULL);
  rp_choice_set_selected (self->states, favour->state);
  gtk_box_append (GTK_BOX (box),
                  rp_capture_labelled (_("What came of it"), GTK_WIDGET (self->states)));

  for (guint i = 0; i < N_WINS; i++)
    {
      const char *text = *get_win (favour, i);

      self->wins[i] = RP_LINES_ROW (rp_lines_row_new (titles[i]));
      rp_lines_row_set_text (self->wins[i], text != NULL ? text : "");
      gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->wins[i]));
    }
  self->wins_box = rp_capture_labelled (_("Who won, and what"), list);
  gtk_box_append (GTK_BOX (box), self->wins_box);
  adw_bin_set_child (ADW_BIN (self), box);
  changed_cb (self);
  g_signal_connect_object (self->states, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * rp_favour_closing_get_state:
 * @self: a part of a form
 *
 * Returns: what came of it
 */
RpFavourState
rp_favour_closing_get_state (RpFavourClosing *self)
{
  g_return_val_if_fail (RP_IS_FAVOUR_CLOSING (self), RP_FAVOUR_STATE_PENDING);

  return (RpFavourState) rp_choice_get_selected (self->states);
}

/**
 * rp_favour_closing_put:
 * @self: a part of a form
 * @favour: a record that nobody else has
 *
 * Writes the three wins into @favour; not the state, which has its day.
 */
void
rp_favour_closing_put (RpFavourClosing *self,
                       RpFavour        *favour)
{
  g_return_if_fail (RP_IS_FAVOUR_CLOSING (self));

  for (guint i = 0; i < N_WINS; i++)
    {
      char **text = get_win (favour, i);

      g_free (*text);
      *text = rp_lines_row_dup_text (self->wins[i]);
    }
}
