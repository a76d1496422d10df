/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sweet-part.h"

#include "rp-choice.h"
#include "rp-debrief-jar.h"
#include "rp-favour-draft.h"
#include "rp-favour-editor.h"
#include "rp-favour-row.h"

#include <glib/gi18n.h>

/**
 * RpSweetPart:
 *
 * What you gave, and what you asked for. A sweet drops into the jar, which
 * shows how many it will hold. One favour is edited; the others are a list.
 */
struct _RpSweetPart
{
  RpDebriefPart   parent_instance;

  GPtrArray      *drafts;     /* (element-type RpFavourDraft): also of nothing */
  RpFavourDraft  *current;    /* (borrowed): the one that is edited */
  char           *ask;        /* (nullable): of the plan */
  RpFavourSize    ask_size;
  gboolean        filling;    /* what changes now is not the user's doing */
  RpDebriefJar   *jar;
  GtkLabel       *heading;
  RpFavourEditor *editor;
  GtkWidget      *another;
  GtkListBox     *others;
  GtkLabel       *other;      /* in place of the list: what was not done */
  RpChoice       *direction;
};

G_DEFINE_FINAL_TYPE (RpSweetPart, rp_sweet_part, RP_TYPE_DEBRIEF_PART)

static void
show_jar (RpSweetPart *self,
          gboolean     drop)
{
  rp_debrief_jar_show_drafts (self->jar, self->drafts, self->current, drop);
}

static gboolean
has_said (RpSweetPart       *self,
          RpFavourDirection  direction)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const RpFavourDraft *draft = self->drafts->pdata[i];

      if (draft->direction == direction && rp_favour_draft_is_said (draft))
        return TRUE;
    }

  return FALSE;
}

/* What is edited, in a sentence; of another one that is not said yet it is asked. */
static const char *
get_heading (RpSweetPart *self)
{
  RpFavourDirection direction = self->current->direction;

  if (rp_favour_draft_is_said (self->current) || !has_said (self, direction))
    return rp_favour_draft_words (direction, self->current->kind);

  return direction == RP_FAVOUR_GIVEN ? _("What else did you give?")
                                      : _("What else did you ask for?");
}

static void
show_words (RpSweetPart *self)
{
  RpFavourDirection direction = self->current->direction;
  gboolean others = gtk_list_box_get_row_at_index (self->others, 0) != NULL;

  gtk_label_set_label (self->heading, get_heading (self));
  gtk_label_set_label (self->other,
                       rp_favour_draft_words (direction == RP_FAVOUR_GIVEN ? RP_FAVOUR_ASKED
                                                                     : RP_FAVOUR_GIVEN,
                                        RP_FAVOUR_NO_KIND));
  gtk_widget_set_visible (GTK_WIDGET (self->other), !others);
  gtk_widget_set_visible (GTK_WIDGET (self->others), others);
  gtk_widget_set_visible (self->another, rp_favour_draft_is_said (self->current));
}

/* One that is kept already stays as a draft of nothing, so that it is removed. */
static void
remove_cb (RpFavourRow *row,
           RpSweetPart *self)
{
  RpFavourDraft *draft = rp_favour_row_get_draft (row);

  draft->kind = RP_FAVOUR_NO_KIND;
  g_clear_pointer (&draft->text, g_free);
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  gtk_list_box_remove (self->others, GTK_WIDGET (row));
  show_words (self);
  show_jar (self, FALSE);
  rp_debrief_part_touch (RP_DEBRIEF_PART (self));
}

static GtkWidget *
new_row (RpSweetPart   *self,
         RpFavourDraft *draft)
{
  GtkWidget *row = rp_favour_row_new (draft);

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, 0);

  return row;
}

/* All that is said but what is edited */
static void
show_others (RpSweetPart *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->others, 0)) != NULL)
    gtk_list_box_remove (self->others, GTK_WIDGET (row));
  for (guint i = 0; i < self->drafts->len; i++)
    if (self->drafts->pdata[i] != self->current
        && rp_favour_draft_is_said (self->drafts->pdata[i]))
      gtk_list_box_append (self->others, new_row (self, self->drafts->pdata[i]));
}

static void
edit (RpSweetPart   *self,
      RpFavourDraft *draft)
{
  self->current = draft;
  self->filling = TRUE;
  rp_favour_editor_set_draft (self->editor, draft);
  rp_choice_set_selected (self->direction, (int) draft->direction);
  self->filling = FALSE;
  show_others (self);
  show_words (self);
}

static RpFavourDraft *
add_draft (RpSweetPart   *self,
           RpFavourDraft *draft)
{
  g_ptr_array_add (self->drafts, draft);

  return draft;
}

/* (transfer none): one of @direction that says nothing yet; the first one that is asked for is
 * what the plan says */
static RpFavourDraft *
find_blank (RpSweetPart       *self,
            RpFavourDirection  direction)
{
  gboolean first = TRUE;
  RpFavourDraft *draft;

  for (guint i = 0; i < self->drafts->len; i++)
    {
      draft = self->drafts->pdata[i];
      first &= draft->direction != direction;
      if (draft->direction == direction && draft->id == NULL && !rp_favour_draft_is_said (draft))
        return draft;
    }

  draft = add_draft (self, rp_favour_draft_new (direction));
  if (first && direction == RP_FAVOUR_ASKED && self->ask != NULL)
    {
      draft->text = g_strdup (self->ask);
      draft->size = self->ask_size;
      draft->planned = TRUE;
    }

  return draft;
}

/* (transfer none): the last one of @direction, or one that says nothing yet */
static RpFavourDraft *
find_last (RpSweetPart       *self,
           RpFavourDirection  direction)
{
  for (guint i = self->drafts->len; i-- > 0;)
    {
      RpFavourDraft *draft = self->drafts->pdata[i];

      if (draft->direction == direction && rp_favour_draft_is_said (draft))
        return draft;
    }

  return find_blank (self, direction);
}

static void
picked_cb (RpSweetPart *self)
{
  show_words (self);
  show_jar (self, self->current->direction == RP_FAVOUR_GIVEN
                  && rp_favour_draft_is_said (self->current));
  rp_debrief_part_touch (RP_DEBRIEF_PART (self));
}

static void
changed_cb (RpSweetPart *self)
{
  show_jar (self, FALSE);
  rp_debrief_part_touch (RP_DEBRIEF_PART (self));
}

static void
direction_cb (RpSweetPart *self)
{
  if (!self->filling)
    edit (self, find_last (self, (RpFavourDirection) rp_choice_get_selected (self->direction)));
}

static void
another_cb (RpSweetPart *self)
{
  edit (self, find_blank (self, self->current->direction));
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
row_activated_cb (RpSweetPart *self,
                  RpFavourRow *row)
{
  edit (self, rp_favour_row_get_draft (row));
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
rp_sweet_part_show (RpDebriefPart        *part,
                    const RpDebriefSheet *sheet)
{
  RpSweetPart *self = RP_SWEET_PART (part);
  RpMeeting *meeting = sheet->facts->meeting;

  g_free (self->ask);
  self->ask = g_strdup (meeting->ask);
  self->ask_size = meeting->ask_size;
  rp_debrief_jar_set_sheet (self->jar, sheet);

  g_ptr_array_set_size (self->drafts, 0);
  for (guint i = 0; i < sheet->favours->len; i++)
    add_draft (self, rp_favour_draft_new_from (sheet->favours->pdata[i]));
  edit (self, find_last (self, RP_FAVOUR_GIVEN));
  show_jar (self, FALSE);
}

static void
rp_sweet_part_write (RpDebriefPart   *part,
                     RpDebriefResult *result)
{
  RpSweetPart *self = RP_SWEET_PART (part);

  for (guint i = 0; i < self->drafts->len; i++)
    rp_favour_draft_write (self->drafts->pdata[i], result);
}

static void
rp_sweet_part_finalize (GObject *object)
{
  RpSweetPart *self = RP_SWEET_PART (object);

  g_ptr_array_unref (self->drafts);
  g_free (self->ask);

  G_OBJECT_CLASS (rp_sweet_part_parent_class)->finalize (object);
}

static void
rp_sweet_part_class_init (RpSweetPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_sweet_part_finalize;
  RP_DEBRIEF_PART_CLASS (klass)->show = rp_sweet_part_show;
  RP_DEBRIEF_PART_CLASS (klass)->write = rp_sweet_part_write;
}

static GtkLabel *
append_label (GtkBox     *box,
              const char *class_name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, class_name);
  gtk_widget_add_css_class (label, "private");
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

static GtkWidget *
new_others (RpSweetPart *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->others = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->others, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_visible (list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What else you gave or asked for"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  return list;
}

static GtkWidget *
new_direction (RpSweetPart *self)
{
  self->direction = RP_CHOICE (rp_choice_new_segments (_("What you gave or asked for")));
  rp_choice_add (self->direction, C_("favour", "Gave"), NULL);
  rp_choice_add (self->direction, C_("favour", "Asked"), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->direction), "slim");
  gtk_widget_set_halign (GTK_WIDGET (self->direction), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->direction, "changed", G_CALLBACK (direction_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->direction);
}

static void
rp_sweet_part_init (RpSweetPart *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));

  self->drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_favour_draft_free);
  self->jar = RP_DEBRIEF_JAR (rp_debrief_jar_new ());
  gtk_box_append (box, GTK_WIDGET (self->jar));
  self->heading = append_label (box, "heading");
  self->editor = RP_FAVOUR_EDITOR (rp_favour_editor_new ());
  g_signal_connect_object (self->editor, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (box, GTK_WIDGET (self->editor));
  self->another = gtk_button_new_with_label (_("Add Another"));
  gtk_widget_add_css_class (self->another, "fixbutton");
  gtk_widget_set_halign (self->another, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->another, "clicked", G_CALLBACK (another_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (box, self->another);
  gtk_box_append (box, new_others (self));
  self->other = append_label (box, "txs");
  gtk_widget_add_css_class (GTK_WIDGET (self->other), "dim");
  gtk_box_append (box, new_direction (self));
  edit (self, find_blank (self, RP_FAVOUR_GIVEN));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

/**
 * rp_sweet_part_new:
 *
 * Returns: (transfer floating): what went which way
 */
RpDebriefPart *
rp_sweet_part_new (void)
{
  return g_object_new (RP_TYPE_SWEET_PART, NULL);
}
