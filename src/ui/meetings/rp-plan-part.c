/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-plan-part.h"

#include "rp-plan-words.h"

/**
 * RpPlanPart:
 *
 * A section of a meeting's page. Given another plan it fills its list anew; a
 * row that had the focus, or the one now in its place, has it afterwards. Of a
 * meeting that is over it invites to nothing, and is not visible when empty.
 */
typedef struct
{
  RpSection  *section;
  gboolean    over;      /* the plan is of a meeting that is over */
  char       *add_label; /* (nullable) */
  const char *add;       /* (nullable): action, static */
  GtkWidget  *popover;   /* (nullable): the menu of what can be added */
} RpPlanPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RpPlanPart, rp_plan_part, ADW_TYPE_BIN)

static RpPlanPartPrivate *
get_private (RpPlanPart *self)
{
  return rp_plan_part_get_instance_private (self);
}

static void
add_cb (RpPlanPart *self)
{
  RpPlanPartPrivate *priv = get_private (self);
  GdkRectangle at = { 0, 0, 1, 24 };

  if (priv->popover == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), priv->add, NULL);
      return;
    }

  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    at.x = gtk_widget_get_width (GTK_WIDGET (self)) - 12;
  gtk_popover_set_pointing_to (GTK_POPOVER (priv->popover), &at);
  gtk_popover_popup (GTK_POPOVER (priv->popover));
}

/* Which of the list's rows has the focus; -1 when none has. */
static int
find_focused (RpPlanPart  *self,
              char       **id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;
  RpRecord *record;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return -1;

  row = RP_IS_RECORD_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, RP_TYPE_RECORD_ROW);
  if (row == NULL)
    return -1;

  record = rp_record_row_get_record (RP_RECORD_ROW (row));
  *id = record != NULL ? g_strdup (rp_record_get_id (record)) : NULL;

  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
restore_focus (RpPlanPart *self,
               int         index,
               const char *id)
{
  GtkListBox *list = rp_section_get_list (get_private (self)->section);
  GtkListBoxRow *row, *found = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      RpRecord *record = RP_IS_RECORD_ROW (row) ? rp_record_row_get_record (RP_RECORD_ROW (row))
                                                : NULL;

      if (i <= index)
        found = row;
      if (id != NULL && record != NULL && g_str_equal (rp_record_get_id (record), id))
        {
          found = row;
          break;
        }
    }

  if (found != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (found));
}

static void
show_add (RpPlanPart *self)
{
  RpPlanPartPrivate *priv = get_private (self);

  rp_section_set_add (priv->section, priv->over ? NULL : priv->add_label);
}

static void
set_add_label (RpPlanPart *self,
               const char *label)
{
  RpPlanPartPrivate *priv = get_private (self);

  g_free (priv->add_label);
  priv->add_label = g_strdup (label);
  show_add (self);
}

static void
rp_plan_part_finalize (GObject *object)
{
  g_free (get_private (RP_PLAN_PART (object))->add_label);

  G_OBJECT_CLASS (rp_plan_part_parent_class)->finalize (object);
}

static void
rp_plan_part_dispose (GObject *object)
{
  g_clear_pointer (&get_private (RP_PLAN_PART (object))->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_plan_part_parent_class)->dispose (object);
}

static void
rp_plan_part_class_init (RpPlanPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_plan_part_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_plan_part_finalize;
}

static void
rp_plan_part_init (RpPlanPart *self)
{
  RpPlanPartPrivate *priv = get_private (self);

  priv->section = RP_SECTION (rp_section_new (""));
  g_signal_connect_object (priv->section, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->section));
}

/**
 * rp_plan_part_set_plan:
 * @self: a section
 * @plan: what it shows from now on
 */
void
rp_plan_part_set_plan (RpPlanPart *self,
                       RpPlan     *plan)
{
  RpPlanPartPrivate *priv = get_private (self);
  g_autofree char *id = NULL;
  int focused;

  g_return_if_fail (RP_IS_PLAN_PART (self));
  g_return_if_fail (plan != NULL);

  focused = find_focused (self, &id);
  priv->over = rp_plan_is_over (plan);
  rp_section_clear_list (priv->section);
  RP_PLAN_PART_GET_CLASS (self)->show (self, plan);
  show_add (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_list_box_get_row_at_index (rp_section_get_list (priv->section), 0)
                          != NULL);
  if (focused >= 0)
    restore_focus (self, focused, id);
}

/**
 * rp_plan_part_section:
 * @self: a section
 *
 * Returns: (transfer none): its heading and list
 */
RpSection *
rp_plan_part_section (RpPlanPart *self)
{
  return get_private (self)->section;
}

/**
 * rp_plan_part_set_add:
 * @self: a section
 * @label: (nullable): what its add button is called
 * @action: (transfer none): static; what it activates
 */
void
rp_plan_part_set_add (RpPlanPart *self,
                      const char *label,
                      const char *action)
{
  get_private (self)->add = action;
  set_add_label (self, label);
}

/**
 * rp_plan_part_set_menu:
 * @self: a section
 * @label: what its add button is called
 * @menu: what can be added
 */
void
rp_plan_part_set_menu (RpPlanPart *self,
                       const char *label,
                       GMenuModel *menu)
{
  RpPlanPartPrivate *priv = get_private (self);

  priv->popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (priv->popover, GTK_WIDGET (self));
  set_add_label (self, label);
}

void
rp_plan_part_append (RpPlanPart *self,
                     GtkWidget  *row)
{
  gtk_list_box_append (rp_section_get_list (get_private (self)->section), row);
}

/**
 * rp_plan_part_invite:
 * @self: a section
 * @label: what could be added here: “Add a question…”
 * @action: (transfer none): static; what adds it
 *
 * Shows a dim row in place of nothing, while there is something to plan.
 */
void
rp_plan_part_invite (RpPlanPart *self,
                     const char *label,
                     const char *action)
{
  GtkWidget *row;

  if (get_private (self)->over)
    return;

  row = rp_record_row_new (NULL, label, NULL);
  gtk_widget_add_css_class (row, "invite");
  gtk_widget_add_css_class (row, "tight");
  rp_record_row_set_edit (RP_RECORD_ROW (row), action);
  rp_plan_part_append (self, row);
}
