/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-offering-row.h"

#include "rp-sealed-text.h"
#include "rp-text.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define N_RESPONSES  3
#define WORDS_HEIGHT 64

/**
 * RpOfferingRow:
 *
 * A hypothesis or an insight of mine, and what they said to it. Signal
 * "changed": the user answered.
 */
struct _RpOfferingRow
{
  GtkListBoxRow  parent_instance;

  char          *hypothesis;   /* as it was offered */
  char          *topic;        /* UUID */
  char          *item;         /* (nullable): UUID of the line of the plan */
  GtkWidget     *toggles[N_RESPONSES];
  GtkRevealer   *revealer;
  RpSealedText  *words;
  GtkEditable   *changed_mind;
};

G_DEFINE_FINAL_TYPE (RpOfferingRow, rp_offering_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* -1 when nothing was said */
static int
get_response (RpOfferingRow *self)
{
  for (int i = 0; i < N_RESPONSES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[i])))
      return i;

  return -1;
}

/* Words that are back after the program ended are seen before the answer is given again. */
static void
changed_cb (RpOfferingRow *self)
{
  gtk_revealer_set_reveal_child (self->revealer, get_response (self) >= 0
                                                 || rp_sealed_text_is_changed (self->words));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* At most one is on; the one that is on can be switched off. */
static void
toggled_cb (GtkToggleButton *toggle,
            RpOfferingRow   *self)
{
  if (gtk_toggle_button_get_active (toggle))
    for (guint i = 0; i < N_RESPONSES; i++)
      if (self->toggles[i] != GTK_WIDGET (toggle))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]), FALSE);

  changed_cb (self);
}

/* The row itself does nothing: the focus goes to what is in it. */
static gboolean
rp_offering_row_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)),
                                 direction);
}

static void
rp_offering_row_finalize (GObject *object)
{
  RpOfferingRow *self = RP_OFFERING_ROW (object);

  g_free (self->hypothesis);
  g_free (self->topic);
  g_free (self->item);

  G_OBJECT_CLASS (rp_offering_row_parent_class)->finalize (object);
}

static void
rp_offering_row_class_init (RpOfferingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_offering_row_finalize;
  GTK_WIDGET_CLASS (klass)->focus = rp_offering_row_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_toggles (RpOfferingRow *self)
{
  const char *const labels[N_RESPONSES] = {
    C_("response", "Confirmed"), C_("response", "Challenged"), C_("response", "New Angle"),
  };
  GtkWidget *wrap = rp_wrap_new ();

  for (guint i = 0; i < N_RESPONSES; i++)
    {
      self->toggles[i] = gtk_toggle_button_new_with_label (labels[i]);
      gtk_widget_add_css_class (self->toggles[i], "chip");
      g_signal_connect_object (self->toggles[i], "toggled", G_CALLBACK (toggled_cb), self, 0);
      rp_wrap_append (RP_WRAP (wrap), self->toggles[i]);
    }

  return wrap;
}

static void
rp_offering_row_init (RpOfferingRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

static GtkWidget *
new_more (RpOfferingRow *self,
          RpStore       *store)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *entry = gtk_entry_new ();

  self->words = RP_SEALED_TEXT (rp_sealed_text_new (store, _("Their Words"), _("Their words"),
                                                    WORDS_HEIGHT));
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "inset");
  g_signal_connect_object (self->words, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("I changed my mind because…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("I changed my mind because…"), -1);
  self->changed_mind = GTK_EDITABLE (entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_widget_set_margin_top (box, 10);
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, box);

  return GTK_WIDGET (self->revealer);
}

/**
 * rp_offering_row_new:
 * @store: the library
 * @text: what was offered
 * @topic: the UUID of the topic it belongs to
 * @item: (nullable): the line of the plan it was offered by
 *
 * Returns: (transfer floating): a row without an answer
 */
GtkWidget *
rp_offering_row_new (RpStore    *store,
                     const char *text,
                     const char *topic,
                     RpPlanItem *item)
{
  RpOfferingRow *self = g_object_new (RP_TYPE_OFFERING_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (text);

  self->hypothesis = g_strdup (text);
  self->topic = g_strdup (topic);
  self->item = item != NULL ? g_strdup (rp_record_get_id (item)) : NULL;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_margin_bottom (label, 8);
  gtk_box_append (GTK_BOX (box), new_toggles (self));
  gtk_box_append (GTK_BOX (box), new_more (self, store));
  gtk_widget_add_css_class (box, "offering");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  return GTK_WIDGET (self);
}

static RpCalibration *
find_calibration (RpOfferingRow        *self,
                  const RpDebriefSheet *sheet)
{
  for (guint i = 0; i < sheet->calibrations->len; i++)
    {
      RpCalibration *calibration = sheet->calibrations->pdata[i];

      if (g_strcmp0 (calibration->topic, self->topic) == 0
          && g_strcmp0 (calibration->hypothesis, self->hypothesis) == 0)
        return calibration;
    }

  return NULL;
}

/**
 * rp_offering_row_show_stored:
 * @self: a row
 * @sheet: what is kept already
 */
void
rp_offering_row_show_stored (RpOfferingRow        *self,
                             const RpDebriefSheet *sheet)
{
  g_autofree char *name = NULL;
  RpCalibration *calibration;

  g_return_if_fail (RP_IS_OFFERING_ROW (self));

  calibration = find_calibration (self, sheet);
  /* What was offered without a plan belongs to its topic in this meeting alone. */
  name = g_strconcat ("calibration.words", self->item != NULL ? NULL : ".",
                      rp_record_get_id (sheet->facts->meeting), NULL);
  rp_sealed_text_keep (self->words, name, self->item != NULL ? self->item : self->topic,
                       calibration != NULL ? rp_record_get_revision (calibration) : 0);
  if (calibration == NULL)
    return;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[calibration->response]), TRUE);
  if (calibration->changed_mind != NULL)
    gtk_editable_set_text (self->changed_mind, calibration->changed_mind);
  rp_sealed_text_show_stored (self->words, calibration, "words");
}

/**
 * rp_offering_row_reveal:
 * @self: a row
 * @sheet: what is kept already, read with the vault open
 */
void
rp_offering_row_reveal (RpOfferingRow        *self,
                        const RpDebriefSheet *sheet)
{
  g_return_if_fail (RP_IS_OFFERING_ROW (self));

  rp_sealed_text_show_stored (self->words, find_calibration (self, sheet), "words");
}

/**
 * rp_offering_row_give_up:
 * @self: a row
 *
 * What was written will not be saved.
 */
void
rp_offering_row_give_up (RpOfferingRow *self)
{
  g_return_if_fail (RP_IS_OFFERING_ROW (self));

  rp_sealed_text_give_up (self->words);
}

/**
 * rp_offering_row_has_private:
 * @self: a row
 *
 * Returns: whether their words were written
 */
gboolean
rp_offering_row_has_private (RpOfferingRow *self)
{
  g_return_val_if_fail (RP_IS_OFFERING_ROW (self), FALSE);

  return get_response (self) >= 0 && rp_sealed_text_is_changed (self->words);
}

/* What was offered is done with, on the plan too. */
static void
tick_item (RpOfferingRow   *self,
           RpDebriefResult *result)
{
  RpPlanItem *item = NULL;
  g_autoptr(RpPlanItem) copy = NULL;

  if (self->item != NULL)
    item = rp_facts_find (result->sheet->facts->plan_items, self->item);
  if (item == NULL || item->state != RP_ITEM_OPEN)
    return;

  copy = rp_record_copy (item);
  copy->state = RP_ITEM_DONE;
  rp_batch_put (result->batch, copy);
}

/**
 * rp_offering_row_write:
 * @self: a row
 * @result: what the debrief comes to
 */
void
rp_offering_row_write (RpOfferingRow   *self,
                       RpDebriefResult *result)
{
  const RpDebriefSheet *sheet = result->sheet;
  RpCalibration *kept;
  g_autoptr(RpCalibration) calibration = NULL;
  int response;

  g_return_if_fail (RP_IS_OFFERING_ROW (self));

  kept = find_calibration (self, sheet);
  response = get_response (self);
  if (response < 0)
    {
      if (kept != NULL)
        rp_batch_delete (result->batch, RP_TYPE_CALIBRATION, rp_record_get_id (kept));
      return;
    }

  calibration = kept != NULL ? rp_record_copy (kept) : rp_record_new (RP_TYPE_CALIBRATION);
  if (kept == NULL)
    {
      calibration->topic = g_strdup (self->topic);
      calibration->person = g_strdup (sheet->facts->meeting->person);
      calibration->meeting = g_strdup (rp_record_get_id (sheet->facts->meeting));
      calibration->hypothesis = g_strdup (self->hypothesis);
      calibration->date = rp_debrief_sheet_get_day (sheet);
    }
  calibration->response = (RpResponse) response;
  g_free (calibration->changed_mind);
  calibration->changed_mind = g_strstrip (g_strdup (gtk_editable_get_text (self->changed_mind)));
  if (rp_text_is_blank (calibration->changed_mind))
    g_clear_pointer (&calibration->changed_mind, g_free);
  if (result->private_text)
    rp_sealed_text_store (self->words, calibration, "words");
  rp_batch_put (result->batch, calibration);
  tick_item (self, result);
}
