/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-help-ask.h"

#include "rp-choice.h"
#include "rp-day-row.h"
#include "rp-help-targets.h"
#include "rp-model.h"
#include "rp-past-asks.h"
#include "rp-pick-row.h"
#include "rp-text.h"

#include <glib/gi18n.h>

/**
 * RpHelpAsk:
 *
 * What is needed: how big it is for whoever grants it, what of theirs it could
 * serve, by when, where, and whether the official way was tried.
 *
 * Signal "changed": something of that is another, by anybody.
 */
struct _RpHelpAsk
{
  AdwBin         parent_instance;

  GtkWidget     *view;
  GtkTextBuffer *need;
  RpChoice      *sizes;
  RpHelpTargets *targets;
  RpDayRow      *day;
  RpPickRow     *where;
  GtkEditable   *official;
  RpDayRow      *tried;
  RpPastAsks    *past;
};

G_DEFINE_FINAL_TYPE (RpHelpAsk, rp_help_ask, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (RpHelpAsk *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rp_help_ask_class_init (RpHelpAskClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_HELP_ASK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
rp_help_ask_init (RpHelpAsk *self)
{
}

static GtkWidget *
new_heading (const char *text,
             const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, style_class);
  gtk_widget_add_css_class (label, "semi");

  return label;
}

static GtkWidget *
new_labelled (const char *heading,
              GtkWidget  *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), new_heading (heading, "txs"));
  gtk_box_append (GTK_BOX (box), child);

  return box;
}

static GtkWidget *
new_need (RpHelpAsk *self)
{
  GtkWidget *frame = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->view = gtk_text_view_new ();
  self->need = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_object_set (self->view, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "top-margin",
                12, "bottom-margin", 12, "left-margin", 14, "right-margin", 14, NULL);
  g_object_set (frame, "child", self->view, "min-content-height", 84, "max-content-height", 200,
                "propagate-natural-height", TRUE, "hscrollbar-policy", GTK_POLICY_NEVER,
                "overflow", GTK_OVERFLOW_HIDDEN, NULL);
  gtk_widget_add_css_class (self->view, "inplace");
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_add_css_class (frame, "sealedtext");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What do you need?"), -1);
  g_signal_connect_object (self->need, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), new_heading (_("What do you need?"), "title-4"));
  gtk_box_append (GTK_BOX (box), frame);

  return box;
}

static GtkWidget *
new_sizes (RpHelpAsk *self)
{
  GtkWidget *box;
  GtkWidget *hint = new_heading (_("One to three sweets, unless it serves a target."), "txs");

  self->sizes = RP_CHOICE (rp_choice_new_segments (_("How big is it for them?")));
  for (guint i = 0; i <= RP_FAVOUR_SIZE_LARGE; i++)
    rp_choice_add (self->sizes, rp_favour_size_name ((RpFavourSize) i), NULL);
  rp_choice_set_selected (self->sizes, RP_FAVOUR_SIZE_MEDIUM);
  g_signal_connect_object (self->sizes, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_remove_css_class (hint, "semi");
  gtk_widget_add_css_class (hint, "dim");
  box = new_labelled (_("How big is it for them?"), GTK_WIDGET (self->sizes));
  gtk_box_append (GTK_BOX (box), hint);

  return box;
}

static GtkWidget *
new_rows (RpHelpAsk *self,
          RpStore   *store,
          guint32    today)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  self->day = RP_DAY_ROW (rp_day_row_new (_("Needed by"), today));
  rp_day_row_set_none (self->day, _("No Day"));
  rp_day_row_set_day (self->day, 0);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->day));
  self->where = RP_PICK_ROW (rp_pick_row_new (store, RP_TYPE_ORGANIZATION, _("Best at…")));
  rp_pick_row_set_known (self->where);
  g_signal_connect_object (self->where, "picked", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->where));

  return list;
}

/* Who skips the official way makes a favour of what could have been a form. */
static GtkWidget *
new_official (RpHelpAsk *self,
              guint32    today)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  self->official = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _("Reference"), NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->official));
  self->tried = RP_DAY_ROW (rp_day_row_new (_("Tried on"), today));
  rp_day_row_set_none (self->tried, _("No Day"));
  rp_day_row_set_past (self->tried);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->tried));

  return new_labelled (_("Was the official way tried?"), list);
}

/**
 * rp_help_ask_new:
 * @store: the library
 * @today: today
 *
 * Returns: (transfer floating): an empty form
 */
GtkWidget *
rp_help_ask_new (RpStore *store,
                 guint32  today)
{
  RpHelpAsk *self = g_object_new (RP_TYPE_HELP_ASK, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);

  self->targets = RP_HELP_TARGETS (rp_help_targets_new ());
  g_signal_connect_object (self->targets, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->past = RP_PAST_ASKS (rp_past_asks_new (today));
  gtk_box_append (GTK_BOX (box), new_need (self));
  gtk_box_append (GTK_BOX (box), new_sizes (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->targets));
  gtk_box_append (GTK_BOX (box), new_rows (self, store, today));
  gtk_box_append (GTK_BOX (box), new_official (self, today));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->past));
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/**
 * rp_help_ask_dup_need:
 * @self: a form
 *
 * Returns: (transfer full): what is needed; perhaps ""
 */
char *
rp_help_ask_dup_need (RpHelpAsk *self)
{
  char *text = NULL;

  g_return_val_if_fail (RP_IS_HELP_ASK (self), NULL);

  g_object_get (self->need, "text", &text, NULL);

  return g_strstrip (text);
}

/**
 * rp_help_ask_get_size:
 * @self: a form
 *
 * Returns: how big it is
 */
RpFavourSize
rp_help_ask_get_size (RpHelpAsk *self)
{
  g_return_val_if_fail (RP_IS_HELP_ASK (self), RP_FAVOUR_SIZE_SMALL);

  return (RpFavourSize) rp_choice_get_selected (self->sizes);
}

/**
 * rp_help_ask_get_organization:
 * @self: a form
 *
 * Returns: (nullable): the UUID of where help is wanted
 */
const char *
rp_help_ask_get_organization (RpHelpAsk *self)
{
  gpointer organization;

  g_return_val_if_fail (RP_IS_HELP_ASK (self), NULL);

  organization = rp_pick_row_get_record (self->where);

  return organization != NULL ? rp_record_get_id (organization) : NULL;
}

/**
 * rp_help_ask_make_favour:
 * @self: a form
 *
 * Returns: (transfer full): the ask, of nobody yet
 */
RpFavour *
rp_help_ask_make_favour (RpHelpAsk *self)
{
  g_autofree char *need = NULL;
  RpFavour *favour = rp_record_new (RP_TYPE_FAVOUR);

  g_return_val_if_fail (RP_IS_HELP_ASK (self), favour);

  need = rp_help_ask_dup_need (self);
  favour->direction = RP_FAVOUR_ASKED;
  favour->type = RP_FAVOUR_TYPE_HELP;
  favour->size = rp_help_ask_get_size (self);
  favour->text = rp_text_clean_line (need);
  favour->due = rp_day_row_get_day (self->day);
  favour->official = rp_text_clean_line (gtk_editable_get_text (self->official));
  favour->tried = rp_day_row_get_day (self->tried);

  return favour;
}

/**
 * rp_help_ask_take_appeal:
 * @self: a form
 * @appeal: what several are asked for
 *
 * Asks for the same.
 */
void
rp_help_ask_take_appeal (RpHelpAsk *self,
                         RpAppeal  *appeal)
{
  g_return_if_fail (RP_IS_HELP_ASK (self));

  gtk_text_buffer_set_text (self->need, appeal->text, -1);
  rp_day_row_set_day (self->day, appeal->due);
  gtk_editable_set_text (self->official, appeal->official != NULL ? appeal->official : "");
}

/**
 * rp_help_ask_fill_appeal:
 * @self: a form
 * @appeal: a record that nobody else has
 *
 * Writes into @appeal what is asked for here.
 */
void
rp_help_ask_fill_appeal (RpHelpAsk *self,
                         RpAppeal  *appeal)
{
  g_autoptr(RpFavour) favour = rp_help_ask_make_favour (self);

  g_return_if_fail (RP_IS_HELP_ASK (self));

  appeal->text = g_steal_pointer (&favour->text);
  appeal->due = favour->due;
  appeal->official = g_steal_pointer (&favour->official);
  appeal->organization = g_strdup (rp_help_ask_get_organization (self));
}

/**
 * rp_help_ask_get_start:
 * @self: a form
 *
 * Returns: (transfer none): where one begins
 */
GtkWidget *
rp_help_ask_get_start (RpHelpAsk *self)
{
  g_return_val_if_fail (RP_IS_HELP_ASK (self), NULL);

  return self->view;
}

/**
 * rp_help_ask_show_targets:
 * @self: a form
 * @objectives: (element-type RpObjective): what it could serve
 *
 * Offers to say which of these it does not serve.
 */
void
rp_help_ask_show_targets (RpHelpAsk *self,
                          GPtrArray *objectives)
{
  g_return_if_fail (RP_IS_HELP_ASK (self));

  rp_help_targets_show (self->targets, objectives);
}

/**
 * rp_help_ask_show_past:
 * @self: a form
 * @past: (nullable) (element-type RpPastAsk): asks like this one
 */
void
rp_help_ask_show_past (RpHelpAsk *self,
                       GArray    *past)
{
  g_return_if_fail (RP_IS_HELP_ASK (self));

  rp_past_asks_show (self->past, past);
}

/**
 * rp_help_ask_choose:
 * @self: a form
 * @matches: what a search for the need found
 *
 * Returns: (transfer full): the same without what it does not serve, as was
 *   said here
 */
RpMatches *
rp_help_ask_choose (RpHelpAsk *self,
                    RpMatches *matches)
{
  g_return_val_if_fail (RP_IS_HELP_ASK (self), NULL);

  return rp_help_targets_choose (self->targets, matches);
}
