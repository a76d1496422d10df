/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meeting-hero.h"

#include "rp-chip.h"
#include "rp-date.h"
#include "rp-date-tile.h"
#include "rp-late-menu.h"
#include "rp-plan-words.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

/**
 * RpMeetingHero:
 *
 * What stands above a meeting: the day, with whom, when, where, how far it is,
 * and that neither a calendar nor a bill will tell.
 */
struct _RpMeetingHero
{
  AdwBin         parent_instance;

  /* Template widgets */
  RpDateTile    *tile;
  GtkLabel      *title_label;
  GtkLabel      *place_label;
  GtkMenuButton *state_button;
  GMenuModel    *state_menu;
  RpChip        *state_chip;
  RpChip        *calendar_chip;
  RpChip        *billed_chip;
};

G_DEFINE_FINAL_TYPE (RpMeetingHero, rp_meeting_hero, ADW_TYPE_BIN)

static void
rp_meeting_hero_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_MEETING_HERO);

  G_OBJECT_CLASS (rp_meeting_hero_parent_class)->dispose (object);
}

static void
rp_meeting_hero_class_init (RpMeetingHeroClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_meeting_hero_dispose;

  g_type_ensure (RP_TYPE_CHIP);
  g_type_ensure (RP_TYPE_DATE_TILE);
  g_type_ensure (RP_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/meetings/rp-meeting-hero.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMeetingHero, tile);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingHero, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingHero, place_label);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingHero, state_button);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingHero, state_menu);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingHero, state_chip);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingHero, calendar_chip);
  gtk_widget_class_bind_template_child (widget_class, RpMeetingHero, billed_chip);
}

static void
rp_meeting_hero_init (RpMeetingHero *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_late_menu_set (self->state_button, self->state_menu);
}

/**
 * rp_meeting_hero_set_plan:
 * @self: a hero
 * @plan: what it shows from now on
 */
void
rp_meeting_hero_set_plan (RpMeetingHero *self,
                          RpPlan        *plan)
{
  const RpMeetingFacts *facts;
  RpMeeting *meeting;
  g_autofree char *title = NULL;
  g_autofree char *place = NULL;
  g_autofree char *calendar = NULL;
  g_autofree char *state = NULL;
  gboolean changeable;

  g_return_if_fail (RP_IS_MEETING_HERO (self));
  g_return_if_fail (plan != NULL);

  facts = rp_plan_get_facts (plan);
  meeting = facts->meeting;
  changeable = meeting->state <= RP_MEETING_CONFIRMED || meeting->state == RP_MEETING_CANCELLED;
  title = rp_meeting_title (meeting, facts->person);
  place = rp_plan_place_words (plan);
  calendar = rp_plan_calendar_words (plan);

  gtk_widget_set_visible (GTK_WIDGET (self->tile), meeting->starts != 0);
  if (meeting->starts != 0)
    rp_date_tile_set_day (self->tile, rp_time_day (meeting->starts, rp_plan_get_zone (plan)));
  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->place_label, place);
  rp_chip_set_label (self->calendar_chip, calendar);
  rp_chip_set_label (self->billed_chip, meeting->billed ? _("Billed to a project")
                                                        : _("You pay, not a project"));
  if (meeting->billed)
    gtk_widget_add_css_class (GTK_WIDGET (self->billed_chip), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->billed_chip), "warning");

  gtk_menu_button_set_label (self->state_button, rp_meeting_state_words (meeting->state));
  rp_chip_set_label (self->state_chip, rp_meeting_state_words (meeting->state));
  gtk_widget_set_visible (GTK_WIDGET (self->state_button), changeable);
  gtk_widget_set_visible (GTK_WIDGET (self->state_chip), !changeable);
  state = g_strdup_printf (_("How far it is: %s"), rp_meeting_state_words (meeting->state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, state, -1);
}
