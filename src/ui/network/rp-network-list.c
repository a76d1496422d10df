/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-network-list.h"

#include "rp-network-words.h"
#include "rp-pips.h"

#include <glib/gi18n.h>

#define AVATAR 40
#define WIDTH  760

/**
 * RpNetworkList:
 *
 * The network as a list: person, organization, stage, and who introduced us.
 * A row that is activated activates `win.show-person`.
 */
struct _RpNetworkList
{
  AdwBin              parent_instance;

  RpNetworkChart     *chart;       /* (nullable) */
  GListStore         *model;       /* of RpNetworkRow */
  GtkSingleSelection *selection;
  GtkWidget          *view;
};

G_DEFINE_FINAL_TYPE (RpNetworkList, rp_network_list, ADW_TYPE_BIN)

static GtkWidget *
label_new (const char *first_class,
           const char *second_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);

  return label;
}

/* An avatar, three lines one below the other, and the stage in pips */
static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *avatar = adw_avatar_new (AVATAR, NULL, TRUE);

  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), label_new ("semi", NULL));
  gtk_box_append (GTK_BOX (texts), label_new ("txs", "dim"));
  gtk_box_append (GTK_BOX (texts), label_new ("txs", "dim"));
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), rp_pips_new ());
  gtk_widget_set_valign (gtk_widget_get_last_child (box), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "private");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  RpNetworkRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *avatar = gtk_widget_get_first_child (box);
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_next_sibling (avatar));
  GtkWidget *role = gtk_widget_get_next_sibling (name);
  GtkWidget *relation = gtk_widget_get_next_sibling (role);
  g_autofree char *role_words = rp_network_words_role (row);
  g_autofree char *relation_words = rp_network_words_relation (row);
  g_autofree char *label = g_strdup_printf ("%s, %s, %s", row->person->name, role_words,
                                            relation_words);

  adw_avatar_set_text (ADW_AVATAR (avatar), row->person->name);
  gtk_label_set_label (GTK_LABEL (name), row->person->name);
  gtk_label_set_label (GTK_LABEL (role), role_words);
  gtk_widget_set_visible (role, *role_words != '\0');
  gtk_label_set_label (GTK_LABEL (relation), relation_words);
  rp_pips_set_stage (RP_PIPS (gtk_widget_get_last_child (box)), row->person->stage,
                     rp_stage_name (row->person->stage));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
activate_cb (GtkListView   *view,
             guint          position,
             RpNetworkList *self)
{
  g_autoptr(RpNetworkRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-person", "s",
                                rp_record_get_id (row->person));
}

static void
rp_network_list_dispose (GObject *object)
{
  RpNetworkList *self = RP_NETWORK_LIST (object);

  g_clear_pointer (&self->chart, rp_network_chart_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rp_network_list_parent_class)->dispose (object);
}

static void
rp_network_list_class_init (RpNetworkListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_network_list_dispose;
}

static void
rp_network_list_init (RpNetworkList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->model = g_list_store_new (RP_TYPE_NETWORK_ROW);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("People of the network"), -1);
  gtk_widget_add_css_class (self->view, "navigation-sidebar");
  gtk_widget_add_css_class (self->view, "networklist");
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), WIDTH);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), self->view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * rp_network_list_new:
 *
 * Returns: (transfer floating): a list without anybody
 */
GtkWidget *
rp_network_list_new (void)
{
  return g_object_new (RP_TYPE_NETWORK_LIST, NULL);
}

static gboolean
shows_same (RpNetworkList  *self,
            RpNetworkChart *chart)
{
  if (self->chart == NULL || self->chart->rows->len != chart->rows->len)
    return FALSE;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      RpNetworkRow *before = self->chart->rows->pdata[i];
      RpNetworkRow *row = chart->rows->pdata[i];

      if (!g_str_equal (rp_record_get_id (before->person), rp_record_get_id (row->person)))
        return FALSE;
    }

  return TRUE;
}

static const char *
name_of (RpOrganization *organization)
{
  return organization != NULL ? organization->name : NULL;
}

static gboolean
tell_the_same (const RpNetworkRow *a,
               const RpNetworkRow *b)
{
  return g_str_equal (a->person->name, b->person->name) && a->person->stage == b->person->stage
         && g_strcmp0 (name_of (a->organization), name_of (b->organization)) == 0
         && g_strcmp0 (a->position != NULL ? a->position->role : NULL,
                       b->position != NULL ? b->position->role : NULL) == 0
         && g_strcmp0 (a->introducer != NULL ? a->introducer->name : NULL,
                       b->introducer != NULL ? b->introducer->name : NULL) == 0;
}

/* Who is the same keeps the place; only what is told of them may be another. */
static void
replace_changed (RpNetworkList  *self,
                 RpNetworkChart *chart)
{
  for (guint i = 0; i < chart->rows->len; i++)
    if (!tell_the_same (self->chart->rows->pdata[i], chart->rows->pdata[i]))
      g_list_store_splice (self->model, i, 1, &chart->rows->pdata[i], 1);
}

/**
 * rp_network_list_set_chart:
 * @self: a list
 * @chart: whom it shows
 *
 * Shows another network; what is selected stays, if it is there.
 */
void
rp_network_list_set_chart (RpNetworkList  *self,
                           RpNetworkChart *chart)
{
  g_autofree char *selected = g_strdup (rp_network_list_get_selected (self));

  g_return_if_fail (RP_IS_NETWORK_LIST (self));

  if (shows_same (self, chart))
    replace_changed (self, chart);
  else
    g_list_store_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)),
                         chart->rows->pdata, chart->rows->len);
  g_clear_pointer (&self->chart, rp_network_chart_unref);
  self->chart = rp_network_chart_ref (chart);
  rp_network_list_select (self, selected);
}

/**
 * rp_network_list_get_selected:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the UUID of a person
 */
const char *
rp_network_list_get_selected (RpNetworkList *self)
{
  RpNetworkRow *row;

  g_return_val_if_fail (RP_IS_NETWORK_LIST (self), NULL);

  row = gtk_single_selection_get_selected_item (self->selection);

  return row != NULL ? rp_record_get_id (row->person) : NULL;
}

/**
 * rp_network_list_select:
 * @self: a list
 * @person: (nullable): a UUID
 */
void
rp_network_list_select (RpNetworkList *self,
                        const char    *person)
{
  RpNetworkRow *row = self->chart != NULL ? rp_network_chart_lookup (self->chart, person) : NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (RP_IS_NETWORK_LIST (self));

  if (row != NULL)
    g_ptr_array_find (self->chart->rows, row, &position);
  gtk_single_selection_set_selected (self->selection, position);
}

/**
 * rp_network_list_get_view:
 * @self: a list
 *
 * Returns: (transfer none): what takes the keys
 */
GtkWidget *
rp_network_list_get_view (RpNetworkList *self)
{
  g_return_val_if_fail (RP_IS_NETWORK_LIST (self), NULL);

  return self->view;
}
