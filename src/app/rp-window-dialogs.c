/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-dialogs"

#include "config.h"

#include "rp-window-private.h"

#include "rp-capture.h"
#include "rp-debrief-page.h"
#include "rp-deleted-window.h"
#include "rp-dialog-shape.h"
#include "rp-doorway-view.h"
#include "rp-meeting-dialog.h"
#include "rp-palette.h"
#include "rp-plan-words.h"
#include "rp-preferences-window.h"
#include "rp-protection-window.h"

#include <glib/gi18n.h>

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  GType type = G_TYPE_INVALID;
  const char *shown = rp_window_get_shown (self, &type);
  gboolean has_example;

  g_object_get (self->example, "present", &has_example, NULL);
  rp_palette_present (GTK_WINDOW (widget), rp_context_get_store (self->context), type, shown,
                      has_example);
}

static void
show_deleted_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpStore *store = rp_context_get_store (RP_WINDOW (widget)->context);

  gtk_window_present (rp_deleted_window_new (GTK_WINDOW (widget), store));
}

/* Someone looks on: the style sheet blanks what is not for them. */
static void
presentation_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  gboolean presenting = !gtk_widget_has_css_class (widget, "presenting");

  if (presenting)
    gtk_widget_add_css_class (widget, "presenting");
  else
    gtk_widget_remove_css_class (widget, "presenting");
  /* It slides in; while it is away nothing of it may be come to. */
  gtk_widget_set_visible (GTK_WIDGET (self->presenting_bar), presenting);
  gtk_info_bar_set_revealed (self->presenting_bar, presenting);
}

/* An id, or nobody. */
static const char *
or_null (const char *id)
{
  return *id != '\0' ? id : NULL;
}

static RpWriter *
writer_new (RpWindow *self)
{
  return rp_writer_new (rp_context_get_store (self->context), GTK_WIDGET (self));
}

static void
log_encounter_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  g_autoptr(RpWriter) writer = writer_new (RP_WINDOW (widget));
  const char *person, *topic;

  g_variant_get (parameter, "(&s&s)", &person, &topic);
  rp_encounter_dialog_present (writer, or_null (person), or_null (topic));
}

static void
plan_meeting_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  const char *person, *topic;

  g_variant_get (parameter, "(&s&s)", &person, &topic);
  rp_meeting_dialog_present_new (rp_context_get_store (RP_WINDOW (widget)->context), widget,
                                 or_null (person), or_null (topic));
}

/* With whoever is shown, or about it */
static void
plan_here_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  GType type = G_TYPE_INVALID;
  const char *shown = rp_window_get_shown (RP_WINDOW (widget), &type);

  gtk_widget_activate_action (widget, "win.plan-meeting", "(ss)",
                              shown != NULL && type == RP_TYPE_PERSON ? shown : "",
                              shown != NULL && type == RP_TYPE_TOPIC ? shown : "");
}

static void
invite_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr(RpWriter) writer = writer_new (RP_WINDOW (widget));

  rp_invitation_dialog_present (writer, g_variant_get_string (parameter, NULL));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  g_autoptr(RpWriter) writer = writer_new (RP_WINDOW (widget));
  const char *person, *way;

  g_variant_get (parameter, "(&s&s)", &person, &way);
  if (g_str_equal (action_name, "win.add-favour"))
    rp_favour_dialog_present (writer, person, way, NULL);
  else
    rp_commitment_dialog_present (writer, person, way, NULL);
}

static void
log_gift_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  g_autoptr(RpWriter) writer = writer_new (RP_WINDOW (widget));
  const char *person, *type, *text, *objective;

  g_variant_get (parameter, "(&s&s&s&s)", &person, &type, &text, &objective);
  rp_favour_dialog_present_gift (writer, person, type, text, objective);
}

static void
edit_favour_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_autoptr(RpWriter) writer = writer_new (RP_WINDOW (widget));

  rp_favour_dialog_present (writer, NULL, NULL, g_variant_get_string (parameter, NULL));
}

static void
introduce_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autoptr(RpWriter) writer = writer_new (RP_WINDOW (widget));
  const char *person, *other;

  g_variant_get (parameter, "(&s&s)", &person, &other);
  rp_introduction_dialog_present (writer, person, other, NULL);
}

static void
edit_introduction_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  g_autoptr(RpWriter) writer = writer_new (RP_WINDOW (widget));

  rp_introduction_dialog_present (writer, NULL, NULL, g_variant_get_string (parameter, NULL));
}

static void
preferences_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RpStore *store = rp_context_get_store (RP_WINDOW (widget)->context);

  rp_dialog_present_soon (rp_preferences_window_new (GTK_WINDOW (widget), store));
}

static void
protection_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  gtk_window_present (rp_protection_window_new (GTK_WINDOW (widget)));
}

static void
debrief_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_window_cover (self, rp_debrief_page_new (rp_context_get_store (self->context),
                                              g_variant_get_string (parameter, NULL)), FALSE);
}

static void
doorway_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);

  rp_window_cover (self, rp_doorway_view_new (rp_context_get_store (self->context),
                                              g_variant_get_string (parameter, NULL)), TRUE);
}

/* The last conversation that is over and not debriefed. */
static void
due_listed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  RpWindow *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = rp_store_list_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (meetings == NULL)
    rp_window_tell_error (self, error);
  else if (meetings->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.debrief", "s",
                                rp_record_get_id (meetings->pdata[0]));
  else
    rp_window_toast (self, _("No conversation waits for its debrief"), FALSE);
}

static void
read_due (RpWindow *self)
{
  static const char *const states[] = { "idea", "invited", "confirmed", "held", NULL };
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_MEETING);

  rp_query_match_any (query, "state", states);
  rp_query_range (query, "starts", 1, g_get_real_time () / G_USEC_PER_SEC);
  rp_query_order (query, "starts", TRUE);
  rp_query_limit (query, 1);
  rp_store_list_async (rp_context_get_store (self->context), query, self->cancellable,
                       due_listed_cb, self);
}

/* As the button of its page: before the end there is nothing to tell. */
static void
shown_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  RpWindow *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpMeeting) meeting = rp_store_get_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (meeting == NULL)
    rp_window_tell_error (self, error);
  else if (meeting->state == RP_MEETING_CANCELLED)
    rp_window_toast (self, _("This meeting was cancelled"), FALSE);
  else if (meeting->state != RP_MEETING_HELD
           && rp_meeting_group (meeting, g_get_real_time () / G_USEC_PER_SEC)
              == RP_MEETING_GROUP_COMING)
    rp_window_toast (self, _("This conversation is still to come"), FALSE);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.debrief", "s", rp_record_get_id (meeting));
}

/* The one that is shown, else the one that is due */
static void
debrief_due_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  GType type = G_TYPE_INVALID;
  const char *shown = rp_window_get_shown (self, &type);

  if (shown != NULL && type == RP_TYPE_MEETING)
    rp_store_get_async (rp_context_get_store (self->context), type, shown, self->cancellable,
                        shown_read_cb, self);
  else
    read_due (self);
}

/* What opens beside the places. */
void
rp_window_install_dialog_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.show-deleted", NULL, show_deleted_action);
  gtk_widget_class_install_action (widget_class, "win.presentation", NULL, presentation_action);
  gtk_widget_class_install_action (widget_class, "win.log-encounter", "(ss)",
                                   log_encounter_action);
  gtk_widget_class_install_action (widget_class, "win.plan-meeting", "(ss)",
                                   plan_meeting_action);
  gtk_widget_class_install_action (widget_class, "win.plan-here", NULL, plan_here_action);
  gtk_widget_class_install_action (widget_class, "win.invite", "s", invite_action);
  gtk_widget_class_install_action (widget_class, "win.add-favour", "(ss)", add_action);
  gtk_widget_class_install_action (widget_class, "win.log-gift", "(ssss)", log_gift_action);
  gtk_widget_class_install_action (widget_class, "win.edit-favour", "s", edit_favour_action);
  gtk_widget_class_install_action (widget_class, "win.add-commitment", "(ss)", add_action);
  gtk_widget_class_install_action (widget_class, "win.introduce", "(ss)", introduce_action);
  gtk_widget_class_install_action (widget_class, "win.edit-introduction", "s",
                                   edit_introduction_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.protection", NULL, protection_action);
  gtk_widget_class_install_action (widget_class, "win.debrief", "s", debrief_action);
  gtk_widget_class_install_action (widget_class, "win.doorway", "s", doorway_action);
  gtk_widget_class_install_action (widget_class, "win.debrief-due", NULL, debrief_due_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.who-can-help", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.presentation", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK,
                                       "win.log-encounter", "(ss)", "", "");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_comma, GDK_CONTROL_MASK,
                                       "win.preferences", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "win.debrief-due", NULL);
}
