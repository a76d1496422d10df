/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-favour-editor.h"

#include "rp-advice.h"
#include "rp-choice.h"
#include "rp-sweet-dot.h"
#include "rp-tip.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define DOT_SIZE 20

struct _RpFavourEditor
{
  AdwBin           parent_instance;

  RpFavourDraft   *draft;     /* (nullable) (borrowed) */
  gboolean         filling;   /* what changes now is not the user's doing */
  GtkToggleButton *kinds[RP_N_SWEET_KINDS];
  RpChoice        *size;
  GtkEditable     *text;
  GtkRevealer     *revealer;
};

G_DEFINE_FINAL_TYPE (RpFavourEditor, rp_favour_editor, ADW_TYPE_BIN)

enum {
  SIGNAL_PICKED,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The controls say what the draft says. */
static void
fill (RpFavourEditor *self)
{
  const RpFavourDraft *draft = self->draft;

  self->filling = TRUE;
  for (int i = 0; i < RP_N_SWEET_KINDS; i++)
    gtk_toggle_button_set_active (self->kinds[i], i == draft->kind);
  rp_choice_set_selected (self->size, (int) draft->size);
  gtk_editable_set_text (self->text, draft->text != NULL ? draft->text : "");
  gtk_revealer_set_reveal_child (self->revealer, rp_favour_draft_is_said (draft));
  self->filling = FALSE;
}

/* At most one is on; the one that is on can be switched off. */
static void
kind_cb (GtkToggleButton *toggle,
         RpFavourEditor  *self)
{
  if (self->filling)
    return;

  self->draft->kind = RP_FAVOUR_NO_KIND;
  for (int i = 0; i < RP_N_SWEET_KINDS && gtk_toggle_button_get_active (toggle); i++)
    if (self->kinds[i] == toggle)
      self->draft->kind = i;
  fill (self);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0);
}

static void
size_cb (RpFavourEditor *self)
{
  if (self->filling)
    return;

  self->draft->size = (RpFavourSize) rp_choice_get_selected (self->size);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
text_cb (RpFavourEditor *self)
{
  if (self->filling)
    return;

  g_free (self->draft->text);
  self->draft->text = g_strdup (gtk_editable_get_text (self->text));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
rp_favour_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RP_FAVOUR_EDITOR (widget)->kinds[0]));
}

static void
rp_favour_editor_class_init (RpFavourEditorClass *klass)
{
  const char *const names[N_SIGNALS] = { "picked", "changed" };

  GTK_WIDGET_CLASS (klass)->grab_focus = rp_favour_editor_grab_focus;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_kinds (RpFavourEditor *self)
{
  GtkWidget *wrap = rp_wrap_new ();

  for (int i = 0; i < RP_N_SWEET_KINDS; i++)
    {
      const char *name = rp_favour_type_name ((RpFavourType) i);
      GtkWidget *toggle = gtk_toggle_button_new ();

      gtk_button_set_child (GTK_BUTTON (toggle),
                            rp_sweet_dot_new ((RpSweetKind) i, DOT_SIZE, name));
      gtk_widget_add_css_class (toggle, "flat");
      gtk_widget_add_css_class (toggle, "sweetbtn");
      rp_tip_set (toggle, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (kind_cb), self, 0);
      rp_wrap_append (RP_WRAP (wrap), toggle);
      self->kinds[i] = GTK_TOGGLE_BUTTON (toggle);
    }
  gtk_widget_set_halign (wrap, GTK_ALIGN_CENTER);

  return wrap;
}

static GtkWidget *
new_size (RpFavourEditor *self)
{
  const char *const labels[] = { C_("favour", "Small"), C_("favour", "Medium"),
                                 C_("favour", "Large") };

  self->size = RP_CHOICE (rp_choice_new_segments (_("How large")));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    rp_choice_add (self->size, labels[i], NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->size), "slim");
  gtk_widget_set_halign (GTK_WIDGET (self->size), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->size, "changed", G_CALLBACK (size_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->size);
}

static GtkWidget *
new_text (RpFavourEditor *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("What it was, in a few words"));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_widget_add_css_class (entry, "private");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What it was, in a few words"), -1);
  self->text = GTK_EDITABLE (entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (text_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static void
rp_favour_editor_init (RpFavourEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *more = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (box), new_kinds (self));
  gtk_box_append (GTK_BOX (more), new_size (self));
  gtk_box_append (GTK_BOX (more), new_text (self));
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, more);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->revealer));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rp_favour_editor_new:
 *
 * Returns: (transfer floating): an editor without a draft
 */
GtkWidget *
rp_favour_editor_new (void)
{
  return g_object_new (RP_TYPE_FAVOUR_EDITOR, NULL);
}

/**
 * rp_favour_editor_set_draft:
 * @self: an editor
 * @draft: (transfer none): what is edited in place until another one is
 */
void
rp_favour_editor_set_draft (RpFavourEditor *self,
                            RpFavourDraft  *draft)
{
  g_return_if_fail (RP_IS_FAVOUR_EDITOR (self));
  g_return_if_fail (draft != NULL);

  self->draft = draft;
  fill (self);
}
