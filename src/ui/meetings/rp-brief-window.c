/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-brief-window.h"

#include "rp-brief-actions.h"
#include "rp-brief-paper.h"

/**
 * RpBriefWindow:
 *
 * A brief as it will be printed: in three lengths, with initials instead of
 * names or not, and, for this one time, with private words when they are
 * unlocked. Locking them closes the window.
 */
struct _RpBriefWindow
{
  AdwWindow     parent_instance;

  RpWriter     *writer;
  RpPlan       *plan;
  gboolean      initials;
  gboolean      in_confidence;

  /* Template widgets */
  GtkDropDown  *length;
  GtkWidget    *warning;
  RpBriefPaper *paper;
};

G_DEFINE_FINAL_TYPE (RpBriefWindow, rp_brief_window, ADW_TYPE_WINDOW)

enum {
  PROP_0,
  PROP_INITIALS,
  PROP_IN_CONFIDENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static RpBrief *
make_brief (RpBriefWindow *self)
{
  RpBriefOptions options = {
    .length = gtk_drop_down_get_selected (self->length),
    .initials = self->initials,
    .in_confidence = self->in_confidence,
  };

  return rp_brief_new (rp_plan_get_facts (self->plan), &options);
}

static void
draw_anew (RpBriefWindow *self)
{
  if (self->plan == NULL)
    return;

  gtk_widget_set_visible (self->warning, self->in_confidence);
  rp_brief_paper_set_brief (self->paper, make_brief (self));
}

/* Private words do not stay on the screen when the notes are locked. */
static void
changed_cb (RpBriefWindow *self)
{
  RpVault *vault = rp_store_get_vault (rp_writer_get_store (self->writer));

  if (rp_plan_get_facts (self->plan)->unlocked && rp_vault_get_state (vault) != RP_VAULT_UNLOCKED)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpBriefWindow *self = RP_BRIEF_WINDOW (widget);

  rp_brief_print (self->writer, GTK_WINDOW (self), make_brief (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpBriefWindow *self = RP_BRIEF_WINDOW (widget);

  rp_brief_save (self->writer, GTK_WINDOW (self), make_brief (self));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpBriefWindow *self = RP_BRIEF_WINDOW (widget);
  g_autoptr(RpBrief) brief = make_brief (self);

  rp_brief_copy (self->writer, widget, brief);
}

static void
rp_brief_window_dispose (GObject *object)
{
  RpBriefWindow *self = RP_BRIEF_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_BRIEF_WINDOW);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_brief_window_parent_class)->dispose (object);
}

static void
rp_brief_window_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RpBriefWindow *self = RP_BRIEF_WINDOW (object);

  switch (prop_id)
    {
    case PROP_INITIALS:
      g_value_set_boolean (value, self->initials);
      break;

    case PROP_IN_CONFIDENCE:
      g_value_set_boolean (value, self->in_confidence);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_brief_window_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RpBriefWindow *self = RP_BRIEF_WINDOW (object);

  switch (prop_id)
    {
    case PROP_INITIALS:
      self->initials = g_value_get_boolean (value);
      break;

    case PROP_IN_CONFIDENCE:
      self->in_confidence = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
  draw_anew (self);
}

static void
rp_brief_window_class_init (RpBriefWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_brief_window_dispose;
  object_class->get_property = rp_brief_window_get_property;
  object_class->set_property = rp_brief_window_set_property;

  properties[PROP_INITIALS] = g_param_spec_boolean ("initials", NULL, NULL, FALSE, flags);
  properties[PROP_IN_CONFIDENCE] = g_param_spec_boolean ("in-confidence", NULL, NULL, FALSE,
                                                         flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RP_TYPE_BRIEF_PAPER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/meetings/rp-brief-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpBriefWindow, length);
  gtk_widget_class_bind_template_child (widget_class, RpBriefWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, RpBriefWindow, paper);
  gtk_widget_class_bind_template_callback (widget_class, draw_anew);

  gtk_widget_class_install_action (widget_class, "brief.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "brief.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "brief.copy", NULL, copy_action);
  gtk_widget_class_install_property_action (widget_class, "brief.initials", "initials");
  gtk_widget_class_install_property_action (widget_class, "brief.in-confidence", "in-confidence");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "brief.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "brief.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rp_brief_window_init (RpBriefWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* On a narrow screen it is no wider than the window that it belongs to. */
static void
fit_parent (RpBriefWindow *self,
            GtkWindow     *parent)
{
  int parent_width = parent != NULL ? gtk_widget_get_width (GTK_WIDGET (parent)) : 0;
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (parent_width > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), MIN (width, parent_width), height);
}

/**
 * rp_brief_window_new:
 * @writer: what to tell of outcomes
 * @plan: whose brief
 * @initials: whether it begins with initials instead of names
 *
 * Returns: (transfer none): a window to be presented
 */
RpBriefWindow *
rp_brief_window_new (RpWriter     *writer,
                     RpPlan       *plan,
                     gboolean      initials)
{
  GtkWindow *parent = rp_writer_get_window (writer);
  RpBriefWindow *self = g_object_new (RP_TYPE_BRIEF_WINDOW, "transient-for", parent, NULL);

  self->writer = g_object_ref (writer);
  self->plan = rp_plan_ref (plan);
  fit_parent (self, parent);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "brief.in-confidence",
                                 rp_plan_get_facts (plan)->unlocked);
  g_signal_connect_object (rp_writer_get_store (writer), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_selected (self->length, RP_BRIEF_PAGE);
  g_object_set (self, "initials", initials, NULL);

  return self;
}
