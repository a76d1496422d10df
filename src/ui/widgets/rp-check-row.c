/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-check-row.h"

#include <glib/gi18n.h>

/**
 * RpCheckRow:
 *
 * A check that holds: a tick and a few words. A click tells why it matters.
 */
struct _RpCheckRow
{
  GtkWidget  parent_instance;

  char      *reason;
  gboolean   accepted;
  GtkWidget *popover;     /* made when it is first asked for */

  /* Template widgets */
  GtkWidget *button;
  GtkImage  *image;
  GtkLabel  *title_label;
};

G_DEFINE_FINAL_TYPE (RpCheckRow, rp_check_row, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_TITLE,
  PROP_REASON,
  PROP_ACCEPTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_name (RpCheckRow *self)
{
  const char *title = rp_check_row_get_title (self);
  g_autofree char *name = NULL;

  name = g_strdup_printf (self->accepted ? _("Accepted as it is: %s") : _("Holds: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static GtkWidget *
create_popover (RpCheckRow *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", self->reason,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "max-width-chars", 36,
                                   "xalign", 0.0,
                                   NULL);
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (label, "reason");
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));

  return popover;
}

static void
clicked_cb (RpCheckRow *self)
{
  GtkAllocation area;

  if (self->popover == NULL)
    self->popover = create_popover (self);

  /* At the words, not at the middle of the column. */
  gtk_widget_get_allocation (self->button, &area);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &area);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
rp_check_row_dispose (GObject *object)
{
  RpCheckRow *self = RP_CHECK_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_CHECK_ROW);

  G_OBJECT_CLASS (rp_check_row_parent_class)->dispose (object);
}

static void
rp_check_row_finalize (GObject *object)
{
  RpCheckRow *self = RP_CHECK_ROW (object);

  g_free (self->reason);

  G_OBJECT_CLASS (rp_check_row_parent_class)->finalize (object);
}

static void
rp_check_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RpCheckRow *self = RP_CHECK_ROW (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, rp_check_row_get_title (self));
      break;

    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;

    case PROP_ACCEPTED:
      g_value_set_boolean (value, self->accepted);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_check_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RpCheckRow *self = RP_CHECK_ROW (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_text (self->title_label,
                          g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
      break;

    case PROP_REASON:
      self->reason = g_value_dup_string (value);
      gtk_widget_set_can_target (self->button, self->reason != NULL);
      gtk_widget_set_focusable (self->button, self->reason != NULL);
      break;

    case PROP_ACCEPTED:
      rp_check_row_set_accepted (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_check_row_constructed (GObject *object)
{
  G_OBJECT_CLASS (rp_check_row_parent_class)->constructed (object);

  update_name (RP_CHECK_ROW (object));
}

static void
rp_check_row_class_init (RpCheckRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = rp_check_row_constructed;
  object_class->dispose = rp_check_row_dispose;
  object_class->finalize = rp_check_row_finalize;
  object_class->get_property = rp_check_row_get_property;
  object_class->set_property = rp_check_row_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", once);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, once);
  properties[PROP_ACCEPTED] =
    g_param_spec_boolean ("accepted", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/widgets/rp-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpCheckRow, button);
  gtk_widget_class_bind_template_child (widget_class, RpCheckRow, image);
  gtk_widget_class_bind_template_child (widget_class, RpCheckRow, title_label);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
rp_check_row_init (RpCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_check_row_new:
 * @title: what holds, “Just the two of you”
 * @reason: (nullable): why it matters, shown on a click
 *
 * Returns: (transfer floating): a ticked line
 */
GtkWidget *
rp_check_row_new (const char *title,
                  const char *reason)
{
  return g_object_new (RP_TYPE_CHECK_ROW, "title", title, "reason", reason, NULL);
}

const char *
rp_check_row_get_title (RpCheckRow *self)
{
  g_return_val_if_fail (RP_IS_CHECK_ROW (self), NULL);

  return gtk_label_get_text (self->title_label);
}

/**
 * rp_check_row_set_accepted:
 * @self: a check row
 * @accepted: whether it counts only because the user accepted it as it is
 *
 * An accepted check has a tick in a circle, not a green one.
 */
void
rp_check_row_set_accepted (RpCheckRow *self,
                           gboolean    accepted)
{
  g_return_if_fail (RP_IS_CHECK_ROW (self));

  accepted = !!accepted;
  if (self->accepted == accepted)
    return;

  self->accepted = accepted;
  if (accepted)
    gtk_widget_remove_css_class (GTK_WIDGET (self->image), "success-icon");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->image), "success-icon");
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACCEPTED]);
}
