/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ledger-part.h"

#include "rp-day-words.h"
#include "rp-sweet.h"
#include "rp-text.h"

#include <glib/gi18n.h>

#define SWEET_SIZE 24
#define MOST_LINES 8

/**
 * RpLedgerPart:
 *
 * Some of what went either way between somebody and me, as rows: what it was,
 * and what it did to the jar.
 */
struct _RpLedgerPart
{
  RpRecordPart  parent_instance;

  GPtrArray    *favours;      /* (nullable) (element-type RpFavour) */
  GPtrArray    *objectives;   /* (nullable) (element-type RpObjective): theirs */
  guint         n_shown;
  guint32       today;
};

G_DEFINE_FINAL_TYPE (RpLedgerPart, rp_ledger_part, RP_TYPE_RECORD_PART)

static void
rp_ledger_part_dispose (GObject *object)
{
  RpLedgerPart *self = RP_LEDGER_PART (object);

  g_clear_pointer (&self->favours, g_ptr_array_unref);
  g_clear_pointer (&self->objectives, g_ptr_array_unref);

  G_OBJECT_CLASS (rp_ledger_part_parent_class)->dispose (object);
}

static void
rp_ledger_part_class_init (RpLedgerPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_ledger_part_dispose;
}

static void
rp_ledger_part_init (RpLedgerPart *self)
{
}

/* Owns what it is given. */
static void
add_line (GString *words,
          char    *line)
{
  g_string_append_printf (words, "\n%s", line);
  g_free (line);
}

static void
add_due (RpLedgerPart *self,
         RpFavour     *favour,
         GString      *words)
{
  g_autofree char *day = NULL;

  if (favour->due == 0 || favour->state != RP_FAVOUR_STATE_PENDING)
    return;

  day = rp_day_words (favour->due, self->today);
  if (rp_favour_is_overdue (favour, self->today))
    /* Translators: %s is a day */
    add_line (words, g_strdup_printf (_("Overdue, needed by: %s"), day));
  else
    /* Translators: %s is a day */
    add_line (words, g_strdup_printf (_("Needed by: %s"), day));
}

static void
add_wins (RpFavour *favour,
          GString  *words)
{
  if (!rp_text_is_blank (favour->resolved))
    /* Translators: %s is how a matter was resolved */
    add_line (words, g_strdup_printf (_("Resolved: %s"), favour->resolved));
  if (!rp_text_is_blank (favour->result))
    /* Translators: %s is the result of a favour */
    add_line (words, g_strdup_printf (_("They can show: %s"), favour->result));
  if (!rp_text_is_blank (favour->proved))
    /* Translators: %s is what somebody saw of my value */
    add_line (words, g_strdup_printf (_("They saw of your value: %s"), favour->proved));
}

/* “You asked for help  ·  Fri 27 Nov”, and each sentence about it in a line of its own */
static char *
dup_subtitle (RpLedgerPart *self,
              RpFavour     *favour)
{
  RpObjective *objective = favour->objective != NULL && self->objectives != NULL
                           ? rp_facts_find (self->objectives, favour->objective) : NULL;
  g_autofree char *when = favour->date != 0 ? rp_day_words (favour->date, self->today) : NULL;
  GString *words = g_string_new (rp_favour_words (favour->direction, favour->type));

  if (when != NULL)
    g_string_append_printf (words, "  ·  %s", when);
  if (favour->direction == RP_FAVOUR_ASKED && favour->state == RP_FAVOUR_STATE_DECLINED)
    g_string_append_printf (words, "  ·  %s", rp_favour_state_name (favour->state));
  add_due (self, favour, words);
  if (objective != NULL)
    /* Translators: %s is what they are measured on */
    add_line (words, g_strdup_printf (_("It served “%s”."), objective->name));
  add_wins (favour, words);

  return g_string_free (words, FALSE);
}

static GtkWidget *
new_button (RpFavour   *favour,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  /* Translators: what a button does, and about which favour, for a screen reader */
  g_autofree char *name = g_strdup_printf (_("%1$s %2$s"), label, favour->text);

  gtk_widget_add_css_class (button, "fixbutton");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rp_record_get_id (favour));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return button;
}

/* What it did to the jar, and below it what there is to do about it */
static GtkWidget *
new_effect (RpFavour *favour)
{
  g_autofree char *effect = rp_favour_effect_words (favour);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = gtk_label_new (effect);

  gtk_widget_set_halign (label, GTK_ALIGN_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "semi");
  gtk_widget_add_css_class (label, "private");
  if (rp_favour_half_sweets (favour) > 0)
    gtk_widget_add_css_class (label, "success-text");
  gtk_box_append (GTK_BOX (box), label);
  if (favour->direction == RP_FAVOUR_ASKED && favour->state == RP_FAVOUR_STATE_PENDING)
    gtk_box_append (GTK_BOX (box), new_button (favour, _("Close…"), "favour.edit"));
  else if (favour->direction == RP_FAVOUR_ASKED && favour->state == RP_FAVOUR_STATE_GRANTED)
    gtk_box_append (GTK_BOX (box), new_button (favour, _("Thank…"), "favour.thank"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static void
make_row (RpRecordPart *part,
          guint         index,
          gpointer      data)
{
  RpLedgerPart *self = data;
  RpFavour *favour = self->favours->pdata[index];
  g_autofree char *subtitle = dup_subtitle (self, favour);
  GtkWidget *row = rp_record_row_new (favour, favour->text, subtitle);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), MOST_LINES);
  if (rp_favour_is_overdue (favour, self->today))
    gtk_widget_add_css_class (row, "overdue");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), MOST_LINES);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             rp_sweet_new ((RpSweetKind) favour->type, SWEET_SIZE,
                                           rp_favour_type_name (favour->type)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_effect (favour));
  rp_record_row_set_edit (RP_RECORD_ROW (row), "favour.edit");
  rp_record_row_set_private (RP_RECORD_ROW (row), TRUE, TRUE);
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  rp_record_part_append (part, row);
  if (index + 1 == self->n_shown && self->favours->len > self->n_shown)
    rp_record_part_append_more (part, "favour.more");
}

/**
 * rp_ledger_part_new:
 * @title: its heading
 *
 * Returns: (transfer floating): a section that shows nothing yet
 */
GtkWidget *
rp_ledger_part_new (const char *title)
{
  GtkWidget *self = g_object_new (RP_TYPE_LEDGER_PART, NULL);

  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), title);

  return self;
}

/**
 * rp_ledger_part_set_favours:
 * @self: a section
 * @favours: (element-type RpFavour): what to show, in this order
 * @n_shown: how many rows at most
 * @objectives: (element-type RpObjective): what these serve, of those known
 * @today: today
 */
void
rp_ledger_part_set_favours (RpLedgerPart *self,
                            GPtrArray    *favours,
                            guint         n_shown,
                            GPtrArray    *objectives,
                            guint32       today)
{
  g_return_if_fail (RP_IS_LEDGER_PART (self));

  rp_record_part_begin (RP_RECORD_PART (self));
  g_ptr_array_ref (favours);
  g_clear_pointer (&self->favours, g_ptr_array_unref);
  self->favours = favours;
  g_ptr_array_ref (objectives);
  g_clear_pointer (&self->objectives, g_ptr_array_unref);
  self->objectives = objectives;
  self->n_shown = MIN (n_shown, favours->len);
  self->today = today;
  rp_record_part_fill (RP_RECORD_PART (self), self->n_shown, make_row, self);
}
