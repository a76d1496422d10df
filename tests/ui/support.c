/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <string.h>

const char *const naughty_texts[] = {
  "", " ", "<b>bold</b> & <i>", "&amp; &#0; %s %n %d", "\\n _mnemonic _again",
  "שלום עולם, مرحبا", "👩‍👩‍👧 🎩 e\xcc\x81",
  "two\nlines\tand a tab",
  "averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongword",
  "many words that go on and on, past every edge of every window that there has ever been, and "
  "then a little further still, because somebody pasted a whole letter into the field",
  NULL
};

/**
 * show_in_window:
 * @child: what to look at
 * @width: of the window
 *
 * Returns: (transfer none): a window of that width, drawn at least once
 */
GtkWidget *
show_in_window (GtkWidget *child,
                int        width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 600);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  return window;
}

/**
 * wait_until:
 * @condition: what to wait for
 * @data: for @condition
 *
 * Lets the main loop turn until @condition holds. The session ends a test that
 * waits in vain.
 */
void
wait_until (gboolean (*condition) (gpointer data),
            gpointer data)
{
  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_gone (gpointer data)
{
  g_autoptr(GObject) object = g_weak_ref_get (data);

  return object == NULL;
}

/**
 * close_window:
 * @window: a window
 *
 * Destroys @window and makes sure that nobody keeps it, but for what is answered in a moment.
 */
void
close_window (GtkWidget *window)
{
  GWeakRef weak;

  g_weak_ref_init (&weak, window);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until (is_gone, &weak);
  g_weak_ref_clear (&weak);
}

void
drain (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static GtkWidget *
find_counting (GtkWidget *root,
               GType      type,
               guint     *index)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*index)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_counting (child, type, index);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * find_widget:
 * @root: where to begin
 * @type: a type of widget
 * @index: 0 for the first
 *
 * Returns: (transfer none) (nullable): the widget below @root
 */
GtkWidget *
find_widget (GtkWidget *root,
             GType      type,
             guint      index)
{
  return find_counting (root, type, &index);
}

static GtkWidget *
first_over (GtkWidget *window)
{
  g_autoptr(GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;

  return NULL;
}

/**
 * find_over:
 * @window: a window
 *
 * A big dialog is presented a turn after it was made, and one that is closed
 * may go in steps: that is waited for.
 *
 * Returns: (transfer none) (nullable): the dialog over @window
 */
GtkWidget *
find_over (GtkWidget *window)
{
  GtkWidget *dialog = first_over (window);

  while (dialog != NULL && !gtk_widget_get_visible (dialog))
    {
      g_main_context_iteration (NULL, TRUE);
      dialog = first_over (window);
    }

  return dialog;
}

/**
 * find_button:
 * @root: where to begin
 * @label: what it says
 *
 * Returns: (transfer none) (nullable): the button below @root
 */
GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = find_widget (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;

  return NULL;
}

/**
 * find_toggle:
 * @root: where to begin
 * @label: the word in it
 *
 * Returns: (transfer none) (nullable): the toggle button below @root
 */
GtkWidget *
find_toggle (GtkWidget  *root,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = find_widget (root, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    {
      GtkWidget *words = find_widget (button, GTK_TYPE_LABEL, 0);

      if (words != NULL && g_str_equal (gtk_label_get_text (GTK_LABEL (words)), label))
        return button;
    }

  return NULL;
}

/**
 * toggle_on:
 * @root: where to begin
 * @label: the word in a toggle button
 */
void
toggle_on (GtkWidget  *root,
           const char *label)
{
  GtkWidget *toggle = find_toggle (root, label);

  g_assert_nonnull (toggle);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
}

/**
 * assert_name:
 * @widget: a widget
 * @name: how it is read out
 */
void
assert_name (GtkWidget  *widget,
             const char *name)
{
  g_autofree char *wrong =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        name);

  g_assert_cmpstr (wrong, ==, NULL);
}

/**
 * get_label:
 * @root: where to begin
 * @index: 0 for the first
 *
 * Returns: (transfer none): what the label below @root says
 */
const char *
get_label (GtkWidget *root,
           guint      index)
{
  return gtk_label_get_text (GTK_LABEL (find_widget (root, GTK_TYPE_LABEL, index)));
}

/**
 * has_label:
 * @root: where to begin
 * @text: all of what it says
 *
 * Returns: whether there is such a label below @root, seen or not
 */
gboolean
has_label (GtkWidget  *root,
           const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

/**
 * says:
 * @root: where to begin
 * @text: words
 *
 * Returns: whether a label below @root that is seen holds @text somewhere
 */
gboolean
says (GtkWidget  *root,
      const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return TRUE;

  return FALSE;
}

/* A signal that swaps its arguments counts with it. */
void
count_cb (guint *count)
{
  (*count)++;
}

gboolean
is_counted (gpointer count)
{
  return *(guint *) count > 0;
}
