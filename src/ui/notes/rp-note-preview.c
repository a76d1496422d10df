/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-preview.h"

#include "rp-private-view.h"

#include <cmark.h>
#include <glib/gi18n.h>
#include <string.h>

/* A note as it reads: a text view with tags, made of the tree that cmark makes of Markdown. What
 * is HTML in it is shown as it was written, and nothing is fetched or followed. */

/* Pixels of a step to the right, of a list or a quotation */
#define STEP 20
/* How far lists and quotations are set in, at the most */
#define MOST_STEPS 6

/* While a tree is rendered */
typedef struct
{
  GtkTextBuffer *buffer;
  GtkTextIter    end;
  GPtrArray     *tags;        /* (element-type utf8): names, of what is open */
  GArray        *counters;    /* of int: the number of the next item; 0 for bullets */
  guint          quotes;      /* open ones */
  gboolean       begun;       /* a block was put before */
  gboolean       close;       /* what follows belongs closer to it */
} Renderer;

static void
add_tags (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD,
                              "pixels-above-lines", 14, NULL);
  gtk_text_buffer_create_tag (buffer, "heading-1", "scale", 1.2, NULL);
  gtk_text_buffer_create_tag (buffer, "heading-2", "scale", 1.07, NULL);
  gtk_text_buffer_create_tag (buffer, "block", "pixels-above-lines", 8, NULL);
  gtk_text_buffer_create_tag (buffer, "quote", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "emph", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "monospace", "scale", .92, NULL);
  gtk_text_buffer_create_tag (buffer, "link", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "rule", "justification", GTK_JUSTIFY_CENTER, NULL);
  for (int i = 1; i <= MOST_STEPS; i++)
    {
      g_autofree char *in = g_strdup_printf ("in-%d", i);
      g_autofree char *item = g_strdup_printf ("item-%d", i);

      gtk_text_buffer_create_tag (buffer, in, "left-margin", i * STEP, NULL);
      gtk_text_buffer_create_tag (buffer, item, "left-margin", i * STEP, "indent", -STEP, NULL);
    }
}

static void
open_tag (Renderer   *self,
          const char *name)
{
  g_ptr_array_add (self->tags, g_strdup (name));
}

static void
close_tag (Renderer *self)
{
  g_ptr_array_set_size (self->tags, (int) self->tags->len - 1);
}

static void
put (Renderer   *self,
     const char *text)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (self->buffer);
  int from = gtk_text_iter_get_offset (&self->end);
  GtkTextIter start;

  if (text == NULL)
    return;

  gtk_text_buffer_insert (self->buffer, &self->end, text, -1);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, from);
  for (guint i = 0; i < self->tags->len; i++)
    gtk_text_buffer_apply_tag (self->buffer,
                               gtk_text_tag_table_lookup (table, self->tags->pdata[i]), &start,
                               &self->end);
}

static void
open_steps (Renderer   *self,
            const char *kind)
{
  guint steps = MIN (self->counters->len + self->quotes, MOST_STEPS);
  g_autofree char *name = g_strdup_printf ("%s-%u", kind, steps);

  if (steps > 0)
    open_tag (self, name);
}

/* Each block begins on a line of its own. */
static void
begin_block (Renderer *self)
{
  if (self->begun && !self->close)
    put (self, "\n");
  self->begun = TRUE;
}

/* A paragraph, after the mark of its item if it is the first one in it */
static void
open_paragraph (Renderer   *self,
                cmark_node *node)
{
  cmark_node *parent = cmark_node_parent (node);

  begin_block (self);
  self->close = FALSE;
  if (!(parent != NULL && cmark_node_get_type (parent) == CMARK_NODE_ITEM
        && cmark_node_first_child (parent) == node))
    {
      open_steps (self, "in");
      open_tag (self, "block");
    }
  else
    {
      open_steps (self, "item");
      open_tag (self, "block");
    }
}

static void
close_paragraph (Renderer *self)
{
  guint n = self->counters->len + self->quotes > 0 ? 2 : 1;

  while (n-- > 0)
    close_tag (self);
}

static void
open_item (Renderer *self)
{
  int *number = &g_array_index (self->counters, int, self->counters->len - 1);
  g_autofree char *mark = *number > 0 ? g_strdup_printf ("%d.\302\240", (*number)++)
                                      : g_strdup ("•\302\240\302\240");

  begin_block (self);
  open_steps (self, "item");
  open_tag (self, "block");
  put (self, mark);
  close_tag (self);
  close_tag (self);
  self->close = TRUE;
}

static void
open_heading (Renderer   *self,
              cmark_node *node)
{
  int level = cmark_node_get_heading_level (node);

  begin_block (self);
  self->close = FALSE;
  open_tag (self, "heading");
  open_tag (self, level == 1 ? "heading-1" : "heading-2");
}

static void
put_code_block (Renderer   *self,
                const char *text)
{
  g_autofree char *code = g_strchomp (g_strdup (text));

  begin_block (self);
  self->close = FALSE;
  open_tag (self, "block");
  open_tag (self, "code");
  open_steps (self, "in");
  put (self, code);
  if (self->counters->len + self->quotes > 0)
    close_tag (self);
  close_tag (self);
  close_tag (self);
  explicit_bzero (code, strlen (code));
}

static void
open_list (Renderer   *self,
           cmark_node *node)
{
  int first = cmark_node_get_list_type (node) == CMARK_ORDERED_LIST
              ? MAX (cmark_node_get_list_start (node), 1) : 0;

  g_array_append_val (self->counters, first);
}

static void
enter (Renderer   *self,
       cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_BLOCK_QUOTE:
      self->quotes++;
      open_tag (self, "quote");
      break;
    case CMARK_NODE_LIST:
      open_list (self, node);
      break;
    case CMARK_NODE_ITEM:
      open_item (self);
      break;
    case CMARK_NODE_PARAGRAPH:
      open_paragraph (self, node);
      break;
    case CMARK_NODE_HEADING:
      open_heading (self, node);
      break;
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      put_code_block (self, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      begin_block (self);
      open_tag (self, "rule");
      put (self, "⁂");
      close_tag (self);
      break;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_HTML_INLINE:
      put (self, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_CODE:
      open_tag (self, "code");
      put (self, cmark_node_get_literal (node));
      close_tag (self);
      break;
    case CMARK_NODE_SOFTBREAK:
      put (self, " ");
      break;
    case CMARK_NODE_LINEBREAK:
      put (self, "\342\200\250");
      break;
    case CMARK_NODE_EMPH:
      open_tag (self, "emph");
      break;
    case CMARK_NODE_STRONG:
      open_tag (self, "strong");
      break;
    case CMARK_NODE_LINK:
      open_tag (self, "link");
      break;
    default:
      break;
    }
}

static void
leave (Renderer   *self,
       cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_BLOCK_QUOTE:
      self->quotes--;
      close_tag (self);
      break;
    case CMARK_NODE_LIST:
      g_array_set_size (self->counters, self->counters->len - 1);
      break;
    case CMARK_NODE_ITEM:
      self->close = FALSE;
      break;
    case CMARK_NODE_PARAGRAPH:
      close_paragraph (self);
      break;
    case CMARK_NODE_HEADING:
      close_tag (self);
      close_tag (self);
      break;
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
    case CMARK_NODE_LINK:
      close_tag (self);
      break;
    default:
      break;
    }
}

static void
render (GtkTextBuffer *buffer,
        const char    *markdown)
{
  g_autoptr(GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) counters = g_array_new (FALSE, FALSE, sizeof (int));
  cmark_node *tree = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new (tree);
  Renderer renderer = { .buffer = buffer, .tags = tags, .counters = counters };
  cmark_event_type event;

  gtk_text_buffer_get_start_iter (buffer, &renderer.end);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      if (event == CMARK_EVENT_ENTER)
        enter (&renderer, cmark_iter_get_node (iter));
      else
        leave (&renderer, cmark_iter_get_node (iter));
    }
  cmark_iter_free (iter);
  cmark_node_free (tree);
}

/**
 * rp_note_preview_new:
 * @vault: what the text is sealed by
 *
 * Returns: (transfer floating): a text view to read in, without a text;
 *   clear it when it goes
 */
GtkWidget *
rp_note_preview_new (RpVault *vault)
{
  GtkWidget *view = gtk_text_view_new ();

  g_object_set (view, "editable", FALSE, "cursor-visible", FALSE, "accepts-tab", FALSE, NULL);
  rp_private_view_protect (GTK_TEXT_VIEW (view), _("Note"));
  rp_private_view_show_whole (GTK_TEXT_VIEW (view));
  rp_private_view_set_vault (GTK_TEXT_VIEW (view), vault);
  gtk_widget_add_css_class (view, "notetext");
  add_tags (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), FALSE);

  return view;
}

/**
 * rp_note_preview_set_text:
 * @preview: made with rp_note_preview_new()
 * @markdown: (nullable): a text in Markdown
 *
 * Shows the text.
 */
void
rp_note_preview_set_text (GtkTextView *preview,
                          const char  *markdown)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (preview);
  GtkTextIter start;

  gtk_text_buffer_set_text (buffer, "", 0);
  if (markdown != NULL)
    render (buffer, markdown);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}
