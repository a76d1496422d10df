/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-debrief-page-private.h"

#include "rp-advice.h"
#include "rp-confirm.h"
#include "rp-date.h"
#include "rp-scroll-bin.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (RpDebriefPage, rp_debrief_page, ADW_TYPE_BIN)

/* Of a window, in pixels. */
#define NARROWEST 360

enum {
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What would be cut between the buttons of a narrow page stands above the first question. */
static void
fit_header (RpDebriefPage *self,
            gboolean       stacked)
{
  int natural;

  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), !stacked);
  gtk_widget_set_visible (self->lead_label, stacked);
  gtk_widget_set_visible (self->title_label, TRUE);
  gtk_widget_measure (GTK_WIDGET (self->header), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural,
                      NULL, NULL);
  gtk_widget_set_visible (self->title_label, !stacked || natural <= NARROWEST);
}

/* In one column the questions are in another order. */
static void
stacked_cb (RpDebriefPage *self)
{
  rp_debrief_page_arrange (self);
  fit_header (self, rp_columns_get_stacked (self->columns));
}

static void
show_subtitle (RpDebriefPage *self)
{
  const RpMeetingFacts *facts = self->sheet->facts;
  g_autofree char *title = rp_meeting_title (facts->meeting, facts->person);
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (facts->meeting->starts != 0)
    {
      /* Translators: strftime, the day of a meeting */
      day = rp_time_format (facts->meeting->starts, facts->zone, _("%-d %B"));
      /* Translators: a meeting and its day: “Dinner with Ottoline Brandt-Hale, 16 October” */
      words = g_strdup_printf (C_("meeting", "%1$s, %2$s"), title, day);
    }
  gtk_label_set_label (self->subtitle_label, words != NULL ? words : title);
}

static void
show_error (RpDebriefPage *self,
            const GError  *error)
{
  GtkWidget *page = rp_state_page_new_error (_("Could Not Read This Meeting"), error->message);

  rp_state_page_add_button (RP_STATE_PAGE (page), _("Try Again"), NULL, "debrief.reload");
  adw_bin_set_child (self->state_bin, page);
  gtk_stack_set_visible_child_name (self->stack, "state");
}

/* The first reading fills the questions; a later one shows what was sealed before. */
static void
show_sheet (RpDebriefPage  *self,
            RpDebriefSheet *sheet)
{
  gboolean first = self->sheet == NULL;

  g_clear_pointer (&self->sheet, rp_debrief_sheet_free);
  self->sheet = sheet;
  for (guint i = 0; i < RP_DEBRIEF_PARTS; i++)
    if (first)
      rp_debrief_part_show (self->parts[i], sheet);
    else
      rp_debrief_part_reveal (self->parts[i], sheet);
  rp_debrief_page_weigh_stage (self);
  if (!first)
    return;

  show_subtitle (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "debrief.finish", TRUE);
  gtk_stack_set_visible_child_name (self->stack, "debrief");
  gtk_widget_grab_focus (GTK_WIDGET (self->parts[RP_DEBRIEF_LEARNED]));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpDebriefPage) self = user_data;
  g_autoptr(GError) error = NULL;
  RpDebriefSheet *sheet = rp_debrief_sheet_read_finish (result, &error);

  if (sheet != NULL)
    show_sheet (self, sheet);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->sheet == NULL)
    show_error (self, error);
}

static void
read_sheet (RpDebriefPage *self)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rp_debrief_sheet_read_async (self->store, self->meeting, g_get_real_time () / G_USEC_PER_SEC,
                               zone, self->cancellable, read_cb, g_object_ref (self));
}

/* What is written elsewhere meanwhile counts when the debrief is kept; here it would only get in
 * the way. What was sealed can be shown once the vault is open. */
static void
store_changed_cb (RpDebriefPage *self,
                  RpChanges     *changes)
{
  if (changes->sealed && !self->busy && self->sheet != NULL
      && rp_vault_get_state (rp_store_get_vault (self->store)) == RP_VAULT_UNLOCKED)
    read_sheet (self);
}

static void
without_cb (RpDebriefPage *self)
{
  rp_debrief_page_finish_without (self);
}

static void
finish_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  rp_debrief_page_finish (RP_DEBRIEF_PAGE (widget));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  read_sheet (RP_DEBRIEF_PAGE (widget));
}

static void
left_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(RpDebriefPage) self = user_data;

  self->asking = FALSE;
  if (!rp_confirm_finish (result))
    return;

  for (guint i = 0; i < RP_DEBRIEF_PARTS; i++)
    rp_debrief_part_give_up (self->parts[i]);
  rp_debrief_page_close (self);
}

static void
leave_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpDebriefPage *self = RP_DEBRIEF_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (self->busy || self->asking)
    return;

  if (!rp_debrief_page_is_touched (self))
    {
      rp_debrief_page_close (self);
      return;
    }

  self->asking = TRUE;
  rp_confirm_leave_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, left_cb,
                          g_object_ref (self));
}

static void
scrolled_cb (RpDebriefPage *self)
{
  GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  if (gtk_adjustment_get_value (at) > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->header), "scrolled");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->header), "scrolled");
}

static gboolean
rp_debrief_page_grab_focus (GtkWidget *widget)
{
  RpDebriefPage *self = RP_DEBRIEF_PAGE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->parts[RP_DEBRIEF_LEARNED]));
}

static void
rp_debrief_page_dispose (GObject *object)
{
  RpDebriefPage *self = RP_DEBRIEF_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sheet, rp_debrief_sheet_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_debrief_page_parent_class)->dispose (object);
}

static void
rp_debrief_page_finalize (GObject *object)
{
  g_free (RP_DEBRIEF_PAGE (object)->meeting);

  G_OBJECT_CLASS (rp_debrief_page_parent_class)->finalize (object);
}

static void
add_finish_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "cover.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "debrief.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "debrief.reload", NULL, reload_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "cover.leave", NULL);
}

static void
rp_debrief_page_class_init (RpDebriefPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_debrief_page_dispose;
  object_class->finalize = rp_debrief_page_finalize;
  widget_class->grab_focus = rp_debrief_page_grab_focus;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_COLUMNS);
  g_type_ensure (RP_TYPE_SCROLL_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/debrief/rp-debrief-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, header);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, problem);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, without_button);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, state_bin);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, columns);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, main_box);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, lead_label);
  gtk_widget_class_bind_template_child (widget_class, RpDebriefPage, side_box);
  gtk_widget_class_bind_template_callback (widget_class, stacked_cb);
  gtk_widget_class_bind_template_callback (widget_class, without_cb);
  add_finish_keys (widget_class);
}

/* A text of several lines would take Ctrl+Return for a new line. */
static void
watch_keys (RpDebriefPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger =
    gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter");

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger,
                                                          gtk_named_action_new ("debrief.finish")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
rp_debrief_page_init (RpDebriefPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "debrief.finish", FALSE);
  watch_keys (self);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (
                             GTK_SCROLLED_WINDOW (self->scroller)),
                           "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rp_debrief_page_new:
 * @store: the library
 * @meeting: the UUID of what was held; a debrief that was written before is amended
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
rp_debrief_page_new (RpStore    *store,
                     const char *meeting)
{
  RpDebriefPage *self;

  g_return_val_if_fail (RP_IS_STORE (store), NULL);
  g_return_val_if_fail (meeting != NULL, NULL);

  self = g_object_new (RP_TYPE_DEBRIEF_PAGE, NULL);
  self->store = g_object_ref (store);
  self->meeting = g_strdup (meeting);
  rp_debrief_page_add_parts (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_sheet (self);

  return GTK_WIDGET (self);
}

/**
 * rp_debrief_page_is_touched:
 * @self: a page
 *
 * Returns: whether something was answered that is not kept yet
 */
gboolean
rp_debrief_page_is_touched (RpDebriefPage *self)
{
  g_return_val_if_fail (RP_IS_DEBRIEF_PAGE (self), FALSE);

  for (guint i = 0; i < RP_DEBRIEF_PARTS; i++)
    if (rp_debrief_part_is_touched (self->parts[i]))
      return TRUE;

  return FALSE;
}

/**
 * rp_debrief_page_close:
 * @self: a page
 *
 * Says, once, that it is done with.
 */
void
rp_debrief_page_close (RpDebriefPage *self)
{
  g_return_if_fail (RP_IS_DEBRIEF_PAGE (self));

  if (self->closed)
    return;

  self->closed = TRUE;
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}
