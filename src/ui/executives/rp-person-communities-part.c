/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-communities-part.h"

#include "rp-date.h"
#include "rp-late-menu.h"
#include "rp-tip.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/**
 * RpPersonCommunitiesPart:
 *
 * Where the person meets others: each community is a chip with a menu.
 */
struct _RpPersonCommunitiesPart
{
  RpPersonPart  parent_instance;

  RpWrap       *wrap;
};

G_DEFINE_FINAL_TYPE (RpPersonCommunitiesPart, rp_person_communities_part, RP_TYPE_PERSON_PART)

static GtkWidget *
new_chip (RpCommunity  *community,
          RpMembership *membership)
{
  const char *id = rp_record_get_id (membership);
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenuItem) show = g_menu_item_new (_("_Show Community"), NULL);
  g_autoptr(GMenuItem) edit = g_menu_item_new (_("_Edit…"), NULL);
  g_autoptr(GMenuItem) remove = g_menu_item_new (_("_Remove"), NULL);
  g_autofree char *name = NULL;
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new (community->name);

  g_menu_item_set_action_and_target (edit, "person.edit-membership", "s", id);
  g_menu_item_set_action_and_target (remove, "record.remove", "(ss)", "membership", id);
  g_menu_item_set_action_and_target (show, "win.show-community", "s",
                                     rp_record_get_id (community));
  g_menu_append_item (menu, show);
  g_menu_append_item (menu, edit);
  g_menu_append_item (menu, remove);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  rp_late_menu_set (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "chipbutton");
  if (membership->role != NULL)
    rp_tip_set (button, membership->role);
  /* Translators: a community and the role in it, if there is one */
  name = membership->role != NULL ? g_strdup_printf (_("%1$s: %2$s"), community->name,
                                                     membership->role)
                                  : g_strdup (community->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return button;
}

static gboolean
rp_person_communities_part_show (RpPersonPart   *part,
                                 RpPersonDigest *digest)
{
  RpPersonCommunitiesPart *self = RP_PERSON_COMMUNITIES_PART (part);
  GPtrArray *memberships = digest->facts->memberships;
  guint32 today = rp_time_day (digest->facts->now, digest->facts->zone);
  guint n = 0;

  rp_wrap_remove_all (self->wrap);
  for (guint i = 0; i < memberships->len; i++)
    {
      RpMembership *membership = memberships->pdata[i];
      RpCommunity *community = rp_person_digest_find (digest, RP_TYPE_COMMUNITY,
                                                      membership->community);

      if (community == NULL || (membership->until != 0 && membership->until < today))
        continue;

      rp_wrap_append (self->wrap, new_chip (community, membership));
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->wrap), n > 0);

  return n > 0;
}

static void
rp_person_communities_part_class_init (RpPersonCommunitiesPartClass *klass)
{
  RP_PERSON_PART_CLASS (klass)->show = rp_person_communities_part_show;
}

static void
rp_person_communities_part_init (RpPersonCommunitiesPart *self)
{
  self->wrap = RP_WRAP (rp_wrap_new ());
  rp_section_append (rp_record_part_section (RP_RECORD_PART (self)), GTK_WIDGET (self->wrap));
  rp_person_part_set_heading (RP_PERSON_PART (self), _("Communities"));
  rp_person_part_set_invite (RP_PERSON_PART (self), _("Add a community…"),
                             "person.add-membership");
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Community"), "person.add-membership");
}
