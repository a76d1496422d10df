/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-protection-window.h"

#include "rp-dialog-shape.h"
#include "rp-memory-probe.h"
#include "rp-plain.h"
#include "rp-protection-words.h"

#include <glib/gi18n.h>

static void
add_row (GtkWidget  *group,
         const char *text,
         gboolean    holds)
{
  GtkWidget *row, *icon;

  if (text == NULL)
    return;

  row = rp_plain_row_new (_(text), NULL);
  icon = gtk_image_new_from_icon_name (holds ? "object-select-symbolic"
                                             : "dialog-warning-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  holds ? _("Protected") : _("Not protected"), -1);
  gtk_widget_add_css_class (icon, holds ? "success-icon" : "warning-icon");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* libadwaita would cut it. */
static void
wrap_title (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_title (child);
}

static void
add_protection (GtkBox             *box,
                const RpProtection *protection)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(protection->when));
  wrap_title (group);
  add_row (group, protection->holds[0], TRUE);
  if (!protection->takes_locked_memory || rp_memory_probe_can_lock ())
    add_row (group, protection->holds[1], TRUE);
  else
    add_row (group, N_("This system does not let a program keep its keys out of the swap space. "
                       "Encrypt the swap space."), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (protection->fails); i++)
    add_row (group, protection->fails[i], FALSE);
  gtk_box_append (box, group);
}

static GtkWidget *
new_introduction (void)
{
  GtkWidget *label = gtk_label_new (_("Private notes are encrypted in the file. Where the "
                                      "desktop keyring holds the key, any program you run "
                                      "while logged in could ask for it."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
new_content (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *clamp = adw_clamp_new ();
  guint n;
  const RpProtection *protections = rp_protection_list (&n);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_box_append (GTK_BOX (box), new_introduction ());
  for (guint i = 0; i < n; i++)
    add_protection (GTK_BOX (box), &protections[i]);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", clamp,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "vexpand", TRUE,
                       NULL);
}

static void
add_close_key (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

/**
 * rp_protection_window_new:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none): a window that says what is protected and what is not; present
 *   it
 */
GtkWindow *
rp_protection_window_new (GtkWindow *parent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWindow *window = g_object_new (ADW_TYPE_WINDOW,
                                    "content", box,
                                    "default-height", 640,
                                    "default-width", 560,
                                    "destroy-with-parent", TRUE,
                                    "modal", parent != NULL,
                                    "title", _("What Is Protected"),
                                    "transient-for", parent,
                                    NULL);

  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), new_content ());
  add_close_key (window);
  rp_dialog_fit_parent (window);

  return window;
}
