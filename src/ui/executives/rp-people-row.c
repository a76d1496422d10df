/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-people-row.h"

#include "rp-advice.h"
#include "rp-chip.h"
#include "rp-people-words.h"
#include "rp-person-advice.h"
#include "rp-pips.h"
#include "rp-spoken.h"
#include "rp-text-scale.h"

#include <adwaita.h>

#define AVATAR 40

/**
 * RpPeopleRow:
 *
 * A person in the list: who, what, how close, and since when there was no
 * contact if it is time for one. The first of a group bears its heading. A
 * click activates `people.open` with the person's UUID.
 */
struct _RpPeopleRow
{
  GtkWidget      parent_instance;

  RpPersonEntry *entry;  /* (nullable) */

  GtkWidget     *heading;
  GtkWidget     *body;
  GtkWidget     *avatar;
  GtkWidget     *name;
  GtkWidget     *role;
  GtkWidget     *pips;
  GtkWidget     *late;
  char          *since;    /* (nullable): what the pointer at @late tells */
};

G_DEFINE_FINAL_TYPE (RpPeopleRow, rp_people_row, GTK_TYPE_WIDGET)

static GtkWidget *
label_new (const char *first_class,
           const char *second_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  /* Names in large text need more than the one line that looks best. */
  if (rp_text_scale_is_large ())
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), 3);
    }
  gtk_widget_add_css_class (label, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (label, second_class);

  return label;
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             RpPeopleRow     *self)
{
  if (self->entry != NULL && gtk_widget_contains (self->body, x, y))
    gtk_widget_activate_action (GTK_WIDGET (self), "people.open", "s",
                                rp_record_get_id (self->entry->person));
}

/* A heading is not the person below it. */
static void
heading_pressed_cb (GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
add_gesture (GtkWidget  *widget,
             const char *signal,
             GCallback   callback,
             gpointer    user_data)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect (gesture, signal, callback, user_data);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}

/* Told when asked for: to set it anew makes GTK ask where the pointer is. */
static gboolean
late_tip_cb (GtkWidget   *late,
             int          x,
             int          y,
             gboolean     by_keyboard,
             GtkTooltip  *tooltip,
             RpPeopleRow *self)
{
  gtk_tooltip_set_text (tooltip, self->since);

  return TRUE;
}

static void
name_item (RpPeopleRow *self,
           const char  *role,
           const char  *late)
{
  RpPerson *person = self->entry->person;
  const char *parts[] = { person->name, role, rp_stage_name (person->stage), late, NULL };
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts) - 1; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (words, words->len > 0 ? ", %s" : "%s", parts[i]);
  rp_spoken_set_row (GTK_WIDGET (self), words->str);
}

static void
rp_people_row_dispose (GObject *object)
{
  RpPeopleRow *self = RP_PEOPLE_ROW (object);

  g_clear_object (&self->entry);
  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_people_row_parent_class)->dispose (object);
}

static void
rp_people_row_finalize (GObject *object)
{
  g_free (RP_PEOPLE_ROW (object)->since);

  G_OBJECT_CLASS (rp_people_row_parent_class)->finalize (object);
}

static void
rp_people_row_class_init (RpPeopleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_people_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_people_row_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
rp_people_row_init (RpPeopleRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager
                                                    (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->heading = label_new ("list-heading", NULL);
  self->body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->avatar = adw_avatar_new (AVATAR, NULL, TRUE);
  self->name = label_new ("semi", NULL);
  self->role = label_new ("txs", "dim");
  self->pips = rp_pips_new ();
  self->late = rp_chip_new ("", NULL);

  gtk_widget_set_visible (self->heading, FALSE);
  gtk_widget_add_css_class (self->body, "personbody");
  gtk_widget_add_css_class (self->late, "warning");
  gtk_widget_set_has_tooltip (self->late, TRUE);
  g_signal_connect (self->late, "query-tooltip", G_CALLBACK (late_tip_cb), self);
  gtk_widget_set_valign (self->late, GTK_ALIGN_START);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_margin_top (self->pips, 3);
  gtk_box_append (GTK_BOX (texts), self->name);
  gtk_box_append (GTK_BOX (texts), self->role);
  gtk_box_append (GTK_BOX (texts), self->pips);
  gtk_box_append (GTK_BOX (self->body), self->avatar);
  gtk_box_append (GTK_BOX (self->body), texts);
  gtk_box_append (GTK_BOX (self->body), self->late);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  rp_people_row_set_shown (self, FALSE);

  add_gesture (self->body, "released", G_CALLBACK (released_cb), self);
  add_gesture (self->heading, "pressed", G_CALLBACK (heading_pressed_cb), NULL);
}

/**
 * rp_people_row_new:
 *
 * Returns: (transfer floating): a row of nobody
 */
GtkWidget *
rp_people_row_new (void)
{
  return g_object_new (RP_TYPE_PEOPLE_ROW, NULL);
}

/**
 * rp_people_row_get_entry:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): who is shown
 */
RpPersonEntry *
rp_people_row_get_entry (RpPeopleRow *self)
{
  g_return_val_if_fail (RP_IS_PEOPLE_ROW (self), NULL);

  return self->entry;
}

/**
 * rp_people_row_set_entry:
 * @self: a row
 * @entry: (nullable): who is shown
 * @now: when, in seconds since the epoch
 * @zone: my time zone
 */
void
rp_people_row_set_entry (RpPeopleRow   *self,
                         RpPersonEntry *entry,
                         gint64         now,
                         GTimeZone     *zone)
{
  g_autofree char *role = NULL;
  g_autofree char *chip = NULL;
  g_autofree char *late = NULL;
  RpRhythm rhythm;

  g_return_if_fail (RP_IS_PEOPLE_ROW (self));

  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  rp_rhythm_measure (entry, now, zone, &rhythm);
  if (rp_rhythm_is_late (&rhythm))
    {
      chip = rp_people_late_words (&rhythm, now);
      late = rp_rhythm_since (&rhythm, now, zone);
    }
  role = rp_people_role_words (entry);

  adw_avatar_set_text (ADW_AVATAR (self->avatar), entry->person->name);
  gtk_label_set_text (GTK_LABEL (self->name), entry->person->name);
  gtk_label_set_text (GTK_LABEL (self->role), role);
  gtk_widget_set_visible (self->role, *role != '\0');
  rp_pips_set_stage (RP_PIPS (self->pips), entry->person->stage,
                     rp_stage_name (entry->person->stage));
  gtk_widget_set_visible (self->late, chip != NULL);
  if (chip != NULL)
    {
      rp_chip_set_label (RP_CHIP (self->late), chip);
      g_free (self->since);
      self->since = g_strdup (late);
    }
  name_item (self, role, late);
}

/**
 * rp_people_row_set_heading:
 * @self: a row
 * @heading: (nullable): what stands above it
 */
void
rp_people_row_set_heading (RpPeopleRow *self,
                           const char  *heading)
{
  g_return_if_fail (RP_IS_PEOPLE_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->heading), heading != NULL ? heading : "");
  gtk_widget_set_visible (self->heading, heading != NULL);
}

/**
 * rp_people_row_set_photo:
 * @self: a row
 * @photo: (nullable): how the person looks; initials if nobody knows
 */
void
rp_people_row_set_photo (RpPeopleRow  *self,
                         GdkPaintable *photo)
{
  g_return_if_fail (RP_IS_PEOPLE_ROW (self));

  adw_avatar_set_custom_image (ADW_AVATAR (self->avatar), photo);
}

/**
 * rp_people_row_set_shown:
 * @self: a row
 * @shown: whether the page beside the list is about this person
 *
 * While somebody looks on, only the name of whom the page is about is to be
 * read.
 */
void
rp_people_row_set_shown (RpPeopleRow *self,
                         gboolean     shown)
{
  GtkWidget *names[] = { self->avatar, self->name, self->role, self->heading };

  g_return_if_fail (RP_IS_PEOPLE_ROW (self));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (shown)
      gtk_widget_remove_css_class (names[i], "private");
    else
      gtk_widget_add_css_class (names[i], "private");
}
