/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-organization-part.h"

#include "rp-chip.h"
#include "rp-organization-lines.h"
#include "rp-text.h"
#include "rp-wrap.h"

#include <glib/gi18n.h>

#define AT_ONCE 20  /* lines, before more are asked for */

/**
 * RpOrganizationPart:
 *
 * A section of an organization's page: who is there, one piece of work with who is
 * on it and which topics are too close to it, competitors, or meetings. Of many
 * lines it shows the first, and one that shows more. What it shows already is not
 * made again.
 */
struct _RpOrganizationPart
{
  RpRecordPart parent_instance;

  GPtrArray   *lines;    /* (nullable) (element-type RpOrganizationLine) */
  guint        n_shown;
};

G_DEFINE_FINAL_TYPE (RpOrganizationPart, rp_organization_part, RP_TYPE_RECORD_PART)

static void
append_chips (RpRecordPart             *part,
              const RpOrganizationLine *line)
{
  g_auto(GStrv) terms = g_strsplit (line->title, ",", -1);
  g_autoptr(GtkWidget) wrap = g_object_ref_sink (rp_wrap_new ());
  GtkWidget *row;
  gboolean any = FALSE;

  for (guint i = 0; terms[i] != NULL; i++)
    {
      g_autofree char *term = rp_text_clean_line (terms[i]);

      if (term == NULL)
        continue;
      rp_wrap_append (RP_WRAP (wrap), rp_chip_new (term, NULL));
      any = TRUE;
    }
  if (!any)
    return;

  gtk_widget_set_margin_start (wrap, 12);
  gtk_widget_set_margin_end (wrap, 12);
  gtk_widget_set_margin_top (wrap, 10);
  gtk_widget_set_margin_bottom (wrap, 10);
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "selectable", FALSE,
                      "focusable", FALSE, "child", wrap, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Key terms"), -1);
  rp_record_part_append (part, row);
}

static void
append_row (RpRecordPart             *part,
            const RpOrganizationLine *line)
{
  GtkWidget *widget = rp_record_row_new (line->record, line->title, line->subtitle);
  RpRecordRow *row = RP_RECORD_ROW (widget);

  if (line->icon != NULL)
    rp_record_row_set_icon (row, line->icon, line->icon_class);
  if (line->is_person)
    rp_record_row_set_private (row, TRUE, FALSE);
  if (line->edit != NULL)
    rp_record_row_set_edit (row, line->edit);
  if (line->open != NULL)
    rp_record_row_set_open (row, line->open, line->target);
  if (line->removable)
    rp_record_row_set_removable (row);
  if (line->invites)
    {
      gtk_widget_add_css_class (widget, "invite");
      gtk_widget_add_css_class (widget, "tight");
    }
  rp_record_part_append (part, widget);
}

static void
make_row (RpRecordPart *part,
          guint         index,
          gpointer      data)
{
  RpOrganizationPart *self = RP_ORGANIZATION_PART (part);
  const RpOrganizationLine *line;

  if (index == self->n_shown)
    {
      rp_record_part_append_more (part, "part.more");
      return;
    }

  line = self->lines->pdata[index];
  if (line->chips)
    append_chips (part, line);
  else
    append_row (part, line);
}

static void
fill (RpOrganizationPart *self)
{
  rp_record_part_begin (RP_RECORD_PART (self));
  rp_record_part_fill (RP_RECORD_PART (self), MIN (self->lines->len, self->n_shown + 1), make_row,
                       NULL);
}

static void
set_lines (RpOrganizationPart *self,
           GPtrArray          *lines)
{
  gboolean same = self->lines != NULL && rp_organization_lines_equal (self->lines, lines);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = lines;
  if (!same)
    fill (self);
}

static void
more_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpOrganizationPart *self = RP_ORGANIZATION_PART (widget);

  self->n_shown += AT_ONCE;
  fill (self);
}

static void
rp_organization_part_finalize (GObject *object)
{
  g_clear_pointer (&RP_ORGANIZATION_PART (object)->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (rp_organization_part_parent_class)->finalize (object);
}

static void
rp_organization_part_class_init (RpOrganizationPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_organization_part_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "part.more", NULL, more_action);
}

static void
rp_organization_part_init (RpOrganizationPart *self)
{
  self->n_shown = AT_ONCE;
}

GtkWidget *
rp_organization_part_new (void)
{
  return g_object_new (RP_TYPE_ORGANIZATION_PART, NULL);
}

/**
 * rp_organization_part_begin:
 * @self: a section
 *
 * Another organization is shown: nothing of the one before is, nor is it remembered that
 * more of it was asked for.
 */
void
rp_organization_part_begin (RpOrganizationPart *self)
{
  g_return_if_fail (RP_IS_ORGANIZATION_PART (self));

  if (rp_record_part_get_filling (RP_RECORD_PART (self)))
    rp_record_part_begin (RP_RECORD_PART (self));
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->n_shown = AT_ONCE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
set_title (RpOrganizationPart *self,
           const char         *title)
{
  rp_section_set_title (rp_record_part_section (RP_RECORD_PART (self)), title);
}

/**
 * rp_organization_part_show_people:
 * @self: a section
 * @facts: what is known of the organization
 *
 * Lists who is there.
 */
void
rp_organization_part_show_people (RpOrganizationPart        *self,
                                  const RpOrganizationFacts *facts)
{
  set_title (self, _("People there"));
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Somebody"), "organization.add-person");
  set_lines (self, rp_organization_lines_people (facts));
}

/**
 * rp_organization_part_show_competitors:
 * @self: a section
 * @facts: what is known of the organization
 *
 * Lists whom they compete with.
 */
void
rp_organization_part_show_competitors (RpOrganizationPart        *self,
                                       const RpOrganizationFacts *facts)
{
  set_title (self, _("Competitors"));
  rp_record_part_set_add (RP_RECORD_PART (self), _("Add Competitor"),
                          "organization.add-competitor");
  set_lines (self, rp_organization_lines_competitors (facts));
}

/**
 * rp_organization_part_show_meetings:
 * @self: a section
 * @facts: what is known of the organization
 *
 * Lists the meetings with people there, the latest first.
 */
void
rp_organization_part_show_meetings (RpOrganizationPart        *self,
                                    const RpOrganizationFacts *facts)
{
  set_title (self, _("Meetings with people there"));
  set_lines (self, rp_organization_lines_meetings (facts));
}

static GMenuModel *
make_menu (RpEngagement *engagement)
{
  const struct { const char *label, *action; } items[] = {
    { _("Add _Somebody…"), "organization.add-member" },
    { _("Add a _Topic That Is Too Close…"), "organization.link-topic" },
    { _("_Influence and Support"), "win.show-power" },
    { _("_Edit…"), "organization.edit-work" },
    { engagement->state == RP_ENGAGEMENT_ACTIVE ? C_("work", "_Close") : _("Take _Up Again"),
      "organization.toggle-work" },
    { _("_Remove"), "organization.remove-work" },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (items[i].label, NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "s",
                                         rp_record_get_id (engagement));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/**
 * rp_organization_part_show_work:
 * @self: a section
 * @facts: what is known of the organization
 * @engagement: one of its engagements
 * @conflicts: (element-type RpWorkConflict) (nullable): topics too close, once they are
 *   known
 *
 * Shows what the work is, who is on it, and which topics stay clear of it.
 */
void
rp_organization_part_show_work (RpOrganizationPart        *self,
                                const RpOrganizationFacts *facts,
                                RpEngagement              *engagement,
                                GPtrArray                 *conflicts)
{
  RpRecordPart *part = RP_RECORD_PART (self);
  g_autoptr(GMenuModel) menu = make_menu (engagement);
  g_autofree char *add = NULL;

  set_title (self, engagement->name);
  /* Translators: %s is work in play, such as "Control Room Renewal" */
  add = g_strdup_printf (_("Change “%s”"), engagement->name);
  rp_record_part_set_menu (part, add, menu);
  rp_section_set_icon (rp_record_part_section (part), "view-more-symbolic");
  set_lines (self, rp_organization_lines_work (facts, engagement, conflicts));
}
