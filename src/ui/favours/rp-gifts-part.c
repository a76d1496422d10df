/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-gifts-part.h"

#include <glib/gi18n.h>

#define AVATAR     32
#define MOST_ALL   20   /* people, where it is about everyone */

/**
 * RpGiftsPart:
 *
 * What I could give: somebody, or everyone I have met, one thing each. It is
 * found in a thread. A row acts by `win.introduce`, `win.show-topic` and
 * `win.log-gift`.
 *
 * Signal "found": what there is to give is another.
 */
struct _RpGiftsPart
{
  RpRecordPart  parent_instance;

  GCancellable *cancellable;
  RpNetwork    *network;   /* (nullable): what @gifts are of */
  GPtrArray    *gifts;     /* (nullable) (element-type RpGift) */
  gboolean      for_all;
};

G_DEFINE_FINAL_TYPE (RpGiftsPart, rp_gifts_part, RP_TYPE_RECORD_PART)

enum {
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
rp_gifts_part_dispose (GObject *object)
{
  RpGiftsPart *self = RP_GIFTS_PART (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->gifts, g_ptr_array_unref);
  g_clear_pointer (&self->network, rp_network_unref);

  G_OBJECT_CLASS (rp_gifts_part_parent_class)->dispose (object);
}

static void
rp_gifts_part_class_init (RpGiftsPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_gifts_part_dispose;

  signals[FOUND] = g_signal_new ("found", RP_TYPE_GIFTS_PART, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
rp_gifts_part_init (RpGiftsPart *self)
{
}

/**
 * rp_gifts_part_new:
 * @title: its heading
 *
 * Returns: (transfer floating): a section of nothing yet
 */
GtkWidget *
rp_gifts_part_new (const char *title)
{
  GtkWidget *self = g_object_new (RP_TYPE_GIFTS_PART, NULL);

  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), title);

  return self;
}

static void
add_button (GtkWidget    *box,
            const RpGift *gift,
            const char   *label,
            const char   *action,
            GVariant     *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  /* Translators: what a button does, and about whom, for a screen reader */
  g_autofree char *words = g_strdup_printf (_("%1$s %2$s"), label, gift->person->name);

  gtk_widget_add_css_class (button, "fixbutton");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_log_button (GtkWidget    *box,
                const RpGift *gift)
{
  const char *text = gift->helper != NULL ? gift->helper->name : gift->lesson->title;
  const char *objective = RP_IS_OBJECTIVE (gift->wish) ? rp_record_get_id (gift->wish) : "";

  add_button (box, gift, _("Given…"), "win.log-gift",
              g_variant_new ("(ssss)", rp_record_get_id (gift->person),
                             gift->helper != NULL ? "introduction" : "insight",
                             text != NULL ? text : "", objective));
}

/* What comes next: to introduce them or to read up on the lesson; and then, that it was given */
static GtkWidget *
new_buttons (const RpGift *gift)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  if (gift->helper != NULL)
    add_button (box, gift, _("Introduce…"), "win.introduce",
                g_variant_new ("(ss)", rp_record_get_id (gift->person),
                               rp_record_get_id (gift->helper)));
  else if (gift->lesson->topic != NULL)
    add_button (box, gift, _("Show Lesson"), "win.show-topic",
                g_variant_new_string (gift->lesson->topic));
  add_log_button (box, gift);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);

  return box;
}

static void
make_row (RpRecordPart *part,
          guint         index,
          gpointer      data)
{
  RpGiftsPart *self = data;
  const RpGift *gift = self->gifts->pdata[index];
  g_autofree char *words = rp_gift_words (gift);
  GtkWidget *row = rp_record_row_new (NULL, self->for_all ? gift->person->name : words,
                                      self->for_all ? words : NULL);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (self->for_all)
    {
      GtkWidget *avatar = adw_avatar_new (AVATAR, gift->person->name, TRUE);

      gtk_widget_add_css_class (avatar, "private");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
      rp_record_row_set_open (RP_RECORD_ROW (row), "win.show-favours",
                              rp_record_get_id (gift->person));
    }
  if (gift->helper != NULL || gift->lesson != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_buttons (gift));
  rp_record_row_set_private (RP_RECORD_ROW (row), TRUE, TRUE);
  rp_record_part_append (part, row);
}

typedef struct
{
  RpNetwork *network;
  char      *person;   /* (nullable): everyone */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  rp_network_unref (question->network);
  g_free (question->person);
  g_free (question);
}

static void
find (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  const Question *question = data;
  GPtrArray *gifts = question->person != NULL
                     ? rp_what_could_i_give (question->network, question->person)
                     : rp_what_could_i_give_all (question->network, MOST_ALL);

  g_task_return_pointer (task, gifts, (GDestroyNotify) g_ptr_array_unref);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(RpGiftsPart) self = user_data;
  const Question *question = g_task_get_task_data (G_TASK (result));
  GPtrArray *gifts = g_task_propagate_pointer (G_TASK (result), NULL);

  if (gifts == NULL)
    return;

  rp_record_part_begin (RP_RECORD_PART (self));
  g_clear_pointer (&self->gifts, g_ptr_array_unref);
  self->gifts = gifts;
  rp_network_ref (question->network);
  g_clear_pointer (&self->network, rp_network_unref);
  self->network = question->network;
  self->for_all = question->person == NULL;
  rp_record_part_fill (RP_RECORD_PART (self), gifts->len, make_row, self);
  g_signal_emit (self, signals[FOUND], 0);
}

/**
 * rp_gifts_part_show:
 * @self: a section
 * @network: everyone, as they are now
 * @person: (nullable): the UUID of whom it is about; %NULL: everyone
 *
 * Looks for what I could give; then there is "found".
 */
void
rp_gifts_part_show (RpGiftsPart *self,
                    RpNetwork   *network,
                    const char  *person)
{
  g_autoptr(GTask) task = NULL;
  Question *question;

  g_return_if_fail (RP_IS_GIFTS_PART (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  question = g_new0 (Question, 1);
  question->network = rp_network_ref (network);
  question->person = g_strdup (person);
  /* Its thread may be the last to let go of a task, and must not be of us. */
  task = g_task_new (NULL, self->cancellable, found_cb, g_object_ref (self));
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, find);
}

/**
 * rp_gifts_part_is_empty:
 * @self: a section that found something, or not
 *
 * Returns: whether nothing was found
 */
gboolean
rp_gifts_part_is_empty (RpGiftsPart *self)
{
  g_return_val_if_fail (RP_IS_GIFTS_PART (self), TRUE);

  return self->gifts == NULL || self->gifts->len == 0;
}
