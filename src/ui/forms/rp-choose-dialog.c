/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-choose-dialog.h"

#include "rp-dialog-shape.h"
#include "rp-free-later.h"
#include "rp-record-row.h"
#include "rp-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* How many there are to be seen at first, and more at the end of these */
#define AT_ONCE 20
/* Pixels below what is in sight where more are made */
#define NEAR_END 200
/* Rows that one turn of the main loop makes */
#define IN_ONE_TURN 5

/**
 * RpChooseDialog:
 *
 * A list to choose one record from, narrowed down by typing. `chosen`
 * (#RpRecord) is emitted and the dialog closed when one is; `new` (the words
 * typed so far) when a new one is wanted instead.
 *
 * There may be thousands to choose from: rows are made for the first that fit
 * what was typed, and for more of them when one scrolls to the end.
 */
struct _RpChooseDialog
{
  AdwWindow       parent_instance;

  char           *new_label;       /* NULL: nothing new can be made */
  GPtrArray      *choices;         /* of Choice, best first */
  guint           n_wanted;        /* how many rows are to be seen */
  guint           make_id;         /* idle source */

  /* Template widgets */
  GtkLabel       *description_label;
  GtkSearchEntry *search;
  GtkListBox     *list;
  GtkButton      *new_button;
};

G_DEFINE_FINAL_TYPE (RpChooseDialog, rp_choose_dialog, ADW_TYPE_WINDOW)

enum {
  SIGNAL_CHOSEN,
  SIGNAL_NEW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  RpRecord      *record;
  char          *title;
  char          *subtitle;
  char          *folded;  /* (nullable): both, as they are searched, once they were */
  GtkListBoxRow *row;     /* (nullable): not made yet */
  gboolean       shown;
} Choice;

static void
choice_free (Choice *choice)
{
  g_clear_object (&choice->record);
  g_free (choice->title);
  g_free (choice->subtitle);
  g_free (choice->folded);
  g_free (choice);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  RpChooseDialog *self = RP_CHOOSE_DIALOG (user_data);
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index"));

  return ((Choice *) self->choices->pdata[index])->shown;
}

static int
sort_cb (GtkListBoxRow *a,
         GtkListBoxRow *b,
         gpointer       user_data)
{
  guint first = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (a), "index"));
  guint second = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (b), "index"));

  return first < second ? -1 : first > second;
}

static void
make_row (RpChooseDialog *self,
          guint           index)
{
  Choice *choice = self->choices->pdata[index];
  GtkWidget *row = rp_record_row_new (choice->record, choice->title, choice->subtitle);

  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  choice->row = GTK_LIST_BOX_ROW (row);
  gtk_list_box_append (self->list, row);
}

static gboolean
make_rows_cb (gpointer user_data)
{
  RpChooseDialog *self = RP_CHOOSE_DIALOG (user_data);
  guint made = 0;

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = self->choices->pdata[i];

      if (!choice->shown || choice->row != NULL)
        continue;
      if (made == IN_ONE_TURN)
        return G_SOURCE_CONTINUE;

      make_row (self, i);
      made++;
    }

  self->make_id = 0;

  return G_SOURCE_REMOVE;
}

static gboolean
is_found (Choice     *choice,
          const char *wanted)
{
  if (choice->folded == NULL)
    {
      g_autofree char *words = g_strjoin ("\n", choice->title, choice->subtitle, NULL);

      choice->folded = rp_text_fold (words);
    }

  return strstr (choice->folded, wanted) != NULL;
}

/* The first that fit what was typed are shown. */
static void
update_shown (RpChooseDialog *self)
{
  g_autofree char *wanted = rp_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  guint n_shown = 0;

  g_strstrip (wanted);
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = self->choices->pdata[i];

      choice->shown = n_shown < self->n_wanted
                      && (*wanted == '\0' || is_found (choice, wanted));
      n_shown += choice->shown ? 1 : 0;
    }
  gtk_list_box_invalidate_filter (self->list);
  if (self->make_id == 0)
    self->make_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, make_rows_cb, self, NULL);
}

static void
scrolled_cb (RpChooseDialog *self,
             GtkAdjustment  *adjustment)
{
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - gtk_adjustment_get_page_size (adjustment);

  if (below > NEAR_END || self->make_id != 0 || self->n_wanted >= self->choices->len)
    return;

  self->n_wanted += AT_ONCE;
  update_shown (self);
}

static void
choose (RpChooseDialog *self,
        RpRecord       *chosen)
{
  g_autoptr(RpRecord) record = g_object_ref (chosen);
  g_autoptr(RpChooseDialog) held = g_object_ref (self);

  gtk_window_close (GTK_WINDOW (held));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, record);
}

static void
row_activated_cb (RpChooseDialog *self,
                  GtkListBoxRow  *row)
{
  choose (self, rp_record_row_get_record (RP_RECORD_ROW (row)));
}

/* The first that what was typed leaves, or NULL */
static RpRecord *
first_match (RpChooseDialog *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (((Choice *) self->choices->pdata[i])->shown)
      return ((Choice *) self->choices->pdata[i])->record;

  return NULL;
}

/* When nothing is left, the button offers what was typed. */
static void
search_changed_cb (RpChooseDialog *self)
{
  g_autofree char *words = rp_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autofree char *label = NULL;

  self->n_wanted = AT_ONCE;
  update_shown (self);
  if (self->new_label == NULL)
    return;

  if (words != NULL && *words != '\0' && first_match (self) == NULL)
    {
      const char *dots = strstr (self->new_label, "…");
      gsize length = dots != NULL ? (gsize) (dots - self->new_label) : strlen (self->new_label);
      g_autofree char *stem = g_strndup (self->new_label, length);

      /* Translators: a button: “New Topic”, and what was typed */
      label = g_strdup_printf (_("%1$s “%2$s”"), stem, words);
    }
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (self->new_button)),
                      label != NULL ? label : self->new_label);
}

static void
new_clicked_cb (RpChooseDialog *self)
{
  g_autofree char *words = rp_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr(RpChooseDialog) held = g_object_ref (self);

  gtk_window_close (GTK_WINDOW (held));
  g_signal_emit (self, signals[SIGNAL_NEW], 0, words != NULL ? words : "");
}

static void
activate_first_cb (RpChooseDialog *self)
{
  RpRecord *record = first_match (self);

  if (record != NULL)
    choose (self, record);
  else if (self->new_label != NULL)
    new_clicked_cb (self);
}

static void
rp_choose_dialog_dispose (GObject *object)
{
  g_clear_handle_id (&RP_CHOOSE_DIALOG (object)->make_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_CHOOSE_DIALOG);

  G_OBJECT_CLASS (rp_choose_dialog_parent_class)->dispose (object);
}

static void
rp_choose_dialog_finalize (GObject *object)
{
  RpChooseDialog *self = RP_CHOOSE_DIALOG (object);

  /* There may be thousands. */
  rp_free_later (self->choices, (GDestroyNotify) g_ptr_array_unref);
  g_free (self->new_label);

  G_OBJECT_CLASS (rp_choose_dialog_parent_class)->finalize (object);
}

static void
rp_choose_dialog_class_init (RpChooseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_choose_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_choose_dialog_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, RP_TYPE_RECORD);
  signals[SIGNAL_NEW] = g_signal_new ("new", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/forms/rp-choose-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RpChooseDialog, description_label);
  gtk_widget_class_bind_template_child (widget_class, RpChooseDialog, search);
  gtk_widget_class_bind_template_child (widget_class, RpChooseDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RpChooseDialog, new_button);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rp_choose_dialog_init (RpChooseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) choice_free);
  self->n_wanted = AT_ONCE;
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_list_box_set_sort_func (self->list, sort_cb, self, NULL);
}

/**
 * rp_choose_dialog_new:
 * @parent: (nullable): the window it belongs to
 * @title: in Header Capitalisation
 * @description: (nullable): a sentence above the list
 *
 * Returns: (transfer none): a dialog with nothing to choose
 */
RpChooseDialog *
rp_choose_dialog_new (GtkWindow  *parent,
                      const char *title,
                      const char *description)
{
  RpChooseDialog *self = g_object_new (RP_TYPE_CHOOSE_DIALOG,
                                       "transient-for", parent,
                                       "title", title,
                                       NULL);

  gtk_label_set_text (self->description_label, description != NULL ? description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description_label), description != NULL);

  return self;
}

/**
 * rp_choose_dialog_add:
 * @self: a dialog
 * @record: (transfer none): what can be chosen
 * @title: what it is called
 * @subtitle: (nullable): why it should be, or should not
 */
void
rp_choose_dialog_add (RpChooseDialog *self,
                      gpointer        record,
                      const char     *title,
                      const char     *subtitle)
{
  Choice *choice;

  g_return_if_fail (RP_IS_CHOOSE_DIALOG (self));
  g_return_if_fail (RP_IS_RECORD (record));

  choice = g_new0 (Choice, 1);
  choice->record = g_object_ref (record);
  choice->title = g_strdup (title);
  choice->subtitle = g_strdup (subtitle != NULL ? subtitle : "");
  g_ptr_array_add (self->choices, choice);
}

/**
 * rp_choose_dialog_set_new:
 * @self: a dialog
 * @label: what the button for a new one says
 */
void
rp_choose_dialog_set_new (RpChooseDialog *self,
                          const char     *label)
{
  g_return_if_fail (RP_IS_CHOOSE_DIALOG (self));

  self->new_label = g_strdup (label);
  gtk_button_set_label (self->new_button, label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->new_button)),
                           PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), TRUE);
}

/**
 * rp_choose_dialog_present:
 * @self: a dialog with something to choose
 */
void
rp_choose_dialog_present (RpChooseDialog *self)
{
  g_return_if_fail (RP_IS_CHOOSE_DIALOG (self));

  gtk_widget_set_visible (GTK_WIDGET (self->list), self->choices->len > 0);
  update_shown (self);
  rp_dialog_fit_parent (GTK_WINDOW (self));
  rp_dialog_present_soon (GTK_WINDOW (self));
}
