/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-stage-bar.h"

#include "rp-number.h"

#include <glib/gi18n.h>

#define N_STAGES 5

/**
 * RpStageBar:
 *
 * How far a relationship has come, in five steps, and what would show that it
 * has come further.
 */
struct _RpStageBar
{
  GtkWidget  parent_instance;

  guint      stage;

  /* Template widgets */
  GtkBox    *segments;
  GtkLabel  *name_label;
  GtkLabel  *count_label;
  GtkLabel  *next_label;
};

G_DEFINE_FINAL_TYPE (RpStageBar, rp_stage_bar, GTK_TYPE_WIDGET)

static void
update_segments (RpStageBar *self)
{
  guint n = 0;

  for (GtkWidget *segment = gtk_widget_get_first_child (GTK_WIDGET (self->segments));
       segment != NULL; segment = gtk_widget_get_next_sibling (segment))
    {
      if (n++ < self->stage)
        gtk_widget_add_css_class (segment, "done");
      else
        gtk_widget_remove_css_class (segment, "done");
    }
}

static void
update_name (RpStageBar *self,
             const char *stage_name)
{
  g_autofree char *words = rp_number_in_words (self->stage);
  g_autofree char *of = rp_number_in_words (N_STAGES);
  g_autofree char *name = NULL;

  /* Translators: such as “Stage three of five: In conversation” */
  name = g_strdup_printf (_("Stage %1$s of %2$s: %3$s"), words, of, stage_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->segments), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* The name of the next stage in bold, without markup, as it may be any text. */
static void
set_next (RpStageBar *self,
          const char *name,
          const char *proof)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text = NULL;
  const char *found;

  gtk_widget_set_visible (GTK_WIDGET (self->next_label), name != NULL && proof != NULL);
  if (name == NULL || proof == NULL)
    return;

  /* Translators: such as “Next, Confidant: they shared something of their own, unasked.” */
  text = g_strdup_printf (_("Next, %1$s: %2$s"), name, proof);
  found = strstr (text, name);
  if (found != NULL && *name != '\0')
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) (found - text);
      bold->end_index = bold->start_index + (guint) strlen (name);
      pango_attr_list_insert (attributes, bold);
    }

  gtk_label_set_text (self->next_label, text);
  gtk_label_set_attributes (self->next_label, attributes);
}

static void
rp_stage_bar_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_STAGE_BAR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rp_stage_bar_parent_class)->dispose (object);
}

static void
rp_stage_bar_class_init (RpStageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_stage_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/widgets/rp-stage-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RpStageBar, segments);
  gtk_widget_class_bind_template_child (widget_class, RpStageBar, name_label);
  gtk_widget_class_bind_template_child (widget_class, RpStageBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, RpStageBar, next_label);
}

static void
rp_stage_bar_init (RpStageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < N_STAGES; i++)
    {
      GtkWidget *segment = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (segment, "stage-seg");
      gtk_box_append (self->segments, segment);
    }
}

/**
 * rp_stage_bar_new:
 *
 * Returns: (transfer floating): a bar that has not begun
 */
GtkWidget *
rp_stage_bar_new (void)
{
  return g_object_new (RP_TYPE_STAGE_BAR, NULL);
}

guint
rp_stage_bar_get_stage (RpStageBar *self)
{
  g_return_val_if_fail (RP_IS_STAGE_BAR (self), 0);

  return self->stage;
}

/**
 * rp_stage_bar_set_stage:
 * @self: a stage bar
 * @stage: 0 to 5
 * @name: of the stage
 * @next_name: (nullable): of the stage after it
 * @next_proof: (nullable): what would show that it is reached; a sentence that
 *   begins in lower case
 *
 * Sets what the bar says.
 */
void
rp_stage_bar_set_stage (RpStageBar *self,
                        guint       stage,
                        const char *name,
                        const char *next_name,
                        const char *next_proof)
{
  g_autofree char *count = NULL;

  g_return_if_fail (RP_IS_STAGE_BAR (self));
  g_return_if_fail (stage <= N_STAGES);
  g_return_if_fail (name != NULL);

  self->stage = stage;
  count = g_strdup_printf (_("stage %1$u of %2$u"), stage, (guint) N_STAGES);
  gtk_label_set_text (self->name_label, name);
  gtk_label_set_text (self->count_label, count);
  set_next (self, next_name, next_proof);
  update_segments (self);
  update_name (self, name);
}
