/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-topic-page-private.h"

#include "rp-error.h"
#include "rp-late-menu.h"
#include "rp-scroll-bin.h"
#include "rp-scroll-line.h"
#include "rp-state-page.h"
#include "rp-store-places.h"

#include <glib/gi18n.h>

#define MARGIN_WIDE   24
#define MARGIN_FOLDED 14
#define MARGIN_TOP    4
#define MARGIN_BOTTOM 36

/**
 * RpTopicPage:
 *
 * The page of one topic. It holds the store: it reads the topic, reads it
 * again after every change, and writes what is done on it, each as one step of
 * undo. Signals "shown": another topic is shown, or none; "gone": the topic
 * that was shown is there no more.
 */
G_DEFINE_FINAL_TYPE (RpTopicPage, rp_topic_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_STORE,
  N_PROPS
};

enum {
  SIGNAL_SHOWN,
  SIGNAL_GONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_buttons (RpTopicPage *self)
{
  gboolean there = self->sheet != NULL;

  gtk_widget_set_visible (self->back_button, self->folded);
  gtk_widget_set_visible (self->plan_button, there && !self->folded);
  gtk_widget_set_visible (self->edit_button, there);
  gtk_widget_set_visible (self->menu_button, there);
  gtk_widget_set_visible (self->bottom_bar, there && self->folded);
}

static void
set_sheet (RpTopicPage  *self,
           RpTopicSheet *sheet)
{
  g_clear_pointer (&self->sheet, rp_topic_sheet_unref);
  self->sheet = sheet != NULL ? rp_topic_sheet_ref (sheet) : NULL;
  update_buttons (self);
  rp_topic_page_update_actions (self);
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

static void
show_state (RpTopicPage *self,
            GtkWidget   *page)
{
  adw_bin_set_child (self->state_bin, page);
  gtk_stack_set_visible_child_name (self->stack, "state");
  set_sheet (self, NULL);
}

static void
show_nothing_selected (RpTopicPage *self)
{
  GtkWidget *page = rp_state_page_new ("dialog-question-symbolic", _("No Topic Selected"),
                                       _("Choose a topic to see why it is worth an evening."));

  gtk_widget_add_css_class (page, "compact");
  show_state (self, page);
}

static void
show_error (RpTopicPage  *self,
            const GError *error)
{
  GtkWidget *page = rp_state_page_new_error (_("Could Not Read This Topic"), error->message);

  rp_state_page_add_button (RP_STATE_PAGE (page), _("Try Again"), NULL, "topic.reload");
  show_state (self, page);
}

/* Another topic begins at its top, and nothing of the last one keeps the focus. */
static void
begin_at_top (RpTopicPage *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->scroller))
    gtk_root_set_focus (root, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 0);
}

static void
fit_view (RpTopicPage *self)
{
  int margin = self->folded ? MARGIN_FOLDED : MARGIN_WIDE;

  gtk_widget_set_margin_start (GTK_WIDGET (self->view), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->view), margin);
}

/* It has many parts: it is made when there is a topic to show. */
static void
make_view (RpTopicPage *self)
{
  self->view = g_object_new (RP_TYPE_TOPIC_VIEW, "margin-top", MARGIN_TOP,
                             "margin-bottom", MARGIN_BOTTOM, NULL);
  fit_view (self);
  adw_clamp_set_child (self->clamp, GTK_WIDGET (self->view));
}

/* A page that nobody sees is filled when it is seen. */
static void
show_sheet (RpTopicPage  *self,
            RpTopicSheet *sheet)
{
  self->behind = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->behind)
    return;

  if (self->view == NULL)
    make_view (self);
  rp_topic_view_set_sheet (self->view, sheet);
}

static void
rp_topic_page_map (GtkWidget *widget)
{
  RpTopicPage *self = RP_TOPIC_PAGE (widget);

  GTK_WIDGET_CLASS (rp_topic_page_parent_class)->map (widget);

  if (self->behind && self->sheet != NULL)
    show_sheet (self, self->sheet);
}

static void
worked_out_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(RpTopicPage) self = user_data;
  g_autoptr(RpTopicSheet) sheet = rp_topic_sheet_new_finish (result, NULL);

  /* It was stopped: another topic, or another reading, is on its way. */
  if (sheet == NULL || g_strcmp0 (self->topic, rp_topic_sheet_get_id (sheet)) != 0)
    return;

  if (self->sheet == NULL
      || !g_str_equal (rp_topic_sheet_get_id (self->sheet), rp_topic_sheet_get_id (sheet)))
    begin_at_top (self);
  show_sheet (self, sheet);
  gtk_stack_set_visible_child_name (self->stack, "topic");
  set_sheet (self, sheet);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpTopicPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpTopicPageFacts) facts = NULL;

  facts = rp_store_topic_page_finish (RP_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->topic == NULL)
    return;

  if (g_error_matches (error, RP_ERROR, RP_ERROR_NOT_FOUND))
    {
      rp_topic_page_set_topic (self, NULL);
      g_signal_emit (self, signals[SIGNAL_GONE], 0);
      return;
    }
  if (facts == NULL)
    {
      show_error (self, error);
      return;
    }

  rp_topic_sheet_new_async (g_steal_pointer (&facts), self->cancellable, worked_out_cb,
                            g_object_ref (self));
}

/* A reading that is overtaken by a change is given up. */
static void
read_topic (RpTopicPage *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->topic == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  rp_store_topic_page_async (self->store, self->topic, g_get_real_time () / G_USEC_PER_SEC, zone,
                             self->cancellable, read_cb, g_object_ref (self));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  read_topic (RP_TOPIC_PAGE (widget));
}

static void
rp_topic_page_dispose (GObject *object)
{
  RpTopicPage *self = RP_TOPIC_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->topic, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_TOPIC_PAGE);
  g_clear_object (&self->writer);
  g_clear_object (&self->store);
  g_clear_pointer (&self->sheet, rp_topic_sheet_unref);

  G_OBJECT_CLASS (rp_topic_page_parent_class)->dispose (object);
}

static void
rp_topic_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      RP_TOPIC_PAGE (object)->store = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_topic_page_constructed (GObject *object)
{
  RpTopicPage *self = RP_TOPIC_PAGE (object);

  G_OBJECT_CLASS (rp_topic_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (self->store, GTK_WIDGET (self));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (read_topic), self,
                           G_CONNECT_SWAPPED);
  show_nothing_selected (self);
}

static void
rp_topic_page_class_init (RpTopicPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *names[N_SIGNALS] = { "shown", "gone" };

  object_class->constructed = rp_topic_page_constructed;
  object_class->dispose = rp_topic_page_dispose;
  object_class->set_property = rp_topic_page_set_property;
  widget_class->map = rp_topic_page_map;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, RP_TYPE_STORE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_SCROLL_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/topics/rp-topic-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, header);
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, more_menu);
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, state_bin);
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, RpTopicPage, bottom_bar);

  gtk_widget_class_install_action (widget_class, "topic.reload", NULL, reload_action);
  rp_topic_page_install_actions (widget_class);
}

static void
rp_topic_page_init (RpTopicPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_late_menu_set (GTK_MENU_BUTTON (self->menu_button), self->more_menu);
  rp_scroll_line_watch (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->header));
  rp_topic_page_set_folded (self, FALSE, FALSE);
}

/**
 * rp_topic_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): a page that shows no topic yet
 */
GtkWidget *
rp_topic_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_TOPIC_PAGE, "store", store, NULL);
}

/**
 * rp_topic_page_set_topic:
 * @self: a page
 * @topic: (nullable): the UUID of what to show
 */
void
rp_topic_page_set_topic (RpTopicPage *self,
                         const char  *topic)
{
  g_return_if_fail (RP_IS_TOPIC_PAGE (self));

  if (g_strcmp0 (self->topic, topic) == 0)
    return;

  g_free (self->topic);
  self->topic = g_strdup (topic);
  if (topic == NULL)
    show_nothing_selected (self);
  read_topic (self);
}

/**
 * rp_topic_page_get_sheet:
 * @self: a page
 *
 * Returns: (nullable) (transfer none): what is shown, once it was read
 */
RpTopicSheet *
rp_topic_page_get_sheet (RpTopicPage *self)
{
  g_return_val_if_fail (RP_IS_TOPIC_PAGE (self), NULL);

  return self->sheet;
}

/**
 * rp_topic_page_set_folded:
 * @self: a page
 * @folded: whether the page stands alone, without the list
 * @outer_folded: and without the navigation
 *
 * Moves the buttons to where there is room for them.
 */
void
rp_topic_page_set_folded (RpTopicPage *self,
                          gboolean     folded,
                          gboolean     outer_folded)
{
  g_return_if_fail (RP_IS_TOPIC_PAGE (self));

  self->folded = folded;
  update_buttons (self);
  if (self->view != NULL)
    fit_view (self);
  adw_header_bar_set_show_start_title_buttons (self->header, outer_folded);
}
