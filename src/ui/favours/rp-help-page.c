/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-help-page-private.h"

#include "rp-ask-draft.h"
#include "rp-date.h"
#include "rp-model.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>

/* How long typing is waited for */
#define SETTLE_MS  200
#define MAX_CHIPS  6

/**
 * RpHelpPage:
 *
 * Who can help: what is needed on the left, and who to ask for it on the
 * right; or the one above the other where there is no room.
 */
G_DEFINE_FINAL_TYPE (RpHelpPage, rp_help_page, ADW_TYPE_BIN)

static void
found_cb (RpHelpPage *self)
{
  g_autoptr(GPtrArray) targets = rp_help_search_get_targets (self->search, MAX_CHIPS);
  RpMatches *matches = rp_help_search_get_matches (self->search);

  rp_help_ask_show_targets (self->ask, targets);
  if (matches != NULL)
    rp_help_search_rank (self->search, rp_help_ask_choose (self->ask, matches),
                         rp_help_ask_get_size (self->ask),
                         rp_help_ask_get_organization (self->ask));
}

static void
failed_cb (RpHelpPage   *self,
           const GError *error)
{
  rp_writer_error (self->writer, error);
}

static gboolean
settled_cb (gpointer user_data)
{
  RpHelpPage *self = user_data;
  g_autofree char *need = NULL;

  self->settling = 0;
  need = rp_help_ask_dup_need (self->ask);
  rp_help_search_find (self->search, need);

  return G_SOURCE_REMOVE;
}

static void
ask_changed_cb (RpHelpPage *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  self->settling = g_timeout_add (SETTLE_MS, settled_cb, self);
}

/* The form stands above the results where there is no room beside them. */
static void
folded_cb (RpHelpPage *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);
  AdwBin *to = folded ? self->narrow_bin : self->wide_bin;
  AdwBin *from = folded ? self->wide_bin : self->narrow_bin;

  if (self->ask == NULL)
    return;

  if (adw_bin_get_child (to) != GTK_WIDGET (self->ask))
    {
      g_autoptr(GtkWidget) kept = g_object_ref (GTK_WIDGET (self->ask));

      adw_bin_set_child (from, NULL);
      adw_bin_set_child (to, kept);
    }
  adw_leaflet_set_visible_child (self->leaflet, self->results_pane);
  gtk_widget_set_visible (self->results_back, folded);
}

static const RpHelper *
find_helper (RpHelpPage *self,
             const char *person)
{
  for (guint i = 0; self->cards != NULL && i < self->cards->len; i++)
    {
      const RpHelper *helper = &g_array_index (self->cards, RpHelper, i);

      if (g_str_equal (rp_record_get_id (helper->person), person))
        return helper;
    }

  return NULL;
}

/* For a part of what several are asked for: what is missing, until another is said */
static void
take_part (RpHelpPage *self,
           RpFavour   *terms)
{
  GPtrArray *favours = rp_network_get_facts (rp_help_search_get_network (self->search))->favours;
  RpAppealSum sum;

  rp_appeal_sum (self->appeal, favours, &sum);
  terms->appeal = g_strdup (rp_record_get_id (self->appeal));
  terms->amount = (int) sum.missing;
}

static void
show_appeal_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RpHelpPage *self = RP_HELP_PAGE (widget);

  if (self->appeal != NULL)
    gtk_widget_activate_action (widget, "favours.show-appeal", "s",
                                rp_record_get_id (self->appeal));
}

static void
draft_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpHelpPage *self = RP_HELP_PAGE (widget);
  const RpHelper *helper = find_helper (self, g_variant_get_string (parameter, NULL));
  g_autoptr(RpFavour) terms = rp_help_ask_make_favour (self->ask);

  if (helper == NULL)
    return;

  if (self->appeal != NULL)
    take_part (self, terms);
  rp_ask_draft_present (self->writer, rp_help_search_get_network (self->search), helper, terms);
}

static void
not_now_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RpHelpPage *self = RP_HELP_PAGE (widget);

  g_hash_table_add (self->not_now, g_variant_dup_string (parameter, NULL));
  rp_help_page_show_help (self);
}

static void
rp_help_page_dispose (GObject *object)
{
  RpHelpPage *self = RP_HELP_PAGE (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_pointer (&self->filler, rp_step_filler_free);
  self->ask = NULL;
  if (self->leaflet != NULL)
    g_signal_handlers_disconnect_by_data (self->leaflet, self);
  g_clear_pointer (&self->cards, g_array_unref);
  g_clear_object (&self->search);
  g_clear_object (&self->appeal);
  g_clear_object (&self->writer);
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_HELP_PAGE);

  G_OBJECT_CLASS (rp_help_page_parent_class)->dispose (object);
}

static void
rp_help_page_finalize (GObject *object)
{
  RpHelpPage *self = RP_HELP_PAGE (object);

  g_hash_table_unref (self->not_now);
  g_free (self->focused);

  G_OBJECT_CLASS (rp_help_page_parent_class)->finalize (object);
}

static void
rp_help_page_class_init (RpHelpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_help_page_dispose;
  object_class->finalize = rp_help_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/favours/rp-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, ask_header);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, results_header);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, results_back);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, wide_bin);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, narrow_bin);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, ask_pane);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, results_pane);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, headline);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, reason);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, several);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, appeal_box);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, appeal_label);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, cards_box);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, know_label);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, know_box);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, RpHelpPage, nothing);
  gtk_widget_class_install_action (widget_class, "help.draft", "s", draft_action);
  gtk_widget_class_install_action (widget_class, "help.not-now", "s", not_now_action);
  gtk_widget_class_install_action (widget_class, "help.show-appeal", NULL, show_appeal_action);
}

static void
rp_help_page_init (RpHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->not_now = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->filler = rp_step_filler_new (self, rp_help_page_fill_some);
}

/**
 * rp_help_page_new:
 * @writer: how to write what is asked
 *
 * Returns: (transfer floating): a page that asks what is needed
 */
GtkWidget *
rp_help_page_new (RpWriter *writer)
{
  RpHelpPage *self = g_object_new (RP_TYPE_HELP_PAGE, NULL);
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  RpStore *store = rp_writer_get_store (writer);

  self->writer = g_object_ref (writer);
  self->search = rp_help_search_new (store);
  g_signal_connect_object (self->search, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "ranked", G_CALLBACK (rp_help_page_show_help), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  self->ask = RP_HELP_ASK (rp_help_ask_new (store, rp_time_day (rp_store_get_now (store), zone)));
  g_signal_connect_object (self->ask, "changed", G_CALLBACK (ask_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->nobody,
                     rp_state_page_new ("system-users-symbolic", _("Nobody Yet"),
                                        _("Nobody you know is measured on this, offers it or does "
                                          "it. Give first: who is looking for something?")));
  adw_bin_set_child (self->nothing,
                     rp_state_page_new ("rapport-jar-symbolic", _("Who Gains by Helping?"),
                                        _("Say what you need. Whoever is measured on it comes "
                                          "first, and it takes no sweet from them.")));
  gtk_label_set_text (self->know_label, _("May know the right person"));
  adw_leaflet_set_mode_transition_duration (self->leaflet, 0);
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (folded_cb), self,
                           G_CONNECT_SWAPPED);
  folded_cb (self);
  rp_help_page_show_help (self);

  return GTK_WIDGET (self);
}

/**
 * rp_help_page_show:
 * @self: a page
 * @network: whom it asks from now on
 */
void
rp_help_page_show (RpHelpPage *self,
                   RpNetwork  *network)
{
  g_return_if_fail (RP_IS_HELP_PAGE (self));

  rp_help_search_set_network (self->search, network);
  if (self->appeal != NULL)
    {
      RpAppeal *now = rp_facts_find (rp_network_get_facts (network)->appeals,
                                     rp_record_get_id (self->appeal));

      g_set_object (&self->appeal, now);
    }
  if (rp_help_search_get_need (self->search) != NULL)
    ask_changed_cb (self);
}

/**
 * rp_help_page_set_appeal:
 * @self: a page
 * @appeal: (nullable): what several are asked for
 *
 * Asks for a part of @appeal from now on; or for something of its own.
 */
void
rp_help_page_set_appeal (RpHelpPage *self,
                         RpAppeal   *appeal)
{
  g_return_if_fail (RP_IS_HELP_PAGE (self));

  if (!g_set_object (&self->appeal, appeal))
    return;

  if (appeal != NULL)
    rp_help_ask_take_appeal (self->ask, appeal);
  rp_help_page_show_help (self);
}

/**
 * rp_help_page_fill_appeal:
 * @self: a page
 * @appeal: a record that nobody else has
 *
 * Writes into @appeal what is asked for here.
 */
void
rp_help_page_fill_appeal (RpHelpPage *self,
                          RpAppeal   *appeal)
{
  g_return_if_fail (RP_IS_HELP_PAGE (self));

  rp_help_ask_fill_appeal (self->ask, appeal);
}

/**
 * rp_help_page_get_start:
 * @self: a page
 *
 * Returns: (transfer none): where one begins
 */
GtkWidget *
rp_help_page_get_start (RpHelpPage *self)
{
  g_return_val_if_fail (RP_IS_HELP_PAGE (self), NULL);

  return rp_help_ask_get_start (self->ask);
}

/**
 * rp_help_page_show_buttons:
 * @self: a page
 * @start: whether the window's buttons at its start are here
 */
void
rp_help_page_show_buttons (RpHelpPage *self,
                           gboolean    start)
{
  g_return_if_fail (RP_IS_HELP_PAGE (self));

  adw_header_bar_set_show_start_title_buttons (self->ask_header, start);
  adw_header_bar_set_show_start_title_buttons (self->results_header, start);
}
