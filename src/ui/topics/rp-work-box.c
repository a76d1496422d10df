/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-work-box.h"

#include "rp-quiet-row.h"
#include "rp-work-card.h"

#include <glib/gi18n.h>

/**
 * RpWorkBox:
 *
 * A card for each work in play that a topic is too close to, and a line for
 * each that only shares words with it, as I decided.
 */
struct _RpWorkBox
{
  AdwBin     parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (RpWorkBox, rp_work_box, ADW_TYPE_BIN)

static RpEngagement *
find_engagement (RpTopicSheet *sheet,
                 const char   *id)
{
  return rp_facts_find (sheet->facts->ranking->engagements, id);
}

static void
append_decisions (RpWorkBox    *self,
                  RpTopicSheet *sheet)
{
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
rp_work_box_class_init (RpWorkBoxClass *klass)
{
}

static void
rp_work_box_init (RpWorkBox *self)
{
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
  GtkWidget *child;

  g_return_if_fail (RP_IS_WORK_BOX (self));
  g_return_if_fail (sheet != NULL);

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (guint i = 0; i < sheet->conflicts->len; i++)
    gtk_box_append (GTK_BOX (self->box), rp_work_card_new (sheet, sheet->conflicts->pdata[i]));
  append_decisions (self, sheet);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->box) != NULL);
}
