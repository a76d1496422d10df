/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-event-view-private.h"

#include "rp-brief-event.h"
#include "rp-brief-page.h"
#include "rp-community-forms.h"
#include "rp-print-pages.h"

#include <glib/gi18n.h>

/* What can be done with an event and its sheet. */

static void
add_person_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RpEventView *self = RP_EVENT_VIEW (widget);

  if (self->id != NULL)
    rp_community_form_attendance (self->writer, self->id);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpEventView *self = RP_EVENT_VIEW (widget);
  RpTown *town = rp_event_view_get_town (self);

  if (town != NULL)
    rp_community_form_event (self->writer, town->facts->event,
                             town->facts->event->community != NULL
                             ? rp_facts_find (town->facts->communities,
                                              town->facts->event->community) : NULL, FALSE);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpEventView *self = RP_EVENT_VIEW (widget);
  RpTown *town = rp_event_view_get_town (self);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Delete Event"));
  g_autofree char *toast = NULL;

  if (town == NULL)
    return;

  /* Translators: %s is an event */
  toast = g_strdup_printf (_("Deleted %s"), town->facts->event->name);
  rp_batch_delete (batch, RP_TYPE_EVENT, self->id);
  rp_writer_write (self->writer, g_steal_pointer (&batch), toast, NULL);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpEventView *self = RP_EVENT_VIEW (widget);
  RpTown *town = rp_event_view_get_town (self);
  g_autoptr(RpBrief) sheet = NULL;
  g_autofree char *text = NULL;

  if (town == NULL)
    return;

  sheet = rp_brief_new_event (town->facts, town->people);
  text = rp_brief_to_text (sheet);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  rp_writer_toast (self->writer, _("Sheet copied"), FALSE);
}

static void
draw_page (gpointer  sheet,
           cairo_t  *cr,
           guint     page)
{
  rp_brief_page_draw (sheet, cr, page);
}

static void
free_sheet (gpointer sheet)
{
  rp_brief_free (sheet);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpEventView *self = RP_EVENT_VIEW (widget);
  RpTown *town = rp_event_view_get_town (self);
  RpBrief *sheet;

  if (town == NULL)
    return;

  sheet = rp_brief_new_event (town->facts, town->people);
  rp_print_pages (self->writer, rp_writer_get_window (self->writer), rp_brief_page_count (sheet),
                  RP_BRIEF_PAGE_WIDTH, RP_BRIEF_PAGE_HEIGHT, draw_page, sheet, free_sheet);
}

/* Adds what can be done to the class. */
void
rp_event_view_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "event.add-person", add_person_action },
    { "event.edit", edit_action },
    { "event.delete", delete_action },
    { "event.copy", copy_action },
    { "event.print", print_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}
