/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-work-box.h"

#include "rp-quiet-row.h"
#include "rp-work-card.h"

#include <glib/gi18n.h>

#define AT_ONCE 3  /* cards, before more are asked for */
#define MORE    10 /* cards, each time */

/**
 * RpWorkBox:
 *
 * A card for each work in play that a topic is too close to, the closest
 * first, and a line for each that only shares words with it, as I decided. Of
 * many cards it shows the first, and a button that shows more.
 */
struct _RpWorkBox
{
  AdwBin        parent_instance;

  RpTopicSheet *sheet;     /* (nullable) */
  guint         n_shown;   /* how many cards it may show */
  GtkWidget    *box;
};

G_DEFINE_FINAL_TYPE (RpWorkBox, rp_work_box, ADW_TYPE_BIN)

static RpEngagement *
find_engagement (RpTopicSheet *sheet,
                 const char   *id)
{
  return rp_facts_find (sheet->facts->ranking->engagements, id);
}

static void
append_decisions (RpWorkBox *self)
{
  RpTopicSheet *sheet = self->sheet;
  GPtrArray *links = sheet->facts->ranking->topic_links;

  for (guint i = 0; i < links->len; i++)
    {
      RpTopicLink *link = links->pdata[i];
      RpEngagement *engagement = find_engagement (sheet, link->engagement);
      g_autofree char *title = NULL;
      GtkWidget *row;

      if (engagement == NULL || link->relation != RP_TOPIC_RELATION_NO_CONFLICT
          || g_strcmp0 (link->topic, rp_topic_sheet_get_id (sheet)) != 0)
        continue;

      /* Translators: %s is a project */
      title = g_strdup_printf (_("Not the same matter as %s"), engagement->name);
      row = rp_quiet_row_new ("object-select-symbolic", title, link->reason);
      rp_quiet_row_set_button (RP_QUIET_ROW (row), _("Check Again"), "topic.check-again",
                               rp_record_get_id (link));
      gtk_box_append (GTK_BOX (self->box), row);
    }
}

static void
append_more (RpWorkBox *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Show More"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "work.more");
  gtk_widget_add_css_class (button, "ghostcard");
  gtk_box_append (GTK_BOX (self->box), button);
}

/* Cards that are there already stay. */
static void
append_cards (RpWorkBox *self,
              guint      first)
{
  GPtrArray *conflicts = self->sheet->conflicts;

  for (guint i = first; i < MIN (conflicts->len, self->n_shown); i++)
    gtk_box_append (GTK_BOX (self->box),
                    rp_work_card_new (self->sheet, conflicts->pdata[i]));
  if (conflicts->len > self->n_shown)
    append_more (self);
  append_decisions (self);
}

static void
remove_from (RpWorkBox *self,
             GtkWidget *child)
{
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_box_remove (GTK_BOX (self->box), child);
      child = next;
    }
}

static void
more_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpWorkBox *self = RP_WORK_BOX (widget);
  GtkWidget *last = gtk_widget_get_first_child (self->box);
  guint first = self->n_shown;

  for (guint i = 1; i < first; i++)
    last = gtk_widget_get_next_sibling (last);
  remove_from (self, gtk_widget_get_next_sibling (last));
  self->n_shown += MORE;
  append_cards (self, first);
  gtk_widget_child_focus (gtk_widget_get_next_sibling (last), GTK_DIR_TAB_FORWARD);
}

static void
rp_work_box_dispose (GObject *object)
{
  g_clear_pointer (&RP_WORK_BOX (object)->sheet, rp_topic_sheet_unref);

  G_OBJECT_CLASS (rp_work_box_parent_class)->dispose (object);
}

static void
rp_work_box_class_init (RpWorkBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_work_box_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "work.more", NULL, more_action);
}

static void
rp_work_box_init (RpWorkBox *self)
{
  self->n_shown = AT_ONCE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * rp_work_box_set_sheet:
 * @self: a box
 * @sheet: what it shows from now on
 */
void
rp_work_box_set_sheet (RpWorkBox    *self,
                       RpTopicSheet *sheet)
{
  g_return_if_fail (RP_IS_WORK_BOX (self));
  g_return_if_fail (sheet != NULL);

  if (self->sheet == NULL
      || !g_str_equal (rp_topic_sheet_get_id (self->sheet), rp_topic_sheet_get_id (sheet)))
    self->n_shown = AT_ONCE;
  rp_topic_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, rp_topic_sheet_unref);
  self->sheet = sheet;

  remove_from (self, gtk_widget_get_first_child (self->box));
  append_cards (self, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->box) != NULL);
}
