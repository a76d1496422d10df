/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-page-private.h"

#include "rp-brief-actions.h"
#include "rp-brief-window.h"

#include <glib/gi18n.h>

/* The brief of the meeting that a page shows. */

static gboolean
uses_initials (RpMeetingPage *self)
{
  return g_settings_get_boolean (self->settings, "initials-in-brief");
}

static RpBrief *
make_brief (RpMeetingPage *self)
{
  RpBriefOptions options = { .length = RP_BRIEF_PAGE, .initials = uses_initials (self) };

  return rp_brief_new (rp_plan_get_facts (self->plan), &options);
}

static void
brief_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);

  if (self->plan != NULL)
    gtk_window_present (GTK_WINDOW (rp_brief_window_new (self->writer, self->plan,
                                                         uses_initials (self))));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rp_meeting_page_print_brief (RP_MEETING_PAGE (widget));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_meeting_page_save_brief (RP_MEETING_PAGE (widget));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);
  g_autoptr(RpBrief) brief = NULL;

  if (self->plan == NULL)
    return;

  brief = make_brief (self);
  rp_brief_copy (self->writer, widget, brief);
}

/**
 * rp_meeting_page_print_brief:
 * @self: a page
 *
 * Prints the one-page brief of what is shown.
 */
void
rp_meeting_page_print_brief (RpMeetingPage *self)
{
  g_return_if_fail (RP_IS_MEETING_PAGE (self));

  if (self->plan != NULL)
    rp_brief_print (self->writer, rp_writer_get_window (self->writer), make_brief (self));
}

/**
 * rp_meeting_page_save_brief:
 * @self: a page
 *
 * Saves the one-page brief of what is shown as PDF.
 */
void
rp_meeting_page_save_brief (RpMeetingPage *self)
{
  g_return_if_fail (RP_IS_MEETING_PAGE (self));

  if (self->plan != NULL)
    rp_brief_save (self->writer, rp_writer_get_window (self->writer), make_brief (self));
}

/**
 * rp_meeting_page_name_brief:
 * @self: a page with its template
 *
 * Names the arrow of the split button: it has a tooltip at most, which is no name.
 */
void
rp_meeting_page_name_brief (RpMeetingPage *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->brief_button); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Other Ways to the Brief"), -1);
}

/**
 * rp_meeting_page_install_brief:
 * @widget_class: the page's class
 */
void
rp_meeting_page_install_brief (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "plan.brief", NULL, brief_action);
  gtk_widget_class_install_action (widget_class, "plan.print-brief", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "plan.save-brief", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "plan.copy-brief", NULL, copy_action);
}
