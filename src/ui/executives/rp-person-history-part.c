/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-history-part.h"

#include "rp-person-history-row.h"

#include <glib/gi18n.h>

#define AT_ONCE 20

/**
 * RpPersonHistoryPart:
 *
 * Everything that happened between us, the latest first. A long history is
 * shown in portions, so that no page takes long to make.
 */
struct _RpPersonHistoryPart
{
  RpPersonPart    parent_instance;

  RpPersonDigest *digest;       /* (nullable) */
  GPtrArray      *events;       /* (nullable) (element-type RpHistoryEvent) */
  guint           n_shown;      /* how many the user asked to see */
  GtkListBox     *list;
  GtkWidget      *more_button;
  GtkWidget      *locked_box;
};

G_DEFINE_FINAL_TYPE (RpPersonHistoryPart, rp_person_history_part, RP_TYPE_PERSON_PART)

static gboolean
is_same (RpPersonHistoryPart *self,
         RpPersonDigest      *digest)
{
  return self->digest != NULL && g_str_equal (rp_person_digest_id (self->digest),
                                              rp_person_digest_id (digest));
}

static int
find_focused (RpPersonHistoryPart *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
}

static void
append_rows (RpPersonHistoryPart *self,
             guint                from)
{
  guint end = MIN (self->n_shown, self->events->len);

  for (guint i = from; i < end; i++)
    gtk_list_box_append (self->list,
                         rp_person_history_row_new (self->digest->facts, self->events->pdata[i],
                                                    i + 1 == self->events->len));
  gtk_widget_set_visible (self->more_button, end < self->events->len);
}

static void
fill (RpPersonHistoryPart *self)
{
  int focused = find_focused (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  append_rows (self, 0);

  row = focused >= 0 ? gtk_list_box_get_row_at_index (self->list, focused) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
more_clicked_cb (RpPersonHistoryPart *self)
{
  guint from = MIN (self->n_shown, self->events->len);
  GtkListBoxRow *row;

  self->n_shown += AT_ONCE;
  append_rows (self, from);
  row = gtk_list_box_get_row_at_index (self->list, (int) from);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
row_activated_cb (RpPersonHistoryPart *self,
                  GtkListBoxRow       *row)
{
  const RpHistoryEvent *event = self->events->pdata[gtk_list_box_row_get_index (row)];

  gtk_widget_activate_action (GTK_WIDGET (self), "person.open", "(ss)",
                              rp_model_get_class (event->type)->kind, event->id);
}

static gboolean
rp_person_history_part_show (RpPersonPart   *part,
                             RpPersonDigest *digest)
{
  RpPersonHistoryPart *self = RP_PERSON_HISTORY_PART (part);

  /* The notes of the same person are not taken away to come back at once. */
  if (!is_same (self, digest) || !digest->facts->unlocked)
    rp_person_history_part_set_events (self, digest, digest->history);

  return self->events->len > 0 || gtk_widget_get_visible (self->locked_box);
}

static void
rp_person_history_part_dispose (GObject *object)
{
  RpPersonHistoryPart *self = RP_PERSON_HISTORY_PART (object);

  g_clear_pointer (&self->digest, rp_person_digest_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);

  G_OBJECT_CLASS (rp_person_history_part_parent_class)->dispose (object);
}

static void
rp_person_history_part_class_init (RpPersonHistoryPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_person_history_part_dispose;
  RP_PERSON_PART_CLASS (klass)->show = rp_person_history_part_show;
}

static GtkWidget *
new_locked_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name ("changes-prevent-symbolic");
  GtkWidget *label = gtk_label_new (_("Private notes are locked"));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Unlock"));

  gtk_widget_add_css_class (image, "dim");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "txs");
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "fixbutton");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "vault.unlock");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_visible (box, FALSE);

  return box;
}

static void
rp_person_history_part_init (RpPersonHistoryPart *self)
{
  RpSection *section = rp_record_part_section (RP_RECORD_PART (self));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "history");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("History"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  self->more_button = gtk_button_new_with_mnemonic (_("_Show More"));
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->more_button, "flat");
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (more_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  self->locked_box = new_locked_box ();

  rp_person_part_set_heading (RP_PERSON_PART (self), _("History"));
  rp_section_append (section, GTK_WIDGET (self->list));
  rp_section_append (section, self->more_button);
  rp_section_append (section, self->locked_box);
}

/**
 * rp_person_history_part_set_events:
 * @self: a section
 * @digest: the person
 * @events: (element-type RpHistoryEvent): what it shows from now on
 */
void
rp_person_history_part_set_events (RpPersonHistoryPart *self,
                                   RpPersonDigest      *digest,
                                   GPtrArray           *events)
{
  g_return_if_fail (RP_IS_PERSON_HISTORY_PART (self));
  g_return_if_fail (digest != NULL && events != NULL);

  if (!is_same (self, digest))
    self->n_shown = AT_ONCE;
  rp_person_digest_ref (digest);
  g_clear_pointer (&self->digest, rp_person_digest_unref);
  self->digest = digest;
  g_ptr_array_ref (events);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  self->events = events;

  fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), events->len > 0);
  if (events->len > 0)
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * rp_person_history_part_set_locked:
 * @self: a section
 * @locked: whether there may be private notes that cannot be read now
 *
 * Says so, whether there are any or not.
 */
void
rp_person_history_part_set_locked (RpPersonHistoryPart *self,
                                   gboolean             locked)
{
  g_return_if_fail (RP_IS_PERSON_HISTORY_PART (self));

  gtk_widget_set_visible (self->locked_box, locked);
}
