/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-town-cards.h"

#include "rp-date.h"
#include "rp-step-filler.h"
#include "rp-town-card.h"

#include <glib/gi18n.h>

#define AT_ONCE 20   /* cards, before more are asked for */

/* In which group somebody is, in the order of the groups */
typedef enum {
  GREET,
  COME,
  MAY_COME,
  N_GROUPS
} Group;

/**
 * RpTownCards:
 *
 * A card for everybody in a city or at an event: whom to greet for the first
 * time, whom I know there, and who may come. Of many it shows the first. A
 * control that had the focus has it again in the card of the same person.
 */
struct _RpTownCards
{
  AdwBin        parent_instance;

  RpWriter     *writer;
  RpTown       *town;             /* (nullable) */
  GPtrArray    *order;            /* (element-type RpTownPerson) */
  guint         n_in[N_GROUPS];
  guint         n_shown;          /* how many may be */
  guint         n_filled;
  char         *focused;          /* (nullable): UUID of whose card has the focus again */
  RpStepFiller *filler;

  GtkWidget    *groups[N_GROUPS];
  GtkWidget    *headings[N_GROUPS];
  GtkBox       *boxes[N_GROUPS];
  GtkWidget    *more;
};

G_DEFINE_FINAL_TYPE (RpTownCards, rp_town_cards, ADW_TYPE_BIN)

static Group
find_group (const RpTownFacts  *facts,
            const RpTownPerson *person)
{
  if (facts->event != NULL && person->attendance == NULL)
    return MAY_COME;

  return person->is_new ? GREET : COME;
}

static Group
group_at (RpTownCards *self,
          guint        index)
{
  return index < self->n_in[GREET] ? GREET
         : index < self->n_in[GREET] + self->n_in[COME] ? COME : MAY_COME;
}

static gboolean
fill_some (gpointer widget)
{
  RpTownCards *self = widget;
  const RpTownPerson *person;
  GtkWidget *card;

  if (self->town == NULL || self->n_filled >= MIN (self->order->len, self->n_shown))
    return FALSE;

  person = self->order->pdata[self->n_filled];
  card = rp_town_card_new (self->town->facts, person);
  gtk_box_append (self->boxes[group_at (self, self->n_filled)], card);
  self->n_filled++;
  if (g_strcmp0 (self->focused, rp_record_get_id (person->entry->person)) == 0)
    {
      g_clear_pointer (&self->focused, g_free);
      gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
    }

  return self->n_filled < MIN (self->order->len, self->n_shown);
}

/* Whose card has the focus */
static void
remember_focus (RpTownCards *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  while (focus != GTK_WIDGET (self) && !gtk_widget_has_css_class (focus, "helper"))
    focus = gtk_widget_get_parent (focus);
  g_free (self->focused);
  self->focused = focus != GTK_WIDGET (self) ? g_strdup (gtk_widget_get_name (focus)) : NULL;
}

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
set_heading (RpTownCards *self,
             Group        group,
             const char  *words)
{
  gtk_label_set_text (GTK_LABEL (self->headings[group]), words);
  gtk_widget_set_visible (self->groups[group], self->n_in[group] > 0);
}

static void
show_headings (RpTownCards *self)
{
  const RpTownFacts *facts = self->town->facts;
  gboolean past = facts->to != 0 && facts->to < rp_time_day (facts->now, facts->zone);

  set_heading (self, GREET, _("Say hello for the first time"));
  set_heading (self, COME, facts->event == NULL ? _("Whom you know there")
                           : past ? _("Who came") : _("Who comes"));
  set_heading (self, MAY_COME, past ? _("Members, who may have come")
                                    : _("Members, who may come"));
}

static void
show_more (RpTownCards *self)
{
  gtk_widget_set_visible (self->more, self->order->len > self->n_shown);
  rp_step_filler_start (self->filler);
}

static void
more_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpTownCards *self = RP_TOWN_CARDS (widget);

  self->n_shown += AT_ONCE;
  show_more (self);
}

static void
set_role_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (RP_TYPE_ATTENDANCE_ROLE);
  const char *person, *nick;
  GEnumValue *value;

  g_variant_get (parameter, "(&s&s)", &person, &nick);
  value = g_enum_get_value_by_nick (klass, nick);
  rp_town_cards_set_role (RP_TOWN_CARDS (widget), person, value != NULL ? value->value : -1);
}

static void
rp_town_cards_dispose (GObject *object)
{
  RpTownCards *self = RP_TOWN_CARDS (object);

  g_clear_pointer (&self->filler, rp_step_filler_free);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->town, rp_town_unref);
  g_clear_pointer (&self->focused, g_free);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (rp_town_cards_parent_class)->dispose (object);
}

static void
rp_town_cards_class_init (RpTownCardsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_town_cards_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "cards.more", NULL, more_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "event.set-role", "(ss)",
                                   set_role_action);
}

static void
make_group (RpTownCards *self,
            GtkBox      *box,
            Group        group)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign", 0.0,
                                     NULL);

  gtk_widget_add_css_class (heading, "section");
  self->groups[group] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->headings[group] = heading;
  self->boxes[group] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (GTK_BOX (self->groups[group]), heading);
  gtk_box_append (GTK_BOX (self->groups[group]), GTK_WIDGET (self->boxes[group]));
  gtk_widget_set_visible (self->groups[group], FALSE);
  gtk_box_append (box, self->groups[group]);
}

static void
rp_town_cards_init (RpTownCards *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 22));

  self->order = g_ptr_array_new ();
  self->n_shown = AT_ONCE;
  self->filler = rp_step_filler_new (self, fill_some);
  for (guint i = 0; i < N_GROUPS; i++)
    make_group (self, box, (Group) i);
  self->more = gtk_button_new_with_label (_("Show More"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->more, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->more), "cards.more");
  gtk_box_append (box, self->more);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

/**
 * rp_town_cards_new:
 * @writer: how to write who comes
 *
 * Returns: (transfer floating): no cards yet
 */
GtkWidget *
rp_town_cards_new (RpWriter *writer)
{
  RpTownCards *self = g_object_new (RP_TYPE_TOWN_CARDS, NULL);

  self->writer = g_object_ref (writer);

  return GTK_WIDGET (self);
}

static gboolean
is_same_place (RpTown *one,
               RpTown *other)
{
  if (one == NULL || other == NULL || (one->facts->event == NULL) != (other->facts->event == NULL))
    return FALSE;
  if (one->facts->event != NULL)
    return g_str_equal (rp_record_get_id (one->facts->event),
                        rp_record_get_id (other->facts->event));

  return g_strcmp0 (one->facts->city, other->facts->city) == 0;
}

/**
 * rp_town_cards_show:
 * @self: cards
 * @town: (nullable): who is there
 */
void
rp_town_cards_show (RpTownCards *self,
                    RpTown      *town)
{
  g_return_if_fail (RP_IS_TOWN_CARDS (self));

  remember_focus (self);
  if (!is_same_place (self->town, town))
    self->n_shown = AT_ONCE;
  for (guint i = 0; i < N_GROUPS; i++)
    {
      empty_box (self->boxes[i]);
      self->n_in[i] = 0;
    }
  g_ptr_array_set_size (self->order, 0);
  self->n_filled = 0;
  g_clear_pointer (&self->town, rp_town_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), town != NULL && town->people->len > 0);
  if (town == NULL)
    return;

  self->town = rp_town_ref (town);
  for (guint group = 0; group < N_GROUPS; group++)
    for (guint i = 0; i < town->people->len; i++)
      if (find_group (town->facts, town->people->pdata[i]) == group)
        {
          g_ptr_array_add (self->order, town->people->pdata[i]);
          self->n_in[group]++;
        }
  show_headings (self);
  show_more (self);
}

/**
 * rp_town_cards_set_role:
 * @self: cards of an event
 * @person: (nullable): the UUID of somebody; %NULL: me
 * @role: as what they come, an #RpAttendanceRole; −1: they do not come
 *
 * Keeps who comes.
 */
void
rp_town_cards_set_role (RpTownCards *self,
                        const char  *person,
                        int          role)
{
  GPtrArray *attendances;
  RpAttendance *before = NULL;
  g_autoptr(RpBatch) batch = rp_batch_new (_("Change Who Comes"));
  g_autoptr(RpAttendance) attendance = NULL;

  g_return_if_fail (RP_IS_TOWN_CARDS (self));

  if (self->town == NULL || self->town->facts->event == NULL)
    return;

  attendances = self->town->facts->attendances;
  for (guint i = 0; i < attendances->len && before == NULL; i++)
    if (g_strcmp0 (((RpAttendance *) attendances->pdata[i])->person, person) == 0)
      before = attendances->pdata[i];
  if (before != NULL ? role == (int) before->role : role < 0)
    return;

  if (role < 0)
    {
      rp_batch_delete (batch, RP_TYPE_ATTENDANCE, rp_record_get_id (before));
    }
  else
    {
      attendance = before != NULL ? rp_record_copy (before) : rp_record_new (RP_TYPE_ATTENDANCE);
      if (before == NULL)
        {
          attendance->event = g_strdup (rp_record_get_id (self->town->facts->event));
          attendance->person = g_strdup (person);
        }
      attendance->role = (RpAttendanceRole) role;
      rp_batch_put (batch, attendance);
    }
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Changed"), NULL);
}

/**
 * rp_town_cards_get_filling:
 * @self: cards
 *
 * Returns: whether some are not there yet
 */
gboolean
rp_town_cards_get_filling (RpTownCards *self)
{
  g_return_val_if_fail (RP_IS_TOWN_CARDS (self), FALSE);

  return rp_step_filler_is_busy (self->filler);
}
