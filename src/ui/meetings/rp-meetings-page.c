/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meetings-page.h"

#include "rp-meeting-dialog.h"
#include "rp-meeting-list.h"
#include "rp-meeting-page.h"

/**
 * RpMeetingsPage:
 *
 * The place of meetings: the list of all, and the page of one. It folds where
 * there is room for one of them only. What it owes the window stands in
 * rp-window.h.
 */
struct _RpMeetingsPage
{
  RpPlace        parent_instance;

  RpMeetingPage *page;
  gboolean       began;         /* a meeting was selected once */

  /* Template widgets */
  GtkStack      *stack;
  AdwLeaflet    *leaflet;
  GtkWidget     *list_pane;
  AdwHeaderBar  *list_header;
  GtkWidget     *list_back;
  RpMeetingList *list;
  AdwBin        *detail_pane;
  AdwHeaderBar  *empty_header;
  GtkWidget     *empty_back;
};

G_DEFINE_FINAL_TYPE (RpMeetingsPage, rp_meetings_page, RP_TYPE_PLACE)

static void
rp_meetings_page_fold (RpPlace *place)
{
  RpMeetingsPage *self = RP_MEETINGS_PAGE (place);
  gboolean folded = rp_place_get_folded (place);

  if (self->page != NULL)
    rp_meeting_page_set_folded (self->page, folded,
                                folded && rp_place_get_outer_folded (place));
}

static void
selected_cb (RpMeetingsPage *self)
{
  self->began = TRUE;
  rp_meeting_page_set_meeting (self->page, rp_meeting_list_get_selected (self->list));
}

/* The next conversation first: it is shown until another one is asked for. */
static void
select_first (RpMeetingsPage *self)
{
  g_autoptr(RpMeeting) first = NULL;

  if (self->began)
    return;

  first = rp_meeting_list_get_first (self->list);
  if (first != NULL)
    rp_meeting_list_select (self->list, rp_record_get_id (first));
}

static void
loaded_cb (RpMeetingsPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, rp_meeting_list_is_empty (self->list)
                                                 ? "empty" : "meetings");
  select_first (self);
  rp_place_set_count (RP_PLACE (self), rp_meeting_list_count_coming (self->list));
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  rp_meeting_dialog_present_new (rp_place_get_store (RP_PLACE (widget)), widget, NULL, NULL);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpMeetingsPage *self = RP_MEETINGS_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "meetings");
  rp_meeting_list_select (self->list, g_variant_get_string (parameter, NULL));
  rp_place_open (RP_PLACE (self));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rp_meeting_page_print_brief (RP_MEETINGS_PAGE (widget)->page);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rp_meeting_page_save_brief (RP_MEETINGS_PAGE (widget)->page);
}

/* From the list, where the meeting that is shown is selected. */
static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (RP_MEETINGS_PAGE (widget)->page), "plan.edit", NULL);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (RP_MEETINGS_PAGE (widget)->page), "plan.delete", NULL);
}

static void
doorway_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (RP_MEETINGS_PAGE (widget)->page), "plan.doorway", NULL);
}

static void
plan_changed_cb (RpMeetingsPage *self)
{
  const char *const names[] = {
    "meeting.print-brief", "meeting.save-brief", "meeting.doorway", "place.edit", "place.delete",
  };
  gboolean has_plan = rp_meeting_page_get_plan (self->page) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], has_plan);
}

/* The meeting that was shown is gone: show no page of nothing on a narrow window. */
static void
gone_cb (RpMeetingsPage *self)
{
  rp_meeting_list_leave (self->list);
  rp_place_show_list (RP_PLACE (self));
}

static const char *
rp_meetings_page_get_selected (RpPlace *place,
                               GType   *type)
{
  *type = RP_TYPE_MEETING;

  return rp_meeting_list_get_selected (RP_MEETINGS_PAGE (place)->list);
}

static void
rp_meetings_page_dispose (GObject *object)
{
  RpMeetingsPage *self = RP_MEETINGS_PAGE (object);

  self->page = NULL;
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_MEETINGS_PAGE);
  G_OBJECT_CLASS (rp_meetings_page_parent_class)->dispose (object);
}

static void
rp_meetings_page_constructed (GObject *object)
{
  RpMeetingsPage *self = RP_MEETINGS_PAGE (object);
  RpPlace *place = RP_PLACE (object);

  G_OBJECT_CLASS (rp_meetings_page_parent_class)->constructed (object);

  self->page = RP_MEETING_PAGE (rp_meeting_page_new (rp_place_get_store (place)));
  adw_bin_set_child (self->detail_pane, GTK_WIDGET (self->page));
  g_signal_connect_object (self->page, "notify::plan", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  plan_changed_cb (self);
  rp_place_bind_header (place, self->list_header, self->list_back);
  rp_place_bind_empty_header (place, self->empty_header, self->empty_back);
  rp_place_set_panes (place, self->leaflet, self->list_pane, GTK_WIDGET (self->detail_pane));
  rp_meeting_list_set_store (self->list, rp_place_get_store (place));
}

static void
rp_meetings_page_class_init (RpMeetingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_meetings_page_constructed;
  object_class->dispose = rp_meetings_page_dispose;
  RP_PLACE_CLASS (klass)->fold = rp_meetings_page_fold;
  RP_PLACE_CLASS (klass)->get_selected = rp_meetings_page_get_selected;

  g_type_ensure (RP_TYPE_MEETING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/meetings/rp-meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMeetingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingsPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingsPage, list_header);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingsPage, list_back);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingsPage, list);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingsPage, detail_pane);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingsPage, empty_header);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingsPage, empty_back);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, rp_place_open);
  gtk_widget_class_bind_template_callback (widget_class, loaded_cb);

  gtk_widget_class_install_action (widget_class, "place.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "place.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "place.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "place.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "meeting.print-brief", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "meeting.save-brief", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "meeting.doorway", NULL, doorway_action);
}

static void
rp_meetings_page_init (RpMeetingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_meetings_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the place of meetings
 */
GtkWidget *
rp_meetings_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_MEETINGS_PAGE, "store", store, NULL);
}
