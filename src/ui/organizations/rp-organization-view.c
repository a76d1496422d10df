/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-organization-view-private.h"

#include "rp-columns.h"
#include "rp-error.h"
#include "rp-late-menu.h"
#include "rp-scroll-line.h"
#include "rp-state-page.h"
#include "rp-store-organizations.h"
#include "rp-work-conflicts.h"

#include <glib/gi18n.h>

#define MARGIN_WIDE   24
#define MARGIN_FOLDED 14

/**
 * RpOrganizationView:
 *
 * The page of an organization: what it is, the work in play there with who is on it
 * and which topics come too close, and who is there. Signal "gone": what was shown is
 * no more.
 */
G_DEFINE_FINAL_TYPE (RpOrganizationView, rp_organization_view, ADW_TYPE_BIN)

enum {
  SIGNAL_GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_state (RpOrganizationView *self,
            GtkWidget          *page)
{
  adw_bin_set_child (self->state_bin, page);
  gtk_stack_set_visible_child_name (self->stack, "state");
  gtk_widget_set_visible (self->edit_button, FALSE);
  gtk_widget_set_visible (self->menu_button, FALSE);
}

static void
show_nothing_selected (RpOrganizationView *self)
{
  GtkWidget *page = rp_state_page_new ("x-office-address-book-symbolic",
                                       _("No Organization Selected"),
                                       _("Choose one to see who is there and what is in play."));

  gtk_widget_add_css_class (page, "compact");
  show_state (self, page);
}

static void
show_error (RpOrganizationView *self,
            const GError       *error)
{
  GtkWidget *page = rp_state_page_new_error (_("Could Not Read This Organization"),
                                             error->message);

  rp_state_page_add_button (RP_STATE_PAGE (page), _("Try Again"), NULL, "organization.reload");
  show_state (self, page);
}

static void
forget_facts (RpOrganizationView *self)
{
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_pointer (&self->facts, rp_organization_facts_free);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(RpOrganizationView) self = user_data;
  g_autoptr(GPtrArray) conflicts = rp_work_conflicts_finish (result, NULL);

  if (conflicts == NULL || self->facts == NULL)
    return;

  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  self->conflicts = g_steal_pointer (&conflicts);
  rp_organization_view_show_work (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpOrganizationView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpOrganizationFacts) facts =
    rp_store_organization_facts_finish (RP_STORE (source), result, &error);
  gboolean same;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->id == NULL)
    return;

  if (g_error_matches (error, RP_ERROR, RP_ERROR_NOT_FOUND))
    {
      rp_organization_view_set_organization (self, NULL);
      g_signal_emit (self, signals[SIGNAL_GONE], 0);
      return;
    }
  if (facts == NULL)
    {
      show_error (self, error);
      return;
    }

  /* Until it is compared anew, what was too close is too close. */
  same = self->facts != NULL && g_str_equal (rp_record_get_id (self->facts->organization),
                                             rp_record_get_id (facts->organization));
  if (!same)
    {
      forget_facts (self);
      rp_organization_view_begin (self);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
  g_clear_pointer (&self->facts, rp_organization_facts_free);
  self->facts = g_steal_pointer (&facts);
  rp_organization_view_show_facts (self);
  rp_work_conflicts_async (self->facts, self->cancellable, compared_cb, g_object_ref (self));
}

static void
read_facts (RpOrganizationView *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->id == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  rp_store_organization_facts_async (self->store, self->id, g_get_real_time () / G_USEC_PER_SEC,
                                     zone, self->cancellable, read_cb, g_object_ref (self));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  read_facts (RP_ORGANIZATION_VIEW (widget));
}

static void
changed_cb (RpOrganizationView *self,
            RpChanges          *changes)
{
  if (!changes->sealed)   /* nothing here is */
    read_facts (self);
}

static void
rp_organization_view_dispose (GObject *object)
{
  RpOrganizationView *self = RP_ORGANIZATION_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->id, g_free);
  forget_facts (self);
  g_clear_pointer (&self->work, g_hash_table_unref);
  g_clear_pointer (&self->gone, g_ptr_array_unref);
  g_clear_pointer (&self->to_show, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->writer);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_organization_view_parent_class)->dispose (object);
}

static void
rp_organization_view_finalize (GObject *object)
{
  g_free (RP_ORGANIZATION_VIEW (object)->wanted);

  G_OBJECT_CLASS (rp_organization_view_parent_class)->finalize (object);
}

static void
rp_organization_view_class_init (RpOrganizationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_organization_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_organization_view_finalize;

  signals[SIGNAL_GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/organizations/rp-organization-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, header);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, back_button);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, edit_button);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, more_menu);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, stack);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, state_bin);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, content);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, name_label);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, where_label);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, work_label);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, active_box);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, more_work);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, no_work);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, no_work_label);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, closed);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, closed_box);
  gtk_widget_class_bind_template_child (widget_class, RpOrganizationView, side_box);

  gtk_widget_class_install_action (widget_class, "organization.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "organization.more-work", NULL,
                                   rp_organization_view_more_work);
  rp_organization_view_install_actions (widget_class);
}

static void
rp_organization_view_init (RpOrganizationView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_late_menu_set (GTK_MENU_BUTTON (self->menu_button), self->more_menu);
  rp_scroll_line_watch (self->scroller, GTK_WIDGET (self->header));
  gtk_label_set_text (self->no_work_label,
                      _("A safe conversation stays clear of what is in play. Say what that is, "
                        "and topics that come too close are pointed out."));
  rp_organization_view_make_parts (self);
  show_nothing_selected (self);
}

/**
 * rp_organization_view_new:
 * @store: the library
 *
 * Returns: (transfer floating): a page that shows nothing yet
 */
GtkWidget *
rp_organization_view_new (RpStore *store)
{
  RpOrganizationView *self = g_object_new (RP_TYPE_ORGANIZATION_VIEW, NULL);

  self->store = g_object_ref (store);
  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * rp_organization_view_set_organization:
 * @self: a page
 * @id: (nullable): the UUID of what it shows from now on
 */
void
rp_organization_view_set_organization (RpOrganizationView *self,
                                       const char         *id)
{
  g_return_if_fail (RP_IS_ORGANIZATION_VIEW (self));

  if (g_strcmp0 (self->id, id) == 0)
    return;

  g_free (self->id);
  self->id = g_strdup (id);
  if (id == NULL)
    {
      forget_facts (self);
      show_nothing_selected (self);
    }
  read_facts (self);
}

/**
 * rp_organization_view_show_engagement:
 * @self: a page
 * @id: the UUID of work at the organization that it shows, or will show
 *
 * Brings the work into sight.
 */
void
rp_organization_view_show_engagement (RpOrganizationView *self,
                                      const char         *id)
{
  g_return_if_fail (RP_IS_ORGANIZATION_VIEW (self));

  g_free (self->wanted);
  self->wanted = g_strdup (id);
  if (self->facts != NULL)
    rp_organization_view_show_work (self);
}

/**
 * rp_organization_view_set_folded:
 * @self: a page
 * @folded: whether it is the only pane of its place
 * @outermost: whether it is the only pane of the window
 */
void
rp_organization_view_set_folded (RpOrganizationView *self,
                                 gboolean            folded,
                                 gboolean            outermost)
{
  int margin = folded ? MARGIN_FOLDED : MARGIN_WIDE;

  g_return_if_fail (RP_IS_ORGANIZATION_VIEW (self));

  gtk_widget_set_visible (self->back_button, folded);
  gtk_widget_set_margin_start (self->content, margin);
  gtk_widget_set_margin_end (self->content, margin);
  adw_header_bar_set_show_start_title_buttons (self->header, outermost);
}

/**
 * rp_organization_view_get_filling:
 * @self: a page
 *
 * Returns: whether some sections are not filled yet
 */
gboolean
rp_organization_view_get_filling (RpOrganizationView *self)
{
  g_return_val_if_fail (RP_IS_ORGANIZATION_VIEW (self), FALSE);

  return self->fill_id != 0;
}
