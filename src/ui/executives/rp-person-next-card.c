/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-next-card.h"

#include "rp-date-tile.h"
#include "rp-date.h"
#include "rp-number.h"
#include "rp-person-opener-card.h"
#include "rp-person-words.h"
#include "rp-ring.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

#define RING_SIZE 38

/**
 * RpPersonNextCard:
 *
 * The next conversation and how ready it is, or that one could be planned; and
 * how long ago we spoke against how often we mean to.
 */
struct _RpPersonNextCard
{
  AdwBin          parent_instance;

  GtkWidget      *heading;
  GtkWidget      *meeting_button;
  RpDateTile     *tile;
  GtkWidget      *no_day;
  GtkLabel       *title_label;
  GtkLabel       *venue_label;
  RpRing         *ring;
  GtkWidget      *plan_button;
  GtkWidget      *rhythm_button;
  GtkLabel       *since_label;
  GtkLabel       *every_label;
  GtkLabel       *person_label;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (RpPersonNextCard, rp_person_next_card, ADW_TYPE_BIN)

static GtkLabel *
new_label (const char *first_class,
           const char *second_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  if (first_class != NULL)
    gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);

  return GTK_LABEL (label);
}

static char *
meeting_words (RpMeeting *meeting,
               GTimeZone *zone)
{
  g_autofree char *kind = meeting->format != NULL ? rp_text_capitalise (meeting->format)
                                                  : g_strdup (_("Conversation"));
  g_autofree char *time = NULL;

  if (meeting->starts == 0)
    return g_steal_pointer (&kind);

  time = rp_time_format (meeting->starts, zone, _("%H:%M"));
  /* Translators: a kind of meeting and a time of day: “Dinner, 19:00” */
  return g_strdup_printf (_("%1$s, %2$s"), kind, time);
}

static void
show_meeting (RpPersonNextCard *self,
              RpPersonDigest   *digest,
              RpMeeting        *meeting)
{
  GTimeZone *zone = digest->facts->zone;
  RpVenue *venue = rp_person_digest_find (digest, RP_TYPE_VENUE, meeting->venue);
  g_autofree char *title = meeting_words (meeting, zone);
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->venue_label, venue != NULL ? venue->name : _("No place yet"));
  gtk_widget_set_visible (GTK_WIDGET (self->tile), meeting->starts != 0);
  if (meeting->starts != 0)
    rp_date_tile_set_day (self->tile, rp_time_day (meeting->starts, zone));
  day = meeting->starts != 0 ? rp_time_format (meeting->starts, zone, _("%A %-d %B"))
                             : g_strdup (_("no day yet"));
  name = g_strdup_printf (_("Next conversation: %1$s, %2$s"), title, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->meeting_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->meeting_button), "s",
                                    rp_record_get_id (meeting));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->meeting_button), "win.show-meeting");
}

static char *
last_words (const RpRhythm *rhythm,
            gint64          now,
            GTimeZone      *zone)
{
  g_autofree char *since = NULL;

  if (rhythm->last == 0)
    return g_strdup (_("Not spoken yet"));

  since = rp_rhythm_since (rhythm, now, zone);

  /* Translators: %s is how long ago, such as “20 days ago” or “yesterday” */
  return g_strdup_printf (_("Last spoke %s"), since);
}

/* Seen in person apart, when that was not the last time. */
static char *
in_person_words (const RpRhythm *rhythm,
                 gint64          now,
                 GTimeZone      *zone)
{
  RpRhythm in_person = *rhythm;
  g_autofree char *since = NULL;

  if (rhythm->last == 0 || rhythm->last_in_person == rhythm->last)
    return NULL;
  if (rhythm->last_in_person == 0)
    return g_strdup (_("Never in person"));

  in_person.last = rhythm->last_in_person;
  since = rp_rhythm_since (&in_person, now, zone);

  /* Translators: %s is how long ago */
  return g_strdup_printf (_("In person %s"), since);
}

static double
elapsed (const RpRhythm *rhythm,
         gint64          now)
{
  if (rhythm->cadence_days == 0 || rhythm->last == 0)
    return 0;

  return CLAMP ((now - rhythm->last) / (double) (rhythm->cadence_days * RP_DAY), 0, 1);
}

static void
show_rhythm (RpPersonNextCard *self,
             RpPersonDigest   *digest)
{
  const RpRhythm *rhythm = &digest->rhythm;
  gint64 now = digest->facts->now;
  g_autofree char *last = last_words (rhythm, now, digest->facts->zone);
  g_autofree char *every = rp_rhythm_every (rhythm);
  g_autofree char *in_person = in_person_words (rhythm, now, digest->facts->zone);
  g_autofree char *name = g_strdup_printf (_("%1$s, %2$s. Set the rhythm"), last, every);
  gboolean late = rp_rhythm_is_late (rhythm);

  gtk_label_set_text (self->since_label, last);
  gtk_label_set_text (self->every_label, every);
  gtk_label_set_text (self->person_label, in_person != NULL ? in_person : "");
  gtk_widget_set_visible (GTK_WIDGET (self->person_label), in_person != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), rhythm->cadence_days > 0);
  gtk_progress_bar_set_fraction (self->bar, elapsed (rhythm, now));
  if (late)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->since_label), "warning-text");
      gtk_widget_add_css_class (GTK_WIDGET (self->bar), "over");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->since_label), "warning-text");
      gtk_widget_remove_css_class (GTK_WIDGET (self->bar), "over");
    }
  rp_person_opener_card_set_name (RP_PERSON_OPENER_CARD (self->rhythm_button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Time since the last contact"), -1);
}

static GMenuModel *
new_rhythm_menu (void)
{
  static const int weeks[] = { 1, 2, 3, 4, 6, 8, 13, 26, 52 };
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();
  g_autoptr(GMenu) none = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("Every Week", "Every %d Weeks",
                                                          (gulong) weeks[i]), weeks[i]);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "person.cadence", "i", weeks[i] * 7);
      g_menu_append_item (section, item);
    }
  g_menu_append (none, _("As It Has Been So Far"), "person.cadence(0)");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (none));

  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_meeting (RpPersonNextCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->tile = RP_DATE_TILE (rp_date_tile_new (0, TRUE));
  self->title_label = new_label ("semi", NULL);
  self->venue_label = new_label ("txs", "dim");
  self->ring = RP_RING (rp_ring_new (RING_SIZE));
  gtk_widget_set_valign (GTK_WIDGET (self->tile), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->ring), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->venue_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tile));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ring));

  self->meeting_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->meeting_button), box);
  gtk_widget_add_css_class (self->meeting_button, "flat");
  gtk_widget_add_css_class (self->meeting_button, "cardpart");

  return self->meeting_button;
}

static GtkWidget *
make_rhythm (RpPersonNextCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr(GMenuModel) menu = new_rhythm_menu ();

  self->since_label = new_label ("txs", NULL);
  self->every_label = new_label ("txs", "dim");
  self->person_label = new_label ("txs", "dim");
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), "slim");
  gtk_widget_set_hexpand (GTK_WIDGET (self->since_label), TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->since_label));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->every_label));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->person_label));

  self->rhythm_button = rp_person_opener_card_new (box, "cardpart");
  rp_person_opener_card_set_popover (RP_PERSON_OPENER_CARD (self->rhythm_button),
                                     gtk_popover_menu_new_from_model (menu));
  rp_tip_set (self->rhythm_button, _("Set the Rhythm"));

  return self->rhythm_button;
}

static void
rp_person_next_card_class_init (RpPersonNextCardClass *klass)
{
}

static void
rp_person_next_card_init (RpPersonNextCard *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *rule = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->heading = GTK_WIDGET (g_object_new (GTK_TYPE_LABEL,
                                            "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                            "label", _("Next conversation"),
                                            "xalign", 0.0,
                                            "wrap", TRUE,
                                            NULL));
  gtk_widget_add_css_class (self->heading, "section");
  self->plan_button = gtk_button_new_with_mnemonic (_("_Plan One…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->plan_button), "person.plan");
  gtk_widget_add_css_class (self->plan_button, "flat");
  gtk_widget_add_css_class (self->plan_button, "cardpart");
  gtk_widget_add_css_class (rule, "rule");

  gtk_box_append (GTK_BOX (card), make_meeting (self));
  gtk_box_append (GTK_BOX (card), self->plan_button);
  gtk_box_append (GTK_BOX (card), rule);
  gtk_box_append (GTK_BOX (card), make_rhythm (self));
  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (outer), self->heading);
  gtk_box_append (GTK_BOX (outer), card);
  adw_bin_set_child (ADW_BIN (self), outer);
}

GtkWidget *
rp_person_next_card_new (void)
{
  return g_object_new (RP_TYPE_PERSON_NEXT_CARD, NULL);
}

/**
 * rp_person_next_card_set_digest:
 * @self: a card
 * @digest: what it shows from now on
 */
void
rp_person_next_card_set_digest (RpPersonNextCard *self,
                                RpPersonDigest   *digest)
{
  RpMeeting *meeting;

  g_return_if_fail (RP_IS_PERSON_NEXT_CARD (self));
  g_return_if_fail (digest != NULL);

  meeting = digest->facts->entry->next;
  gtk_widget_set_visible (self->meeting_button, meeting != NULL);
  gtk_widget_set_visible (self->plan_button, meeting == NULL);
  if (meeting != NULL)
    show_meeting (self, digest, meeting);
  if (meeting == NULL || rp_ring_get_total (self->ring) == 0)
    gtk_widget_set_visible (GTK_WIDGET (self->ring), FALSE);
  show_rhythm (self, digest);
}

/**
 * rp_person_next_card_set_holding:
 * @self: a card
 * @holds: how many checks of the next conversation hold
 * @applicable: of how many
 * @left: how many are left to settle
 */
void
rp_person_next_card_set_holding (RpPersonNextCard *self,
                                 guint             holds,
                                 guint             applicable,
                                 guint             left)
{
  g_return_if_fail (RP_IS_PERSON_NEXT_CARD (self));

  rp_ring_set_value (self->ring, holds, applicable);
  rp_ring_set_left (self->ring, left);
  gtk_widget_set_visible (GTK_WIDGET (self->ring), applicable > 0);
}

/**
 * rp_person_next_card_set_stacked:
 * @self: a card
 * @stacked: whether it stands below the jar in the one column, where it needs
 *   no heading
 */
void
rp_person_next_card_set_stacked (RpPersonNextCard *self,
                                 gboolean          stacked)
{
  g_return_if_fail (RP_IS_PERSON_NEXT_CARD (self));

  gtk_widget_set_visible (self->heading, !stacked);
}
