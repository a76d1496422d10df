/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-topic-part.h"

#include <glib/gi18n.h>

#define AT_ONCE 8  /* rows, before more are asked for */
#define MORE    10 /* rows, each time */

/**
 * RpTopicPart:
 *
 * A section of a topic's page. Of many rows it shows the first, and a row that
 * shows more.
 */
typedef struct
{
  RpTopicSheet *sheet;    /* (nullable) */
  guint         n_shown;  /* how many rows it may show */
} RpTopicPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RpTopicPart, rp_topic_part, RP_TYPE_RECORD_PART)

static RpTopicPartPrivate *
get_private (RpTopicPart *self)
{
  return rp_topic_part_get_instance_private (self);
}

static void
show (RpTopicPart *self)
{
  rp_record_part_begin (RP_RECORD_PART (self));
  RP_TOPIC_PART_GET_CLASS (self)->show (self, get_private (self)->sheet);
  rp_record_part_end (RP_RECORD_PART (self));
}

static void
more_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpTopicPart *self = RP_TOPIC_PART (widget);

  get_private (self)->n_shown += MORE;
  show (self);
}

static void
rp_topic_part_dispose (GObject *object)
{
  g_clear_pointer (&get_private (RP_TOPIC_PART (object))->sheet, rp_topic_sheet_unref);

  G_OBJECT_CLASS (rp_topic_part_parent_class)->dispose (object);
}

static void
rp_topic_part_class_init (RpTopicPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_topic_part_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "part.more", NULL, more_action);
}

static void
rp_topic_part_init (RpTopicPart *self)
{
  get_private (self)->n_shown = AT_ONCE;
}

/**
 * rp_topic_part_set_sheet:
 * @self: a section
 * @sheet: what it shows from now on
 */
void
rp_topic_part_set_sheet (RpTopicPart  *self,
                         RpTopicSheet *sheet)
{
  RpTopicPartPrivate *priv = get_private (self);

  g_return_if_fail (RP_IS_TOPIC_PART (self));
  g_return_if_fail (sheet != NULL);

  if (priv->sheet == NULL
      || !g_str_equal (rp_topic_sheet_get_id (priv->sheet), rp_topic_sheet_get_id (sheet)))
    priv->n_shown = AT_ONCE;
  g_clear_pointer (&priv->sheet, rp_topic_sheet_unref);
  priv->sheet = rp_topic_sheet_ref (sheet);
  show (self);
}

/**
 * rp_topic_part_limit:
 * @self: a section that is being filled
 * @n_rows: how many rows there are
 *
 * Returns: how many of them to show
 */
guint
rp_topic_part_limit (RpTopicPart *self,
                     guint        n_rows)
{
  return MIN (n_rows, get_private (self)->n_shown);
}

/**
 * rp_topic_part_end_limit:
 * @self: a section that is being filled
 * @n_rows: how many rows there are
 *
 * Appends the row that shows more, when not all are shown.
 */
void
rp_topic_part_end_limit (RpTopicPart *self,
                         guint        n_rows)
{
  if (n_rows > get_private (self)->n_shown)
    rp_record_part_append_more (RP_RECORD_PART (self), "part.more");
}

/**
 * rp_topic_part_focus:
 * @self: a section
 *
 * Returns: whether it has a row, which has the focus now
 */
gboolean
rp_topic_part_focus (RpTopicPart *self)
{
  GtkListBox *list = rp_section_get_list (rp_record_part_section (RP_RECORD_PART (self)));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
