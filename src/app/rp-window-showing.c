/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-window-showing"

#include "config.h"

#include "rp-window-private.h"

/* What a place does once it is made. */
typedef struct
{
  RpWindow   *window;
  const char *place;
  const char *action;
  GVariant   *parameter; /* (nullable) */
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_clear_pointer (&errand->parameter, g_variant_unref);
  g_clear_object (&errand->window);
  g_free (errand);
}

static void
do_in_place (RpWindow   *self,
             const char *name,
             const char *action_name,
             GVariant   *parameter)
{
  GtkWidget *place = rp_window_show_place (self, name);

  if (place != NULL)
    gtk_widget_activate_action_variant (place, action_name, parameter);
}

/* To make a place, and to show something in it, takes longer than a frame. */
static gboolean
errand_cb (gpointer user_data)
{
  Errand *errand = user_data;

  /* The window may be closed. */
  if (errand->window->context == NULL)
    return G_SOURCE_REMOVE;

  if (rp_window_make_place (errand->window, errand->place))
    return G_SOURCE_CONTINUE;

  do_in_place (errand->window, errand->place, errand->action, errand->parameter);

  return G_SOURCE_REMOVE;
}

/* Goes to a place and has it do something. */
static void
run_errand (RpWindow   *self,
            const char *name,
            const char *action_name,
            GVariant   *parameter)
{
  Errand *errand;

  if (gtk_stack_get_child_by_name (self->section, name) != NULL)
    {
      do_in_place (self, name, action_name, parameter);
      return;
    }

  errand = g_new0 (Errand, 1);
  errand->window = g_object_ref (self);
  errand->place = name;
  errand->action = action_name;
  errand->parameter = parameter != NULL ? g_variant_ref (parameter) : NULL;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, errand_cb, errand, errand_free);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  static const struct
  {
    const char *window_action;
    const char *place;
    const char *action;
  } ways[] = {
    { "win.show-meeting", "meetings", "place.show" },
    { "win.show-person", "executives", "place.show" },
    { "win.show-topic", "topics", "place.show" },
    { "win.show-organization", "organizations", "place.show" },
    { "win.show-note", "notes", "place.show" },
    { "win.show-favours", "favours", "place.show" },
    { "win.show-appeal", "favours", "favours.show-appeal" },
    { "win.who-can-help", "favours", "favours.who-can-help" },
    { "win.what-could-i-give", "favours", "favours.gifts" },
    { "win.show-engagement", "organizations", "organization.show-engagement" },
    { "win.show-network", "network", "network.view" },
    { "win.show-power", "network", "network.power" },
    { "win.show-community", "network", "network.show-community" },
    { "win.show-event", "network", "network.show-community" },
    { "win.merge-people", "executives", "people.merge-duplicates" },
    { "win.merge-person", "executives", "people.merge" },
    { "win.new-topic", "topics", "place.new" },
    { "win.new-note", "notes", "place.new" },
    { "win.new-organization", "organizations", "place.new" },
    { "win.print-brief", "meetings", "meeting.print-brief" },
    { "win.save-brief", "meetings", "meeting.save-brief" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].window_action, action_name))
      run_errand (RP_WINDOW (widget), ways[i].place, ways[i].action, parameter);
}

/* The action that shows a record of a class itself. */
static const char *
find_show_action (GType type)
{
  if (type == RP_TYPE_PERSON)
    return "win.show-person";
  if (type == RP_TYPE_TOPIC)
    return "win.show-topic";
  if (type == RP_TYPE_MEETING)
    return "win.show-meeting";
  if (type == RP_TYPE_ORGANIZATION)
    return "win.show-organization";
  if (type == RP_TYPE_ENGAGEMENT)
    return "win.show-engagement";
  if (type == RP_TYPE_NOTE)
    return "win.show-note";
  if (type == RP_TYPE_APPEAL)
    return "win.show-appeal";
  if (type == RP_TYPE_COMMUNITY)
    return "win.show-community";
  if (type == RP_TYPE_EVENT)
    return "win.show-event";

  return NULL;
}

/* What hangs on a meeting is shown there; else on a topic, an engagement, a person, an
 * organization, an event, a community. */
static void
hanging_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  static const char *const owners[] = {
    "meeting", "topic", "engagement", "person", "introduced", "organization", "event", "community"
  };
  g_autoptr(RpWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpRecord) record = rp_store_get_finish (RP_STORE (source), result, &error);

  if (record == NULL)
    {
      rp_window_tell_error (self, error);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_autofree char *id = NULL;
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), owners[i]);
      g_autofree char *action = g_strconcat ("win.show-", i == 4 ? "person" : owners[i], NULL);

      if (pspec != NULL)
        g_object_get (record, owners[i], &id, NULL);
      if (id != NULL)
        {
          gtk_widget_activate_action (GTK_WIDGET (self), action, "s", id);
          return;
        }
    }
}

static void
show_record_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RpWindow *self = RP_WINDOW (widget);
  const char *kind, *id;
  GType type;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  type = rp_model_find_type (kind);
  g_return_if_fail (type != G_TYPE_INVALID);

  if (find_show_action (type) != NULL)
    gtk_widget_activate_action (widget, find_show_action (type), "s", id);
  else
    rp_store_get_async (rp_context_get_store (self->context), type, id, self->cancellable,
                        hanging_read_cb, g_object_ref (self));
}

/* What goes to a place to show or to do something there. */
void
rp_window_install_showing_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *parameter;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.show-meeting", "s", show_action },
    { "win.show-person", "s", show_action },
    { "win.show-topic", "s", show_action },
    { "win.show-organization", "s", show_action },
    { "win.show-engagement", "s", show_action },
    { "win.show-network", "s", show_action },
    { "win.show-power", "s", show_action },
    { "win.show-community", "s", show_action },
    { "win.show-event", "s", show_action },
    { "win.show-note", "s", show_action },
    { "win.show-favours", "s", show_action },
    { "win.show-appeal", "s", show_action },
    { "win.who-can-help", NULL, show_action },
    { "win.what-could-i-give", NULL, show_action },
    { "win.show-record", "(ss)", show_record_action },
    { "win.merge-people", NULL, show_action },
    { "win.merge-person", NULL, show_action },
    { "win.new-topic", NULL, show_action },
    { "win.new-note", NULL, show_action },
    { "win.new-organization", NULL, show_action },
    { "win.print-brief", NULL, show_action },
    { "win.save-brief", NULL, show_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}
