/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-page-private.h"

#include "rp-approaches-part.h"
#include "rp-error.h"
#include "rp-late-menu.h"
#include "rp-scroll-bin.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>

#define MARGIN_WIDE   24
#define MARGIN_FOLDED 14
#define MARGIN_TOP    4
#define MARGIN_BOTTOM 36

/**
 * RpMeetingPage:
 *
 * The page of one meeting. It holds the store: it reads the plan, reads it
 * again after every change, and writes what is done on it, each as one step of
 * undo. Signal "gone": the meeting that was shown is there no more.
 */
G_DEFINE_FINAL_TYPE (RpMeetingPage, rp_meeting_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_STORE,
  PROP_PLAN,
  PROP_INITIALS_ONLY,
  PROP_STATE,
  N_PROPS
};

enum {
  SIGNAL_GONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_plan (RpMeetingPage *self,
          RpPlan        *plan)
{
  gboolean there = plan != NULL;

  g_clear_pointer (&self->plan, rp_plan_unref);
  self->plan = there ? rp_plan_ref (plan) : NULL;
  gtk_widget_set_visible (self->brief_button, there && !gtk_widget_get_visible (self->back_button));
  gtk_widget_set_visible (self->menu_button, there);
  gtk_widget_set_visible (self->bottom_bar, there && gtk_widget_get_visible (self->back_button));
  rp_meeting_page_show_debrief (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
show_state (RpMeetingPage *self,
            GtkWidget     *page)
{
  adw_bin_set_child (self->state_bin, page);
  gtk_stack_set_visible_child_name (self->stack, "state");
  set_plan (self, NULL);
}

static void
show_nothing_selected (RpMeetingPage *self)
{
  GtkWidget *page = rp_state_page_new ("x-office-calendar-symbolic", _("No Meeting Selected"),
                                       _("Choose a meeting to see what is left to settle."));

  gtk_widget_add_css_class (page, "compact");
  show_state (self, page);
}

static void
show_error (RpMeetingPage *self,
            const GError  *error)
{
  GtkWidget *page = rp_state_page_new_error (_("Could Not Read This Meeting"), error->message);

  rp_state_page_add_button (RP_STATE_PAGE (page), _("Try Again"), NULL, "plan.reload");
  show_state (self, page);
}

static void
fit_view (RpMeetingPage *self)
{
  int margin = self->folded ? MARGIN_FOLDED : MARGIN_WIDE;

  gtk_widget_set_margin_start (GTK_WIDGET (self->view), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->view), margin);
}

/* It has many parts: it is made when there is a meeting to show. */
static void
make_view (RpMeetingPage *self)
{
  GtkWidget *view = rp_meeting_view_new ();

  g_object_set (view, "margin-top", MARGIN_TOP, "margin-bottom", MARGIN_BOTTOM, NULL);
  self->view = RP_MEETING_VIEW (view);
  self->approaches = rp_approaches_part_new (self->writer);
  rp_meeting_view_append_side (self->view, self->approaches);
  fit_view (self);
  adw_clamp_set_child (self->clamp, view);
}

/* A page that nobody sees is filled when it is seen. */
static void
show_plan (RpMeetingPage *self)
{
  self->behind = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->behind)
    return;

  if (self->view == NULL)
    make_view (self);
  rp_meeting_view_set_plan (self->view, self->plan);
  rp_approaches_part_set_plan (RP_APPROACHES_PART (self->approaches), self->plan);
}

static void
rp_meeting_page_map (GtkWidget *widget)
{
  RpMeetingPage *self = RP_MEETING_PAGE (widget);

  GTK_WIDGET_CLASS (rp_meeting_page_parent_class)->map (widget);

  if (self->behind && self->plan != NULL)
    show_plan (self);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpMeetingPage) self = user_data;
  g_autoptr(RpPlan) plan = rp_plan_new_finish (result, NULL);

  /* It was stopped: another meeting, or another reading, is on its way. */
  if (plan == NULL || g_strcmp0 (self->meeting, rp_plan_get_id (plan)) != 0)
    return;

  if (self->plan == NULL || !g_str_equal (rp_plan_get_id (self->plan), rp_plan_get_id (plan)))
    rp_meeting_page_begin_at_top (self);
  set_plan (self, plan);
  show_plan (self);
  gtk_stack_set_visible_child_name (self->stack, "meeting");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpMeetingPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpMeetingFacts) facts = NULL;

  facts = rp_store_meeting_facts_finish (RP_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->meeting == NULL)
    return;

  if (g_error_matches (error, RP_ERROR, RP_ERROR_NOT_FOUND))
    {
      rp_meeting_page_set_meeting (self, NULL);
      g_signal_emit (self, signals[SIGNAL_GONE], 0);
      return;
    }
  if (facts == NULL)
    {
      show_error (self, error);
      return;
    }

  rp_plan_new_async (g_steal_pointer (&facts), self->cancellable, checked_cb,
                     g_object_ref (self));
}

static void
read_plan (RpMeetingPage *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->meeting == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  rp_store_meeting_facts_async (self->store, self->meeting, g_get_real_time () / G_USEC_PER_SEC,
                                zone, self->cancellable, read_cb, g_object_ref (self));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  read_plan (RP_MEETING_PAGE (widget));
}

static void
rp_meeting_page_dispose (GObject *object)
{
  RpMeetingPage *self = RP_MEETING_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_MEETING_PAGE);
  g_clear_object (&self->writer);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_pointer (&self->plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_meeting_page_parent_class)->dispose (object);
}

static void
rp_meeting_page_finalize (GObject *object)
{
  g_free (RP_MEETING_PAGE (object)->meeting);

  G_OBJECT_CLASS (rp_meeting_page_parent_class)->finalize (object);
}

static void
rp_meeting_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RpMeetingPage *self = RP_MEETING_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;

    case PROP_PLAN:
      g_value_set_boxed (value, self->plan);
      break;

    case PROP_INITIALS_ONLY:
      g_value_set_boolean (value, g_settings_get_boolean (self->settings, "initials-in-brief"));
      break;

    case PROP_STATE:
      g_value_set_enum (value, self->plan != NULL ? rp_plan_get_facts (self->plan)->meeting->state
                                                  : RP_MEETING_IDEA);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_meeting_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RpMeetingPage *self = RP_MEETING_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;

    case PROP_INITIALS_ONLY:
      g_settings_set_boolean (self->settings, "initials-in-brief", g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_STATE:
      rp_meeting_page_change_state (self, g_value_get_enum (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_meeting_page_constructed (GObject *object)
{
  RpMeetingPage *self = RP_MEETING_PAGE (object);

  G_OBJECT_CLASS (rp_meeting_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (self->store, GTK_WIDGET (self));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (read_plan), self,
                           G_CONNECT_SWAPPED);
  show_nothing_selected (self);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, RP_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLAN] =
    g_param_spec_boxed ("plan", NULL, NULL, RP_TYPE_PLAN,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_INITIALS_ONLY] =
    g_param_spec_boolean ("initials-only", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, RP_TYPE_MEETING_STATE, RP_MEETING_IDEA,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rp_meeting_page_class_init (RpMeetingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_meeting_page_constructed;
  object_class->dispose = rp_meeting_page_dispose;
  object_class->finalize = rp_meeting_page_finalize;
  object_class->get_property = rp_meeting_page_get_property;
  object_class->set_property = rp_meeting_page_set_property;
  widget_class->map = rp_meeting_page_map;
  install_properties (object_class);

  signals[SIGNAL_GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_SCROLL_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/meetings/rp-meeting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, header);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, brief_button);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, debrief_button);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, debrief_bottom);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, more_menu);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, state_bin);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingPage, bottom_bar);

  gtk_widget_class_install_action (widget_class, "plan.reload", NULL, reload_action);
  gtk_widget_class_install_property_action (widget_class, "plan.initials-only", "initials-only");
  gtk_widget_class_install_property_action (widget_class, "plan.state", "state");
  rp_meeting_page_install_actions (widget_class);
  rp_meeting_page_install_fixing (widget_class);
  rp_meeting_page_install_editing (widget_class);
  rp_meeting_page_install_brief (widget_class);
  rp_meeting_page_install_moving (widget_class);
}

static void
rp_meeting_page_init (RpMeetingPage *self)
{
  self->settings = g_settings_new (RP_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_late_menu_set (GTK_MENU_BUTTON (self->menu_button), self->more_menu);
  rp_meeting_page_name_brief (self);
  rp_meeting_page_watch_scrolling (self);
  rp_meeting_page_set_folded (self, FALSE, FALSE);
}

/**
 * rp_meeting_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): a page that shows no meeting yet
 */
GtkWidget *
rp_meeting_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_MEETING_PAGE, "store", store, NULL);
}

/**
 * rp_meeting_page_set_meeting:
 * @self: a page
 * @meeting: (nullable): the UUID of what to show
 */
void
rp_meeting_page_set_meeting (RpMeetingPage *self,
                             const char    *meeting)
{
  g_return_if_fail (RP_IS_MEETING_PAGE (self));

  if (g_strcmp0 (self->meeting, meeting) == 0)
    return;

  g_free (self->meeting);
  self->meeting = g_strdup (meeting);
  if (meeting == NULL)
    show_nothing_selected (self);
  read_plan (self);
}

/**
 * rp_meeting_page_get_plan:
 * @self: a page
 *
 * Returns: (nullable) (transfer none): what is shown, once it was read
 */
RpPlan *
rp_meeting_page_get_plan (RpMeetingPage *self)
{
  g_return_val_if_fail (RP_IS_MEETING_PAGE (self), NULL);

  return self->plan;
}

/**
 * rp_meeting_page_set_folded:
 * @self: a page
 * @folded: whether the page stands alone, without the list
 * @outer_folded: and without the navigation
 *
 * Moves the buttons to where there is room for them.
 */
void
rp_meeting_page_set_folded (RpMeetingPage *self,
                            gboolean       folded,
                            gboolean       outer_folded)
{
  g_return_if_fail (RP_IS_MEETING_PAGE (self));

  self->folded = folded;
  gtk_widget_set_visible (self->back_button, folded);
  gtk_widget_set_visible (self->brief_button, self->plan != NULL && !folded);
  gtk_widget_set_visible (self->menu_button, self->plan != NULL);
  gtk_widget_set_visible (self->bottom_bar, self->plan != NULL && folded);
  rp_meeting_page_show_debrief (self);
  if (self->view != NULL)
    fit_view (self);
  adw_header_bar_set_show_start_title_buttons (self->header, outer_folded);
}
