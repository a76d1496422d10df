/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-section.h"

#include "rp-let-go.h"
#include "rp-tip.h"

/**
 * RpSection:
 *
 * A heading with something below it, mostly a list. At its end the heading may
 * have a few words (“3 of 5”) and a button that adds to the section; pressing
 * that emits `add`.
 */
struct _RpSection
{
  GtkWidget   parent_instance;

  GtkListBox *list;

  /* Template widgets */
  GtkLabel   *title_label;
  GtkLabel   *trailing_label;
  GtkWidget  *add_button;
};

G_DEFINE_FINAL_TYPE (RpSection, rp_section, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

enum {
  SIGNAL_ADD,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
add_clicked_cb (RpSection *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

static void
rp_section_dispose (GObject *object)
{
  RpSection *self = RP_SECTION (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_SECTION);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->list = NULL;

  G_OBJECT_CLASS (rp_section_parent_class)->dispose (object);
}

static void
rp_section_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, rp_section_get_title (RP_SECTION (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_section_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  const char *title;

  switch (prop_id)
    {
    case PROP_TITLE:
      title = g_value_get_string (value);
      rp_section_set_title (RP_SECTION (object), title != NULL ? title : "");
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_section_class_init (RpSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_section_dispose;
  object_class->get_property = rp_section_get_property;
  object_class->set_property = rp_section_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/widgets/rp-section.ui");
  gtk_widget_class_bind_template_child (widget_class, RpSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpSection, trailing_label);
  gtk_widget_class_bind_template_child (widget_class, RpSection, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
rp_section_init (RpSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_section_new:
 * @title: the heading
 *
 * Returns: (transfer floating): a section with nothing in it
 */
GtkWidget *
rp_section_new (const char *title)
{
  return g_object_new (RP_TYPE_SECTION, "title", title, NULL);
}

const char *
rp_section_get_title (RpSection *self)
{
  g_return_val_if_fail (RP_IS_SECTION (self), NULL);

  return gtk_label_get_text (self->title_label);
}

/**
 * rp_section_set_title:
 * @self: a section
 * @title: the heading
 */
void
rp_section_set_title (RpSection  *self,
                      const char *title)
{
  g_return_if_fail (RP_IS_SECTION (self));
  g_return_if_fail (title != NULL);

  if (g_str_equal (title, rp_section_get_title (self)))
    return;

  gtk_label_set_text (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (self->list != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    title, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * rp_section_set_trailing:
 * @self: a section
 * @trailing: (nullable): a few words at the end of the heading, “3 of 5”
 */
void
rp_section_set_trailing (RpSection  *self,
                         const char *trailing)
{
  g_return_if_fail (RP_IS_SECTION (self));

  gtk_label_set_text (self->trailing_label, trailing != NULL ? trailing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trailing_label), trailing != NULL);
}

/**
 * rp_section_set_add:
 * @self: a section
 * @label: (nullable): what the add button does, “Add Question”, or %NULL for no button
 */
void
rp_section_set_add (RpSection  *self,
                    const char *label)
{
  g_return_if_fail (RP_IS_SECTION (self));

  rp_tip_set (self->add_button, label);
  gtk_widget_set_visible (self->add_button, label != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
}

/**
 * rp_section_set_icon:
 * @self: a section
 * @icon_name: what its add button shows, when it does something else than adding
 */
void
rp_section_set_icon (RpSection  *self,
                     const char *icon_name)
{
  g_return_if_fail (RP_IS_SECTION (self));

  gtk_button_set_icon_name (GTK_BUTTON (self->add_button), icon_name);
}

/**
 * rp_section_append:
 * @self: a section
 * @child: (transfer floating): what comes below everything so far
 */
void
rp_section_append (RpSection *self,
                   GtkWidget *child)
{
  g_return_if_fail (RP_IS_SECTION (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * rp_section_get_list:
 * @self: a section
 *
 * The section's boxed list; it is made, and appended, when first asked for.
 *
 * Returns: (transfer none): the list
 */
GtkListBox *
rp_section_get_list (RpSection *self)
{
  g_return_val_if_fail (RP_IS_SECTION (self), NULL);

  if (self->list == NULL)
    {
      GtkWidget *list = gtk_list_box_new ();

      gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (list, "boxed-list");
      gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      rp_section_get_title (self), -1);
      self->list = GTK_LIST_BOX (list);
      rp_section_append (self, list);
    }

  return self->list;
}

/**
 * rp_section_clear_list:
 * @self: a section
 *
 * Removes all rows of its list.
 */
void
rp_section_clear_list (RpSection *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (RP_IS_SECTION (self));

  while (self->list != NULL && (row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    {
      rp_let_go_later (GTK_WIDGET (row));
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
}
