/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-topics-page.h"

#include "rp-late-menu.h"
#include "rp-topic-forms.h"
#include "rp-topic-list.h"
#include "rp-topic-page.h"

/**
 * RpTopicsPage:
 *
 * The place of topics: the catalogue, and the page of one. It folds where there
 * is room for one of them only. What it owes the window stands in rp-window.h.
 */
struct _RpTopicsPage
{
  RpPlace        parent_instance;

  RpWriter      *writer;
  RpTopicPage   *page;

  /* Template widgets */
  GtkStack      *stack;
  AdwLeaflet    *leaflet;
  GtkWidget     *list_pane;
  AdwHeaderBar  *list_header;
  GtkWidget     *list_back;
  RpTopicList   *list;
  AdwBin        *detail_pane;
  GtkMenuButton *order_button;
  GMenuModel    *order_menu;
  AdwHeaderBar  *empty_header;
  GtkWidget     *empty_back;
};

G_DEFINE_FINAL_TYPE (RpTopicsPage, rp_topics_page, RP_TYPE_PLACE)

enum {
  PROP_0,
  PROP_ORDER,
  PROP_SEARCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
rp_topics_page_fold (RpPlace *place)
{
  RpTopicsPage *self = RP_TOPICS_PAGE (place);
  gboolean folded = rp_place_get_folded (place);

  if (self->page != NULL)
    rp_topic_page_set_folded (self->page, folded,
                              folded && rp_place_get_outer_folded (place));
}

static void
selected_cb (RpTopicsPage *self)
{
  rp_topic_page_set_topic (self->page, rp_topic_list_get_selected (self->list));
}

/* The strongest topic is shown until another one is asked for; one that was removed is shown
 * again when it is back. */
static void
loaded_cb (RpTopicsPage *self)
{
  const char *first = rp_topic_list_get_first (self->list);

  gtk_stack_set_visible_child_name (self->stack, rp_topic_list_is_empty (self->list)
                                                 ? "empty" : "topics");
  if (rp_topic_list_get_selected (self->list) == NULL && first != NULL)
    rp_topic_list_select (self->list, first);
  else if (rp_topic_list_has_selected (self->list))
    selected_cb (self);
}

static void
searching_cb (RpTopicsPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  rp_topic_form_new (RP_TOPICS_PAGE (widget)->writer);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpTopicsPage *self = RP_TOPICS_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "topics");
  rp_topic_list_select (self->list, g_variant_get_string (parameter, NULL));
  rp_place_open (RP_PLACE (self));
}

/* From the list, where the topic that is shown is selected. */
static void
page_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (RP_TOPICS_PAGE (widget)->page),
                              g_str_equal (action_name, "place.edit") ? "topic.edit"
                                                                      : "topic.remove", NULL);
}

static void
shown_cb (RpTopicsPage *self)
{
  gboolean there = rp_topic_page_get_sheet (self->page) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "place.edit", there);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "place.delete", there);
}

/* The topic that was shown is gone: show no page of nothing on a narrow window. */
static void
gone_cb (RpTopicsPage *self)
{
  rp_place_show_list (RP_PLACE (self));
  rp_place_enter (RP_PLACE (self));
}

static const char *
rp_topics_page_get_selected (RpPlace *place,
                             GType   *type)
{
  *type = RP_TYPE_TOPIC;

  return rp_topic_list_get_selected (RP_TOPICS_PAGE (place)->list);
}

static void
rp_topics_page_dispose (GObject *object)
{
  RpTopicsPage *self = RP_TOPICS_PAGE (object);

  self->page = NULL;
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_TOPICS_PAGE);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (rp_topics_page_parent_class)->dispose (object);
}

static void
rp_topics_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RpTopicsPage *self = RP_TOPICS_PAGE (object);

  switch (prop_id)
    {
    case PROP_ORDER:
      g_value_set_enum (value, (int) rp_topic_list_get_order (self->list));
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, rp_topic_list_get_searching (self->list));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_topics_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  RpTopicsPage *self = RP_TOPICS_PAGE (object);

  switch (prop_id)
    {
    case PROP_ORDER:
      rp_topic_list_set_order (self->list, (RpTopicOrder) g_value_get_enum (value));
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_SEARCHING:
      rp_topic_list_set_searching (self->list, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_topics_page_constructed (GObject *object)
{
  RpTopicsPage *self = RP_TOPICS_PAGE (object);
  RpPlace *place = RP_PLACE (object);
  RpStore *store = rp_place_get_store (place);

  G_OBJECT_CLASS (rp_topics_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  self->page = RP_TOPIC_PAGE (rp_topic_page_new (store));
  adw_bin_set_child (self->detail_pane, GTK_WIDGET (self->page));
  g_signal_connect_object (self->page, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  shown_cb (self);
  rp_place_bind_header (place, self->list_header, self->list_back);
  rp_place_bind_empty_header (place, self->empty_header, self->empty_back);
  rp_place_set_panes (place, self->leaflet, self->list_pane, GTK_WIDGET (self->detail_pane));
  rp_topic_list_set_store (self->list, store);
}

static void
rp_topics_page_class_init (RpTopicsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = rp_topics_page_constructed;
  object_class->dispose = rp_topics_page_dispose;
  object_class->get_property = rp_topics_page_get_property;
  object_class->set_property = rp_topics_page_set_property;
  RP_PLACE_CLASS (klass)->fold = rp_topics_page_fold;
  RP_PLACE_CLASS (klass)->get_selected = rp_topics_page_get_selected;

  properties[PROP_ORDER] = g_param_spec_enum ("order", NULL, NULL, RP_TYPE_TOPIC_ORDER,
                                              RP_TOPIC_ORDER_STRENGTH, flags);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RP_TYPE_TOPIC_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/topics/rp-topics-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, order_button);
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, order_menu);
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, list_header);
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, list_back);
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, list);
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, detail_pane);
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, empty_header);
  gtk_widget_class_bind_template_child (widget_class, RpTopicsPage, empty_back);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, rp_place_open);
  gtk_widget_class_bind_template_callback (widget_class, loaded_cb);
  gtk_widget_class_bind_template_callback (widget_class, searching_cb);

  gtk_widget_class_install_action (widget_class, "place.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "place.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "place.edit", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "place.delete", NULL, page_action);
  gtk_widget_class_install_property_action (widget_class, "topics.order", "order");
  gtk_widget_class_install_property_action (widget_class, "topics.searching", "searching");
}

static void
rp_topics_page_init (RpTopicsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_late_menu_set (self->order_button, self->order_menu);
}

/**
 * rp_topics_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the place of topics
 */
GtkWidget *
rp_topics_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_TOPICS_PAGE, "store", store, NULL);
}
