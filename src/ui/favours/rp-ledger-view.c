/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-ledger-view.h"

#include "rp-gifts-part.h"
#include "rp-ledger-part.h"
#include "rp-scroll-bin.h"
#include "rp-show-jar.h"
#include "rp-number.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>
#include <string.h>

#define JAR_WIDTH  148
#define FIRST_ROWS 20

/**
 * RpLedgerView:
 *
 * Somebody's jar, what it says to an ask of each size, and all that went into
 * it and out of it.
 */
struct _RpLedgerView
{
  AdwBin         parent_instance;

  char          *person;      /* (nullable): UUID */
  RpNetwork     *network;     /* (nullable): what is shown is of */
  guint32        today;
  guint          n_rows;
  GtkAdjustment *scrolled;
  RpSweetJar    *jar;
  GtkLabel      *name_label;
  GtkLabel      *words_label;
  GtkLabel      *sums_label;
  GtkLabel      *verdict_label;
  GtkWidget     *give_button;
  GtkWidget     *ask_button;
  GtkWidget     *nothing_label;
  RpGiftsPart   *gifts;
  RpLedgerPart  *open_part;
  RpLedgerPart  *all_part;
};

G_DEFINE_FINAL_TYPE (RpLedgerView, rp_ledger_view, ADW_TYPE_BIN)

static void
rp_ledger_view_dispose (GObject *object)
{
  RpLedgerView *self = RP_LEDGER_VIEW (object);

  g_clear_pointer (&self->network, rp_network_unref);

  G_OBJECT_CLASS (rp_ledger_view_parent_class)->dispose (object);
}

static void
rp_ledger_view_finalize (GObject *object)
{
  g_free (RP_LEDGER_VIEW (object)->person);

  G_OBJECT_CLASS (rp_ledger_view_parent_class)->finalize (object);
}

static void
rp_ledger_view_class_init (RpLedgerViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_ledger_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_ledger_view_finalize;
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *style_class,
           gboolean    private)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, style_class);
  if (private)
    gtk_widget_add_css_class (label, "private");
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static GtkWidget *
new_hero (RpLedgerView *self)
{
  GtkWidget *hero = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *buttons = rp_wrap_new ();

  self->jar = RP_SWEET_JAR (rp_sweet_jar_new (JAR_WIDTH));
  gtk_widget_add_css_class (GTK_WIDGET (self->jar), "private");
  gtk_widget_set_halign (GTK_WIDGET (self->jar), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->jar), GTK_ALIGN_START);
  gtk_widget_set_hexpand (GTK_WIDGET (self->jar), FALSE);
  gtk_box_append (GTK_BOX (hero), GTK_WIDGET (self->jar));

  self->name_label = add_label (words, "hero-name", FALSE);
  self->words_label = add_label (words, "heading", TRUE);
  self->sums_label = add_label (words, "txs", TRUE);
  self->verdict_label = add_label (words, "txs", TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->sums_label), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict_label), "dim");
  gtk_widget_set_margin_top (GTK_WIDGET (self->verdict_label), 8);

  self->give_button = gtk_button_new_with_mnemonic (_("_Give a Sweet…"));
  self->ask_button = gtk_button_new_with_mnemonic (_("_Ask a Favour…"));
  gtk_widget_add_css_class (self->give_button, "fixbutton");
  gtk_widget_add_css_class (self->give_button, "suggested-action");
  gtk_widget_add_css_class (self->ask_button, "fixbutton");
  gtk_widget_set_margin_top (buttons, 12);
  rp_wrap_append (RP_WRAP (buttons), self->give_button);
  rp_wrap_append (RP_WRAP (buttons), self->ask_button);
  gtk_box_append (GTK_BOX (words), buttons);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (hero), words);

  return hero;
}

static void
rp_ledger_view_init (RpLedgerView *self)
{
  GtkWidget *bin = g_object_new (RP_TYPE_SCROLL_BIN, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                      GTK_POLICY_NEVER, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 760, "tightening-threshold",
                                   600, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 22);

  gtk_widget_set_margin_start (box, 16);
  gtk_widget_set_margin_end (box, 16);
  gtk_widget_set_margin_bottom (box, 36);
  gtk_box_append (GTK_BOX (box), new_hero (self));
  self->nothing_label = gtk_label_new (_("Nothing went either way yet."));
  gtk_widget_add_css_class (self->nothing_label, "dim");
  gtk_box_append (GTK_BOX (box), self->nothing_label);
  self->open_part = RP_LEDGER_PART (rp_ledger_part_new (_("Asked, not answered yet")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->open_part));
  self->gifts = RP_GIFTS_PART (rp_gifts_part_new (_("What could I give?")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->gifts));
  self->all_part = RP_LEDGER_PART (rp_ledger_part_new (_("What went in and out")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->all_part));

  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  self->scrolled = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  adw_bin_set_child (ADW_BIN (bin), scroller);
  adw_bin_set_child (ADW_BIN (self), bin);
}

/**
 * rp_ledger_view_new:
 *
 * Returns: (transfer floating): a view of nobody yet
 */
GtkWidget *
rp_ledger_view_new (void)
{
  return g_object_new (RP_TYPE_LEDGER_VIEW, NULL);
}

/**
 * rp_ledger_view_get_person:
 * @self: a view
 *
 * Returns: (nullable): the UUID of whose jar it shows
 */
const char *
rp_ledger_view_get_person (RpLedgerView *self)
{
  g_return_val_if_fail (RP_IS_LEDGER_VIEW (self), NULL);

  return self->person;
}

/**
 * rp_ledger_view_set_person:
 * @self: a view
 * @person: a UUID
 *
 * Says whose jar it shows, from rp_ledger_view_show() on.
 */
void
rp_ledger_view_set_person (RpLedgerView *self,
                           const char   *person)
{
  g_return_if_fail (RP_IS_LEDGER_VIEW (self));

  if (g_strcmp0 (self->person, person) == 0)
    return;

  g_free (self->person);
  self->person = g_strdup (person);
  self->n_rows = FIRST_ROWS;
  gtk_adjustment_set_value (self->scrolled, 0);
}

/* “Small: room to ask. Medium: ask, then give back. Large: give first.” */
static char *
dup_verdicts (const RpJar *jar)
{
  const char *verdicts[3];

  for (guint size = 0; size < G_N_ELEMENTS (verdicts); size++)
    verdicts[size] = rp_verdict_words (rp_jar_verdict (jar, (RpFavourSize) size, FALSE));
  if (g_str_equal (verdicts[0], verdicts[1]) && g_str_equal (verdicts[1], verdicts[2]))
    /* Translators: what the jar says to an ask of any size */
    return g_strdup_printf (_("An ask of any size: %s."), verdicts[0]);

  /* Translators: what the jar says to an ask of each size */
  return g_strdup_printf (_("A small ask: %1$s. A medium one: %2$s. A large one: %3$s."),
                          verdicts[0], verdicts[1], verdicts[2]);
}

static void
show_hero (RpLedgerView     *self,
           const RpJarEntry *entry)
{
  static const char *const classes[] = { "success-text", "warning-text", "dim" };
  g_autofree char *words = rp_jar_words (&entry->jar);
  g_autofree char *heading = rp_text_capitalise (words);
  g_autofree char *sums = g_strdup_printf (_("You gave %1$u, asked for %2$u"), entry->jar.given,
                                           entry->jar.asked);
  g_autofree char *verdicts = dup_verdicts (&entry->jar);
  const char *good = rp_jar_word_class (&entry->jar);

  rp_show_jar (self->jar, entry->person, &entry->jar);
  gtk_label_set_text (self->name_label, entry->person->name);
  gtk_label_set_text (self->words_label, heading);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->words_label), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->words_label), good);
  gtk_label_set_text (self->sums_label, sums);
  gtk_label_set_text (self->verdict_label, verdicts);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->give_button), "(ss)", self->person,
                                    "given");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->give_button), "win.add-favour");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->ask_button), "(ss)", self->person,
                                    "asked");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->ask_button), "win.add-favour");
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const RpFavour *one = *(RpFavour *const *) a;
  const RpFavour *other = *(RpFavour *const *) b;

  if (one->date != other->date)
    return one->date > other->date ? -1 : 1;

  return strcmp (rp_record_get_id ((gpointer) one), rp_record_get_id ((gpointer) other));
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
show_ledger (RpLedgerView *self)
{
  const RpNetworkFacts *facts = rp_network_get_facts (self->network);
  g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) closed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < facts->favours->len; i++)
    {
      RpFavour *favour = facts->favours->pdata[i];
      gboolean is_open = favour->direction == RP_FAVOUR_ASKED
                         && favour->state == RP_FAVOUR_STATE_PENDING;

      if (g_strcmp0 (favour->person, self->person) == 0)
        g_ptr_array_add (is_open ? open : closed, g_object_ref (favour));
    }
  g_ptr_array_sort (open, compare_dates);
  g_ptr_array_sort (closed, compare_dates);

  /* Where the last one that was open is closed, the focus has to go somewhere. */
  if (open->len == 0 && has_focus (GTK_WIDGET (self->open_part)))
    gtk_widget_grab_focus (self->give_button);
  gtk_widget_set_visible (self->nothing_label, open->len + closed->len == 0);
  rp_ledger_part_set_favours (self->open_part, open, open->len, facts->objectives, self->today);
  rp_ledger_part_set_favours (self->all_part, closed, self->n_rows, facts->objectives,
                              self->today);
}

/**
 * rp_ledger_view_show:
 * @self: a view of somebody
 * @network: what it shows from now on
 * @today: the day it was read on
 *
 * Returns: whether there still is that person
 */
gboolean
rp_ledger_view_show (RpLedgerView *self,
                     RpNetwork    *network,
                     guint32       today)
{
  RpJarEntry entry;

  g_return_val_if_fail (RP_IS_LEDGER_VIEW (self), FALSE);

  if (!rp_network_jar (network, self->person, &entry))
    return FALSE;

  rp_network_ref (network);
  g_clear_pointer (&self->network, rp_network_unref);
  self->network = network;
  self->today = today;
  show_hero (self, &entry);
  show_ledger (self);
  rp_gifts_part_show (self->gifts, network, self->person);

  return TRUE;
}

/**
 * rp_ledger_view_show_more:
 * @self: a view that shows somebody
 *
 * Shows more of what went in and out.
 */
void
rp_ledger_view_show_more (RpLedgerView *self)
{
  g_return_if_fail (RP_IS_LEDGER_VIEW (self));

  self->n_rows += FIRST_ROWS;
  show_ledger (self);
}
