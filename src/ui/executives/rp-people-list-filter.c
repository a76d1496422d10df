/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-people-list-private.h"

#include "rp-place.h"
#include "rp-text.h"

/* Whom the list shows: who they are, what they are narrowed down to, what is looked for. */

static RpPeopleFilter *
dup_filter (RpPeopleList *self)
{
  return rp_people_filter_copy (rp_people_model_get_filter (self->model));
}

static void
change_filter (RpPeopleList         *self,
               const RpPeopleFilter *filter)
{
  const RpPeopleFilter *before = rp_people_model_get_filter (self->model);
  gboolean who = before->who != filter->who;
  gboolean order = before->order != filter->order;

  /* Others are shown from the beginning, by the rows that are there. */
  if (!order && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
  rp_people_model_set_filter (self->model, filter);
  rp_people_list_update_chips (self);
  if (who)
    g_object_notify (G_OBJECT (self), "who");
  if (order)
    g_object_notify (G_OBJECT (self), "order");
}

/* The button that asked for others goes when they come, and had the focus. */
static void
follow_button (RpPeopleList *self)
{
  GtkWidget *place = gtk_widget_get_ancestor (GTK_WIDGET (self), RP_TYPE_PLACE);

  if (place != NULL && adw_bin_get_child (self->state) != NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      rp_place_enter (RP_PLACE (place));
    }
}

/**
 * rp_people_list_search_changed:
 * @self: a list in which something else is looked for
 */
void
rp_people_list_search_changed (RpPeopleList *self)
{
  g_autoptr(RpPeopleFilter) filter = dup_filter (self);
  g_autofree char *text = rp_text_clean_line (gtk_editable_get_text (self->search_entry));

  if (g_strcmp0 (filter->text, text) == 0)
    return;

  g_free (filter->text);
  filter->text = g_steal_pointer (&text);
  change_filter (self, filter);
}

/**
 * rp_people_list_widen:
 * @widget: a list
 * @parameter: what it is narrowed down to no longer: "city", "organization",
 *   "community", "tag" or "all"
 *
 * Does what `people.widen` says.
 */
void
rp_people_list_widen (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  RpPeopleList *self = RP_PEOPLE_LIST (widget);
  g_autoptr(RpPeopleFilter) filter = dup_filter (self);
  const char *what = g_variant_get_string (parameter, NULL);
  struct
  {
    const char  *name;
    char       **value;
  } const parts[] = {
    { "city", &filter->city },
    { "organization", &filter->organization },
    { "community", &filter->community },
    { "tag", &filter->tag },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (what, "all") || g_str_equal (what, parts[i].name))
      g_clear_pointer (parts[i].value, g_free);

  /* Whoever had the focus may be the chip that goes. */
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  change_filter (self, filter);
  follow_button (self);
}

/**
 * rp_people_list_set_who:
 * @self: a list
 * @who: which people to show
 */
void
rp_people_list_set_who (RpPeopleList *self,
                        RpPeopleWho   who)
{
  g_autoptr(RpPeopleFilter) filter = dup_filter (self);

  filter->who = who;
  change_filter (self, filter);
  follow_button (self);
}

/**
 * rp_people_list_set_order:
 * @self: a list
 * @order: how to sort them
 */
void
rp_people_list_set_order (RpPeopleList  *self,
                          RpPeopleOrder  order)
{
  g_autoptr(RpPeopleFilter) filter = dup_filter (self);

  filter->order = order;
  change_filter (self, filter);
}

/**
 * rp_people_list_set_filter:
 * @self: a list with a store
 * @filter: whom to show; its text is what is searched for
 * @organization: (nullable): name of the one it is narrowed down to
 * @community: (nullable): the same
 */
void
rp_people_list_set_filter (RpPeopleList         *self,
                           const RpPeopleFilter *filter,
                           const char           *organization,
                           const char           *community)
{
  g_return_if_fail (RP_IS_PEOPLE_LIST (self));
  g_return_if_fail (filter != NULL);

  g_free (self->organization);
  g_free (self->community);
  self->organization = g_strdup (organization);
  self->community = g_strdup (community);
  change_filter (self, filter);
  if (filter->text == NULL)
    gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}
