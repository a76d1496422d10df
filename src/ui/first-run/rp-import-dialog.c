/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-import-dialog"

#include "config.h"

#include "rp-import-dialog.h"

#include "rp-dialog-shape.h"
#include "rp-text.h"

#include <glib/gi18n.h>

#define MAX_REMARKS 100 /* of a kind: more than anybody reads */

struct _RpImportDialog
{
  AdwWindow        parent_instance;

  GListModel      *candidates;
  GtkCustomFilter *filter;        /* owned by the model of the list */
  char            *needle;        /* what is searched, folded; NULL for all */
  guint            n_known;
  guint            n_chosen;
  guint            n_rejected;
  guint            n_changes;

  /* Template widgets */
  GtkLabel        *summary_label;
  GtkWidget       *search_entry;
  GtkListView     *list_view;
  GtkSwitch       *others_switch;
  GtkWidget       *rejected_row;
  GtkWidget       *changes_row;
  GtkLabel        *error_label;
};

G_DEFINE_FINAL_TYPE (RpImportDialog, rp_import_dialog, ADW_TYPE_WINDOW)

enum {
  SIGNAL_IMPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
text_matches (const char *text,
              const char *needle)
{
  g_autofree char *folded = text != NULL ? rp_text_fold (text) : NULL;

  return folded != NULL && strstr (folded, needle) != NULL;
}

static gboolean
candidate_matches (gpointer item,
                   gpointer user_data)
{
  RpImportDialog *self = user_data;

  return self->needle == NULL
         || text_matches (rp_import_candidate_get_name (item), self->needle)
         || text_matches (rp_import_candidate_get_detail (item), self->needle);
}

static void
show_summary (RpImportDialog *self)
{
  guint n = g_list_model_get_n_items (self->candidates);
  guint n_new = n - self->n_known;
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (n_new == 0)
    g_ptr_array_add (parts, g_strdup (_("Nobody new")));
  else
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u new person", "%u new people", n_new),
                                             n_new));
  if (self->n_known > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u you have already, who is brought up to date",
                                                "%u you have already, who are brought up to date",
                                                self->n_known), self->n_known));
  if (self->n_rejected > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u card that cannot be read",
                                                       "%u cards that cannot be read",
                                                       self->n_rejected), self->n_rejected));
  g_ptr_array_add (parts, NULL);

  text = g_strjoinv ("; ", (char **) parts->pdata);
  gtk_label_set_label (self->summary_label, text);
}

static void
add_remark (GtkWidget  *expander,
            const char *title,
            guint       n,
            guint       line,
            const char *text)
{
  g_autofree char *where = line > 0 ? g_strdup_printf (_("Line %u"), line)
                                    : g_strdup (_("The file"));
  GtkWidget *row;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  gtk_widget_set_visible (expander, TRUE);
  if (n > MAX_REMARKS)
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), where);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
}

static void
update_cb (RpImportDialog *self)
{
  guint n = gtk_switch_get_active (self->others_switch)
            ? g_list_model_get_n_items (self->candidates) : self->n_chosen;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.import", n > 0);
}

static void
chosen_cb (RpImportDialog    *self,
           GParamSpec        *pspec,
           RpImportCandidate *candidate)
{
  self->n_chosen += rp_import_candidate_get_chosen (candidate) ? 1 : -1;
  update_cb (self);
}

static void
search_changed_cb (RpImportDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_free (self->needle);
  self->needle = *text != '\0' ? rp_text_fold (text) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* Escape in the search ends the search first. */
static void
stop_search_cb (RpImportDialog *self)
{
  if (self->needle != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpImportDialog *self = RP_IMPORT_DIALOG (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  gtk_widget_action_set_enabled (widget, "dialog.import", FALSE);
  g_signal_emit (self, signals[SIGNAL_IMPORT], 0);
}

/* A row is a check button: name and, below it, role and company; a chip if known. */
static void
setup_item_cb (RpImportDialog *self,
               GtkListItem    *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *detail = g_object_new (GTK_TYPE_LABEL,
                                    "ellipsize", PANGO_ELLIPSIZE_END,
                                    "hexpand", TRUE,
                                    "xalign", 1.0f,
                                    NULL);
  GtkWidget *known = gtk_label_new (_("Already here"));

  gtk_widget_add_css_class (detail, "txs");
  gtk_widget_add_css_class (detail, "dim");
  gtk_widget_add_css_class (known, "chip");
  gtk_widget_set_valign (known, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (box, 10);
  gtk_widget_set_margin_end (box, 10);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_box_append (GTK_BOX (box), known);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_item_cb (RpImportDialog *self,
              GtkListItem    *item)
{
  RpImportCandidate *candidate = gtk_list_item_get_item (item);
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *detail = gtk_widget_get_next_sibling (check);
  GtkWidget *known = gtk_widget_get_next_sibling (detail);
  const char *text = rp_import_candidate_get_detail (candidate);

  gtk_check_button_set_label (GTK_CHECK_BUTTON (check), rp_import_candidate_get_name (candidate));
  gtk_label_set_label (GTK_LABEL (detail), text != NULL ? text : "");
  gtk_widget_set_visible (known, rp_import_candidate_get_known (candidate));
  g_object_set_data_full (G_OBJECT (item), "binding",
                          g_object_ref (g_object_bind_property (candidate, "chosen",
                                                                check, "active",
                                                                G_BINDING_SYNC_CREATE
                                                                | G_BINDING_BIDIRECTIONAL)),
                          g_object_unref);
}

static void
unbind_item_cb (RpImportDialog *self,
                GtkListItem    *item)
{
  g_binding_unbind (g_object_get_data (G_OBJECT (item), "binding"));
  g_object_set_data (G_OBJECT (item), "binding", NULL);
}

static void
rp_import_dialog_dispose (GObject *object)
{
  RpImportDialog *self = RP_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->candidates);

  G_OBJECT_CLASS (rp_import_dialog_parent_class)->dispose (object);
}

static void
rp_import_dialog_finalize (GObject *object)
{
  g_free (RP_IMPORT_DIALOG (object)->needle);

  G_OBJECT_CLASS (rp_import_dialog_parent_class)->finalize (object);
}

static void
rp_import_dialog_class_init (RpImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_import_dialog_dispose;
  object_class->finalize = rp_import_dialog_finalize;

  signals[SIGNAL_IMPORT] =
    g_signal_new ("import", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RP_RESOURCE_PATH
                                               "/ui/first-run/rp-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RpImportDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, RpImportDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RpImportDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, RpImportDialog, others_switch);
  gtk_widget_class_bind_template_child (widget_class, RpImportDialog, rejected_row);
  gtk_widget_class_bind_template_child (widget_class, RpImportDialog, changes_row);
  gtk_widget_class_bind_template_child (widget_class, RpImportDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_item_cb);
  gtk_widget_class_install_action (widget_class, "dialog.import", NULL, import_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rp_import_dialog_init (RpImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_dialog_add_save_keys (GTK_WINDOW (self), "dialog.import");
}

/**
 * rp_import_dialog_new:
 * @parent: the window it belongs to
 * @candidates: (transfer none): #RpImportCandidate objects
 *
 * Returns: (transfer none): a dialog that is not shown yet
 */
RpImportDialog *
rp_import_dialog_new (GtkWindow  *parent,
                      GListModel *candidates)
{
  RpImportDialog *self;
  GtkFilterListModel *filtered;
  GtkNoSelection *selection;

  g_return_val_if_fail (G_IS_LIST_MODEL (candidates), NULL);

  self = g_object_new (RP_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  rp_dialog_fit_parent (GTK_WINDOW (self));
  self->candidates = g_object_ref (candidates);
  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr(RpImportCandidate) candidate = g_list_model_get_item (candidates, i);

      self->n_known += rp_import_candidate_get_known (candidate) ? 1 : 0;
      g_signal_connect_object (candidate, "notify::chosen", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
    }

  self->filter = gtk_custom_filter_new (candidate_matches, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (candidates), GTK_FILTER (self->filter));
  selection = gtk_no_selection_new (G_LIST_MODEL (filtered));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_clear_object (&selection);
  show_summary (self);
  update_cb (self);

  return self;
}

/**
 * rp_import_dialog_add_rejected:
 * @self: the dialog
 * @line: of the file, from 1; 0 when it is about the whole file
 * @reason: why something there will not be imported
 */
void
rp_import_dialog_add_rejected (RpImportDialog *self,
                               guint           line,
                               const char     *reason)
{
  g_autofree char *title = NULL;

  g_return_if_fail (RP_IS_IMPORT_DIALOG (self));
  g_return_if_fail (reason != NULL);

  self->n_rejected++;
  show_summary (self);
  title = g_strdup_printf (ngettext ("%u card cannot be read", "%u cards cannot be read",
                                     self->n_rejected), self->n_rejected);
  add_remark (self->rejected_row, title, self->n_rejected, line, reason);
}

/**
 * rp_import_dialog_add_change:
 * @self: the dialog
 * @line: of the file, from 1; 0 when it is about no line
 * @text: what is left out of somebody who will be imported, or is changed
 */
void
rp_import_dialog_add_change (RpImportDialog *self,
                             guint           line,
                             const char     *text)
{
  g_autofree char *title = NULL;

  g_return_if_fail (RP_IS_IMPORT_DIALOG (self));
  g_return_if_fail (text != NULL);

  self->n_changes++;
  title = g_strdup_printf (ngettext ("%u thing to know", "%u things to know", self->n_changes),
                           self->n_changes);
  add_remark (self->changes_row, title, self->n_changes, line, text);
}

/**
 * rp_import_dialog_get_takes_all:
 *
 * Returns: whether those who were not chosen are imported, too
 */
gboolean
rp_import_dialog_get_takes_all (RpImportDialog *self)
{
  g_return_val_if_fail (RP_IS_IMPORT_DIALOG (self), FALSE);

  return gtk_switch_get_active (self->others_switch);
}

/**
 * rp_import_dialog_tell:
 * @self: the dialog
 * @message: why the import did not work
 *
 * Says so and lets the user try again.
 */
void
rp_import_dialog_tell (RpImportDialog *self,
                       const char     *message)
{
  g_return_if_fail (RP_IS_IMPORT_DIALOG (self));

  gtk_label_set_label (self->error_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  update_cb (self);
}
