/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ways-choice.h"

#include "rp-plain.h"

#include <glib/gi18n.h>

#define MAX_CHOICES 6

/**
 * RpWaysChoice:
 *
 * Lets somebody choose one of several combinations of ways into private notes. To have
 * no way but the keyring takes a tick more.
 */
struct _RpWaysChoice
{
  AdwBin       parent_instance;

  GtkWidget   *list;
  GtkWidget   *insist;                 /* shown while the keyring alone is chosen */
  guint        n_choices;
  RpVaultWays  ways[MAX_CHOICES];
  GtkWidget   *checks[MAX_CHOICES];
};

G_DEFINE_FINAL_TYPE (RpWaysChoice, rp_ways_choice, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (RpWaysChoice *self)
{
  gtk_widget_set_visible (self->insist, rp_ways_choice_get_ways (self) == RP_VAULT_WAY_KEYRING);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
new_insist (RpWaysChoice *self)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (_("Without this, a reset of my login keyring destroys these "
                                      "notes"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_widget_set_visible (check, FALSE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return check;
}

/* The row, not what is in it: from there the arrow keys go to the others. */
static gboolean
rp_ways_choice_grab_focus (GtkWidget *widget)
{
  RpWaysChoice *self = RP_WAYS_CHOICE (widget);

  for (guint i = 0; i < self->n_choices; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      return gtk_widget_grab_focus (gtk_widget_get_ancestor (self->checks[i],
                                                             GTK_TYPE_LIST_BOX_ROW));

  return FALSE;
}

static void
rp_ways_choice_class_init (RpWaysChoiceClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = rp_ways_choice_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_ways_choice_init (RpWaysChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  self->insist = new_insist (self);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->insist);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_ways_choice_new:
 *
 * `changed` is emitted when something else is chosen.
 *
 * Returns: (transfer floating): a list without choices
 */
GtkWidget *
rp_ways_choice_new (void)
{
  return g_object_new (RP_TYPE_WAYS_CHOICE, NULL);
}

/**
 * rp_ways_choice_add:
 * @self: a list
 * @ways: what is chosen by it
 * @title: its name
 * @subtitle: what it means
 *
 * The first one is chosen until somebody chooses.
 */
void
rp_ways_choice_add (RpWaysChoice *self,
                    RpVaultWays   ways,
                    const char   *title,
                    const char   *subtitle)
{
  GtkWidget *row, *check;

  g_return_if_fail (RP_IS_WAYS_CHOICE (self));
  g_return_if_fail (self->n_choices < MAX_CHOICES);

  row = rp_plain_row_new (title, subtitle);
  check = gtk_check_button_new ();
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check),
                              self->n_choices > 0 ? GTK_CHECK_BUTTON (self->checks[0]) : NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), self->n_choices == 0);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  /* Names it, too. */
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  self->ways[self->n_choices] = ways;
  self->checks[self->n_choices++] = check;
}

/**
 * rp_ways_choice_get_ways:
 * @self: a list
 *
 * Returns: what is chosen
 */
RpVaultWays
rp_ways_choice_get_ways (RpWaysChoice *self)
{
  g_return_val_if_fail (RP_IS_WAYS_CHOICE (self), 0);

  for (guint i = 0; i < self->n_choices; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      return self->ways[i];

  return 0;
}

/**
 * rp_ways_choice_set_ways:
 * @self: a list
 * @ways: what one of its choices means
 */
void
rp_ways_choice_set_ways (RpWaysChoice *self,
                         RpVaultWays   ways)
{
  g_return_if_fail (RP_IS_WAYS_CHOICE (self));

  for (guint i = 0; i < self->n_choices; i++)
    if (self->ways[i] == ways)
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), TRUE);
}

/**
 * rp_ways_choice_get_insists:
 * @self: a list
 *
 * Returns: whether somebody wants to have no way but the keyring, knowing what that means
 */
gboolean
rp_ways_choice_get_insists (RpWaysChoice *self)
{
  g_return_val_if_fail (RP_IS_WAYS_CHOICE (self), FALSE);

  return rp_ways_choice_get_ways (self) == RP_VAULT_WAY_KEYRING &&
         gtk_check_button_get_active (GTK_CHECK_BUTTON (self->insist));
}

/**
 * rp_ways_choice_is_complete:
 * @self: a list
 *
 * Returns: whether one can go on with what is chosen
 */
gboolean
rp_ways_choice_is_complete (RpWaysChoice *self)
{
  g_return_val_if_fail (RP_IS_WAYS_CHOICE (self), FALSE);

  return rp_ways_choice_get_ways (self) != RP_VAULT_WAY_KEYRING ||
         rp_ways_choice_get_insists (self);
}
