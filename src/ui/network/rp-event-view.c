/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-event-view-private.h"

#include "rp-date.h"
#include "rp-record-row.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>

/**
 * RpEventView:
 *
 * The sheet for an event: what I am there, what to do before, whom to greet
 * first, and what to raise with each. It can be printed or copied to be taken
 * along. Signal "gone": the event is no more.
 */
G_DEFINE_FINAL_TYPE (RpEventView, rp_event_view, ADW_TYPE_BIN)

enum {
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What was read of what is shown */
RpTown *
rp_event_view_get_town (RpEventView *self)
{
  RpTown *town = rp_town_reader_get_town (self->reader);

  return town != NULL && g_strcmp0 (rp_record_get_id (town->facts->event), self->id) == 0 ? town
                                                                                          : NULL;
}

static char *
when_and_where (const RpTownFacts *facts)
{
  RpEvent *event = facts->event;
  g_autofree char *horizon = rp_event_horizon (event, rp_time_day (facts->now, facts->zone));
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  if (event->starts != 0)
    {
      /* Translators: strftime, a day with its year */
      g_autofree char *starts = rp_day_format (event->starts, _("%-d %B %Y"));
      g_autofree char *ends = rp_day_format (MAX (event->ends, event->starts), _("%-d %B %Y"));
      g_autofree char *days = event->ends > event->starts
                              ? g_strdup_printf ("%s – %s", starts, ends) : g_strdup (starts);

      g_strv_builder_add (parts, days);
    }
  if (horizon != NULL)
    g_strv_builder_add (parts, horizon);
  if (event->city != NULL)
    g_strv_builder_add (parts, event->city);
  words = g_strv_builder_end (parts);

  return words[0] != NULL ? g_strjoinv (" · ", words) : NULL;
}

static void
show_community (RpEventView       *self,
                const RpTownFacts *facts)
{
  RpCommunity *community = facts->event->community != NULL
                           ? rp_facts_find (facts->communities, facts->event->community) : NULL;

  gtk_widget_set_visible (self->community, community != NULL);
  if (community == NULL)
    return;

  gtk_button_set_label (GTK_BUTTON (self->community), community->name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->community), "s",
                                    rp_record_get_id (community));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->community), "win.show-community");
}

static void
show_tasks (RpEventView *self,
            RpTown      *town)
{
  g_autoptr(GPtrArray) tasks = rp_town_tasks (town->facts, town->people);

  rp_section_clear_list (self->before);
  for (guint i = 0; i < tasks->len; i++)
    {
      const RpTownTask *task = tasks->pdata[i];
      GtkWidget *row = rp_record_row_new (NULL, task->words, NULL);

      if (task->person != NULL)
        {
          rp_record_row_set_open (RP_RECORD_ROW (row), "win.show-person",
                                  rp_record_get_id (RP_IS_PERSON (task->record) ? task->record
                                                                                : task->person));
          rp_record_row_set_private (RP_RECORD_ROW (row), TRUE, FALSE);
        }
      else
        {
          rp_record_row_set_edit (RP_RECORD_ROW (row), "event.decide");
        }
      gtk_list_box_append (rp_section_get_list (self->before), row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->before), tasks->len > 0);
}

static void
read_cb (RpEventView *self)
{
  RpTown *town = rp_event_view_get_town (self);
  g_autofree char *subtitle = NULL;
  RpAttendance *mine;

  if (town == NULL)
    return;

  subtitle = when_and_where (town->facts);
  mine = rp_town_my_attendance (town->facts);
  rp_detail_shell_set_title (self->shell, town->facts->event->name, subtitle);
  rp_detail_shell_set_day (self->shell, town->facts->event->starts);
  self->setting = TRUE;
  rp_choice_set_selected (self->mine, mine != NULL ? (int) mine->role + 1 : 0);
  self->setting = FALSE;
  show_community (self, town->facts);
  show_tasks (self, town);
  rp_town_cards_show (self->cards, town);
  gtk_widget_set_visible (self->nobody, town->people->len == 0);
  rp_detail_shell_show_content (self->shell);
}

static void
failed_cb (RpEventView  *self,
           const GError *error)
{
  GtkWidget *page = rp_state_page_new_error (_("Could Not Read This Event"), error->message);

  rp_state_page_add_button (RP_STATE_PAGE (page), _("Try Again"), NULL, "event.reload");
  rp_detail_shell_show_state (self->shell, page);
}

static void
gone_cb (RpEventView *self)
{
  rp_event_view_set_event (self, NULL);
  g_signal_emit (self, signals[GONE], 0);
}

static void
mine_cb (RpEventView *self)
{
  if (!self->setting)
    rp_town_cards_set_role (self->cards, NULL, rp_choice_get_selected (self->mine) - 1);
}

static void
decide_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_child_focus (GTK_WIDGET (RP_EVENT_VIEW (widget)->mine), GTK_DIR_TAB_FORWARD);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  rp_town_reader_ask_again (RP_EVENT_VIEW (widget)->reader);
}

static void
rp_event_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_event_view_parent_class)->map (widget);
  rp_town_reader_set_active (RP_EVENT_VIEW (widget)->reader, TRUE);
}

static void
rp_event_view_unmap (GtkWidget *widget)
{
  RpTownReader *reader = RP_EVENT_VIEW (widget)->reader;

  if (reader != NULL)
    rp_town_reader_set_active (reader, FALSE);
  GTK_WIDGET_CLASS (rp_event_view_parent_class)->unmap (widget);
}

static void
rp_event_view_dispose (GObject *object)
{
  RpEventView *self = RP_EVENT_VIEW (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (rp_event_view_parent_class)->dispose (object);
}

static void
rp_event_view_class_init (RpEventViewClass *klass)
{
  static const struct
  {
    const char                  *name;
    const char                  *type;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "event.decide", NULL, decide_action },
    { "event.reload", NULL, reload_action },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_event_view_dispose;
  widget_class->map = rp_event_view_map;
  widget_class->unmap = rp_event_view_unmap;

  signals[GONE] = g_signal_new ("gone", RP_TYPE_EVENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
  rp_event_view_install_actions (widget_class);
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) first = g_menu_new ();
  g_autoptr(GMenu) last = g_menu_new ();

  g_menu_append (first, _("_Edit…"), "event.edit");
  g_menu_append (first, _("_Print Sheet…"), "event.print");
  g_menu_append (first, _("_Copy Sheet"), "event.copy");
  g_menu_append (last, _("_Delete"), "event.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static GtkWidget *
new_mine (RpEventView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *choice = rp_choice_new_chips (_("What you are there"));

  self->mine = RP_CHOICE (choice);
  rp_choice_add (self->mine, _("Not Going"), NULL);
  rp_choice_add (self->mine, rp_attendance_words (RP_ATTENDANCE_ATTENDS, TRUE), NULL);
  rp_choice_add (self->mine, rp_attendance_words (RP_ATTENDANCE_SPEAKS, TRUE), NULL);
  rp_choice_add (self->mine, rp_attendance_words (RP_ATTENDANCE_CHAIRS, TRUE), NULL);
  self->community = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->community, "chipbutton");
  gtk_widget_add_css_class (self->community, "flat");
  gtk_widget_set_halign (self->community, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), self->community);
  gtk_box_append (GTK_BOX (box), choice);

  return box;
}

static void
rp_event_view_init (RpEventView *self)
{
  g_autoptr(GMenuModel) menu = new_menu ();

  self->shell = RP_DETAIL_SHELL (rp_detail_shell_new ());
  rp_detail_shell_set_menu (self->shell, menu);
  rp_detail_shell_add_button (self->shell, "printer-symbolic", _("Print Sheet"), "event.print");
  rp_detail_shell_add_button (self->shell, "edit-copy-symbolic", _("Copy Sheet"), "event.copy");
  rp_detail_shell_add_button (self->shell, "contact-new-symbolic", _("Add Somebody Who Comes"),
                              "event.add-person");
  rp_detail_shell_append (self->shell, new_mine (self));
  self->before = RP_SECTION (rp_section_new (_("Before you go")));
  rp_detail_shell_append (self->shell, GTK_WIDGET (self->before));
  self->nobody = rp_state_page_new ("system-users-symbolic", _("Nobody Yet"),
                                    _("Add who comes, or the members of the community: then this "
                                      "is the sheet to take along."));
  rp_state_page_add_button (RP_STATE_PAGE (self->nobody), _("Add Somebody Who Comes…"), "pill",
                            "event.add-person");
  gtk_widget_add_css_class (self->nobody, "compact");
  rp_detail_shell_append (self->shell, self->nobody);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->shell));
}

/**
 * rp_event_view_new:
 * @store: the library
 *
 * Returns: (transfer floating): a page that shows nothing yet
 */
GtkWidget *
rp_event_view_new (RpStore *store)
{
  RpEventView *self = g_object_new (RP_TYPE_EVENT_VIEW, NULL);

  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  self->cards = RP_TOWN_CARDS (rp_town_cards_new (self->writer));
  rp_detail_shell_append (self->shell, GTK_WIDGET (self->cards));
  self->reader = rp_town_reader_new (store);
  g_signal_connect_object (self->reader, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mine, "changed", G_CALLBACK (mine_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * rp_event_view_set_event:
 * @self: a page
 * @id: (nullable): the UUID of what it shows from now on
 */
void
rp_event_view_set_event (RpEventView *self,
                         const char  *id)
{
  g_return_if_fail (RP_IS_EVENT_VIEW (self));

  if (g_strcmp0 (self->id, id) == 0)
    return;

  g_free (self->id);
  self->id = g_strdup (id);
  rp_town_cards_show (self->cards, NULL);
  rp_detail_shell_scroll_up (self->shell);
  rp_town_reader_ask_event (self->reader, id);
}

/**
 * rp_event_view_set_folded:
 * @self: a page
 * @folded: whether it is the only pane of its place
 * @outermost: whether it is the only pane of the window
 */
void
rp_event_view_set_folded (RpEventView *self,
                          gboolean     folded,
                          gboolean     outermost)
{
  g_return_if_fail (RP_IS_EVENT_VIEW (self));

  rp_detail_shell_set_folded (self->shell, folded, outermost);
}

/**
 * rp_event_view_get_filling:
 * @self: a page
 *
 * Returns: whether some of it is not there yet
 */
gboolean
rp_event_view_get_filling (RpEventView *self)
{
  g_return_val_if_fail (RP_IS_EVENT_VIEW (self), FALSE);

  return self->id != NULL && (rp_event_view_get_town (self) == NULL
                              || rp_town_cards_get_filling (self->cards));
}
