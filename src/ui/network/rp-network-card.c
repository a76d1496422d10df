/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-network-card.h"

#include "rp-chip.h"
#include "rp-meet-advice.h"
#include "rp-network-words.h"
#include "rp-path.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define AVATAR 40
#define WIDTH  330

/**
 * RpNetworkCard:
 *
 * Who is selected on the map: how close, by way of whom, what an introduction
 * would cost, and what to do next.
 */
struct _RpNetworkCard
{
  AdwBin     parent_instance;

  GtkWidget *avatar;
  GtkWidget *name;
  GtkWidget *role;
  GtkWidget *stage;
  GtkWidget *path;
  GtkWidget *cost;
  GtkWidget *ask;
  GtkWidget *introduce;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (RpNetworkCard, rp_network_card, ADW_TYPE_BIN)

static GtkWidget *
label_new (const char *first_class,
           const char *second_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "max-width-chars", 24,
                                   NULL);

  gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);

  return label;
}

static GtkWidget *
button_new (void)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (button, "fixbutton");

  return button;
}

/* From me by way of whom; the one that it leads to is the card itself. */
static void
show_path (RpNetworkCard *self,
           GArray        *chain)
{
  gtk_widget_set_visible (self->path, chain->len > 1);
  adw_bin_set_child (ADW_BIN (self->path),
                     chain->len > 1 ? rp_path_new (chain, chain->len - 1) : NULL);
}

static void
set_button (GtkWidget  *button,
            const char *label,
            const char *action,
            GVariant   *target)
{
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), label);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* Whoever introduces us is asked, or the one that is met already. */
static void
show_ask (RpNetworkCard *self,
          GArray        *chain)
{
  RpPerson *asked = chain->len > 0 ? g_array_index (chain, RpChainStep, 0).person : NULL;
  g_autofree char *who = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->ask, asked != NULL);
  if (asked == NULL)
    return;

  who = rp_person_short_name (asked);
  /* Translators: a first name */
  label = g_strdup_printf (_("Ask %s…"), who);
  set_button (self->ask, label, "win.add-favour",
              g_variant_new ("(ss)", rp_record_get_id (asked), "asked"));
}

/* Whom I know I can introduce, unless they never want it. */
static void
show_introduce (RpNetworkCard *self,
                RpPerson      *person)
{
  g_autofree char *refusal = rp_meet_refusal (person, NULL);

  gtk_widget_set_visible (self->introduce,
                          person->stage != RP_STAGE_NOT_MET && refusal == NULL);
  set_button (self->introduce, _("Introduce…"), "win.introduce",
              g_variant_new ("(ss)", rp_record_get_id (person), ""));
}

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

static void
show_person (RpNetworkCard  *self,
             RpNetworkChart *chart,
             RpNetworkRow   *row)
{
  const char *id = rp_record_get_id (row->person);
  g_autoptr(GArray) chain = rp_network_chain (chart->network, id);
  g_autofree char *role = rp_network_words_role (row);
  g_autofree char *text = NULL;
  RpJarEntry entry;

  adw_avatar_set_text (ADW_AVATAR (self->avatar), row->person->name);
  adw_avatar_set_show_initials (ADW_AVATAR (self->avatar), TRUE);
  show_text (self->name, row->person->name);
  show_text (self->role, role);
  gtk_widget_set_visible (self->stage, TRUE);
  rp_chip_set_label (RP_CHIP (self->stage), rp_stage_name (row->person->stage));
  show_path (self, chain);
  if (row->person->stage == RP_STAGE_NOT_MET)
    text = rp_network_words_cost (chart, chain);
  else if (rp_network_jar (chart->network, id, &entry))
    text = rp_network_words_jar (&entry.jar);
  show_text (self->cost, text != NULL ? text : "");
  show_ask (self, chain);
  show_introduce (self, row->person);
  set_button (self->open, _("Open"), "win.show-person", g_variant_new_string (id));
}

static void
show_cluster (RpNetworkCard   *self,
              const RpMapNode *node)
{
  g_autofree char *people = rp_network_words_people (node->count);
  gboolean somewhere = !g_str_equal (node->id, RP_NETWORK_NOWHERE);

  adw_avatar_set_text (ADW_AVATAR (self->avatar), node->name);
  adw_avatar_set_show_initials (ADW_AVATAR (self->avatar), FALSE);
  adw_avatar_set_icon_name (ADW_AVATAR (self->avatar), "x-office-address-book-symbolic");
  show_text (self->name, node->name);
  show_text (self->role, people);
  gtk_widget_set_visible (self->stage, FALSE);
  gtk_widget_set_visible (self->path, FALSE);
  show_text (self->cost, "");
  gtk_widget_set_visible (self->ask, TRUE);
  gtk_widget_set_visible (self->introduce, FALSE);
  set_button (self->ask, _("Show People"), "map.unfold", g_variant_new_string (node->id));
  gtk_widget_set_visible (self->open, somewhere);
  set_button (self->open, _("Open"), "win.show-organization", g_variant_new_string (node->id));
}

static void
rp_network_card_class_init (RpNetworkCardClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
build_head (RpNetworkCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->avatar = adw_avatar_new (AVATAR, NULL, TRUE);
  self->name = label_new ("heading", NULL);
  self->role = label_new ("txs", "dim");
  self->stage = rp_chip_new ("", NULL);
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->stage, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->stage, "outline");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), self->name);
  gtk_box_append (GTK_BOX (texts), self->role);
  gtk_box_append (GTK_BOX (head), self->avatar);
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (GTK_BOX (head), self->stage);

  return head;
}

static void
rp_network_card_init (RpNetworkCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *buttons = rp_wrap_new ();

  self->path = adw_bin_new ();
  self->cost = label_new ("txs", "dim");
  self->ask = button_new ();
  self->introduce = button_new ();
  self->open = button_new ();
  gtk_widget_add_css_class (self->ask, "suggested-action");
  gtk_label_set_max_width_chars (GTK_LABEL (self->cost), 34);
  rp_wrap_append (RP_WRAP (buttons), self->ask);
  rp_wrap_append (RP_WRAP (buttons), self->introduce);
  rp_wrap_append (RP_WRAP (buttons), self->open);
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), self->path);
  gtk_box_append (GTK_BOX (box), self->cost);
  gtk_box_append (GTK_BOX (box), buttons);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "float");
  gtk_widget_add_css_class (GTK_WIDGET (self), "private");
}

/**
 * rp_network_card_new:
 *
 * Returns: (transfer floating): a card about nobody
 */
GtkWidget *
rp_network_card_new (void)
{
  return g_object_new (RP_TYPE_NETWORK_CARD, NULL);
}

/**
 * rp_network_card_show:
 * @self: a card
 * @chart: a network
 * @id: (nullable): who is selected in it
 *
 * Shows who that is; for nobody, the card is not to be seen.
 */
void
rp_network_card_show (RpNetworkCard  *self,
                      RpNetworkChart *chart,
                      const char     *id)
{
  RpNetworkRow *row = rp_network_chart_lookup (chart, id);
  int node = rp_map_find (chart->map, id);
  g_autofree char *name = rp_network_words_selected (chart, id);

  g_return_if_fail (RP_IS_NETWORK_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), row != NULL || node >= 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (row != NULL)
    show_person (self, chart, row);
  else if (node >= 0)
    show_cluster (self, rp_map_get_node (chart->map, (guint) node));
}
