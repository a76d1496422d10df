/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-differently-part.h"

#include "rp-section.h"
#include "rp-text.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

#define TEXT_HEIGHT 72

/**
 * RpDifferentlyPart:
 *
 * What would you do differently? Each line is one thing, kept with the meeting
 * and looked at before the next one.
 */
struct _RpDifferentlyPart
{
  RpDebriefPart  parent_instance;

  GtkTextView   *view;
};

G_DEFINE_FINAL_TYPE (RpDifferentlyPart, rp_differently_part, RP_TYPE_DEBRIEF_PART)

static gboolean
is_ours (RpPlanItem *item)
{
  return item->type == RP_PLAN_ITEM_DIFFERENTLY && item->state != RP_ITEM_DISMISSED
         && !rp_text_is_blank (item->text);
}

static void
rp_differently_part_show (RpDebriefPart        *part,
                          const RpDebriefSheet *sheet)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (RP_DIFFERENTLY_PART (part)->view);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < sheet->facts->plan_items->len; i++)
    {
      RpPlanItem *item = sheet->facts->plan_items->pdata[i];
      g_autofree char *line = is_ours (item) ? rp_text_clean_line (item->text) : NULL;

      if (line != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text->str, (int) text->len);
  gtk_text_buffer_end_irreversible_action (buffer);
}

/* (transfer full): what is written, line by line, without empty ones */
static GPtrArray *
dup_lines (RpDifferentlyPart *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  g_auto(GStrv) raw = NULL;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  raw = g_strsplit (text, "\n", -1);
  for (guint i = 0; raw[i] != NULL; i++)
    {
      g_autofree char *line = rp_text_clean_line (raw[i]);

      if (!rp_text_is_blank (line))
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }

  return lines;
}

static void
write_line (RpDebriefResult *result,
            const char      *line,
            int              rank)
{
  g_autoptr(RpPlanItem) item = rp_record_new (RP_TYPE_PLAN_ITEM);

  item->meeting = g_strdup (rp_record_get_id (result->sheet->facts->meeting));
  item->type = RP_PLAN_ITEM_DIFFERENTLY;
  item->text = g_strdup (line);
  item->rank = rank;
  rp_batch_put (result->batch, item);
}

/* A line that is there already stays what it is; only what is new or gone is written. */
static void
rp_differently_part_write (RpDebriefPart   *part,
                           RpDebriefResult *result)
{
  GPtrArray *items = result->sheet->facts->plan_items;
  g_autoptr(GPtrArray) lines = dup_lines (RP_DIFFERENTLY_PART (part));
  int rank = 0;

  for (guint i = 0; i < items->len; i++)
    {
      RpPlanItem *item = items->pdata[i];
      g_autofree char *line = NULL;
      guint found;

      if (!is_ours (item))
        continue;

      rank = MAX (rank, item->rank + 1);
      line = rp_text_clean_line (item->text);
      if (g_ptr_array_find_with_equal_func (lines, line, g_str_equal, &found))
        g_ptr_array_remove_index (lines, found);
      else
        rp_batch_delete (result->batch, RP_TYPE_PLAN_ITEM, rp_record_get_id (item));
    }

  for (guint i = 0; i < lines->len; i++)
    write_line (result, lines->pdata[i], MIN (rank + (int) i, 1000));
}

static void
rp_differently_part_class_init (RpDifferentlyPartClass *klass)
{
  RP_DEBRIEF_PART_CLASS (klass)->show = rp_differently_part_show;
  RP_DEBRIEF_PART_CLASS (klass)->write = rp_differently_part_write;
}

static void
rp_differently_part_init (RpDifferentlyPart *self)
{
  RpSection *section = RP_SECTION (rp_section_new (_("What would you do differently?")));
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *frame = adw_bin_new ();

  self->view = GTK_TEXT_VIEW (view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_top_margin (self->view, 12);
  gtk_text_view_set_bottom_margin (self->view, 12);
  gtk_text_view_set_left_margin (self->view, 14);
  gtk_text_view_set_right_margin (self->view, 14);
  gtk_widget_set_size_request (view, -1, TEXT_HEIGHT);
  rp_tip_set (view, _("Each line is one thing to look at before the next time."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What would you do differently?"), -1);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (rp_debrief_part_touch), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (frame), view);
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (frame, "sealedtext");
  rp_section_append (section, frame);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (section));
}

/**
 * rp_differently_part_new:
 *
 * Returns: (transfer floating): what to do differently
 */
RpDebriefPart *
rp_differently_part_new (void)
{
  return g_object_new (RP_TYPE_DIFFERENTLY_PART, NULL);
}
