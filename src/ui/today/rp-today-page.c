/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-today-page.h"

#include "rp-columns.h"
#include "rp-date.h"
#include "rp-next-card.h"
#include "rp-scroll-bin.h"
#include "rp-section.h"
#include "rp-state-page.h"
#include "rp-today-actions.h"
#include "rp-today-card.h"
#include "rp-today-reader.h"

#include <glib/gi18n.h>

/* How long a promise that was ticked stays, struck through */
#define DONE_SECONDS 4
#define N_KINDS      (RP_TODAY_INTRODUCTION + 1)

/**
 * RpTodayPage:
 *
 * The place of today: what there is to do, and why. Only cards that have
 * changed are built anew, one at a time, so that nothing else waits.
 */
struct _RpTodayPage
{
  RpPlace        parent_instance;

  RpTodayReader *reader;
  RpWriter      *writer;
  RpSection     *sections[N_KINDS];
  char          *shown[N_KINDS];   /* (nullable): what a section shows, in words */
  guint          building;         /* source */
  guint          done;             /* source, while a ticked promise stays */
  char          *done_id;          /* (nullable): of that promise */
  gboolean       done_seen;        /* whether it was read that the promise is kept */

  /* Template widgets */
  AdwHeaderBar  *header;
  GtkWidget     *header_title;
  GtkWidget     *back;
  GtkStack      *stack;
  GtkWidget     *scroller;
  GtkLabel      *title_label;
  GtkLabel      *lead_label;
  GtkBox        *main_box;
  GtkBox        *side_box;
  RpSection     *next_section;
  RpNextCard    *next;
  AdwBin        *nothing;
  GtkWidget     *bottom_bar;
};

G_DEFINE_FINAL_TYPE (RpTodayPage, rp_today_page, RP_TYPE_PLACE)

static RpSection *
get_section (RpTodayPage *self,
             RpTodayKind  kind)
{
  GtkBox *box = kind < RP_TODAY_I_OWE ? self->main_box : self->side_box;
  GtkWidget *before = NULL;

  if (self->sections[kind] != NULL)
    return self->sections[kind];

  for (guint i = 0; i < kind; i++)
    if (self->sections[i] != NULL && (i < RP_TODAY_I_OWE) == (kind < RP_TODAY_I_OWE))
      before = GTK_WIDGET (self->sections[i]);
  self->sections[kind] = RP_SECTION (rp_section_new (""));
  gtk_box_insert_child_after (box, GTK_WIDGET (self->sections[kind]), before);

  return self->sections[kind];
}

static gboolean
show_card (RpTodayPage *self,
           RpTodayKind  kind)
{
  const RpTodayFacts *facts = rp_today_reader_get_facts (self->reader);
  const RpTodayCard *card = rp_today_find (rp_today_reader_get_today (self->reader), kind);
  g_autofree char *text = rp_today_describe_card (card, facts);

  if (g_strcmp0 (self->shown[kind], text) == 0 ||
      (kind == RP_TODAY_I_OWE && self->done != 0))
    return FALSE;

  g_free (self->shown[kind]);
  self->shown[kind] = g_steal_pointer (&text);
  if (card == NULL)
    {
      if (self->sections[kind] != NULL)
        gtk_widget_set_visible (GTK_WIDGET (self->sections[kind]), FALSE);
      return FALSE;
    }

  rp_section_set_title (get_section (self, kind), card->title);
  gtk_widget_set_visible (GTK_WIDGET (self->sections[kind]), TRUE);
  if (kind == RP_TODAY_NEXT)
    rp_next_card_set_item (self->next, card->items->pdata[0], facts);
  else
    rp_today_build_rows (self->sections[kind], card, facts);

  return TRUE;
}

/* One card at a time */
static gboolean
build_cb (gpointer user_data)
{
  RpTodayPage *self = user_data;

  for (guint kind = 0; kind < N_KINDS; kind++)
    if (show_card (self, kind))
      return G_SOURCE_CONTINUE;

  self->building = 0;
  return G_SOURCE_REMOVE;
}

/* A promise that was just kept is still something. */
static void
show_what_there_is (RpTodayPage *self)
{
  gboolean anything = self->done != 0 || rp_today_reader_get_today (self->reader)->cards->len > 0;

  gtk_stack_set_visible_child_name (self->stack, anything ? "today" : "nothing");
  gtk_widget_set_opacity (self->header_title,
                          !anything || rp_place_get_outer_folded (RP_PLACE (self)) ? 1 : 0);
}

static void
composed_cb (RpTodayPage *self)
{
  const RpToday *today = rp_today_reader_get_today (self->reader);
  const RpTodayFacts *facts = rp_today_reader_get_facts (self->reader);
  /* Translators: the title of Today: “Tuesday, 14 October” */
  g_autofree char *day = rp_time_format (facts->now, facts->zone, _("%A, %-d %B"));

  gtk_label_set_label (self->title_label, day);
  gtk_label_set_label (self->lead_label, today->lead);
  show_what_there_is (self);
  /* What comes first is there at once. */
  show_card (self, RP_TODAY_NEXT);
  if (self->building == 0)
    self->building = g_idle_add (build_cb, self);
}

static void
failed_cb (RpTodayPage  *self,
           const GError *error)
{
  rp_writer_error (self->writer, error);
}

/* The card is built anew, also when it says the same: perhaps the promise could not be kept. */
static void
forget_done (RpTodayPage *self)
{
  g_clear_handle_id (&self->done, g_source_remove);
  g_clear_pointer (&self->done_id, g_free);
  g_clear_pointer (&self->shown[RP_TODAY_I_OWE], g_free);
}

static gboolean
done_cb (gpointer user_data)
{
  RpTodayPage *self = user_data;

  self->done = 0;
  forget_done (self);
  show_what_there_is (self);
  if (self->building == 0)
    self->building = g_idle_add (build_cb, self);

  return G_SOURCE_REMOVE;
}

/* Was it taken back while it stays? Then it is open again. What was read before the promise was
 * written as kept says nothing. */
static void
look_whether_taken_back (RpTodayPage *self)
{
  const RpTodayFacts *facts = rp_today_reader_get_facts (self->reader);

  if (self->done == 0)
    return;

  if (rp_facts_find (facts->commitments, self->done_id) == NULL)
    self->done_seen = TRUE;
  else if (self->done_seen)
    forget_done (self);
}

static void
reread_cb (RpTodayPage *self)
{
  look_whether_taken_back (self);
  composed_cb (self);
}

static void
keep_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpTodayPage *self = RP_TODAY_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autofree char *key = g_strconcat ("commitment:", id, NULL);

  rp_today_row_set_done (rp_today_find_row (self->sections[RP_TODAY_I_OWE], key));
  g_clear_handle_id (&self->done, g_source_remove);
  g_free (self->done_id);
  self->done_id = g_strdup (id);
  self->done_seen = FALSE;
  self->done = g_timeout_add_seconds (DONE_SECONDS, done_cb, self);
  rp_today_keep (self->writer, rp_today_reader_get_facts (self->reader), id);
}

static void
snooze_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpTodayPage *self = RP_TODAY_PAGE (widget);
  const char *key;
  guint days;

  g_variant_get (parameter, "(&su)", &key, &days);
  rp_today_snooze (self->writer, rp_today_reader_get_facts (self->reader), key, days);
}

static void
follow_up_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpTodayPage *self = RP_TODAY_PAGE (widget);

  rp_today_follow_up (self->writer, rp_today_reader_get_facts (self->reader),
                      g_variant_get_string (parameter, NULL));
}

static void
nudge_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpTodayPage *self = RP_TODAY_PAGE (widget);

  rp_today_nudge (self->writer, rp_today_reader_get_facts (self->reader),
                  g_variant_get_string (parameter, NULL), widget);
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.plan-meeting", "(ss)", "", "");
}

static void
scrolled_cb (GtkAdjustment *adjustment,
             RpTodayPage   *self)
{
  if (gtk_adjustment_get_value (adjustment) > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->header), "scrolled");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->header), "scrolled");
}

static void
rp_today_page_fold (RpPlace *place)
{
  RpTodayPage *self = RP_TODAY_PAGE (place);

  gtk_widget_set_visible (self->bottom_bar, rp_place_get_outer_folded (place));
  if (self->reader != NULL && rp_today_reader_get_today (self->reader) != NULL)
    composed_cb (self);
}

static void
rp_today_page_constructed (GObject *object)
{
  RpTodayPage *self = RP_TODAY_PAGE (object);
  RpStore *store = rp_place_get_store (RP_PLACE (object));
  GtkWidget *nothing;

  G_OBJECT_CLASS (rp_today_page_parent_class)->constructed (object);

  nothing = rp_state_page_new ("weather-clear-symbolic", _("Nothing to Settle"),
                               _("No conversation this week, and no promise is due. "
                                 "A good day to log a chance encounter."));
  rp_state_page_add_button (RP_STATE_PAGE (nothing), _("Plan a Meeting"), "pill", "win.new");
  adw_bin_set_child (self->nothing, nothing);
  self->sections[RP_TODAY_NEXT] = self->next_section;
  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  self->reader = rp_today_reader_new (store);
  g_signal_connect_object (self->reader, "composed", G_CALLBACK (reread_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment
                           (GTK_SCROLLED_WINDOW (self->scroller)), "value-changed",
                           G_CALLBACK (scrolled_cb), self, 0);
  rp_place_bind_header (RP_PLACE (self), self->header, self->back);
}

/* Whoever comes back to it, from elsewhere or from another day, finds it as it is now. */
static void
rp_today_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_today_page_parent_class)->map (widget);

  rp_today_reader_look (RP_TODAY_PAGE (widget)->reader);
}

static void
rp_today_page_dispose (GObject *object)
{
  RpTodayPage *self = RP_TODAY_PAGE (object);

  g_clear_handle_id (&self->building, g_source_remove);
  g_clear_handle_id (&self->done, g_source_remove);
  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (rp_today_page_parent_class)->dispose (object);
}

static void
rp_today_page_finalize (GObject *object)
{
  RpTodayPage *self = RP_TODAY_PAGE (object);

  for (guint i = 0; i < N_KINDS; i++)
    g_free (self->shown[i]);
  g_free (self->done_id);

  G_OBJECT_CLASS (rp_today_page_parent_class)->finalize (object);
}

static void
rp_today_page_class_init (RpTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_today_page_constructed;
  object_class->dispose = rp_today_page_dispose;
  object_class->finalize = rp_today_page_finalize;
  widget_class->map = rp_today_page_map;
  RP_PLACE_CLASS (klass)->fold = rp_today_page_fold;

  g_type_ensure (RP_TYPE_COLUMNS);
  g_type_ensure (RP_TYPE_SECTION);
  g_type_ensure (RP_TYPE_NEXT_CARD);
  g_type_ensure (RP_TYPE_SCROLL_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/today/rp-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, header);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, header_title);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, back);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, lead_label);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, main_box);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, side_box);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, next_section);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, next);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, RpTodayPage, bottom_bar);

  gtk_widget_class_install_action (widget_class, "place.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "today.keep", "s", keep_action);
  gtk_widget_class_install_action (widget_class, "today.snooze", "(su)", snooze_action);
  gtk_widget_class_install_action (widget_class, "today.follow-up", "s", follow_up_action);
  gtk_widget_class_install_action (widget_class, "today.nudge", "s", nudge_action);
}

static void
rp_today_page_init (RpTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_today_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the place of today
 */
GtkWidget *
rp_today_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_TODAY_PAGE, "store", store, NULL);
}
