/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-learned-part.h"

#include "rp-advice.h"
#include "rp-sealed-text.h"
#include "rp-tip.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define TEXT_HEIGHT 144

/**
 * RpLearnedPart:
 *
 * What did you learn? The first question of a debrief, and the only one that
 * matters the same evening. The answer is sealed.
 */
struct _RpLearnedPart
{
  RpDebriefPart   parent_instance;

  RpSealedText   *text;
  RpWrap         *prompts;
  GtkCheckButton *confided;
  GtkCheckButton *advice;
};

G_DEFINE_FINAL_TYPE (RpLearnedPart, rp_learned_part, RP_TYPE_DEBRIEF_PART)

static void
prompt_cb (GtkButton     *button,
           RpLearnedPart *self)
{
  rp_sealed_text_add_heading (self->text, gtk_button_get_label (button));
  gtk_widget_remove_css_class (GTK_WIDGET (button), "outline");
  gtk_widget_add_css_class (GTK_WIDGET (button), "accent");
}

static void
append_prompt (RpLearnedPart *self,
               const char    *words)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (button, "chip");
  gtk_widget_add_css_class (button, "outline");
  rp_tip_set (button, _("Begin a Paragraph With This Heading"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (prompt_cb), self, 0);
  rp_wrap_append (self->prompts, button);
}

static void
fill_prompts (RpLearnedPart *self,
              RpPerson      *person)
{
  g_autofree char *name = rp_person_short_name (person);
  g_autofree char *idea = NULL;
  g_autofree char *unsaid = NULL;

  idea = rp_person_phrase (person, _("Her own idea"), _("His own idea"), _("Their own idea"),
                           /* Translators: %s is a first name */
                           g_strdup_printf (_("%s’s own idea"), name));
  unsaid = rp_person_phrase (person, _("What she left unsaid"), _("What he left unsaid"),
                             _("What they left unsaid"),
                             /* Translators: %s is a first name */
                             g_strdup_printf (_("What %s left unsaid"), name));

  rp_wrap_remove_all (self->prompts);
  append_prompt (self, _("What surprised me"));
  append_prompt (self, idea);
  append_prompt (self, unsaid);
  append_prompt (self, _("Who else came up"));
}

static void
rp_learned_part_show (RpDebriefPart        *part,
                      const RpDebriefSheet *sheet)
{
  RpLearnedPart *self = RP_LEARNED_PART (part);
  RpDebrief *debrief = rp_debrief_sheet_get_debrief (sheet);

  fill_prompts (self, sheet->facts->person);
  rp_sealed_text_keep (self->text, "debrief.learned", rp_record_get_id (sheet->facts->meeting),
                       debrief != NULL ? rp_record_get_revision (debrief) : 0);
  rp_sealed_text_show_stored (self->text, debrief, "learned");
  gtk_check_button_set_active (self->confided, debrief != NULL && debrief->confided);
  gtk_check_button_set_active (self->advice, debrief != NULL && debrief->advice);
}

static void
rp_learned_part_reveal (RpDebriefPart        *part,
                        const RpDebriefSheet *sheet)
{
  rp_sealed_text_show_stored (RP_LEARNED_PART (part)->text, rp_debrief_sheet_get_debrief (sheet),
                              "learned");
}

static void
rp_learned_part_give_up (RpDebriefPart *part)
{
  rp_sealed_text_give_up (RP_LEARNED_PART (part)->text);
}

static gboolean
rp_learned_part_has_private (RpDebriefPart *part)
{
  RpSealedText *text = RP_LEARNED_PART (part)->text;

  return rp_sealed_text_is_changed (text);
}

static void
rp_learned_part_write (RpDebriefPart   *part,
                       RpDebriefResult *result)
{
  RpLearnedPart *self = RP_LEARNED_PART (part);

  if (result->private_text)
    rp_sealed_text_store (self->text, result->debrief, "learned");
  result->debrief->confided = rp_learned_part_get_confided (self);
  result->debrief->advice = rp_learned_part_get_advice (self);
  result->has_debrief = TRUE;
}

static gboolean
rp_learned_part_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RP_LEARNED_PART (widget)->text));
}

static void
rp_learned_part_class_init (RpLearnedPartClass *klass)
{
  RpDebriefPartClass *part_class = RP_DEBRIEF_PART_CLASS (klass);

  GTK_WIDGET_CLASS (klass)->grab_focus = rp_learned_part_grab_focus;
  part_class->show = rp_learned_part_show;
  part_class->reveal = rp_learned_part_reveal;
  part_class->has_private = rp_learned_part_has_private;
  part_class->write = rp_learned_part_write;
  part_class->give_up = rp_learned_part_give_up;
}

static void
rp_learned_part_init (RpLearnedPart *self)
{
}

static GtkCheckButton *
append_check (RpLearnedPart *self,
              RpWrap        *wrap,
              const char    *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);
  GtkWidget *words = gtk_widget_get_last_child (check);

  if (GTK_IS_LABEL (words))
    gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_add_css_class (check, "txs");
  g_signal_connect_object (check, "toggled", G_CALLBACK (rp_debrief_part_touch), self,
                           G_CONNECT_SWAPPED);
  rp_wrap_append (wrap, check);

  return GTK_CHECK_BUTTON (check);
}

/* Where the words go, with a lock. */
static GtkWidget *
new_lock_line (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name ("changes-prevent-symbolic");
  GtkWidget *label = gtk_label_new (_("Kept in your locked notes. Never in briefs, exports or "
                                      "search."));

  gtk_image_set_pixel_size (GTK_IMAGE (image), 14);
  gtk_widget_add_css_class (image, "dim");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "txs");
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/**
 * rp_learned_part_new:
 * @store: the library
 *
 * Returns: (transfer floating): the first question
 */
RpDebriefPart *
rp_learned_part_new (RpStore *store)
{
  RpLearnedPart *self = g_object_new (RP_TYPE_LEARNED_PART, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", _("What did you learn?"),
                                   "wrap", TRUE,
                                   "xalign", 0.0,
                                   NULL);
  GtkWidget *checks = rp_wrap_new ();

  gtk_widget_add_css_class (title, "title-3");
  self->text = RP_SEALED_TEXT (rp_sealed_text_new (store, _("What did you learn?"),
                                                   _("What they said, and what they did not."),
                                                   TEXT_HEIGHT));
  g_signal_connect_object (self->text, "changed", G_CALLBACK (rp_debrief_part_touch), self,
                           G_CONNECT_SWAPPED);
  self->prompts = RP_WRAP (rp_wrap_new ());
  self->confided = append_check (self, RP_WRAP (checks), _("Shared in confidence, unasked"));
  self->advice = append_check (self, RP_WRAP (checks), _("Asked for my advice"));

  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->prompts));
  gtk_box_append (GTK_BOX (box), new_lock_line ());
  gtk_box_append (GTK_BOX (box), checks);
  adw_bin_set_child (ADW_BIN (self), box);

  return RP_DEBRIEF_PART (self);
}

gboolean
rp_learned_part_get_confided (RpLearnedPart *self)
{
  g_return_val_if_fail (RP_IS_LEARNED_PART (self), FALSE);

  return gtk_check_button_get_active (self->confided);
}

gboolean
rp_learned_part_get_advice (RpLearnedPart *self)
{
  g_return_val_if_fail (RP_IS_LEARNED_PART (self), FALSE);

  return gtk_check_button_get_active (self->advice);
}
