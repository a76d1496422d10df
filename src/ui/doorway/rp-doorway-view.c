/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-doorway-view.h"

#include "rp-brief.h"
#include "rp-doorway-fit.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

#define MARGIN     20     /* pixels around it all */
#define MOST_WIDTH 1100
#define STEP       80     /* pixels that a key scrolls */

struct _RpDoorwayView
{
  AdwBin         parent_instance;

  RpStore       *store;
  char          *meeting;      /* UUID */
  GCancellable  *cancellable;
  GtkWidget     *scroller;
  GtkBox        *lines;        /* headings and lines by turns */
  int            size;         /* of the letters of a line, in pixels */
  int            width;        /* that the size was found for */
  int            height;
  RpDoorwayFit   fit;
  guint          fit_id;       /* idle source, while a size is looked for */
};

G_DEFINE_FINAL_TYPE (RpDoorwayView, rp_doorway_view, ADW_TYPE_BIN)

enum {
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
fit_cb (gpointer user_data)
{
  RpDoorwayView *self = user_data;
  int width = MIN (self->width, MOST_WIDTH) - 2 * MARGIN;
  int height = self->height - 2 * MARGIN;

  if (rp_doorway_fit_look (&self->fit, GTK_WIDGET (self->lines), MAX (width, 1), height))
    return G_SOURCE_CONTINUE;

  self->fit_id = 0;
  if (self->fit.low != self->size)
    rp_doorway_set_size (GTK_WIDGET (self->lines), self->fit.low);
  self->size = self->fit.low;

  return G_SOURCE_REMOVE;
}

static void
queue_fit (RpDoorwayView *self)
{
  rp_doorway_fit_begin (&self->fit);
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

static GtkWidget *
append_label (RpDoorwayView *self,
              const char    *text,
              const char    *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, class_name);
  gtk_box_append (self->lines, label);

  return label;
}

/* What is said of others, and what is not to be said at all, is for nobody who looks on. */
static void
show_brief (RpDoorwayView *self,
            RpBrief       *brief)
{
  const char *const private_sections[] = { "stories", "steer-clear", NULL };

  for (guint i = 0; i < brief->sections->len; i++)
    {
      RpBriefSection *section = brief->sections->pdata[i];

      append_label (self, section->heading, RP_DOORWAY_HEADING);
      for (guint n = 0; n < section->lines->len; n++)
        {
          GtkWidget *label =
            append_label (self, ((RpBriefLine *) section->lines->pdata[n])->text, "doorway-line");

          if (g_strv_contains (private_sections, section->id))
            gtk_widget_add_css_class (label, "private");
        }
    }
  self->size = 0;
  queue_fit (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpDoorwayView) self = user_data;
  g_autoptr(GSettings) settings = g_settings_new (RP_APP_ID);
  RpBriefOptions options = { .length = RP_BRIEF_DOORWAY };
  g_autoptr(RpMeetingFacts) facts = NULL;
  g_autoptr(RpBrief) brief = NULL;
  g_autoptr(GError) error = NULL;

  facts = rp_store_meeting_facts_finish (RP_STORE (source), result, &error);
  if (facts == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        append_label (self, error->message, "doorway-line");
      queue_fit (self);
      return;
    }

  options.initials = g_settings_get_boolean (settings, "initials-in-brief");
  brief = rp_brief_new (facts, &options);
  show_brief (self, brief);
}

static void
leave_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0);
}

static void
scroll_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpDoorwayView *self = RP_DOORWAY_VIEW (widget);
  GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (at, gtk_adjustment_get_value (at)
                                + STEP * g_variant_get_int32 (parameter));
}

static void
clicked_cb (RpDoorwayView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "cover.leave", NULL);
}

static void
rp_doorway_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
rp_doorway_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  RpDoorwayView *self = RP_DOORWAY_VIEW (widget);

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  queue_fit (self);
}

static gboolean
rp_doorway_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RP_DOORWAY_VIEW (widget)->scroller);
}

static void
rp_doorway_view_dispose (GObject *object)
{
  RpDoorwayView *self = RP_DOORWAY_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_doorway_view_parent_class)->dispose (object);
}

static void
rp_doorway_view_finalize (GObject *object)
{
  g_free (RP_DOORWAY_VIEW (object)->meeting);

  G_OBJECT_CLASS (rp_doorway_view_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const struct { guint key; int steps; } scrolling[] = {
    { GDK_KEY_Down, 1 }, { GDK_KEY_Up, -1 }, { GDK_KEY_Page_Down, 5 }, { GDK_KEY_Page_Up, -5 },
    { GDK_KEY_space, 5 },
  };
  const guint leaving[] = { GDK_KEY_Escape, GDK_KEY_Back, GDK_KEY_BackSpace };

  gtk_widget_class_install_action (widget_class, "cover.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "doorway.scroll", "i", scroll_action);
  for (guint i = 0; i < G_N_ELEMENTS (scrolling); i++)
    gtk_widget_class_add_binding_action (widget_class, scrolling[i].key, 0, "doorway.scroll", "i",
                                         scrolling[i].steps);
  for (guint i = 0; i < G_N_ELEMENTS (leaving); i++)
    gtk_widget_class_add_binding_action (widget_class, leaving[i], 0, "cover.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "cover.leave",
                                       NULL);
}

static void
rp_doorway_view_class_init (RpDoorwayViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_doorway_view_dispose;
  object_class->finalize = rp_doorway_view_finalize;
  widget_class->measure = rp_doorway_view_measure;
  widget_class->size_allocate = rp_doorway_view_size_allocate;
  widget_class->grab_focus = rp_doorway_view_grab_focus;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  add_keys (widget_class);
}

static GtkWidget *
new_close_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "cover.leave");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  rp_tip_set (button, _("Close"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Close"), -1);

  return button;
}

static void
rp_doorway_view_init (RpDoorwayView *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_object_set (self->lines,
                "margin-top", MARGIN, "margin-bottom", MARGIN,
                "margin-start", MARGIN, "margin-end", MARGIN,
                "valign", GTK_ALIGN_CENTER,
                NULL);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->lines));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_focusable (self->scroller, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The brief in six lines"), -1);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->scroller, GTK_EVENT_CONTROLLER (click));

  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), new_close_button ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "doorway");
  adw_bin_set_child (ADW_BIN (self), overlay);
  /* A layout manager would keep the size to itself. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/**
 * rp_doorway_view_new:
 * @store: the library
 * @meeting: a UUID
 *
 * Returns: (transfer floating): a view of the whole window
 */
GtkWidget *
rp_doorway_view_new (RpStore    *store,
                     const char *meeting)
{
  RpDoorwayView *self;
  g_autoptr(GTimeZone) zone = NULL;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);
  g_return_val_if_fail (meeting != NULL, NULL);

  self = g_object_new (RP_TYPE_DOORWAY_VIEW, NULL);
  zone = g_time_zone_new_local ();
  self->store = g_object_ref (store);
  self->meeting = g_strdup (meeting);
  self->cancellable = g_cancellable_new ();
  rp_store_meeting_facts_async (store, meeting, g_get_real_time () / G_USEC_PER_SEC, zone,
                                self->cancellable, read_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

/**
 * rp_doorway_view_get_size:
 * @self: a view
 *
 * Returns: how large its letters are, in pixels; 0 until they are shown
 */
int
rp_doorway_view_get_size (RpDoorwayView *self)
{
  g_return_val_if_fail (RP_IS_DOORWAY_VIEW (self), 0);

  return self->size;
}
