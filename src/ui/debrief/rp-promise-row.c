/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-promise-row.h"

#include "rp-date.h"
#include "rp-day-button.h"
#include "rp-private-view.h"
#include "rp-text.h"
#include "rp-tip.h"

#include <glib/gi18n.h>

/**
 * RpPromiseRow:
 *
 * What one of us promised, as it is written, and until when. Signals
 * "changed"; "next": Return was pressed in it; "remove": it is to go.
 */
struct _RpPromiseRow
{
  GtkListBoxRow  parent_instance;

  char          *id;       /* (nullable): UUID, of one that is kept already */
  GtkTextView   *text;
  GtkWidget     *hint;     /* what to write, while nothing is written */
  guint          frames;   /* to keep it in view for */
  RpDayButton   *day;
};

G_DEFINE_FINAL_TYPE (RpPromiseRow, rp_promise_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  SIGNAL_CHANGED,
  SIGNAL_NEXT,
  SIGNAL_REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (RpPromiseRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  RpPromiseRow *self = RP_PROMISE_ROW (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  if (viewport != NULL && gtk_widget_get_focus_child (widget) != NULL
      && gtk_widget_compute_bounds (widget, gtk_widget_get_first_child (viewport), &bounds))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
  self->frames--;

  return self->frames > 0;
}

/* GTK scrolls to what gets the focus before that has its place, and not to what grows; the
 * text has its lines a frame or two after it was typed.
 */
static void
keep_in_view (RpPromiseRow *self)
{
  if (self->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  self->frames = 4;
}

static void
typed_cb (RpPromiseRow  *self,
          GtkTextBuffer *buffer)
{
  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (buffer) == 0);
  keep_in_view (self);
  changed_cb (self);
}

static gboolean
key_pressed_cb (RpPromiseRow    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  modifiers)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
      || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_NEXT], 0);

  return GDK_EVENT_STOP;
}

static void
remove_cb (RpPromiseRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

/* The row itself does nothing: the focus goes to what is in it. */
static gboolean
rp_promise_row_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)),
                                 direction);
}

static gboolean
rp_promise_row_grab_focus (GtkWidget *widget)
{
  keep_in_view (RP_PROMISE_ROW (widget));

  return gtk_widget_grab_focus (GTK_WIDGET (RP_PROMISE_ROW (widget)->text));
}

static void
rp_promise_row_finalize (GObject *object)
{
  g_free (RP_PROMISE_ROW (object)->id);

  G_OBJECT_CLASS (rp_promise_row_parent_class)->finalize (object);
}

static void
rp_promise_row_class_init (RpPromiseRowClass *klass)
{
  const char *const names[N_SIGNALS] = { "changed", "next", "remove" };

  G_OBJECT_CLASS (klass)->finalize = rp_promise_row_finalize;
  GTK_WIDGET_CLASS (klass)->focus = rp_promise_row_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = rp_promise_row_grab_focus;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* A sentence, which wraps; Return begins the next one. */
static GtkWidget *
text_new (RpPromiseRow *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text = g_object_new (GTK_TYPE_TEXT_VIEW,
                             "accepts-tab", FALSE,
                             "hexpand", TRUE,
                             "input-hints", RP_PRIVATE_INPUT_HINTS,
                             "wrap-mode", GTK_WRAP_WORD_CHAR,
                             NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "inplace");
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "private");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  rp_private_view_show_whole (self->text);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->text));

  self->hint = g_object_new (GTK_TYPE_LABEL,
                             "label", _("What, in a few words"),
                             "can-target", FALSE,
                             "ellipsize", PANGO_ELLIPSIZE_END,
                             "xalign", 0.0,
                             NULL);
  gtk_widget_add_css_class (self->hint, "dimmer");
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->hint);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);

  return overlay;
}

static void
rp_promise_row_init (RpPromiseRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  gtk_box_append (GTK_BOX (words), text_new (self));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  rp_tip_set (button, _("Remove"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "minibtn");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "promise");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

/* The first @weekday after tomorrow, which has words of its own. */
static guint32
next_weekday (guint32      today,
              GDateWeekday weekday)
{
  guint32 day = today + 2;

  /* Julian days begin with a Monday. */
  while ((GDateWeekday) ((day - 1) % 7 + 1) != weekday)
    day++;

  return day;
}

static void
add_days (RpPromiseRow *self,
          guint32       today)
{
  rp_day_button_add (self->day, _("By Tomorrow"), today + 1);
  rp_day_button_add (self->day, _("By Friday"), next_weekday (today, G_DATE_FRIDAY));
  rp_day_button_add (self->day, _("By Monday"), next_weekday (today, G_DATE_MONDAY));
  rp_day_button_add (self->day, _("In Two Weeks"), today + 14);
  rp_day_button_add (self->day, _("In a Month"), today + 30);
  rp_day_button_add (self->day, C_("promise", "Next Time"), 0);
}

/**
 * rp_promise_row_new:
 * @by: who promised
 * @today: the day that quick words count from
 * @commitment: (nullable): what is kept already
 *
 * Returns: (transfer floating): a row to write a promise in
 */
GtkWidget *
rp_promise_row_new (RpCommitmentBy  by,
                    guint32         today,
                    RpCommitment   *commitment)
{
  RpPromiseRow *self = g_object_new (RP_TYPE_PROMISE_ROW, NULL);
  gboolean mine = by == RP_COMMITMENT_BY_ME;
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));
  GtkWidget *image = gtk_image_new_from_icon_name (mine ? "mail-forward-symbolic"
                                                        : "mail-reply-sender-symbolic");

  self->day = RP_DAY_BUTTON (rp_day_button_new (_("Until When"), today,
                                                C_("promise", "next time")));
  g_signal_connect_object (self->day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (gtk_widget_get_first_child (box)), GTK_WIDGET (self->day));
  add_days (self, today);
  gtk_widget_add_css_class (image, "dim");
  gtk_box_prepend (GTK_BOX (box), image);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mine ? _("What I promised") : _("What they promised"), -1);

  if (commitment != NULL)
    {
      self->id = g_strdup (rp_record_get_id (commitment));
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text),
                                commitment->text != NULL ? commitment->text : "", -1);
      rp_day_button_set_day (self->day, commitment->due);
    }

  return GTK_WIDGET (self);
}

const char *
rp_promise_row_get_id (RpPromiseRow *self)
{
  g_return_val_if_fail (RP_IS_PROMISE_ROW (self), NULL);

  return self->id;
}

/**
 * rp_promise_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what was promised; %NULL when nothing is written
 */
char *
rp_promise_row_dup_text (RpPromiseRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (RP_IS_PROMISE_ROW (self), NULL);

  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);

  return rp_text_clean_line (text);
}

guint32
rp_promise_row_get_day (RpPromiseRow *self)
{
  g_return_val_if_fail (RP_IS_PROMISE_ROW (self), 0);

  return rp_day_button_get_day (self->day);
}
