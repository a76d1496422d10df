/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-people-list-private.h"

#include "rp-people-words.h"
#include "rp-state-page.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

/* What the list shows besides people: what it is narrowed down to, and why nobody is there. */

static gboolean
is_narrowed (const RpPeopleFilter *filter)
{
  return filter->city != NULL || filter->organization != NULL || filter->community != NULL
         || filter->tag != NULL;
}

/* A chip that is a button: it takes away what it says. */
static void
add_chip (RpPeopleList *self,
          const char   *what,
          const char   *words)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (words);
  g_autofree char *name = NULL;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "people.widen");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", what);
  gtk_widget_add_css_class (button, "chipbutton");

  /* Translators: what the list of people is no longer narrowed down to, such as a city */
  name = g_strdup_printf (_("Not only “%s”"), words);
  rp_tip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  rp_wrap_append (self->chips, button);
}

/* Says who would be there among everyone, and shows them. */
static GtkWidget *
new_page (const char *icon_name,
          const char *title,
          const char *text,
          guint       n_others)
{
  g_autofree char *others = NULL;
  g_autofree char *both = NULL;
  GtkWidget *page;

  if (n_others == 0)
    return rp_state_page_new (icon_name, title, text);

  others = g_strdup_printf (ngettext ("%u person is in another list.",
                                      "%u people are in other lists.", n_others), n_others);
  both = g_strdup_printf ("%s\n%s", text, others);
  page = rp_state_page_new (icon_name, title, both);
  rp_state_page_add_button (RP_STATE_PAGE (page), _("Show Everyone"), "suggested-action",
                            "people.who('everyone')");

  return page;
}

static GtkWidget *
no_result_page (const char *text,
                guint       n_others)
{
  g_autofree char *label = NULL;
  GtkWidget *page = new_page ("system-search-symbolic", _("No Results Found"),
                              _("Nobody here is called so, or has it in their role, "
                                "company or tags."), n_others);
  GtkWidget *button;

  /* Translators: a name that was searched for */
  label = g_strdup_printf (_("Add “%s”"), text);
  button = rp_state_page_add_button (RP_STATE_PAGE (page), label,
                                     n_others > 0 ? "flat" : "suggested-action", NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "people.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", text);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);

  return page;
}

static GtkWidget *
nobody_page (const RpPeopleFilter *filter,
             guint                 n_others)
{
  static const char *const words[] = {
    [RP_PEOPLE_EXECUTIVES] = N_("Executives whom you have met are listed here."),
    [RP_PEOPLE_GATEKEEPERS] = N_("An assistant or a chief of staff decides who gets an hour."),
    [RP_PEOPLE_ALLIES] = N_("Sponsors, peers and friends are listed here."),
    [RP_PEOPLE_COLLEAGUES] = N_("Who works on your side is listed here."),
    [RP_PEOPLE_NOT_MET] = N_("Add whom you want to meet. A name is enough."),
    [RP_PEOPLE_EVERYONE] = N_("Begin with one name. The rest can wait."),
  };
  GtkWidget *page = new_page ("system-users-symbolic", _("Nobody Yet"), _(words[filter->who]),
                              n_others);

  rp_state_page_add_button (RP_STATE_PAGE (page), _("Add Person…"),
                            n_others > 0 ? "flat" : "suggested-action", "place.new");

  return page;
}

static GtkWidget *
narrow_page (guint n_others)
{
  GtkWidget *page = new_page ("system-search-symbolic", _("Nobody Fits"),
                              _("Nobody in this list is all of that."), n_others);

  rp_state_page_add_button (RP_STATE_PAGE (page), _("Show All"), NULL, "people.widen('all')");

  return page;
}

static GtkWidget *
error_page (const char *error)
{
  GtkWidget *page = rp_state_page_new_error (_("Could Not Read the List"), error);

  rp_state_page_add_button (RP_STATE_PAGE (page), _("Try Again"), NULL, "people.read");

  return page;
}

/**
 * rp_people_list_update_chips:
 * @self: a list with another filter
 */
void
rp_people_list_update_chips (RpPeopleList *self)
{
  const RpPeopleFilter *filter = rp_people_model_get_filter (self->model);

  rp_header_title_set_title (self->title, rp_people_who_words (filter->who));
  rp_wrap_remove_all (self->chips);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), is_narrowed (filter));
  if (filter->city != NULL)
    add_chip (self, "city", filter->city);
  if (filter->organization != NULL)
    add_chip (self, "organization", self->organization != NULL ? self->organization
                                                               : _("One organization"));
  if (filter->community != NULL)
    add_chip (self, "community", self->community != NULL ? self->community : _("One community"));
  if (filter->tag != NULL)
    add_chip (self, "tag", filter->tag);
}

/**
 * rp_people_list_update_state:
 * @self: a list that was read
 */
void
rp_people_list_update_state (RpPeopleList *self)
{
  const RpPeopleFilter *filter = rp_people_model_get_filter (self->model);
  const char *error = rp_people_model_get_error (self->model);
  guint n_others = rp_people_model_get_n_others (self->model);
  GtkWidget *page;

  if (error != NULL)
    page = error_page (error);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    page = NULL;
  else if (filter->text != NULL)
    page = no_result_page (filter->text, n_others);
  else if (is_narrowed (filter))
    page = narrow_page (n_others);
  else
    page = nobody_page (filter, n_others);

  if (page != NULL)
    gtk_widget_add_css_class (gtk_widget_get_first_child (page), "compact");
  adw_bin_set_child (self->state, page);
  gtk_stack_set_visible_child_name (self->stack, page != NULL ? "state" : "list");
}
