/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-page-hero.h"

#include "rp-chip.h"
#include "rp-person-words.h"
#include "rp-spoken.h"
#include "rp-tip.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define AVATAR_WIDE   72
#define AVATAR_NARROW 56
#define MOST_LINES    3   /* of a name or a role; the tooltip has it whole */
#define MOST_TAGS     12  /* the last chip says how many more there are */

/**
 * RpPersonPageHero:
 *
 * Who it is: face, name, role, where they work, and a few words of mine.
 */
struct _RpPersonPageHero
{
  AdwBin     parent_instance;

  AdwAvatar *avatar;
  GtkLabel  *name_label;
  GtkButton *role_button;
  GtkLabel  *role_label;
  GtkButton *organization_button;
  GtkLabel  *organization_label;
  RpWrap    *chips;
};

G_DEFINE_FINAL_TYPE (RpPersonPageHero, rp_person_page_hero, ADW_TYPE_BIN)

static GtkLabel *
new_label (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "lines", MOST_LINES,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, style_class);

  return GTK_LABEL (label);
}

/* Words that act: they look like words. */
static GtkButton *
new_button (GtkLabel *label)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), GTK_WIDGET (label));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "inplace");

  return GTK_BUTTON (button);
}

static void
show_position (RpPersonPageHero *self,
               RpPersonEntry    *entry)
{
  const char *role = entry->position != NULL ? entry->position->role : NULL;
  g_autofree char *name = NULL;

  rp_spoken_set_label (self->role_label, role != NULL ? role : "");
  gtk_widget_set_visible (GTK_WIDGET (self->role_button), role != NULL);
  if (entry->position != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->role_button), "s",
                                        rp_record_get_id (entry->position));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->role_button), "person.edit-position");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->organization_button), entry->organization != NULL);
  if (entry->organization == NULL)
    return;

  gtk_label_set_text (self->organization_label, entry->organization->name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->organization_button), "s",
                                    rp_record_get_id (entry->organization));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->organization_button),
                                  "win.show-organization");
  name = g_strdup_printf (_("Show %s"), entry->organization->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->organization_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
append_tag (RpPersonPageHero *self,
            const char       *text)
{
  GtkWidget *chip = rp_chip_new (text, NULL);

  gtk_widget_add_css_class (chip, "accent");
  gtk_widget_add_css_class (chip, "private");
  rp_wrap_append (self->chips, chip);
}

/* Those who have more tags than that look for one in the dialog. */
static void
show_tags (RpPersonPageHero *self,
           GPtrArray        *tags)
{
  guint shown = MIN (tags->len, MOST_TAGS);

  for (guint i = 0; i < shown; i++)
    append_tag (self, ((RpTag *) tags->pdata[i])->name);
  if (shown < tags->len)
    {
      /* Translators: how many more tags somebody has than are shown */
      g_autofree char *words = g_strdup_printf (ngettext ("%u more", "%u more",
                                                          tags->len - shown),
                                                tags->len - shown);
      GtkWidget *button = gtk_button_new_with_label (words);

      gtk_widget_set_tooltip_text (button, _("Tags"));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "chipbutton");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "people.edit-tags");
      rp_wrap_append (self->chips, button);
    }
}

static void
show_chips (RpPersonPageHero *self,
            RpPersonDigest   *digest)
{
  RpPerson *person = rp_person_digest_person (digest);

  rp_wrap_remove_all (self->chips);
  if (person->city != NULL)
    rp_wrap_append (self->chips, rp_chip_new (person->city, "mark-location-symbolic"));
  if (person->friend)
    rp_wrap_append (self->chips, rp_chip_new (_("A friend"), NULL));
  if (person->consent != RP_CONSENT_MAY)
    {
      GtkWidget *chip = rp_chip_new (rp_person_words_consent (person->consent),
                                     "system-users-symbolic");

      rp_tip_set (chip, person->consent == RP_CONSENT_NEVER
                        ? _("Never introduce them to others")
                        : _("Ask them before you introduce them to others"));
      rp_wrap_append (self->chips, chip);
    }
  show_tags (self, digest->facts->tags);
  gtk_widget_set_visible (GTK_WIDGET (self->chips),
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

static void
rp_person_page_hero_class_init (RpPersonPageHeroClass *klass)
{
}

static void
rp_person_page_hero_init (RpPersonPageHero *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->avatar = ADW_AVATAR (adw_avatar_new (AVATAR_WIDE, NULL, TRUE));
  self->name_label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL,
                                              "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                              "ellipsize", PANGO_ELLIPSIZE_END,
                                              "lines", MOST_LINES,
                                              "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                              "wrap", TRUE,
                                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                              "xalign", 0.0,
                                              NULL));
  self->role_label = new_label ("lead");
  self->organization_label = new_label ("dim");
  self->role_button = new_button (self->role_label);
  self->organization_button = new_button (self->organization_label);
  self->chips = RP_WRAP (rp_wrap_new ());

  gtk_widget_add_css_class (GTK_WIDGET (self->name_label), "hero-name");
  gtk_widget_set_valign (GTK_WIDGET (self->avatar), GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->role_button), _("Change Position"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->role_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Change Position"), -1);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->name_label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->role_button));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->organization_button));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->avatar));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (outer), box);
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->chips));
  adw_bin_set_child (ADW_BIN (self), outer);
}

GtkWidget *
rp_person_page_hero_new (void)
{
  return g_object_new (RP_TYPE_PERSON_PAGE_HERO, NULL);
}

/**
 * rp_person_page_hero_set_digest:
 * @self: a hero
 * @digest: what it shows from now on
 */
void
rp_person_page_hero_set_digest (RpPersonPageHero *self,
                                RpPersonDigest   *digest)
{
  RpPerson *person;

  g_return_if_fail (RP_IS_PERSON_PAGE_HERO (self));
  g_return_if_fail (digest != NULL);

  person = rp_person_digest_person (digest);
  adw_avatar_set_text (self->avatar, person->name);
  adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (digest->photo));
  gtk_label_set_text (self->name_label, person->name);
  show_position (self, digest->facts->entry);
  show_chips (self, digest);
}

/**
 * rp_person_page_hero_set_narrow:
 * @self: a hero
 * @narrow: whether there is little room
 */
void
rp_person_page_hero_set_narrow (RpPersonPageHero *self,
                                gboolean          narrow)
{
  g_return_if_fail (RP_IS_PERSON_PAGE_HERO (self));

  adw_avatar_set_size (self->avatar, narrow ? AVATAR_NARROW : AVATAR_WIDE);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->name_label), "narrowname");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name_label), "narrowname");
}
