/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-community-part.h"

#include "rp-date.h"
#include "rp-town-advice.h"

#include <glib/gi18n.h>

#define AT_ONCE 20   /* rows, before more are asked for */

/**
 * RpCommunityPart:
 *
 * A section of a community's page. Of many rows it shows the first, and one
 * that shows more.
 */
struct _RpCommunityPart
{
  RpRecordPart         parent_instance;

  RpCommunityPartKind  kind;
  GPtrArray           *lines;     /* (element-type Line) */
  guint                n_shown;
};

G_DEFINE_FINAL_TYPE (RpCommunityPart, rp_community_part, RP_TYPE_RECORD_PART)

/* A row, before there is a widget for it */
typedef struct
{
  RpRecord   *record;       /* (nullable) */
  char       *title;
  char       *subtitle;     /* (nullable) */
  const char *icon;         /* (nullable) */
  const char *icon_class;
  const char *edit;         /* (nullable) */
  const char *open;         /* (nullable) */
  char       *target;
  gboolean    is_person;    /* the title is a name */
  gboolean    of_person;    /* both tell of somebody */
} Line;

static const struct
{
  const char *title;
  const char *add;       /* its name */
  const char *action;
  const char *invite;    /* (nullable): what stands in place of nothing */
} kinds[] = {
  [RP_COMMUNITY_PART_MINE] = { N_("What you are there"), N_("Add My Role"), "community.add-mine",
                               N_("Say what you are there…") },
  [RP_COMMUNITY_PART_EVENTS] = { N_("Next events"), N_("Add Event"), "community.add-event",
                                 N_("Add the next event…") },
  [RP_COMMUNITY_PART_MEMBERS] = { N_("Whom you know there"), N_("Add Somebody"),
                                  "community.add-member", N_("Add somebody you know there…") },
  [RP_COMMUNITY_PART_OFFERS] = { N_("Can open"), N_("Add What Somebody Can Open"),
                                 "community.add-offer",
                                 N_("Who decides on speaking slots? Add what they can open…") },
  [RP_COMMUNITY_PART_PAST] = { N_("Before"), NULL, NULL, NULL },
};

/**
 * rp_community_role:
 * @membership: a role in a community
 * @today: the day it is asked on
 *
 * Returns: (transfer full): the role and since or until when: "Chair · since
 *   May 2024"
 */
char *
rp_community_role (RpMembership *membership,
                   guint32       today)
{
  const char *role = membership->role != NULL ? membership->role : _("Member");
  gboolean over = membership->until != 0 && membership->until < today;
  /* Translators: strftime, a month with its year */
  g_autofree char *since = membership->since != 0 ? rp_day_format (membership->since, _("%B %Y"))
                                                  : NULL;
  g_autofree char *until = membership->until != 0 ? rp_day_format (membership->until, _("%B %Y"))
                                                  : NULL;

  if (since != NULL && until != NULL)
    return g_strdup_printf ("%s · %s – %s", role, since, until);
  if (until != NULL)
    /* Translators: a role and a month */
    return g_strdup_printf (over ? _("%1$s, until %2$s") : _("%1$s · until %2$s"), role, until);
  if (since != NULL)
    /* Translators: a role and a month */
    return g_strdup_printf (_("%1$s · since %2$s"), role, since);

  return g_strdup (role);
}

/**
 * rp_event_words:
 * @event: an event
 * @today: the day it is asked on
 * @mine: (nullable): what I am there
 *
 * Returns: (transfer full): how far away it is, where, and what I am there
 */
char *
rp_event_words (RpEvent      *event,
                guint32       today,
                RpAttendance *mine)
{
  g_autofree char *horizon = rp_event_horizon (event, today);
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  if (horizon != NULL)
    g_strv_builder_add (parts, horizon);
  if (event->city != NULL)
    g_strv_builder_add (parts, event->city);
  if (mine != NULL)
    g_strv_builder_add (parts, rp_attendance_words (mine->role, TRUE));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_clear_object (&line->record);
  g_free (line->title);
  g_free (line->subtitle);
  g_free (line->target);
  g_free (line);
}

static Line *
add_line (RpCommunityPart *self,
          gpointer         record,
          const char      *title,
          const char      *subtitle)
{
  Line *line = g_new0 (Line, 1);

  g_set_object (&line->record, record);
  line->title = g_strdup (title);
  line->subtitle = g_strdup (subtitle);
  g_ptr_array_add (self->lines, line);

  return line;
}

static gboolean
is_over (RpEvent *event,
         guint32  today)
{
  return event->starts != 0 && MAX (event->starts, event->ends) < today;
}

static void
add_events (RpCommunityPart        *self,
            const RpCommunityFacts *facts,
            gboolean                over)
{
  for (guint n = 0; n < facts->events->len; n++)
    {
      /* Of what is over the last comes first. */
      RpEvent *event = facts->events->pdata[over ? facts->events->len - 1 - n : n];
      RpAttendance *mine = NULL;
      g_autofree char *words = NULL;
      Line *line;

      if (is_over (event, facts->today) != over)
        continue;
      for (guint i = 0; i < facts->attendances->len && mine == NULL; i++)
        if (g_strcmp0 (((RpAttendance *) facts->attendances->pdata[i])->event,
                       rp_record_get_id (event)) == 0)
          mine = facts->attendances->pdata[i];
      words = rp_event_words (event, facts->today, mine);
      line = add_line (self, event, event->name, words);
      line->icon = "x-office-calendar-symbolic";
      line->icon_class = over ? "dim" : "accent-icon";
      line->open = "win.show-event";
      line->target = g_strdup (rp_record_get_id (event));
    }
}

static gboolean
is_past (RpMembership *membership,
         guint32       today)
{
  return membership->until != 0 && membership->until < today;
}

static void
add_roles (RpCommunityPart        *self,
           const RpCommunityFacts *facts,
           gboolean                mine,
           gboolean                past)
{
  for (guint i = 0; i < facts->memberships->len; i++)
    {
      RpMembership *membership = facts->memberships->pdata[i];
      g_autofree char *words = rp_community_role (membership, facts->today);
      RpPerson *person = membership->person != NULL
                         ? rp_facts_records_lookup (facts->people, RP_TYPE_PERSON,
                                                    membership->person) : NULL;
      Line *line;

      if ((membership->person == NULL) != mine || is_past (membership, facts->today) != past
          || (!mine && person == NULL))
        continue;

      line = mine ? add_line (self, membership, words, NULL)
                  : add_line (self, membership, person->name, words);
      line->edit = "community.edit-membership";
      if (!mine)
        {
          line->open = "win.show-person";
          line->target = g_strdup (membership->person);
          line->is_person = TRUE;
        }
    }
}

static void
add_offers (RpCommunityPart        *self,
            const RpCommunityFacts *facts)
{
  for (guint i = 0; i < facts->offers->len; i++)
    {
      RpOffer *offer = facts->offers->pdata[i];
      RpPerson *person = rp_facts_records_lookup (facts->people, RP_TYPE_PERSON, offer->person);
      Line *line;

      if (person == NULL)
        continue;

      line = add_line (self, offer, offer->text, person->name);
      line->icon = "emblem-shared-symbolic";
      line->icon_class = "accent-icon";
      line->edit = "community.edit-offer";
      line->open = "win.show-person";
      line->target = g_strdup (offer->person);
      line->of_person = TRUE;
    }
}

static void
add_invitation (RpCommunityPart *self)
{
  Line *line;

  if (self->lines->len > 0 || kinds[self->kind].invite == NULL)
    return;

  line = add_line (self, NULL, _(kinds[self->kind].invite), NULL);
  line->edit = kinds[self->kind].action;
}

static void
append_row (RpRecordPart *part,
            const Line   *line)
{
  GtkWidget *widget = rp_record_row_new (line->record, line->title, line->subtitle);
  RpRecordRow *row = RP_RECORD_ROW (widget);

  if (line->icon != NULL)
    rp_record_row_set_icon (row, line->icon, line->icon_class);
  if (line->edit != NULL)
    rp_record_row_set_edit (row, line->edit);
  if (line->open != NULL)
    rp_record_row_set_open (row, line->open, line->target);
  rp_record_row_set_private (row, line->is_person || line->of_person, line->of_person);
  if (line->record != NULL)
    {
      rp_record_row_set_removable (row);
    }
  else
    {
      gtk_widget_add_css_class (widget, "invite");
      gtk_widget_add_css_class (widget, "tight");
    }
  rp_record_part_append (part, widget);
}

static void
make_row (RpRecordPart *part,
          guint         index,
          gpointer      data)
{
  RpCommunityPart *self = RP_COMMUNITY_PART (part);

  if (index == self->n_shown)
    rp_record_part_append_more (part, "part.more");
  else
    append_row (part, self->lines->pdata[index]);
}

static void
more_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpCommunityPart *self = RP_COMMUNITY_PART (widget);

  self->n_shown += AT_ONCE;
  rp_record_part_begin (RP_RECORD_PART (self));
  rp_record_part_fill (RP_RECORD_PART (self), MIN (self->lines->len, self->n_shown + 1), make_row,
                       NULL);
}

static void
rp_community_part_dispose (GObject *object)
{
  g_clear_pointer (&RP_COMMUNITY_PART (object)->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (rp_community_part_parent_class)->dispose (object);
}

static void
rp_community_part_class_init (RpCommunityPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_community_part_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "part.more", NULL, more_action);
}

static void
rp_community_part_init (RpCommunityPart *self)
{
  self->n_shown = AT_ONCE;
  self->lines = g_ptr_array_new_with_free_func (line_free);
}

/**
 * rp_community_part_new:
 * @kind: which section
 *
 * Returns: (transfer floating): the section, still empty
 */
GtkWidget *
rp_community_part_new (RpCommunityPartKind kind)
{
  RpCommunityPart *self = g_object_new (RP_TYPE_COMMUNITY_PART, NULL);

  self->kind = kind;
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _(kinds[kind].title));
  if (kinds[kind].add != NULL)
    rp_record_part_set_add (RP_RECORD_PART (self), _(kinds[kind].add), kinds[kind].action);

  return GTK_WIDGET (self);
}

/**
 * rp_community_part_show:
 * @self: a section
 * @facts: what is known of the community
 */
void
rp_community_part_show (RpCommunityPart        *self,
                        const RpCommunityFacts *facts)
{
  g_return_if_fail (RP_IS_COMMUNITY_PART (self));

  g_ptr_array_set_size (self->lines, 0);
  switch (self->kind)
    {
    case RP_COMMUNITY_PART_MINE:
      add_roles (self, facts, TRUE, FALSE);
      break;

    case RP_COMMUNITY_PART_EVENTS:
      add_events (self, facts, FALSE);
      break;

    case RP_COMMUNITY_PART_MEMBERS:
      add_roles (self, facts, FALSE, FALSE);
      break;

    case RP_COMMUNITY_PART_OFFERS:
      add_offers (self, facts);
      break;

    case RP_COMMUNITY_PART_PAST:
      add_events (self, facts, TRUE);
      add_roles (self, facts, TRUE, TRUE);
      add_roles (self, facts, FALSE, TRUE);
      break;

    case RP_N_COMMUNITY_PARTS:
    default:
      g_assert_not_reached ();
    }
  add_invitation (self);
  rp_record_part_begin (RP_RECORD_PART (self));
  rp_record_part_fill (RP_RECORD_PART (self), MIN (self->lines->len, self->n_shown + 1), make_row,
                       NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->lines->len > 0);
}
