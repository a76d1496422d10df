/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-day-row.h"

#include "rp-day-popover.h"
#include "rp-day-words.h"
#include "rp-plain.h"

#include <glib/gi18n.h>

struct _RpDayRow
{
  AdwActionRow  parent_instance;

  guint32       today;
  guint32       day;      /* 0: none */
  gboolean      past;     /* whether the days meant are over */
  char         *none;     /* (nullable): words for no day, when there may be none */
  GtkLabel     *label;
  GtkWidget    *popover;  /* (nullable): made when it is first opened */
};

G_DEFINE_FINAL_TYPE (RpDayRow, rp_day_row, ADW_TYPE_ACTION_ROW)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_day (RpDayRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  if (self->day != 0)
    words = rp_day_words (self->day, self->today);
  else
    words = g_strdup (self->none != NULL ? self->none : _("Choose a Day"));
  /* Translators: what a day is for, and the day, as a row of a form is read out */
  name = g_strdup_printf (_("%1$s: %2$s"), title, words);

  gtk_label_set_text (self->label, words);
  rp_plain_row_set_name (ADW_ACTION_ROW (self), name);
}

static void
add_coming_days (RpDayRow     *self,
                 RpDayPopover *popover)
{
  guint32 friday = rp_day_friday (self->today);

  rp_day_popover_add_words (popover, C_("day", "Today"), self->today);
  rp_day_popover_add_words (popover, C_("day", "Tomorrow"), self->today + 1);
  rp_day_popover_add_words (popover, friday - self->today < 7 ? _("By Friday")
                                                              : _("By Friday Next Week"), friday);
  rp_day_popover_add_words (popover, _("In a Week"), self->today + 7);
}

static void
add_past_days (RpDayRow     *self,
               RpDayPopover *popover)
{
  rp_day_popover_add_words (popover, C_("day", "Today"), self->today);
  rp_day_popover_add_words (popover, C_("day", "Yesterday"), self->today - 1);
}

static void
picked_cb (RpDayRow *self,
           guint     day)
{
  rp_day_row_set_day (self, day);
}

static RpDayPopover *
get_popover (RpDayRow *self)
{
  if (self->popover == NULL)
    {
      self->popover = rp_day_popover_new ();
      gtk_widget_set_halign (self->popover, GTK_ALIGN_END);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      g_signal_connect_object (self->popover, "picked", G_CALLBACK (picked_cb), self,
                               G_CONNECT_SWAPPED);
    }

  return RP_DAY_POPOVER (self->popover);
}

static void
open_cb (RpDayRow *self)
{
  RpDayPopover *popover = get_popover (self);

  rp_day_popover_remove_words (popover);
  if (self->past)
    add_past_days (self, popover);
  else
    add_coming_days (self, popover);
  if (self->none != NULL)
    rp_day_popover_add_words (popover, self->none, 0);

  rp_day_popover_set_day (popover, self->day != 0 ? self->day : self->today);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
rp_day_row_dispose (GObject *object)
{
  g_clear_pointer (&RP_DAY_ROW (object)->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_day_row_parent_class)->dispose (object);
}

static void
rp_day_row_finalize (GObject *object)
{
  g_free (RP_DAY_ROW (object)->none);

  G_OBJECT_CLASS (rp_day_row_parent_class)->finalize (object);
}

static void
rp_day_row_class_init (RpDayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_day_row_dispose;
  object_class->finalize = rp_day_row_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_day_row_init (RpDayRow *self)
{
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "icon-name", "pan-down-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->label));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
  rp_plain_row_init (ADW_ACTION_ROW (self));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  g_signal_connect (self, "activated", G_CALLBACK (open_cb), NULL);
}

/**
 * rp_day_row_new:
 * @title: what the day is for
 * @today: the day that the words are counted from
 *
 * Returns: (transfer floating): a row without a day, that offers days to come
 */
GtkWidget *
rp_day_row_new (const char *title,
                guint32     today)
{
  RpDayRow *self;

  g_return_val_if_fail (g_date_valid_julian (today), NULL);

  self = g_object_new (RP_TYPE_DAY_ROW, "title", title, NULL);
  self->today = today;
  show_day (self);

  return GTK_WIDGET (self);
}

/**
 * rp_day_row_set_title:
 * @self: a row
 * @title: what the day is for
 */
void
rp_day_row_set_title (RpDayRow   *self,
                      const char *title)
{
  g_return_if_fail (RP_IS_DAY_ROW (self));
  g_return_if_fail (title != NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  show_day (self);
}

/**
 * rp_day_row_set_past:
 * @self: a row
 *
 * Offers today and days gone by in words, not days to come.
 */
void
rp_day_row_set_past (RpDayRow *self)
{
  g_return_if_fail (RP_IS_DAY_ROW (self));

  self->past = TRUE;
}

/**
 * rp_day_row_set_none:
 * @self: a row
 * @none: words for no day, in Header Capitalisation
 *
 * Lets no day be chosen, too.
 */
void
rp_day_row_set_none (RpDayRow   *self,
                     const char *none)
{
  g_return_if_fail (RP_IS_DAY_ROW (self));
  g_return_if_fail (none != NULL);

  g_free (self->none);
  self->none = g_strdup (none);
  show_day (self);
}

/**
 * rp_day_row_set_day:
 * @self: a row
 * @day: a day, or 0 for none
 */
void
rp_day_row_set_day (RpDayRow *self,
                    guint32   day)
{
  g_return_if_fail (RP_IS_DAY_ROW (self));

  if (self->day == day)
    return;

  self->day = day;
  show_day (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * rp_day_row_get_day:
 * @self: a row
 *
 * Returns: the day that is chosen, or 0
 */
guint32
rp_day_row_get_day (RpDayRow *self)
{
  g_return_val_if_fail (RP_IS_DAY_ROW (self), 0);

  return self->day;
}
