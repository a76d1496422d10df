/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-meet-page.h"

#include "rp-introduction-verb.h"
#include "rp-meet-card.h"
#include "rp-meet-column.h"
#include "rp-network-reader.h"
#include "rp-network-title.h"
#include "rp-rules.h"
#include "rp-section.h"
#include "rp-state-page.h"
#include "rp-step-filler.h"

#include <glib/gi18n.h>

/* How many are shown at first, and how many more each time */
#define STEP 12

enum {
  UNDER_WAY,
  CARDS,
  MET,
  ASIDE,
  N_COLUMNS
};

/**
 * RpMeetPage:
 *
 * A view of the network: who should meet, the introductions that are under
 * way, and what came of those before.
 */
struct _RpMeetPage
{
  RpPlace          parent_instance;

  RpWriter        *writer;
  RpNetworkReader *reader;
  GCancellable    *cancellable;
  RpMeetPlan      *plan;                /* (nullable): what is shown */
  guint            n_cards;             /* at the most */
  guint            n_met;
  RpMeetColumn    *columns[N_COLUMNS];
  RpStepFiller    *filler;

  /* Template widgets */
  AdwHeaderBar    *header;
  GtkWidget       *back;
  AdwBin          *state;
  GtkWidget       *lead;
  GtkLabel        *headline;
  GtkLabel        *reason;
  RpSection       *under_way;
  GtkBox          *cards;
  GtkWidget       *more_cards;
  RpSection       *met;
  GtkWidget       *more_met;
  RpSection       *aside;
};

G_DEFINE_FINAL_TYPE (RpMeetPage, rp_meet_page, RP_TYPE_PLACE)

static GtkWidget *
make_row (gpointer widget,
          gpointer item)
{
  return rp_meet_row_new (RP_MEET_PAGE (widget)->plan, item);
}

static GtkWidget *
make_aside (gpointer widget,
            gpointer item)
{
  return rp_meet_row_new_aside (RP_MEET_PAGE (widget)->plan, item);
}

static GtkWidget *
make_card (gpointer widget,
           gpointer item)
{
  RpMeetPage *self = RP_MEET_PAGE (widget);

  return rp_meet_card_new (self->plan, item, item == self->plan->matches->pdata[0]);
}

/* A row or a card at a time */
static gboolean
fill_some (gpointer widget)
{
  static GtkWidget *(*const make[]) (gpointer, gpointer) = {
    [UNDER_WAY] = make_row, [CARDS] = make_card, [MET] = make_row, [ASIDE] = make_aside,
  };
  RpMeetPage *self = widget;

  for (guint i = 0; i < N_COLUMNS; i++)
    if (rp_meet_column_fill (self->columns[i], make[i], self))
      return TRUE;

  return FALSE;
}

static GtkWidget *
new_state (RpMeetPage *self)
{
  const RpNetworkFacts *facts = rp_network_get_facts (self->plan->network);
  GtkWidget *state;

  if (facts->people->len < 2)
    {
      state = rp_state_page_new ("system-users-symbolic", _("Nobody to Bring Together Yet"),
                                 _("Once there are two people, Rapport looks for what the one "
                                   "seeks and the other has."));
      rp_state_page_add_button (RP_STATE_PAGE (state), _("Add Person…"), "suggested-action",
                                "win.add-person");
      return state;
    }

  state = rp_state_page_new ("system-users-symbolic", _("Nobody New to Bring Together"),
                             _("Ask people what they are looking for, and what they could give: "
                               "where one has what another seeks, both stand here."));
  rp_state_page_add_button (RP_STATE_PAGE (state), _("Introduce Two People…"), "suggested-action",
                            "place.new");

  return state;
}

static void
show_lead (RpMeetPage *self)
{
  RpMeetPlan *plan = self->plan;
  const RpPair *best = NULL;
  g_autofree char *seeker = NULL, *helper = NULL, *headline = NULL, *reason = NULL;

  if (plan->matches->len > 0)
    best = ((RpMeetMatch *) plan->matches->pdata[0])->pairs->pdata[0];
  gtk_widget_set_visible (self->lead, best != NULL);
  adw_bin_set_child (self->state, best == NULL ? new_state (self) : NULL);
  if (best == NULL)
    return;

  seeker = rp_person_short_name (best->seeker);
  helper = rp_person_short_name (best->helper);
  /* Translators: two first names */
  headline = g_strdup_printf (_("%1$s and %2$s should meet"), seeker, helper);
  reason = rp_pair_reason (best);
  gtk_label_set_text (self->headline, headline);
  gtk_label_set_text (self->reason, reason);
}

static void
list_introductions (RpMeetPage *self,
                    guint       column,
                    GPtrArray  *introductions,
                    guint       most)
{
  rp_meet_column_begin (self->columns[column]);
  for (guint i = 0; i < introductions->len && i < most; i++)
    rp_meet_column_add (self->columns[column],
                        rp_meet_row_key (self->plan, introductions->pdata[i]),
                        introductions->pdata[i]);
  rp_meet_column_end (self->columns[column]);
}

static void
list_cards (RpMeetPage *self)
{
  GPtrArray *matches = self->plan->matches;

  rp_meet_column_begin (self->columns[CARDS]);
  for (guint i = 0; i < matches->len && i < self->n_cards; i++)
    rp_meet_column_add (self->columns[CARDS],
                        rp_meet_card_key (self->plan, matches->pdata[i], i == 0),
                        matches->pdata[i]);
  rp_meet_column_end (self->columns[CARDS]);
}

static void
list_aside (RpMeetPage *self)
{
  GPtrArray *aside = self->plan->aside;

  rp_meet_column_begin (self->columns[ASIDE]);
  for (guint i = 0; i < aside->len; i++)
    rp_meet_column_add (self->columns[ASIDE], g_strdup (rp_record_get_id (aside->pdata[i])),
                        aside->pdata[i]);
  rp_meet_column_end (self->columns[ASIDE]);
}

static void
show_plan (RpMeetPage *self)
{
  RpMeetPlan *plan = self->plan;

  show_lead (self);
  list_introductions (self, UNDER_WAY, plan->under_way, G_MAXUINT);
  list_cards (self);
  list_introductions (self, MET, plan->met, self->n_met);
  list_aside (self);
  gtk_widget_set_visible (GTK_WIDGET (self->under_way), plan->under_way->len > 0);
  gtk_widget_set_visible (self->more_cards, plan->matches->len > self->n_cards);
  gtk_widget_set_visible (GTK_WIDGET (self->met), plan->met->len > 0);
  gtk_widget_set_visible (self->more_met, plan->met->len > self->n_met);
  gtk_widget_set_visible (GTK_WIDGET (self->aside), plan->aside->len > 0);
  rp_step_filler_start (self->filler);
}

static void
free_plan (gpointer plan)
{
  rp_meet_plan_free (plan);
}

static void
free_network (gpointer network)
{
  rp_network_unref (network);
}

static void
make_plan (GTask        *task,
           gpointer      source,
           gpointer      network,
           GCancellable *cancellable)
{
  g_task_return_pointer (task, rp_meet_plan_new (network), free_plan);
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(RpMeetPage) self = user_data;
  RpMeetPlan *plan = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr(RpMeetPlan) before = NULL;

  if (plan == NULL)
    return;

  before = self->plan;
  self->plan = plan;
  show_plan (self);
}

static void
read_cb (RpMeetPage *self)
{
  g_autoptr(GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  /* Its thread may be the last to let go of a task, and must not be of us. */
  task = g_task_new (NULL, self->cancellable, planned_cb, g_object_ref (self));
  g_task_set_task_data (task, rp_network_ref (rp_network_reader_get_network (self->reader)),
                        free_network);
  g_task_run_in_thread (task, make_plan);
}

static void
failed_cb (RpMeetPage   *self,
           const GError *error)
{
  rp_writer_error (self->writer, error);
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.introduce", "(ss)", "", "");
}

static void
aside_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpMeetPage *self = RP_MEET_PAGE (widget);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Not These Two"));
  g_autoptr(RpSnooze) snooze = rp_record_new (RP_TYPE_SNOOZE);
  const char *person, *other;

  g_variant_get (parameter, "(&s&s)", &person, &other);
  snooze->what = rp_meet_aside_key (person, other);
  snooze->until = rp_network_reader_get_today (self->reader) + RP_RULE_NOT_THESE_TWO_DAYS;
  rp_batch_put (batch, snooze);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Not suggested for a year"), NULL);
}

static void
suggest_again_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  RpMeetPage *self = RP_MEET_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr(RpBatch) batch = NULL;
  RpSnooze *snooze = NULL;

  if (self->plan != NULL)
    snooze = rp_facts_find (self->plan->aside, id);
  if (snooze == NULL)
    return;

  batch = rp_batch_new (_("Suggest Again"));
  rp_batch_delete (batch, RP_TYPE_SNOOZE, id);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Suggested again"), NULL);
}

static void
take_step_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpMeetPage *self = RP_MEET_PAGE (widget);
  RpIntroduction *introduction = NULL;

  if (self->plan != NULL)
    introduction = rp_facts_find (self->plan->under_way, g_variant_get_string (parameter, NULL));
  if (introduction != NULL)
    rp_introduction_take_step (self->writer, introduction);
}

static void
more_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpMeetPage *self = RP_MEET_PAGE (widget);

  if (g_str_equal (action_name, "meet.more-cards"))
    self->n_cards += STEP;
  else
    self->n_met += STEP;
  if (self->plan != NULL)
    show_plan (self);
}

static GtkWidget *
rp_meet_page_get_start (RpPlace *place)
{
  RpMeetPage *self = RP_MEET_PAGE (place);
  GtkWidget *state = adw_bin_get_child (self->state);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (rp_section_get_list (self->under_way)));
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  if (row != NULL)
    return row;

  return card != NULL ? card : state;
}

static void
rp_meet_page_constructed (GObject *object)
{
  RpMeetPage *self = RP_MEET_PAGE (object);
  RpStore *store = rp_place_get_store (RP_PLACE (object));

  G_OBJECT_CLASS (rp_meet_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  self->reader = rp_network_reader_new (store);
  g_signal_connect_object (self->reader, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  rp_place_bind_header (RP_PLACE (self), self->header, self->back);
}

static void
rp_meet_page_dispose (GObject *object)
{
  RpMeetPage *self = RP_MEET_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->filler, rp_step_filler_free);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_clear_pointer (&self->columns[i], rp_meet_column_free);
  g_clear_pointer (&self->plan, rp_meet_plan_free);
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_MEET_PAGE);

  G_OBJECT_CLASS (rp_meet_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *parameter;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "place.new", NULL, new_action },
    { "meet.aside", "(ss)", aside_action },
    { "meet.suggest-again", "s", suggest_again_action },
    { "meet.more-cards", NULL, more_action },
    { "meet.more-met", NULL, more_action },
    { "introduction.take-step", "s", take_step_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

static void
rp_meet_page_class_init (RpMeetPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_meet_page_constructed;
  object_class->dispose = rp_meet_page_dispose;
  RP_PLACE_CLASS (klass)->get_start = rp_meet_page_get_start;

  g_type_ensure (RP_TYPE_NETWORK_TITLE);
  g_type_ensure (RP_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/network/rp-meet-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, header);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, back);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, state);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, lead);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, headline);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, reason);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, under_way);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, cards);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, more_cards);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, met);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, more_met);
  gtk_widget_class_bind_template_child (widget_class, RpMeetPage, aside);
  install_actions (widget_class);
}

static RpMeetColumn *
new_column (RpSection *section)
{
  return rp_meet_column_new (GTK_WIDGET (rp_section_get_list (section)));
}

static void
rp_meet_page_init (RpMeetPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->n_cards = STEP;
  self->n_met = STEP;
  self->columns[UNDER_WAY] = new_column (self->under_way);
  self->columns[CARDS] = rp_meet_column_new (GTK_WIDGET (self->cards));
  self->columns[MET] = new_column (self->met);
  self->columns[ASIDE] = new_column (self->aside);
  self->filler = rp_step_filler_new (self, fill_some);
}

/**
 * rp_meet_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the view of who should meet
 */
GtkWidget *
rp_meet_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_MEET_PAGE, "store", store, NULL);
}
