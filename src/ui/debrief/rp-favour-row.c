/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-favour-row.h"

#include "rp-advice.h"
#include "rp-plain.h"
#include "rp-sweet-dot.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

#define DOT_SIZE 20

struct _RpFavourRow
{
  AdwActionRow   parent_instance;

  RpFavourDraft *draft;   /* (borrowed) */
};

G_DEFINE_FINAL_TYPE (RpFavourRow, rp_favour_row, ADW_TYPE_ACTION_ROW)

enum {
  SIGNAL_REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
remove_cb (RpFavourRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
rp_favour_row_class_init (RpFavourRowClass *klass)
{
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_favour_row_init (RpFavourRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "private");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
  rp_tip_set (GTK_WIDGET (self), _("Change This One"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

static GtkWidget *
new_button (RpFavourRow *self,
            const char  *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  /* Translators: %s is what was given or asked for */
  g_autofree char *name = g_strdup_printf (_("Remove “%s”"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  rp_tip_set (button, _("Remove"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "minibtn");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/**
 * rp_favour_row_new:
 * @draft: (transfer none): what was said; it outlives the row
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rp_favour_row_new (RpFavourDraft *draft)
{
  RpFavourRow *self = g_object_new (RP_TYPE_FAVOUR_ROW, NULL);
  const char *name = rp_favour_type_name ((RpFavourType) draft->kind);
  g_autofree char *title = rp_favour_draft_dup_text (draft);

  self->draft = draft;
  /* Not markup: somebody wrote these words. */
  rp_plain_row_init (ADW_ACTION_ROW (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               rp_favour_draft_words (draft->direction, draft->kind));
  adw_action_row_add_prefix (ADW_ACTION_ROW (self),
                             rp_sweet_dot_new ((RpSweetKind) draft->kind, DOT_SIZE, name));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), new_button (self, title));

  return GTK_WIDGET (self);
}

/**
 * rp_favour_row_get_draft:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
RpFavourDraft *
rp_favour_row_get_draft (RpFavourRow *self)
{
  g_return_val_if_fail (RP_IS_FAVOUR_ROW (self), NULL);

  return self->draft;
}
