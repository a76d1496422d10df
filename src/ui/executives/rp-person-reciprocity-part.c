/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-reciprocity-part.h"

#include "rp-date.h"
#include "rp-month-bars.h"

#include <glib/gi18n.h>

/**
 * RpPersonReciprocityPart:
 *
 * What goes which way between us: a sentence, a chart of twelve months, the
 * same as a list, and the promises kept on both sides.
 */
struct _RpPersonReciprocityPart
{
  RpPersonPart   parent_instance;

  GtkLabel      *words_label;
  RpMonthBars   *chart;
  GtkLabel      *legend_label;
  GtkLabel      *promises_label;
  GtkExpander   *expander;
  GtkBox        *months_box;
};

G_DEFINE_FINAL_TYPE (RpPersonReciprocityPart, rp_person_reciprocity_part, RP_TYPE_PERSON_PART)

static GtkLabel *
new_label (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, "txs");
  gtk_widget_add_css_class (label, "private");
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return GTK_LABEL (label);
}

static char *
month_name (const RpReciprocityMonth *month,
            const char               *format)
{
  g_autoptr(GDateTime) first = g_date_time_new_utc (month->year, (int) month->month, 1, 0, 0, 0);

  return g_date_time_format (first, format);
}

static char *
counts_words (guint given,
              guint asked,
              guint listened)
{
  g_autofree char *gave = g_strdup_printf (ngettext ("gave %u", "gave %u", given), given);
  g_autofree char *took = g_strdup_printf (ngettext ("asked %u", "asked %u", asked), asked);
  g_autofree char *heard = g_strdup_printf (ngettext ("listened %u", "listened %u", listened),
                                            listened);

  /* Translators: “gave 2, asked 1, listened 3” */
  return g_strdup_printf (_("%1$s, %2$s, %3$s"), gave, took, heard);
}

/* The same as the chart, in words. */
static void
fill_months (RpPersonReciprocityPart *self,
             const RpReciprocity     *sum)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->months_box))) != NULL)
    gtk_box_remove (self->months_box, child);

  for (int i = RP_RECIPROCITY_MONTHS - 1; i >= 0; i--)
    {
      const RpReciprocityMonth *month = &sum->months[i];
      g_autofree char *name = NULL;
      g_autofree char *counts = NULL;
      g_autofree char *line = NULL;
      GtkLabel *label;

      if (month->given + month->asked + month->listened == 0)
        continue;

      name = month_name (month, "%B %Y");
      counts = counts_words (month->given, month->asked, month->listened);
      line = g_strdup_printf ("%s: %s", name, counts);
      label = new_label ("dim");
      gtk_label_set_text (label, line);
      gtk_box_append (self->months_box, GTK_WIDGET (label));
    }
}

static void
fill_chart (RpPersonReciprocityPart *self,
            const RpReciprocity     *sum)
{
  RpMonthBar bars[RP_RECIPROCITY_MONTHS];
  char *letters[RP_RECIPROCITY_MONTHS];
  g_autofree char *counts = counts_words (sum->given, sum->asked, sum->listened);
  g_autofree char *name = g_strdup_printf (_("Twelve months: %s"), counts);

  for (guint i = 0; i < RP_RECIPROCITY_MONTHS; i++)
    {
      const RpReciprocityMonth *month = &sum->months[i];
      g_autofree char *whole = month_name (month, "%b");

      letters[i] = g_utf8_substring (whole, 0, 1);
      bars[i] = (RpMonthBar) { letters[i], month->given, month->asked, month->listened };
    }
  rp_month_bars_set (self->chart, name, bars, RP_RECIPROCITY_MONTHS);
  for (guint i = 0; i < RP_RECIPROCITY_MONTHS; i++)
    g_free (letters[i]);

  /* Translators: what the parts of a bar mean, from below */
  gtk_label_set_text (self->legend_label, _("Full: you gave. Outlined: you asked. "
                                            "Pale: you listened."));
}

static guint
count_kept (const RpKept *promises)
{
  return promises->kept + promises->late + promises->broken + promises->open;
}

static void
add_count (GPtrArray  *parts,
           guint       count,
           const char *word)
{
  if (count > 0)
    g_ptr_array_add (parts, g_strdup_printf ("%u %s", count, word));
}

/* "Your promises: 3 kept, 1 late, 2 open"; nothing is said of what there was none of. */
static char *
kept_words (const RpKept *promises,
            const char   *whose)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *counts = NULL;

  add_count (parts, promises->kept, C_("promises", "kept"));
  add_count (parts, promises->late, C_("promises", "kept late"));
  add_count (parts, promises->broken, C_("promises", "broken"));
  add_count (parts, promises->open, C_("promises", "open"));
  g_ptr_array_add (parts, NULL);
  counts = g_strjoinv (C_("list separator", ", "), (char **) parts->pdata);

  /* Translators: whose promises, and what became of them: “Your promises: 3 kept, 1 open” */
  return g_strdup_printf (_("%1$s: %2$s"), whose, counts);
}

static void
show_promises (RpPersonReciprocityPart *self,
               const RpReciprocity     *sum)
{
  GString *text = g_string_new (NULL);
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *line = NULL;

  if (count_kept (&sum->mine) > 0)
    {
      mine = kept_words (&sum->mine, _("Your promises"));
      g_string_append (text, mine);
    }
  if (count_kept (&sum->theirs) > 0)
    {
      theirs = kept_words (&sum->theirs, _("Their promises"));
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", theirs);
    }
  line = g_string_free (text, FALSE);
  gtk_label_set_text (self->promises_label, line);
  gtk_widget_set_visible (GTK_WIDGET (self->promises_label), *line != '\0');
}

static gboolean
rp_person_reciprocity_part_show (RpPersonPart   *part,
                                 RpPersonDigest *digest)
{
  RpPersonReciprocityPart *self = RP_PERSON_RECIPROCITY_PART (part);
  const RpReciprocity *sum = digest->reciprocity;
  gboolean moved = sum->given + sum->asked + sum->listened > 0;

  if (!moved && count_kept (&sum->mine) + count_kept (&sum->theirs) == 0)
    return FALSE;

  gtk_label_set_text (self->words_label, sum->words);
  if (sum->only_asks)
    gtk_widget_add_css_class (GTK_WIDGET (self->words_label), "warning-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words_label), "warning-text");
  gtk_widget_set_visible (GTK_WIDGET (self->chart), moved);
  gtk_widget_set_visible (GTK_WIDGET (self->legend_label), moved);
  gtk_widget_set_visible (GTK_WIDGET (self->expander), moved);
  if (moved)
    {
      fill_chart (self, sum);
      fill_months (self, sum);
    }
  show_promises (self, sum);

  return TRUE;
}

static void
rp_person_reciprocity_part_class_init (RpPersonReciprocityPartClass *klass)
{
  RP_PERSON_PART_CLASS (klass)->show = rp_person_reciprocity_part_show;
}

static void
rp_person_reciprocity_part_init (RpPersonReciprocityPart *self)
{
  RpSection *section = rp_record_part_section (RP_RECORD_PART (self));

  self->words_label = new_label (NULL);
  self->chart = RP_MONTH_BARS (rp_month_bars_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->chart), "private");
  self->legend_label = new_label ("dim");
  self->promises_label = new_label ("dim");
  self->months_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  self->expander = GTK_EXPANDER (gtk_expander_new (_("As a list")));
  gtk_widget_add_css_class (GTK_WIDGET (self->expander), "txs");
  gtk_expander_set_child (self->expander, GTK_WIDGET (self->months_box));
  /* GTK would focus into what is folded, which is in no window then. */
  g_object_bind_property (self->expander, "expanded", self->months_box, "visible",
                          G_BINDING_SYNC_CREATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Reciprocity as a list"), -1);

  rp_person_part_set_heading (RP_PERSON_PART (self), _("Give and take"));
  rp_section_append (section, GTK_WIDGET (self->words_label));
  rp_section_append (section, GTK_WIDGET (self->chart));
  rp_section_append (section, GTK_WIDGET (self->legend_label));
  rp_section_append (section, GTK_WIDGET (self->promises_label));
  rp_section_append (section, GTK_WIDGET (self->expander));
}
