/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-executives-page.h"

/**
 * RpExecutivesPage:
 *
 * The place of people: the list of them, and the page of one. It folds where
 * there is room for one of them only. What it owes the window stands in
 * rp-window.h.
 */
struct _RpExecutivesPage
{
  AdwBin          parent_instance;

  RpStore        *store;
  gboolean        outer_folded;
  gboolean        can_go_back;
  guint           count;

  /* Template widgets */
  AdwLeaflet     *leaflet;
  GtkWidget      *list_pane;
  AdwHeaderBar   *list_header;
  GtkWidget      *list_back;
  AdwWindowTitle *title;
  AdwBin         *detail_pane;
};

G_DEFINE_FINAL_TYPE (RpExecutivesPage, rp_executives_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_STORE,
  PROP_OUTER_FOLDED,
  PROP_CAN_GO_BACK,
  PROP_COUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* libadwaita shows window buttons in the outermost leaflet only. */
static void
leaflet_changed_cb (RpExecutivesPage *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);
  gboolean can_go_back = folded && adw_leaflet_get_visible_child (self->leaflet)
                                   == GTK_WIDGET (self->detail_pane);

  adw_header_bar_set_show_end_title_buttons (self->list_header, folded);
  adw_header_bar_set_show_start_title_buttons (self->list_header, self->outer_folded);
  gtk_widget_set_visible (self->list_back, self->outer_folded);

  if (self->can_go_back != can_go_back)
    {
      self->can_go_back = can_go_back;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
    }
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpExecutivesPage *self = RP_EXECUTIVES_PAGE (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->list_pane);
}

static void
rp_executives_page_dispose (GObject *object)
{
  RpExecutivesPage *self = RP_EXECUTIVES_PAGE (object);

  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_EXECUTIVES_PAGE);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_executives_page_parent_class)->dispose (object);
}

static void
rp_executives_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RpExecutivesPage *self = RP_EXECUTIVES_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;

    case PROP_OUTER_FOLDED:
      g_value_set_boolean (value, self->outer_folded);
      break;

    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->can_go_back);
      break;

    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_executives_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RpExecutivesPage *self = RP_EXECUTIVES_PAGE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;

    case PROP_OUTER_FOLDED:
      if (self->outer_folded != g_value_get_boolean (value))
        {
          self->outer_folded = g_value_get_boolean (value);
          leaflet_changed_cb (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_executives_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (rp_executives_page_parent_class)->constructed (object);

  leaflet_changed_cb (RP_EXECUTIVES_PAGE (object));
}

static void
rp_executives_page_class_init (RpExecutivesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_executives_page_constructed;
  object_class->dispose = rp_executives_page_dispose;
  object_class->get_property = rp_executives_page_get_property;
  object_class->set_property = rp_executives_page_set_property;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, RP_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OUTER_FOLDED] =
    g_param_spec_boolean ("outer-folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] =
    g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/executives/rp-executives-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpExecutivesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RpExecutivesPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, RpExecutivesPage, list_header);
  gtk_widget_class_bind_template_child (widget_class, RpExecutivesPage, list_back);
  gtk_widget_class_bind_template_child (widget_class, RpExecutivesPage, title);
  gtk_widget_class_bind_template_child (widget_class, RpExecutivesPage, detail_pane);
  gtk_widget_class_bind_template_callback (widget_class, leaflet_changed_cb);

  gtk_widget_class_install_action (widget_class, "place.back", NULL, back_action);
}

static void
rp_executives_page_init (RpExecutivesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_executives_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the place of people
 */
GtkWidget *
rp_executives_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_EXECUTIVES_PAGE, "store", store, NULL);
}
