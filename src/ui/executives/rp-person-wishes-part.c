/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-wishes-part.h"

#include "rp-tip.h"

#include <glib/gi18n.h>

/**
 * RpPersonWishesPart:
 *
 * What the person is looking for, or what they could give.
 */
struct _RpPersonWishesPart
{
  RpPersonPart parent_instance;

  GType        type;  /* RP_TYPE_NEED or RP_TYPE_OFFER */
};

G_DEFINE_FINAL_TYPE (RpPersonWishesPart, rp_person_wishes_part, RP_TYPE_PERSON_PART)

/* What is done with: a need is met, an offer taken up. */
static GtkWidget *
new_fill_button (gpointer    record,
                 const char *label,
                 const char *action,
                 const char *text)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("object-select-symbolic");
  g_autofree char *name = g_strdup_printf ("%s: %s", label, text);

  rp_tip_set (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "rowmore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rp_record_get_id (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return button;
}

static GtkWidget *
new_need_row (RpNeed *need)
{
  GtkWidget *row = rp_record_row_new (need, need->text, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), RP_PERSON_ROW_LINES);
  rp_record_row_set_icon (RP_RECORD_ROW (row), "system-search-symbolic", "dim");
  rp_record_row_set_edit (RP_RECORD_ROW (row), "person.edit-need");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_fill_button (need, _("Found"), "person.fill-need", need->text));
  rp_record_row_set_removable (RP_RECORD_ROW (row));

  return row;
}

static GtkWidget *
new_offer_row (RpOffer *offer)
{
  GtkWidget *row = rp_record_row_new (offer, offer->text, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), RP_PERSON_ROW_LINES);
  rp_record_row_set_icon (RP_RECORD_ROW (row), "emote-love-symbolic", "dim");
  rp_record_row_set_edit (RP_RECORD_ROW (row), "person.edit-offer");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_fill_button (offer, _("Taken Up"), "person.fill-offer",
                                              offer->text));
  rp_record_row_set_removable (RP_RECORD_ROW (row));

  return row;
}

static gboolean
rp_person_wishes_part_show (RpPersonPart   *part,
                            RpPersonDigest *digest)
{
  RpPersonWishesPart *self = RP_PERSON_WISHES_PART (part);
  gboolean needs = self->type == RP_TYPE_NEED;
  GPtrArray *records = needs ? digest->facts->needs : digest->facts->offers;
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = records->pdata[i];

      if ((needs ? RP_NEED (record)->filled : RP_OFFER (record)->filled) != 0)
        continue;

      rp_record_part_append (RP_RECORD_PART (part),
                             needs ? new_need_row (record) : new_offer_row (record));
      n++;
    }

  return n > 0;
}

static void
rp_person_wishes_part_class_init (RpPersonWishesPartClass *klass)
{
  RP_PERSON_PART_CLASS (klass)->show = rp_person_wishes_part_show;
}

static void
rp_person_wishes_part_init (RpPersonWishesPart *self)
{
}

/**
 * rp_person_wishes_part_new:
 * @type: %RP_TYPE_NEED or %RP_TYPE_OFFER
 *
 * Returns: (transfer floating): a section that shows nothing yet
 */
GtkWidget *
rp_person_wishes_part_new (GType type)
{
  RpPersonWishesPart *self = g_object_new (RP_TYPE_PERSON_WISHES_PART, NULL);
  RpRecordPart *part = RP_RECORD_PART (self);

  self->type = type;
  if (type == RP_TYPE_NEED)
    {
      rp_person_part_set_heading (RP_PERSON_PART (self), _("Looking for"));
      rp_person_part_set_invite (RP_PERSON_PART (self), _("Add what they look for…"),
                                 "person.add-need");
      rp_record_part_set_add (part, _("Add What They Look For"), "person.add-need");
    }
  else
    {
      rp_person_part_set_heading (RP_PERSON_PART (self), _("Can offer"));
      rp_person_part_set_invite (RP_PERSON_PART (self), _("Add what they could give…"),
                                 "person.add-offer");
      rp_record_part_set_add (part, _("Add What They Could Give"), "person.add-offer");
    }

  return GTK_WIDGET (self);
}
