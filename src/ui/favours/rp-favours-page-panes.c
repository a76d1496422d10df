/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-favours-page-private.h"

#include "rp-model.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

/* The panes of the place of favours that are made when they are first shown. */

static GtkWidget *
new_button (const char *icon_name,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  rp_tip_set (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static void
add_pane (RpFavoursPage *self,
          const char    *name,
          const char    *title,
          GtkWidget     *child,
          GtkWidget     *end)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  AdwHeaderBar *header = ADW_HEADER_BAR (adw_header_bar_new ());

  gtk_widget_add_css_class (pane, "detail-pane");
  gtk_widget_add_css_class (GTK_WIDGET (header), "flat");
  adw_header_bar_set_title_widget (header, adw_window_title_new (title, NULL));
  adw_header_bar_pack_start (header, new_button ("go-previous-symbolic", _("Back"), "win.back"));
  if (end != NULL)
    adw_header_bar_pack_end (header, end);
  adw_header_bar_set_show_start_title_buttons (header, rp_place_get_outer_folded (RP_PLACE (self)));
  g_ptr_array_add (self->headers, header);
  gtk_widget_set_vexpand (child, TRUE);
  gtk_box_append (GTK_BOX (pane), GTK_WIDGET (header));
  gtk_box_append (GTK_BOX (pane), child);
  gtk_stack_add_named (self->detail_pane, pane, name);
}

static void
show_pane (RpFavoursPage *self,
           const char    *name)
{
  gtk_stack_set_visible_child_name (self->detail_pane, name);
  rp_favours_page_show_network (self);
  rp_place_show_detail (RP_PLACE (self));
}

/* Asks what is needed; for @appeal, whom to ask next for it. */
void
rp_favours_page_show_help (RpFavoursPage *self,
                           RpAppeal      *appeal)
{
  if (self->help == NULL)
    {
      self->help = RP_HELP_PAGE (rp_help_page_new (self->writer));
      gtk_stack_add_named (self->detail_pane, GTK_WIDGET (self->help), "help");
      rp_help_page_show_buttons (self->help, rp_place_get_outer_folded (RP_PLACE (self)));
    }
  rp_help_page_set_appeal (self->help, appeal);
  show_pane (self, "help");
}

/* What several are asked for; with @appeal, to that one. */
void
rp_favours_page_show_appeals (RpFavoursPage *self,
                              const char    *appeal)
{
  if (self->appeals == NULL)
    {
      self->appeals = RP_APPEALS_VIEW (rp_appeals_view_new ());
      add_pane (self, "appeals", _("Asked of Several"), GTK_WIDGET (self->appeals),
                new_button ("list-add-symbolic", _("Ask Several…"), "favours.new-appeal"));
    }
  show_pane (self, "appeals");
  if (appeal != NULL && *appeal != '\0')
    rp_appeals_view_reveal (self->appeals, appeal);
}

/* What I could give to whom */
void
rp_favours_page_show_gifts (RpFavoursPage *self)
{
  if (self->gifts == NULL)
    {
      self->gifts = RP_GIFTS_VIEW (rp_gifts_view_new ());
      add_pane (self, "gifts", _("What Could I Give?"), GTK_WIDGET (self->gifts), NULL);
    }
  show_pane (self, "gifts");
}

/* Brings those up to date that were made. */
void
rp_favours_page_fill_panes (RpFavoursPage *self,
                            RpNetwork     *network,
                            guint32        today)
{
  if (self->help != NULL)
    rp_help_page_show (self->help, network);
  if (self->appeals != NULL)
    rp_appeals_view_show (self->appeals, network, today);
  if (self->gifts != NULL)
    rp_gifts_view_show (self->gifts, network);
}

void
rp_favours_page_fold_panes (RpFavoursPage *self,
                            gboolean       outer_folded)
{
  if (self->help != NULL)
    rp_help_page_show_buttons (self->help, outer_folded);
  for (guint i = 0; i < self->headers->len; i++)
    adw_header_bar_set_show_start_title_buttons (self->headers->pdata[i], outer_folded);
}
