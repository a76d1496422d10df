/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-help-targets.h"

#include "rp-model.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/**
 * RpHelpTargets:
 *
 * What of theirs a need could serve, as chips: those that it does not serve
 * after all can be taken out. It is not seen when there is nothing.
 *
 * Signal "changed": something was taken out or in.
 */
struct _RpHelpTargets
{
  AdwBin      parent_instance;

  RpWrap     *chips;
  GHashTable *declined;   /* UUIDs of objectives that it does not serve */
};

G_DEFINE_FINAL_TYPE (RpHelpTargets, rp_help_targets, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (RpHelpTargets   *self,
            GtkToggleButton *chip)
{
  const char *id = g_object_get_data (G_OBJECT (chip), "objective");

  if (gtk_toggle_button_get_active (chip))
    g_hash_table_remove (self->declined, id);
  else
    g_hash_table_add (self->declined, g_strdup (id));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rp_help_targets_finalize (GObject *object)
{
  g_hash_table_unref (RP_HELP_TARGETS (object)->declined);

  G_OBJECT_CLASS (rp_help_targets_parent_class)->finalize (object);
}

static void
rp_help_targets_class_init (RpHelpTargetsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_help_targets_finalize;

  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_HELP_TARGETS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_help_targets_init (RpHelpTargets *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _("What it could serve"), "wrap",
                                     TRUE, "xalign", 0.0, NULL);

  self->declined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->chips = RP_WRAP (rp_wrap_new ());
  gtk_widget_add_css_class (heading, "txs");
  gtk_widget_add_css_class (heading, "semi");
  gtk_widget_add_css_class (box, "private");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rp_help_targets_new:
 *
 * Returns: (transfer floating): no chips yet
 */
GtkWidget *
rp_help_targets_new (void)
{
  return g_object_new (RP_TYPE_HELP_TARGETS, NULL);
}

static gboolean
shows (RpHelpTargets *self,
       GPtrArray     *objectives)
{
  guint i = 0;

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip), i++)
    if (i >= objectives->len
        || g_strcmp0 (g_object_get_data (G_OBJECT (chip), "objective"),
                      rp_record_get_id (objectives->pdata[i])) != 0)
      return FALSE;

  return i == objectives->len;
}

/**
 * rp_help_targets_show:
 * @self: some chips
 * @objectives: (element-type RpObjective): what it could serve
 */
void
rp_help_targets_show (RpHelpTargets *self,
                      GPtrArray     *objectives)
{
  g_return_if_fail (RP_IS_HELP_TARGETS (self));

  gtk_widget_set_visible (GTK_WIDGET (self), objectives->len > 0);
  if (shows (self, objectives))
    return;

  rp_wrap_remove_all (self->chips);
  for (guint i = 0; i < objectives->len; i++)
    {
      RpObjective *objective = objectives->pdata[i];
      const char *id = rp_record_get_id (objective);
      GtkWidget *chip = gtk_toggle_button_new_with_label (objective->name);

      gtk_widget_add_css_class (chip, "choicechip");
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))),
                               PANGO_ELLIPSIZE_END);
      g_object_set_data_full (G_OBJECT (chip), "objective", g_strdup (id), g_free);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                    !g_hash_table_contains (self->declined, id));
      g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      rp_wrap_append (self->chips, chip);
    }
}

/**
 * rp_help_targets_choose:
 * @self: some chips
 * @matches: what a search for the need found
 *
 * Returns: (transfer full): the same without what it does not serve
 */
RpMatches *
rp_help_targets_choose (RpHelpTargets *self,
                        RpMatches     *matches)
{
  RpMatches *chosen = rp_matches_new ();
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (RP_IS_HELP_TARGETS (self), chosen);

  g_hash_table_iter_init (&iter, matches);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (self->declined, id))
      rp_matches_add (chosen, id, rp_matches_get (matches, id));

  return chosen;
}
