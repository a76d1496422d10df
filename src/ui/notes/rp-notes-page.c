/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-notes-page-private.h"

#include "rp-note-unsaved.h"
#include "rp-vault-banner.h"

#include <glib/gi18n.h>

#define GROUPING_KEY "notes-grouping"

/**
 * RpNotesPage:
 *
 * The place of private notes. While they are unlocked: the list, and the page
 * of one. When they are locked both are destroyed at once, and one page says
 * why; what was being written is kept in protected memory until they are open
 * again. What it owes the window stands in rp-window.h.
 */
G_DEFINE_FINAL_TYPE (RpNotesPage, rp_notes_page, RP_TYPE_PLACE)

enum {
  PROP_0,
  PROP_GROUPING,
  PROP_SEARCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
rp_notes_page_fold (RpPlace *place)
{
  rp_notes_page_fold_panes (RP_NOTES_PAGE (place));
}

static void
begin_new (RpNotesPage *self,
           const char  *person)
{
  if (self->page == NULL)
    {
      gtk_widget_grab_focus (adw_bin_get_child (self->locked_bin));
      return;
    }

  gtk_stack_set_visible_child_name (self->list_stack, "notes");
  rp_note_page_write_new (self->page, person);
  rp_note_list_select (self->list, NULL);
  rp_place_show_detail (RP_PLACE (self));
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  begin_new (RP_NOTES_PAGE (widget), NULL);
}

static void
new_about_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  begin_new (RP_NOTES_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* While they are locked it is what is shown once they are not. */
static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpNotesPage *self = RP_NOTES_PAGE (widget);

  rp_notes_page_keep_selected (self, g_variant_get_string (parameter, NULL));
  if (self->list == NULL)
    return;

  rp_note_list_select (self->list, self->selected);
  rp_place_open (RP_PLACE (self));
}

static void
page_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpNotesPage *self = RP_NOTES_PAGE (widget);
  gboolean edit = g_str_equal (action_name, "place.edit");

  if (self->page == NULL)
    return;

  if (edit)
    rp_place_show_detail (RP_PLACE (self));
  gtk_widget_activate_action (GTK_WIDGET (self->page), edit ? "note.edit" : "note.remove", NULL);
}

static const char *
rp_notes_page_get_selected (RpPlace *place,
                            GType   *type)
{
  RpNotesPage *self = RP_NOTES_PAGE (place);

  *type = RP_TYPE_NOTE;

  return self->page != NULL && rp_note_page_is_shown (self->page)
         ? rp_note_page_get_note (self->page) : NULL;
}

static GtkWidget *
rp_notes_page_get_start (RpPlace *place)
{
  RpNotesPage *self = RP_NOTES_PAGE (place);

  return self->page != NULL ? GTK_WIDGET (self->page) : adw_bin_get_child (self->locked_bin);
}

static void
rp_notes_page_dispose (GObject *object)
{
  RpNotesPage *self = RP_NOTES_PAGE (object);

  self->list = NULL;
  self->page = NULL;
  g_clear_object (&self->outbox);
  g_clear_object (&self->settings);
  g_clear_object (&self->auto_lock);
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_NOTES_PAGE);

  G_OBJECT_CLASS (rp_notes_page_parent_class)->dispose (object);
}

static void
rp_notes_page_finalize (GObject *object)
{
  g_free (RP_NOTES_PAGE (object)->selected);
  g_free (RP_NOTES_PAGE (object)->written);

  G_OBJECT_CLASS (rp_notes_page_parent_class)->finalize (object);
}

static void
rp_notes_page_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RpNotesPage *self = RP_NOTES_PAGE (object);

  switch (prop_id)
    {
    case PROP_GROUPING:
      g_value_set_enum (value, (int) self->grouping);
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, self->list != NULL && rp_note_list_get_searching (self->list));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_grouping (RpNotesPage    *self,
              RpNoteGrouping  grouping)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (RP_TYPE_NOTE_GROUPING);

  self->grouping = grouping;
  g_settings_set_string (self->settings, GROUPING_KEY,
                         g_enum_get_value (klass, (int) grouping)->value_nick);
  if (self->list != NULL)
    rp_note_list_set_grouping (self->list, grouping);
}

static void
rp_notes_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  RpNotesPage *self = RP_NOTES_PAGE (object);

  switch (prop_id)
    {
    case PROP_GROUPING:
      set_grouping (self, (RpNoteGrouping) g_value_get_enum (value));
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_SEARCHING:
      if (self->list != NULL)
        rp_note_list_set_searching (self->list, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What has to be said of the notes as a whole, below the header of @box */
static void
add_banner (GtkWidget *box,
            GtkWidget *banner)
{
  gtk_widget_set_margin_start (banner, 10);
  gtk_widget_set_margin_end (banner, 10);
  gtk_widget_set_margin_bottom (banner, 6);
  gtk_box_insert_child_after (GTK_BOX (box), banner, gtk_widget_get_first_child (box));
}

static void
rp_notes_page_constructed (GObject *object)
{
  RpNotesPage *self = RP_NOTES_PAGE (object);
  RpPlace *place = RP_PLACE (object);
  g_autoptr(GEnumClass) klass = g_type_class_ref (RP_TYPE_NOTE_GROUPING);
  g_autofree char *nick = g_settings_get_string (self->settings, GROUPING_KEY);
  GEnumValue *grouping = g_enum_get_value_by_nick (klass, nick);

  G_OBJECT_CLASS (rp_notes_page_parent_class)->constructed (object);

  if (grouping != NULL)
    self->grouping = (RpNoteGrouping) grouping->value;
  self->outbox = rp_note_outbox_new (rp_place_get_store (place));
  add_banner (gtk_widget_get_parent (GTK_WIDGET (self->locked_bin)),
              rp_vault_banner_new (rp_place_get_store (place)));
  add_banner (self->list_pane, rp_vault_banner_new (rp_place_get_store (place)));
  self->unsaved_bin = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self->unsaved_bin), rp_note_unsaved_new (self->outbox));
  add_banner (self->list_pane, self->unsaved_bin);
  rp_place_bind_header (place, self->list_header, self->list_back);
  rp_place_bind_empty_header (place, self->locked_header, self->locked_back);
  rp_place_set_panes (place, self->leaflet, self->list_pane, GTK_WIDGET (self->detail_pane));
  g_signal_connect_object (rp_store_get_vault (rp_place_get_store (place)), "notify::state",
                           G_CALLBACK (rp_notes_page_follow_vault), self, G_CONNECT_SWAPPED);
  rp_notes_page_follow_vault (self);
}

static void
rp_notes_page_class_init (RpNotesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = rp_notes_page_constructed;
  object_class->dispose = rp_notes_page_dispose;
  object_class->finalize = rp_notes_page_finalize;
  object_class->get_property = rp_notes_page_get_property;
  object_class->set_property = rp_notes_page_set_property;
  RP_PLACE_CLASS (klass)->fold = rp_notes_page_fold;
  RP_PLACE_CLASS (klass)->get_selected = rp_notes_page_get_selected;
  RP_PLACE_CLASS (klass)->get_start = rp_notes_page_get_start;

  properties[PROP_GROUPING] = g_param_spec_enum ("grouping", NULL, NULL, RP_TYPE_NOTE_GROUPING,
                                                 RP_NOTES_BY_PERSON, flags);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH "/ui/notes/rp-notes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, locked_bin);
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, locked_header);
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, locked_back);
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, list_header);
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, list_back);
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, list_bin);
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, RpNotesPage, detail_pane);

  gtk_widget_class_install_action (widget_class, "place.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "place.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "place.edit", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "place.delete", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "notes.new-about", "s", new_about_action);
  gtk_widget_class_install_property_action (widget_class, "notes.grouping", "grouping");
  gtk_widget_class_install_property_action (widget_class, "notes.searching", "searching");
}

static void
rp_notes_page_init (RpNotesPage *self)
{
  self->settings = g_settings_new (RP_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_notes_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the place of private notes
 */
GtkWidget *
rp_notes_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_NOTES_PAGE, "store", store, NULL);
}

/**
 * rp_notes_page_set_auto_lock:
 * @self: the place
 * @auto_lock: (nullable): what locks the notes, to be counted down
 */
void
rp_notes_page_set_auto_lock (RpNotesPage *self,
                             RpAutoLock  *auto_lock)
{
  g_return_if_fail (RP_IS_NOTES_PAGE (self));

  g_set_object (&self->auto_lock, auto_lock);
  if (self->page != NULL)
    rp_note_page_set_auto_lock (self->page, auto_lock);
}
