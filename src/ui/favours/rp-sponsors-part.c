/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sponsors-part.h"

#include "rp-day-words.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define AVATAR     32

/**
 * RpSponsorsPart:
 *
 * Who was asked for a part of what is needed, what they said, and what there
 * is to do next about each: `sponsor.pledge`, `sponsor.decline`,
 * `sponsor.ask-again` and `favour.thank` (s, the favour).
 */
struct _RpSponsorsPart
{
  RpRecordPart  parent_instance;

  RpAppeal     *appeal;    /* (nullable) */
  RpNetwork    *network;   /* (nullable) */
  GPtrArray    *favours;   /* (nullable) (element-type RpFavour) */
  guint32       today;
};

G_DEFINE_FINAL_TYPE (RpSponsorsPart, rp_sponsors_part, RP_TYPE_RECORD_PART)

static void
rp_sponsors_part_dispose (GObject *object)
{
  RpSponsorsPart *self = RP_SPONSORS_PART (object);

  g_clear_pointer (&self->favours, g_ptr_array_unref);
  g_clear_pointer (&self->network, rp_network_unref);
  g_clear_object (&self->appeal);

  G_OBJECT_CLASS (rp_sponsors_part_parent_class)->dispose (object);
}

static void
rp_sponsors_part_class_init (RpSponsorsPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_sponsors_part_dispose;
}

static void
rp_sponsors_part_init (RpSponsorsPart *self)
{
}

/**
 * rp_sponsors_part_new:
 *
 * Returns: (transfer floating): a section of nobody yet
 */
GtkWidget *
rp_sponsors_part_new (void)
{
  GtkWidget *self = g_object_new (RP_TYPE_SPONSORS_PART, NULL);

  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), _("Who was asked"));

  return self;
}

static const char *
state_name (RpFavourState state)
{
  switch (state)
    {
    case RP_FAVOUR_STATE_GRANTED:
      return C_("sponsor", "Pledged");
    case RP_FAVOUR_STATE_DECLINED:
      return C_("sponsor", "Declined");
    case RP_FAVOUR_STATE_PENDING:
    default:
      return C_("sponsor", "Asked, not answered yet");
    }
}

/* “Pledged  ·  400 €  ·  −2”, and by when if that has gone by */
static char *
dup_subtitle (RpSponsorsPart *self,
              RpFavour       *favour)
{
  GString *words = g_string_new (state_name (favour->state));
  g_autofree char *effect = rp_favour_effect_words (favour);
  g_autofree char *when = favour->date != 0 ? rp_day_words (favour->date, self->today) : NULL;

  if (favour->amount > 0)
    g_string_append_printf (words, "  ·  %d", favour->amount);
  if (favour->amount > 0 && !rp_text_is_blank (self->appeal->unit))
    g_string_append_printf (words, " %s", self->appeal->unit);
  if (when != NULL)
    g_string_append_printf (words, "  ·  %s", when);
  if (rp_favour_half_sweets (favour) == 0)
    g_string_append_printf (words, "  ·  %s", effect);
  else
    /* Translators: what an ask took from the jar: “jar −2” */
    g_string_append_printf (words, "  ·  %s %s", C_("sponsor", "jar"), effect);
  if (rp_favour_is_overdue (favour, self->today))
    {
      g_autofree char *day = rp_day_words (favour->due, self->today);
      g_autofree char *overdue = g_strdup_printf (_("Overdue, needed by: %s"), day);

      g_string_append_printf (words, "\n%s", overdue);
    }
  if (!rp_text_is_blank (favour->result))
    g_string_append_printf (words, "\n%s", favour->result);

  return g_string_free (words, FALSE);
}

static void
add_button (GtkWidget  *box,
            RpFavour   *favour,
            const char *name,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  /* Translators: what a button does, and about whom, for a screen reader */
  g_autofree char *words = g_strdup_printf (_("%1$s %2$s"), label, name);

  gtk_widget_add_css_class (button, "fixbutton");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rp_record_get_id (favour));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
new_buttons (RpFavour   *favour,
             const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  if (favour->state == RP_FAVOUR_STATE_GRANTED)
    add_button (box, favour, name, _("Thank…"), "favour.thank");
  else if (favour->state == RP_FAVOUR_STATE_DECLINED)
    add_button (box, favour, name, _("Ask Again"), "sponsor.ask-again");
  else
    {
      add_button (box, favour, name, C_("sponsor", "Pledged"), "sponsor.pledge");
      add_button (box, favour, name, C_("sponsor", "Declined"), "sponsor.decline");
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);

  return box;
}

static void
make_row (RpRecordPart *part,
          guint         index,
          gpointer      data)
{
  RpSponsorsPart *self = data;
  RpFavour *favour = self->favours->pdata[index];
  g_autofree char *subtitle = dup_subtitle (self, favour);
  RpJarEntry entry;
  const char *name = rp_network_jar (self->network, favour->person, &entry)
                     ? entry.person->name : _("Somebody");
  GtkWidget *row = rp_record_row_new (favour, name, subtitle);
  GtkWidget *avatar = adw_avatar_new (AVATAR, name, TRUE);

  gtk_widget_add_css_class (avatar, "private");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (rp_favour_is_overdue (favour, self->today))
    gtk_widget_add_css_class (row, "overdue");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_buttons (favour, name));
  rp_record_row_set_edit (RP_RECORD_ROW (row), "favour.edit");
  rp_record_row_set_private (RP_RECORD_ROW (row), TRUE, TRUE);
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_part_append (part, row);
}

/* Who has not answered comes first, then who pledged. */
static int
compare_sponsors (gconstpointer a,
                  gconstpointer b)
{
  const RpFavour *one = *(RpFavour *const *) a;
  const RpFavour *other = *(RpFavour *const *) b;

  if (one->state != other->state)
    return one->state < other->state ? -1 : 1;
  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;

  return strcmp (rp_record_get_id ((gpointer) one), rp_record_get_id ((gpointer) other));
}

/**
 * rp_sponsors_part_show:
 * @self: a section
 * @appeal: what is needed
 * @network: who was asked for it, among others
 * @today: today
 */
void
rp_sponsors_part_show (RpSponsorsPart *self,
                       RpAppeal       *appeal,
                       RpNetwork      *network,
                       guint32         today)
{
  GPtrArray *all = rp_network_get_facts (network)->favours;

  g_return_if_fail (RP_IS_SPONSORS_PART (self));

  rp_record_part_begin (RP_RECORD_PART (self));
  g_set_object (&self->appeal, appeal);
  rp_network_ref (network);
  g_clear_pointer (&self->network, rp_network_unref);
  self->network = network;
  self->today = today;
  g_clear_pointer (&self->favours, g_ptr_array_unref);
  self->favours = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      RpFavour *favour = all->pdata[i];

      if (favour->direction == RP_FAVOUR_ASKED
          && g_strcmp0 (favour->appeal, rp_record_get_id (appeal)) == 0)
        g_ptr_array_add (self->favours, g_object_ref (favour));
    }
  g_ptr_array_sort (self->favours, compare_sponsors);
  rp_record_part_fill (RP_RECORD_PART (self), self->favours->len, make_row, self);
}
