/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-community-view.h"

#include "rp-community-forms.h"
#include "rp-community-part.h"
#include "rp-detail-shell.h"
#include "rp-error.h"
#include "rp-state-page.h"
#include "rp-store-communities.h"

#include <glib/gi18n.h>

/**
 * RpCommunityView:
 *
 * The page of a community: what I am there, its next events, whom I know there,
 * and what they can open. Signal "gone": it is no more.
 */
struct _RpCommunityView
{
  AdwBin            parent_instance;

  RpStore          *store;
  RpWriter         *writer;
  char             *id;            /* (nullable) */
  RpCommunityFacts *facts;         /* (nullable) */
  GCancellable     *cancellable;

  RpDetailShell    *shell;
  RpCommunityPart  *parts[RP_N_COMMUNITY_PARTS];
};

G_DEFINE_FINAL_TYPE (RpCommunityView, rp_community_view, ADW_TYPE_BIN)

enum {
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
type_words (RpCommunityType type)
{
  switch (type)
    {
    case RP_COMMUNITY_BODY:
      return _("Professional body");

    case RP_COMMUNITY_GROUP:
      return _("User group");

    case RP_COMMUNITY_CONFERENCE:
      return _("Conference");

    default:
      g_return_val_if_reached ("");
    }
}

static void
show_facts (RpCommunityView *self)
{
  RpCommunity *community = self->facts->community;
  const char *type = type_words (community->type);
  g_autofree char *subtitle = community->city != NULL
                              ? g_strdup_printf ("%s · %s", type, community->city)
                              : g_strdup (type);

  rp_detail_shell_set_title (self->shell, community->name, subtitle);
  for (guint i = 0; i < RP_N_COMMUNITY_PARTS; i++)
    rp_community_part_show (self->parts[i], self->facts);
  rp_detail_shell_show_content (self->shell);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpCommunityView) self = user_data;
  g_autoptr(GError) error = NULL;
  RpCommunityFacts *facts = rp_store_communities_finish (RP_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, RP_ERROR, RP_ERROR_NOT_FOUND))
    {
      rp_community_view_set_community (self, NULL);
      g_signal_emit (self, signals[GONE], 0);
      return;
    }
  if (facts == NULL)
    {
      GtkWidget *page = rp_state_page_new_error (_("Could Not Read This Community"),
                                                 error->message);

      rp_state_page_add_button (RP_STATE_PAGE (page), _("Try Again"), NULL, "community.reload");
      rp_detail_shell_show_state (self->shell, page);
      return;
    }

  g_clear_pointer (&self->facts, rp_community_facts_free);
  self->facts = facts;
  show_facts (self);
}

static void
read_facts (RpCommunityView *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->id == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  rp_store_communities_async (self->store, self->id, rp_store_get_now (self->store), zone,
                              self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (RpCommunityView *self,
            const RpChanges *changes)
{
  const GType types[] = {
    RP_TYPE_COMMUNITY, RP_TYPE_EVENT, RP_TYPE_MEMBERSHIP, RP_TYPE_ATTENDANCE, RP_TYPE_OFFER,
    RP_TYPE_PERSON,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (rp_changes_touch (changes, types[i]))
      {
        read_facts (self);
        return;
      }
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  read_facts (RP_COMMUNITY_VIEW (widget));
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpCommunityView *self = RP_COMMUNITY_VIEW (widget);

  if (self->facts != NULL)
    rp_community_form (self->writer, self->facts->community, FALSE);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpCommunityView *self = RP_COMMUNITY_VIEW (widget);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Delete Community"));
  g_autofree char *toast = NULL;

  if (self->facts == NULL)
    return;

  /* Translators: %s is a community */
  toast = g_strdup_printf (_("Deleted %s"), self->facts->community->name);
  rp_batch_delete (batch, RP_TYPE_COMMUNITY, self->id);
  rp_writer_write (self->writer, g_steal_pointer (&batch), toast, NULL);
}

static void
add_event_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpCommunityView *self = RP_COMMUNITY_VIEW (widget);
  g_autoptr(RpEvent) event = NULL;

  if (self->facts == NULL)
    return;

  event = rp_record_new (RP_TYPE_EVENT);
  event->community = g_strdup (self->id);
  event->city = g_strdup (self->facts->community->city);
  rp_community_form_event (self->writer, event, self->facts->community, TRUE);
}

static void
add_role_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RpCommunityView *self = RP_COMMUNITY_VIEW (widget);
  g_autoptr(RpMembership) membership = NULL;

  if (self->facts == NULL)
    return;

  membership = rp_record_new (RP_TYPE_MEMBERSHIP);
  membership->community = g_strdup (self->id);
  rp_community_form_membership (self->writer, membership, NULL,
                                g_str_equal (action_name, "community.add-mine"), TRUE);
}

static void
edit_membership_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  RpCommunityView *self = RP_COMMUNITY_VIEW (widget);
  RpMembership *membership = self->facts != NULL
                             ? rp_facts_find (self->facts->memberships,
                                              g_variant_get_string (parameter, NULL)) : NULL;

  if (membership != NULL)
    rp_community_form_membership (self->writer, membership,
                                  membership->person != NULL
                                  ? rp_facts_records_lookup (self->facts->people, RP_TYPE_PERSON,
                                                             membership->person) : NULL,
                                  membership->person == NULL, FALSE);
}

static void
add_offer_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpCommunityView *self = RP_COMMUNITY_VIEW (widget);
  g_autoptr(RpOffer) offer = NULL;

  if (self->facts == NULL)
    return;

  offer = rp_record_new (RP_TYPE_OFFER);
  offer->since = self->facts->today;
  rp_community_form_offer (self->writer, offer, TRUE);
}

static void
edit_offer_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RpCommunityView *self = RP_COMMUNITY_VIEW (widget);
  RpOffer *offer = self->facts != NULL
                   ? rp_facts_find (self->facts->offers, g_variant_get_string (parameter, NULL))
                   : NULL;

  if (offer != NULL)
    rp_community_form_offer (self->writer, offer, FALSE);
}

/* What a row's menu takes away */
static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpCommunityView *self = RP_COMMUNITY_VIEW (widget);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Remove"));
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  rp_batch_delete (batch, rp_model_find_type (kind), id);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Removed"), NULL);
}

static void
rp_community_view_dispose (GObject *object)
{
  RpCommunityView *self = RP_COMMUNITY_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->facts, rp_community_facts_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->writer);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_community_view_parent_class)->dispose (object);
}

static void
rp_community_view_class_init (RpCommunityViewClass *klass)
{
  static const struct
  {
    const char                  *name;
    const char                  *type;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "community.reload", NULL, reload_action },
    { "community.edit", NULL, edit_action },
    { "community.delete", NULL, delete_action },
    { "community.add-event", NULL, add_event_action },
    { "community.add-mine", NULL, add_role_action },
    { "community.add-member", NULL, add_role_action },
    { "community.edit-membership", "s", edit_membership_action },
    { "community.add-offer", NULL, add_offer_action },
    { "community.edit-offer", "s", edit_offer_action },
    { "record.remove", "(ss)", remove_action },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_community_view_dispose;

  signals[GONE] = g_signal_new ("gone", RP_TYPE_COMMUNITY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) first = g_menu_new ();
  g_autoptr(GMenu) last = g_menu_new ();

  g_menu_append (first, _("Add _Event…"), "community.add-event");
  g_menu_append (first, _("Add _My Role…"), "community.add-mine");
  g_menu_append (first, _("Add _Somebody…"), "community.add-member");
  g_menu_append (first, _("Add What Somebody Can _Open…"), "community.add-offer");
  g_menu_append (last, _("_Delete"), "community.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static void
rp_community_view_init (RpCommunityView *self)
{
  g_autoptr(GMenuModel) menu = new_menu ();

  self->shell = RP_DETAIL_SHELL (rp_detail_shell_new ());
  rp_detail_shell_set_menu (self->shell, menu);
  rp_detail_shell_add_button (self->shell, "document-edit-symbolic", _("Edit (F2)"),
                              "community.edit");
  for (guint i = 0; i < RP_N_COMMUNITY_PARTS; i++)
    {
      self->parts[i] = RP_COMMUNITY_PART (rp_community_part_new ((RpCommunityPartKind) i));
      rp_detail_shell_append (self->shell, GTK_WIDGET (self->parts[i]));
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->shell));
}

/**
 * rp_community_view_new:
 * @store: the library
 *
 * Returns: (transfer floating): a page that shows nothing yet
 */
GtkWidget *
rp_community_view_new (RpStore *store)
{
  RpCommunityView *self = g_object_new (RP_TYPE_COMMUNITY_VIEW, NULL);

  self->store = g_object_ref (store);
  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * rp_community_view_set_community:
 * @self: a page
 * @id: (nullable): the UUID of what it shows from now on
 */
void
rp_community_view_set_community (RpCommunityView *self,
                                 const char      *id)
{
  g_return_if_fail (RP_IS_COMMUNITY_VIEW (self));

  if (g_strcmp0 (self->id, id) == 0)
    return;

  g_free (self->id);
  self->id = g_strdup (id);
  g_clear_pointer (&self->facts, rp_community_facts_free);
  rp_detail_shell_scroll_up (self->shell);
  read_facts (self);
}

/**
 * rp_community_view_set_folded:
 * @self: a page
 * @folded: whether it is the only pane of its place
 * @outermost: whether it is the only pane of the window
 */
void
rp_community_view_set_folded (RpCommunityView *self,
                              gboolean         folded,
                              gboolean         outermost)
{
  g_return_if_fail (RP_IS_COMMUNITY_VIEW (self));

  rp_detail_shell_set_folded (self->shell, folded, outermost);
}

/**
 * rp_community_view_get_filling:
 * @self: a page
 *
 * Returns: whether some of it is not there yet
 */
gboolean
rp_community_view_get_filling (RpCommunityView *self)
{
  g_return_val_if_fail (RP_IS_COMMUNITY_VIEW (self), FALSE);

  if (self->id != NULL && self->facts == NULL)
    return TRUE;

  for (guint i = 0; i < RP_N_COMMUNITY_PARTS; i++)
    if (rp_record_part_get_filling (RP_RECORD_PART (self->parts[i])))
      return TRUE;

  return FALSE;
}
