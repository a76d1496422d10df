/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-palette.h"

#include "rp-dialog-shape.h"
#include "rp-palette-compose.h"
#include "rp-palette-items.h"
#include "rp-palette-row.h"
#include "rp-writer.h"

#include <glib/gi18n.h>

/* How many hits are looked at to fill the groups, and how many recent records of a class */
#define MAX_HITS   120
#define MAX_RECENT 4

/**
 * RpPalette:
 *
 * Everything that can be found or done, by its name. What was found before
 * stays until there is something new to show.
 */
struct _RpPalette
{
  AdwWindow           parent_instance;

  RpStore            *store;
  GtkWindow          *parent;       /* (weak) */
  GListStore         *items;        /* of RpPaletteItem */
  GtkSingleSelection *selection;
  GCancellable       *cancellable;  /* of what is looked for now */
  GPtrArray          *open_hits;    /* (nullable): of RpSearchHit */
  GPtrArray          *sealed_hits;  /* (nullable): of RpSearchHit */
  GPtrArray          *recent;       /* of RpRecord */
  gboolean            chosen;       /* whether the selected row was gone to, not just the first */

  /* Template widgets */
  GtkText            *text;
  GtkListView        *list;
  GtkImage           *vault_image;
  GtkLabel           *vault_label;
  GtkWidget          *plan_hint;
};

G_DEFINE_FINAL_TYPE (RpPalette, rp_palette, ADW_TYPE_WINDOW)

static RpPaletteItem *
get_selected (RpPalette *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* From one thing to the next, over headings. */
static void
move_selection (RpPalette *self,
                int        step)
{
  guint at = rp_palette_items_step (self->items,
                                    gtk_single_selection_get_selected (self->selection), step);

  gtk_single_selection_set_selected (self->selection, at);
  /* The first one with its heading */
  if (at != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                at > 1 ? at : 0);
}

/* The focus stays in the entry, so it says what is selected. */
static void
selected_cb (RpPalette *self)
{
  RpPaletteItem *item = get_selected (self);
  gboolean plans = item != NULL && (item->person_id != NULL || item->topic_id != NULL);

  gtk_widget_set_visible (self->plan_hint, plans);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  item != NULL ? item->title : "", -1);
}

/* What was typed, on one line, with single spaces. */
static char *
dup_typed (RpPalette *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_autoptr(GString) typed = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (typed, c);
      else if (typed->len > 0 && typed->str[typed->len - 1] != ' ')
        g_string_append_c (typed, ' ');
    }

  return g_strchomp (g_string_free (g_steal_pointer (&typed), FALSE));
}

/* Shows what is known by now: what was found, and what can be done. Who has gone to a row stays
 * there; else the first one is selected. */
static void
show_items (RpPalette *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr(GPtrArray) items = rp_palette_compose (self->store, typed, self->recent,
                                                   self->open_hits, self->sealed_hits);
  RpPaletteItem *selected = self->chosen ? get_selected (self) : NULL;
  g_autofree char *action = selected != NULL ? g_strdup (selected->action) : NULL;
  g_autoptr(GVariant) target = selected != NULL && selected->target != NULL
                               ? g_variant_ref (selected->target) : NULL;
  guint at = GTK_INVALID_LIST_POSITION;

  rp_palette_items_replace (self->items, items);
  if (selected != NULL)
    at = rp_palette_items_find (self->items, action, target);
  gtk_single_selection_set_selected (self->selection, at);
  if (at == GTK_INVALID_LIST_POSITION)
    {
      self->chosen = FALSE;
      move_selection (self, 1);
    }
  /* The same row may be something else. */
  selected_cb (self);
}

static void
sealed_found_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(RpPalette) self = user_data;
  g_autoptr(GPtrArray) hits = rp_store_search_finish (RP_STORE (source), result, NULL);

  if (hits == NULL || hits->len == 0 || self->cancellable == NULL)
    return;

  g_clear_pointer (&self->sealed_hits, g_ptr_array_unref);
  self->sealed_hits = g_steal_pointer (&hits);
  show_items (self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(RpPalette) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) hits = rp_store_search_finish (RP_STORE (source), result, &error);

  if (hits == NULL || self->cancellable == NULL)
    return;

  g_clear_pointer (&self->open_hits, g_ptr_array_unref);
  g_clear_pointer (&self->sealed_hits, g_ptr_array_unref);
  self->open_hits = g_steal_pointer (&hits);
  show_items (self);

  if (rp_vault_get_state (rp_store_get_vault (self->store)) == RP_VAULT_UNLOCKED)
    rp_store_search_async (self->store, gtk_editable_get_text (GTK_EDITABLE (self->text)),
                           RP_SEARCH_SEALED, MAX_HITS, self->cancellable, sealed_found_cb,
                           g_object_ref (self));
}

static void
changed_cb (RpPalette *self)
{
  g_autofree char *typed = dup_typed (self);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->chosen = FALSE;

  if (*typed != '\0')
    {
      rp_store_search_async (self->store, typed, RP_SEARCH_OPEN | RP_SEARCH_CURIOUS, MAX_HITS,
                             self->cancellable, found_cb, g_object_ref (self));
      return;
    }

  g_clear_pointer (&self->open_hits, g_ptr_array_unref);
  g_clear_pointer (&self->sealed_hits, g_ptr_array_unref);
  show_items (self);
}

static void
recent_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(RpPalette) self = user_data;
  g_autoptr(GPtrArray) records = rp_store_list_finish (RP_STORE (source), result, NULL);

  if (records == NULL || self->recent == NULL)
    return;

  g_ptr_array_extend_and_steal (self->recent, g_steal_pointer (&records));
  if (self->open_hits == NULL)
    show_items (self);
}

static void
read_recent (RpPalette *self)
{
  const GType types[] = { RP_TYPE_PERSON, RP_TYPE_TOPIC, RP_TYPE_MEETING };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr(RpQuery) query = rp_query_new (types[i]);

      rp_query_order (query, "changed", TRUE);
      rp_query_limit (query, MAX_RECENT);
      rp_store_list_async (self->store, query, NULL, recent_read_cb, g_object_ref (self));
    }
}

/* What was private is gone with the lock, and there is more to find without it. */
static void
vault_changed_cb (RpPalette *self)
{
  RpVaultState state = rp_vault_get_state (rp_store_get_vault (self->store));
  gboolean unlocked = state == RP_VAULT_UNLOCKED;

  gtk_widget_set_visible (GTK_WIDGET (self->vault_image), state != RP_VAULT_NO_VAULT);
  gtk_image_set_from_icon_name (self->vault_image, unlocked ? "changes-allow-symbolic"
                                                            : "changes-prevent-symbolic");
  gtk_label_set_label (self->vault_label, state == RP_VAULT_NO_VAULT ? ""
                                          : unlocked ? _("Private notes are searched, too")
                                                     : _("Locked notes are not searched"));
  if (self->sealed_hits != NULL)
    {
      g_clear_pointer (&self->sealed_hits, g_ptr_array_unref);
      show_items (self);
    }
  changed_cb (self);
}

/* The palette goes first, so that what comes next belongs to the window. */
static void
leave_for (RpPalette  *self,
           const char *action,
           GVariant   *target)
{
  g_autoptr(GtkWindow) parent = self->parent != NULL ? g_object_ref (self->parent) : NULL;
  g_autoptr(GVariant) kept = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_autofree char *name = g_strdup (action);

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), name, kept);
}

static void
open_item (RpPalette     *self,
           RpPaletteItem *item)
{
  if (item == NULL || item->heading)
    return;
  if (g_str_has_prefix (item->action, "palette."))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), item->action, item->target);
  else
    leave_for (self, item->action, item->target);
}

static void
activate_cb (RpPalette *self,
             guint      position)
{
  g_autoptr(RpPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  open_item (self, item);
}

static void
new_topic_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpPalette *self = RP_PALETTE (widget);
  g_autoptr(RpWriter) writer = rp_writer_new (self->store, GTK_WIDGET (self->parent));
  g_autoptr(RpBatch) batch = rp_batch_new (_("Add topic"));
  g_autoptr(RpTopic) topic = rp_record_new (RP_TYPE_TOPIC);

  topic->title = g_variant_dup_string (parameter, NULL);
  rp_batch_put (batch, topic);
  rp_writer_write_and_show (writer, g_steal_pointer (&batch), _("Topic added"), NULL,
                            "win.show-topic", rp_record_get_id (topic));
  gtk_window_close (GTK_WINDOW (self));
}

static void
plan_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpPalette *self = RP_PALETTE (widget);
  RpPaletteItem *item = get_selected (self);

  if (item != NULL && (item->person_id != NULL || item->topic_id != NULL))
    leave_for (self, "win.plan-meeting",
               g_variant_new ("(ss)", item->person_id != NULL ? item->person_id : "",
                              item->topic_id != NULL ? item->topic_id : ""));
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static gboolean
key_cb (RpPalette       *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  gboolean control = (modifiers & GDK_CONTROL_MASK) != 0;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      self->chosen = TRUE;
      move_selection (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      self->chosen = TRUE;
      move_selection (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      /* Another control does what it says. */
      if (gtk_window_get_focus (GTK_WINDOW (self)) != GTK_WIDGET (self->text))
        return GDK_EVENT_PROPAGATE;
      if (control)
        plan_action (GTK_WIDGET (self), NULL, NULL);
      else
        open_item (self, get_selected (self));
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      gtk_window_close (GTK_WINDOW (self));
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
clicked_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GtkListItem     *list_item)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (gtk_list_item_get_activatable (list_item) && gtk_widget_contains (row, x, y))
    gtk_widget_activate_action (row, "list.activate-item", "u",
                                gtk_list_item_get_position (list_item));
}

/* One click opens. The list itself could do that, but it would select whatever comes to be below
 * the pointer while somebody types. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  GtkWidget *row = rp_palette_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), list_item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (list_item, row);
}

static void
item_changed_cb (RpPaletteItem *item,
                 GtkListItem   *list_item)
{
  gtk_list_item_set_selectable (list_item, !item->heading);
  gtk_list_item_set_activatable (list_item, !item->heading);
  rp_palette_row_set_item (RP_PALETTE_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  RpPaletteItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect (item, "changed", G_CALLBACK (item_changed_cb), list_item);
  item_changed_cb (item, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), item_changed_cb,
                                        list_item);
}

static void
rp_palette_dispose (GObject *object)
{
  RpPalette *self = RP_PALETTE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->parent);
  g_clear_pointer (&self->open_hits, g_ptr_array_unref);
  g_clear_pointer (&self->sealed_hits, g_ptr_array_unref);
  g_clear_pointer (&self->recent, g_ptr_array_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_palette_parent_class)->dispose (object);
}

static void
rp_palette_class_init (RpPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_palette_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/search/rp-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPalette, text);
  gtk_widget_class_bind_template_child (widget_class, RpPalette, list);
  gtk_widget_class_bind_template_child (widget_class, RpPalette, vault_image);
  gtk_widget_class_bind_template_child (widget_class, RpPalette, vault_label);
  gtk_widget_class_bind_template_child (widget_class, RpPalette, plan_hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "palette.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "palette.new-topic", "s", new_topic_action);
}

static void
rp_palette_init (RpPalette *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->items = g_list_store_new (RP_TYPE_PALETTE_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  self->recent = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * rp_palette_present:
 * @parent: the window it belongs to, which has the actions
 * @store: the library
 *
 * Shows the palette.
 */
void
rp_palette_present (GtkWindow *parent,
                    RpStore   *store)
{
  RpPalette *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (RP_IS_STORE (store));

  self = g_object_new (RP_TYPE_PALETTE, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->parent, parent);
  g_signal_connect_object (rp_store_get_vault (store), "notify::state",
                           G_CALLBACK (vault_changed_cb), self, G_CONNECT_SWAPPED);
  vault_changed_cb (self);
  read_recent (self);
  rp_dialog_fit_parent (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gtk_window_present (GTK_WINDOW (self));
}
