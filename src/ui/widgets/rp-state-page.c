/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-state-page.h"

#define PATIENCE 300 /* milliseconds: what loads faster shows no spinner */

/**
 * RpStatePage:
 *
 * A page that says why there is nothing else to see, and offers the next step.
 * The style class `compact` makes it smaller.
 */
struct _RpStatePage
{
  AdwBin     parent_instance;

  GtkWidget *page;
  GtkWidget *box;         /* below the text; made when something is appended */
  guint      patience_id; /* timeout source */
};

G_DEFINE_FINAL_TYPE (RpStatePage, rp_state_page, ADW_TYPE_BIN)

static void
patience_over_cb (gpointer user_data)
{
  RpStatePage *self = RP_STATE_PAGE (user_data);

  self->patience_id = 0;
  gtk_widget_set_visible (self->page, TRUE);
}

static void
rp_state_page_dispose (GObject *object)
{
  RpStatePage *self = RP_STATE_PAGE (object);

  g_clear_handle_id (&self->patience_id, g_source_remove);

  G_OBJECT_CLASS (rp_state_page_parent_class)->dispose (object);
}

static void
rp_state_page_class_init (RpStatePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_state_page_dispose;
}

static void
rp_state_page_init (RpStatePage *self)
{
  self->page = adw_status_page_new ();
  adw_bin_set_child (ADW_BIN (self), self->page);
  gtk_widget_set_vexpand (self->page, TRUE);
  g_object_bind_property (self, "css-classes", self->page, "css-classes", G_BINDING_DEFAULT);
}

/**
 * rp_state_page_new:
 * @icon_name: (nullable): a symbolic icon
 * @title: what is the case, in Header Capitalisation
 * @description: (nullable): a sentence that explains it
 *
 * Returns: (transfer floating): a page for an empty place
 */
GtkWidget *
rp_state_page_new (const char *icon_name,
                   const char *title,
                   const char *description)
{
  RpStatePage *self = g_object_new (RP_TYPE_STATE_PAGE, NULL);
  AdwStatusPage *page = ADW_STATUS_PAGE (self->page);
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (title != NULL, GTK_WIDGET (self));

  /* The description is read as markup, the title is not. */
  escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;
  adw_status_page_set_icon_name (page, icon_name);
  adw_status_page_set_title (page, title);
  adw_status_page_set_description (page, escaped);

  return GTK_WIDGET (self);
}

/**
 * rp_state_page_new_error:
 * @title: what did not work
 * @description: what happened and what to do; that nothing was changed
 *
 * Returns: (transfer floating): a page for a failure; give it a way on
 */
GtkWidget *
rp_state_page_new_error (const char *title,
                         const char *description)
{
  return rp_state_page_new ("dialog-warning-symbolic", title, description);
}

/**
 * rp_state_page_new_loading:
 * @title: what is being done, “Opening Your Library”
 *
 * Returns: (transfer floating): a page that stays blank for 300 ms, then shows
 *   @title and a spinner
 */
GtkWidget *
rp_state_page_new_loading (const char *title)
{
  GtkWidget *widget = rp_state_page_new (NULL, title, NULL);
  RpStatePage *self = RP_STATE_PAGE (widget);
  GtkWidget *spinner = g_object_new (GTK_TYPE_SPINNER,
                                     "spinning", TRUE,
                                     "width-request", 32,
                                     "height-request", 32,
                                     "halign", GTK_ALIGN_CENTER,
                                     NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  rp_state_page_append (self, spinner);
  gtk_widget_set_visible (self->page, FALSE);
  self->patience_id = g_timeout_add_once (PATIENCE, patience_over_cb, self);

  return widget;
}

/**
 * rp_state_page_add_button:
 * @self: a state page
 * @label: in Header Capitalisation
 * @style_class: (nullable): `suggested-action` for what is best, `flat` for another way
 * @action_name: (nullable): the action it activates, or connect to its `clicked`
 *
 * Adds a button below those there are.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
rp_state_page_add_button (RpStatePage *self,
                          const char  *label,
                          const char  *style_class,
                          const char  *action_name)
{
  GtkWidget *button;

  g_return_val_if_fail (RP_IS_STATE_PAGE (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  button = gtk_button_new_with_label (label);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  if (style_class != NULL)
    gtk_widget_add_css_class (button, style_class);
  if (action_name != NULL)
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action_name);
  rp_state_page_append (self, button);

  return button;
}

/**
 * rp_state_page_append:
 * @self: a state page
 * @child: (transfer floating): what comes below the text
 */
void
rp_state_page_append (RpStatePage *self,
                      GtkWidget   *child)
{
  g_return_if_fail (RP_IS_STATE_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  if (self->box == NULL)
    {
      self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
      adw_status_page_set_child (ADW_STATUS_PAGE (self->page), self->box);
    }
  gtk_box_append (GTK_BOX (self->box), child);
}
