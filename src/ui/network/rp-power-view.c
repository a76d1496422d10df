/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-power-view.h"

#include "rp-power-grid.h"
#include "rp-power-words.h"
#include "rp-record-form.h"
#include "rp-record-row.h"
#include "rp-section.h"

#include <glib/gi18n.h>
#include <string.h>

#define WIDTH  760

/**
 * RpPowerView:
 *
 * Who works on an engagement: how much influence each has, and how much they
 * support it, as a grid on which they are moved, and as a list.
 *
 * Signal "read": it was read which engagement it is, or who works on it.
 */
struct _RpPowerView
{
  AdwBin        parent_instance;

  RpWriter     *writer;
  RpNetwork    *network;        /* (nullable): who everybody is */
  char         *id;             /* (nullable): UUID of the engagement */
  RpEngagement *engagement;     /* (nullable) */
  GPtrArray    *members;        /* (nullable) (element-type RpEngagementMember) */
  GCancellable *cancellable;

  GtkWidget    *title;
  GtkWidget    *lead;
  GtkWidget    *grid;
  RpSection    *list;
};

G_DEFINE_FINAL_TYPE (RpPowerView, rp_power_view, ADW_TYPE_BIN)

static guint read_signal;

static void
show_form (RpPowerView        *self,
           RpEngagementMember *member)
{
  RpPerson *person = rp_facts_find (rp_network_get_facts (self->network)->people, member->person);
  RpRecordForm *form = rp_record_form_new (self->writer, person->name, member);

  rp_record_form_add_enum (form, "influence", _("Influence"), rp_power_words_influences ());
  rp_record_form_add_enum (form, "support", _("Support"), rp_power_words_supports ());
  rp_record_form_add_text (form, "role", _("Role"));
  rp_record_form_present (form, C_("undo", "Influence and Support"), _("Changed"));
}

static void
chosen_cb (RpPowerView        *self,
           RpEngagementMember *member)
{
  show_form (self, member);
}

static void
moved_cb (RpPowerView        *self,
          RpEngagementMember *member)
{
  g_autoptr(RpBatch) batch = rp_batch_new (C_("undo", "Influence and Support"));
  g_autofree char *words = rp_power_words_member (member);

  rp_batch_put (batch, member);
  rp_writer_write (self->writer, g_steal_pointer (&batch), words, NULL);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpPowerView *self = RP_POWER_VIEW (widget);
  RpEngagementMember *member = self->members != NULL
                               ? rp_facts_find (self->members,
                                                g_variant_get_string (parameter, NULL)) : NULL;

  if (member != NULL && self->network != NULL)
    show_form (self, member);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RpPowerView *self = RP_POWER_VIEW (widget);
  g_autoptr(RpEngagementMember) member = NULL;
  RpRecordForm *form;

  if (self->engagement == NULL)
    return;

  member = rp_record_new (RP_TYPE_ENGAGEMENT_MEMBER);
  member->engagement = g_strdup (self->id);
  form = rp_record_form_new (self->writer, C_("dialog", "Add Somebody"), member);
  rp_record_form_add_pick (form, "person", _("Who works on it"), NULL);
  rp_record_form_add_enum (form, "influence", _("Influence"), rp_power_words_influences ());
  rp_record_form_add_enum (form, "support", _("Support"), rp_power_words_supports ());
  rp_record_form_require (form, "person");
  rp_record_form_present (form, _("Add to work in play"), _("Added"));
}

static void
add_cb (RpPowerView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "power.add", NULL);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Remove"));
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  rp_batch_delete (batch, rp_model_find_type (kind), id);
  rp_writer_write (RP_POWER_VIEW (widget)->writer, g_steal_pointer (&batch), _("Removed"), NULL);
}

/* What is missing is said, and who of it. */
static void
show_lead (RpPowerView *self,
           GPtrArray   *members)
{
  guint n_missing = 0;

  for (guint i = 0; i < members->len; i++)
    n_missing += !rp_power_is_placed (members->pdata[i]);
  if (members->len == 0)
    gtk_label_set_label (GTK_LABEL (self->lead), _("Nobody works on it yet, as far as the "
                                                   "library knows. Add whoever has a say."));
  else if (n_missing == 0)
    gtk_label_set_label (GTK_LABEL (self->lead), _("Drag somebody, or press Ctrl and an arrow "
                                                   "key, when things have moved."));
  else
    {
      g_autofree char *words =
        g_strdup_printf (ngettext ("Of %u person it is not said yet how much influence they "
                                   "have, or whether they support it. Choose them below.",
                                   "Of %u people it is not said yet how much influence they "
                                   "have, or whether they support it. Choose them below.",
                                   n_missing), n_missing);

      gtk_label_set_label (GTK_LABEL (self->lead), words);
    }
}

/* Those of whom something is missing come first, then those with the most influence. */
static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  RpEngagementMember *one = *(RpEngagementMember *const *) a;
  RpEngagementMember *other = *(RpEngagementMember *const *) b;

  if (rp_power_is_placed (one) != rp_power_is_placed (other))
    return rp_power_is_placed (one) ? 1 : -1;
  if (one->influence != other->influence)
    return one->influence > other->influence ? -1 : 1;
  if (one->support != other->support)
    return one->support > other->support ? -1 : 1;

  return strcmp (rp_record_get_id (one), rp_record_get_id (other));
}

static void
add_row (RpPowerView        *self,
         RpEngagementMember *member,
         RpPerson           *person)
{
  g_autofree char *place = rp_power_words_member (member);
  g_autofree char *subtitle = member->role != NULL ? g_strdup_printf ("%s · %s", member->role,
                                                                      place)
                                                   : g_strdup (place);
  GtkWidget *row = rp_record_row_new (member, person->name, subtitle);

  if (!rp_power_is_placed (member))
    rp_record_row_set_icon (RP_RECORD_ROW (row), "dialog-question-symbolic", "warning-icon");
  rp_record_row_set_private (RP_RECORD_ROW (row), TRUE, TRUE);
  rp_record_row_set_edit (RP_RECORD_ROW (row), "power.edit");
  rp_record_row_set_removable (RP_RECORD_ROW (row));
  gtk_list_box_append (rp_section_get_list (self->list), row);
}

static void
show_all (RpPowerView *self)
{
  g_autoptr(GPtrArray) members = NULL;
  g_autoptr(GPtrArray) people = NULL;

  if (self->engagement == NULL || self->members == NULL || self->network == NULL)
    return;

  members = g_ptr_array_new ();
  people = g_ptr_array_new ();
  g_ptr_array_sort (self->members, compare_members);
  rp_section_clear_list (self->list);
  for (guint i = 0; i < self->members->len; i++)
    {
      RpEngagementMember *member = self->members->pdata[i];
      RpPerson *person = rp_facts_find (rp_network_get_facts (self->network)->people,
                                        member->person);

      if (person == NULL)
        continue;

      g_ptr_array_add (members, member);
      g_ptr_array_add (people, person);
      add_row (self, member, person);
    }
  gtk_label_set_label (GTK_LABEL (self->title), self->engagement->name);
  show_lead (self, members);
  rp_power_grid_show (RP_POWER_GRID (self->grid), members, people);
  g_signal_emit (self, read_signal, 0);
}

static void
members_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(RpPowerView) self = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *members = rp_store_list_finish (RP_STORE (source), result, &error);

  if (members == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->writer != NULL)
        rp_writer_error (self->writer, error);
      return;
    }

  g_clear_pointer (&self->members, g_ptr_array_unref);
  self->members = members;
  show_all (self);
}

static void
engagement_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(RpPowerView) self = user_data;
  g_autoptr(GError) error = NULL;
  gpointer engagement = rp_store_get_finish (RP_STORE (source), result, &error);

  if (engagement == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->writer != NULL)
        rp_writer_error (self->writer, error);
      return;
    }

  g_clear_object (&self->engagement);
  self->engagement = engagement;
  show_all (self);
}

static void
stop_reading (RpPowerView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
read_all (RpPowerView *self)
{
  RpStore *store = rp_writer_get_store (self->writer);
  g_autoptr(RpQuery) query = rp_query_new (RP_TYPE_ENGAGEMENT_MEMBER);

  stop_reading (self);
  self->cancellable = g_cancellable_new ();
  rp_query_match (query, "engagement", self->id);
  rp_store_get_async (store, RP_TYPE_ENGAGEMENT, self->id, self->cancellable, engagement_read_cb,
                      g_object_ref (self));
  rp_store_list_async (store, query, self->cancellable, members_read_cb, g_object_ref (self));
}

static void
changed_cb (RpPowerView     *self,
            const RpChanges *changes)
{
  if (self->id != NULL && (rp_changes_touch (changes, RP_TYPE_ENGAGEMENT_MEMBER)
                           || rp_changes_touch (changes, RP_TYPE_ENGAGEMENT)))
    read_all (self);
}

static void
rp_power_view_dispose (GObject *object)
{
  RpPowerView *self = RP_POWER_VIEW (object);

  stop_reading (self);
  g_clear_object (&self->writer);
  g_clear_object (&self->engagement);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->network, rp_network_unref);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (rp_power_view_parent_class)->dispose (object);
}

static void
rp_power_view_class_init (RpPowerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_power_view_dispose;
  read_signal = g_signal_new ("read", RP_TYPE_POWER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "power.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "power.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "record.remove", "(ss)", remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "map.close-power", NULL);
}

static GtkWidget *
new_text (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
rp_power_view_init (RpPowerView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDTH, "child", box, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                      GTK_POLICY_NEVER, "child", clamp, NULL);

  self->title = new_text ("page-title");
  self->lead = new_text ("lead");
  gtk_widget_add_css_class (self->lead, "dim");
  self->grid = rp_power_grid_new ();
  self->list = RP_SECTION (rp_section_new (_("Who works on it")));
  rp_section_set_add (self->list, _("Add Somebody…"));
  g_signal_connect_object (self->list, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "powerview");
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->lead);
  gtk_box_append (GTK_BOX (box), self->grid);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scroller);
  g_signal_connect_object (self->grid, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rp_power_view_new:
 * @writer: what changes are written with
 *
 * Returns: (transfer floating): a view of no engagement
 */
GtkWidget *
rp_power_view_new (RpWriter *writer)
{
  RpPowerView *self = g_object_new (RP_TYPE_POWER_VIEW, NULL);

  self->writer = g_object_ref (writer);
  g_signal_connect_object (rp_writer_get_store (writer), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * rp_power_view_show:
 * @self: a view
 * @engagement: a UUID
 */
void
rp_power_view_show (RpPowerView *self,
                    const char  *engagement)
{
  g_return_if_fail (RP_IS_POWER_VIEW (self));

  if (g_strcmp0 (self->id, engagement) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (engagement);
      g_clear_object (&self->engagement);
      g_clear_pointer (&self->members, g_ptr_array_unref);
    }
  read_all (self);
}

/**
 * rp_power_view_set_network:
 * @self: a view
 * @network: who everybody is
 */
void
rp_power_view_set_network (RpPowerView *self,
                           RpNetwork   *network)
{
  g_return_if_fail (RP_IS_POWER_VIEW (self));

  g_clear_pointer (&self->network, rp_network_unref);
  self->network = rp_network_ref (network);
  show_all (self);
}

/**
 * rp_power_view_get_engagement:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is shown, once it was read
 */
RpEngagement *
rp_power_view_get_engagement (RpPowerView *self)
{
  g_return_val_if_fail (RP_IS_POWER_VIEW (self), NULL);

  return self->engagement;
}
