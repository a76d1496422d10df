/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-talk-part.h"

#include "rp-section.h"

#include <glib/gi18n.h>

#define STEP 5   /* per cent */

/**
 * RpTalkPart:
 *
 * Who talked, and how much: my share of the talk. Zero means that it was not
 * rated.
 */
struct _RpTalkPart
{
  RpDebriefPart  parent_instance;

  RpSection     *section;
  GtkRange      *scale;
};

G_DEFINE_FINAL_TYPE (RpTalkPart, rp_talk_part, RP_TYPE_DEBRIEF_PART)

static int
get_share (RpTalkPart *self)
{
  return (int) (gtk_range_get_value (self->scale) / STEP + .5) * STEP;
}

static void
update (RpTalkPart *self)
{
  int share = get_share (self);
  g_autofree char *words = NULL;

  /* Translators: how much of the talk was mine */
  words = share > 0 ? g_strdup_printf (_("You talked about %d %%"), share)
                    : g_strdup (_("not rated"));
  rp_section_set_trailing (self->section, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
changed_cb (RpTalkPart *self)
{
  update (self);
  rp_debrief_part_touch (RP_DEBRIEF_PART (self));
}

static void
rp_talk_part_show (RpDebriefPart        *part,
                   const RpDebriefSheet *sheet)
{
  RpTalkPart *self = RP_TALK_PART (part);
  RpDebrief *debrief = rp_debrief_sheet_get_debrief (sheet);

  gtk_range_set_value (self->scale, debrief != NULL ? debrief->talk_share : 0);
  update (self);
}

static void
rp_talk_part_write (RpDebriefPart   *part,
                    RpDebriefResult *result)
{
  result->debrief->talk_share = get_share (RP_TALK_PART (part));
  result->has_debrief = TRUE;
}

static void
rp_talk_part_class_init (RpTalkPartClass *klass)
{
  RP_DEBRIEF_PART_CLASS (klass)->show = rp_talk_part_show;
  RP_DEBRIEF_PART_CLASS (klass)->write = rp_talk_part_write;
}

static void
rp_talk_part_init (RpTalkPart *self)
{
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, STEP);

  self->scale = GTK_RANGE (scale);
  gtk_scale_set_draw_value (GTK_SCALE (scale), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("My share of the talk"), -1);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->section = RP_SECTION (rp_section_new (_("Who talked?")));
  rp_section_append (self->section, scale);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
  update (self);
}

/**
 * rp_talk_part_new:
 *
 * Returns: (transfer floating): my share of the talk
 */
RpDebriefPart *
rp_talk_part_new (void)
{
  return g_object_new (RP_TYPE_TALK_PART, NULL);
}
