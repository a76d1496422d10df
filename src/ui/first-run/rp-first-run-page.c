/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-first-run-page"

#include "config.h"

#include "rp-first-run-page.h"

#include <glib/gi18n.h>

struct _RpFirstRunPage
{
  AdwBin         parent_instance;

  /* Template widgets */
  AdwStatusPage *page;
  GtkListBox    *rows;
};

G_DEFINE_FINAL_TYPE (RpFirstRunPage, rp_first_run_page, ADW_TYPE_BIN)

/* The ways to begin. */
static const struct
{
  const char *title;
  const char *subtitle;
  const char *icon_name;
  const char *icon_class;
  const char *action_name;
} ways[] = {
  { N_("Start with an example library"),
    N_("Invented people and topics to explore; remove them with one click"),
    "starred-symbolic", "accent-icon", "win.load-example" },
  { N_("Import contacts (vCard)…"), N_("Pick who matters after reading the file"),
    "x-office-address-book-symbolic", "dim", "win.import" },
  { N_("Add an executive…"), N_("A name and a company are enough"),
    "contact-new-symbolic", "dim", "win.add-person" },
};

static GtkWidget *
new_image (const char *icon_name,
           const char *style_class)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", icon_name,
                                   NULL);

  gtk_widget_add_css_class (image, style_class);

  return image;
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         GtkWidget  *image,
         const char *action_name)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "activatable", TRUE,
                                 "action-name", action_name,
                                 NULL);

  gtk_image_set_pixel_size (GTK_IMAGE (image), 20);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_image ("go-next-symbolic", "dimmer"));

  return row;
}

static gboolean
rp_first_run_page_grab_focus (GtkWidget *widget)
{
  RpFirstRunPage *self = RP_FIRST_RUN_PAGE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, 0)));
}

static void
rp_first_run_page_class_init (RpFirstRunPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = rp_first_run_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, RP_RESOURCE_PATH
                                               "/ui/first-run/rp-first-run-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpFirstRunPage, page);
  gtk_widget_class_bind_template_child (widget_class, RpFirstRunPage, rows);
}

static void
rp_first_run_page_init (RpFirstRunPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_status_page_set_icon_name (self->page, RP_APP_ID);
  adw_status_page_set_description (self->page, _("Prepare one-to-one talks with the people you "
                                                 "advise, and keep what they tell you safe."));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_list_box_append (self->rows,
                         new_row (_(ways[i].title), _(ways[i].subtitle),
                                  new_image (ways[i].icon_name, ways[i].icon_class),
                                  ways[i].action_name));
}

/**
 * rp_first_run_page_new:
 *
 * Returns: (transfer floating): the page of an empty library
 */
GtkWidget *
rp_first_run_page_new (void)
{
  return g_object_new (RP_TYPE_FIRST_RUN_PAGE, NULL);
}
