/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-detail-shell.h"

#include "rp-date-tile.h"
#include "rp-late-menu.h"
#include "rp-scroll-line.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

#define MARGIN_WIDE   24
#define MARGIN_FOLDED 14

/**
 * RpDetailShell:
 *
 * What the pages of a community and of an event have around what they show: a
 * header with buttons, a title, and a column that scrolls; or, where there is
 * nothing to show, a page that says so.
 */
struct _RpDetailShell
{
  AdwBin             parent_instance;

  AdwHeaderBar      *header;
  GtkWidget         *back;
  GtkWidget         *menu;
  GPtrArray         *buttons;    /* what is there only with something shown */
  GtkStack          *stack;
  AdwBin            *state;
  GtkScrolledWindow *scroller;
  GtkBox            *content;
  GtkWidget         *tile;
  GtkLabel          *title;
  GtkLabel          *subtitle;
};

G_DEFINE_FINAL_TYPE (RpDetailShell, rp_detail_shell, ADW_TYPE_BIN)

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  rp_tip_set (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
rp_detail_shell_finalize (GObject *object)
{
  g_ptr_array_unref (RP_DETAIL_SHELL (object)->buttons);

  G_OBJECT_CLASS (rp_detail_shell_parent_class)->finalize (object);
}

static void
rp_detail_shell_class_init (RpDetailShellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_detail_shell_finalize;
}

static GtkLabel *
new_label (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, style_class);

  return GTK_LABEL (label);
}

static void
make_header (RpDetailShell *self)
{
  self->header = ADW_HEADER_BAR (adw_header_bar_new ());
  adw_header_bar_set_title_widget (self->header, adw_bin_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->header), "flat");
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "win.back");
  set_name (self->back, _("Back"));
  gtk_widget_set_visible (self->back, FALSE);
  adw_header_bar_pack_start (self->header, self->back);
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  set_name (self->menu, _("More"));
  adw_header_bar_pack_end (self->header, self->menu);
  g_ptr_array_add (self->buttons, self->menu);
}

static GtkWidget *
new_hero (RpDetailShell *self)
{
  GtkWidget *hero = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->tile = rp_date_tile_new (0, FALSE);
  gtk_widget_set_valign (self->tile, GTK_ALIGN_START);
  gtk_widget_set_visible (self->tile, FALSE);
  self->title = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                         GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "wrap-mode",
                                         PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "hero-name");
  self->subtitle = new_label ("lead");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "dim");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->subtitle));
  gtk_box_append (GTK_BOX (hero), self->tile);
  gtk_box_append (GTK_BOX (hero), words);

  return hero;
}

static void
rp_detail_shell_init (RpDetailShell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 700, "tightening-threshold",
                                   600, NULL);

  self->buttons = g_ptr_array_new ();
  make_header (self);
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 22));
  g_object_set (self->content, "margin-top", 4, "margin-bottom", 36, "margin-start", MARGIN_WIDE,
                "margin-end", MARGIN_WIDE, NULL);
  gtk_box_append (self->content, new_hero (self));
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->content));
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "child", clamp, NULL);
  rp_scroll_line_watch (self->scroller, GTK_WIDGET (self->header));
  self->state = ADW_BIN (adw_bin_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->state), "state");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->scroller), "content");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->header));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_detail_shell_new:
 *
 * Returns: (transfer floating): a page with nothing on it yet
 */
GtkWidget *
rp_detail_shell_new (void)
{
  return g_object_new (RP_TYPE_DETAIL_SHELL, NULL);
}

/**
 * rp_detail_shell_append:
 * @self: a page
 * @child: what comes below what is there
 */
void
rp_detail_shell_append (RpDetailShell *self,
                        GtkWidget     *child)
{
  g_return_if_fail (RP_IS_DETAIL_SHELL (self));

  gtk_box_append (self->content, child);
}

/**
 * rp_detail_shell_add_button:
 * @self: a page
 * @icon_name: what the button shows
 * @name: what it is called
 * @action: what it activates
 */
void
rp_detail_shell_add_button (RpDetailShell *self,
                            const char    *icon_name,
                            const char    *name,
                            const char    *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  g_return_if_fail (RP_IS_DETAIL_SHELL (self));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  set_name (button, name);
  adw_header_bar_pack_end (self->header, button);
  g_ptr_array_add (self->buttons, button);
}

/**
 * rp_detail_shell_set_menu:
 * @self: a page
 * @menu: what else there is to do
 */
void
rp_detail_shell_set_menu (RpDetailShell *self,
                          GMenuModel    *menu)
{
  g_return_if_fail (RP_IS_DETAIL_SHELL (self));

  rp_late_menu_set (GTK_MENU_BUTTON (self->menu), menu);
}

/**
 * rp_detail_shell_set_title:
 * @self: a page
 * @title: what it is about
 * @subtitle: (nullable): when and where
 */
void
rp_detail_shell_set_title (RpDetailShell *self,
                           const char    *title,
                           const char    *subtitle)
{
  g_return_if_fail (RP_IS_DETAIL_SHELL (self));

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
}

/**
 * rp_detail_shell_set_day:
 * @self: a page
 * @day: what the tile beside the title shows; 0: there is none
 */
void
rp_detail_shell_set_day (RpDetailShell *self,
                         guint32        day)
{
  g_return_if_fail (RP_IS_DETAIL_SHELL (self));

  rp_date_tile_set_day (RP_DATE_TILE (self->tile), day);
  gtk_widget_set_visible (self->tile, day != 0);
}

static void
show_buttons (RpDetailShell *self,
              gboolean       visible)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_visible (self->buttons->pdata[i], visible);
}

/**
 * rp_detail_shell_show_content:
 * @self: a page
 *
 * Shows what was appended.
 */
void
rp_detail_shell_show_content (RpDetailShell *self)
{
  g_return_if_fail (RP_IS_DETAIL_SHELL (self));

  show_buttons (self, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

/**
 * rp_detail_shell_show_state:
 * @self: a page
 * @page: what says why there is nothing to show
 */
void
rp_detail_shell_show_state (RpDetailShell *self,
                            GtkWidget     *page)
{
  g_return_if_fail (RP_IS_DETAIL_SHELL (self));

  show_buttons (self, FALSE);
  adw_bin_set_child (self->state, page);
  gtk_stack_set_visible_child_name (self->stack, "state");
}

/**
 * rp_detail_shell_scroll_up:
 * @self: a page
 *
 * Begins at the top, as something else is shown.
 */
void
rp_detail_shell_scroll_up (RpDetailShell *self)
{
  g_return_if_fail (RP_IS_DETAIL_SHELL (self));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * rp_detail_shell_set_folded:
 * @self: a page
 * @folded: whether it is the only pane of its place
 * @outermost: whether it is the only pane of the window
 */
void
rp_detail_shell_set_folded (RpDetailShell *self,
                            gboolean       folded,
                            gboolean       outermost)
{
  int margin = folded ? MARGIN_FOLDED : MARGIN_WIDE;

  g_return_if_fail (RP_IS_DETAIL_SHELL (self));

  gtk_widget_set_visible (self->back, folded);
  gtk_widget_set_margin_start (GTK_WIDGET (self->content), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->content), margin);
  adw_header_bar_set_show_start_title_buttons (self->header, outermost);
  adw_header_bar_set_show_end_title_buttons (self->header, folded);
}
