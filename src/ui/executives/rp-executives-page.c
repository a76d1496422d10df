/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-executives-page.h"

#include "rp-add-person.h"
#include "rp-contacts-dialog.h"
#include "rp-edit-person.h"
#include "rp-error.h"
#include "rp-filter-dialog.h"
#include "rp-merge-dialog.h"
#include "rp-model.h"
#include "rp-people-list.h"
#include "rp-person-page.h"
#include "rp-photo-choice.h"
#include "rp-position-dialog.h"
#include "rp-tags-dialog.h"
#include "rp-writer.h"

#include <glib/gi18n.h>

struct _RpExecutivesPage
{
  RpPlace       parent_instance;

  RpWriter     *writer;
  RpPersonPage *page;

  /* Template widgets */
  AdwLeaflet   *leaflet;
  RpPeopleList *list;
  AdwBin       *detail_pane;
};

G_DEFINE_FINAL_TYPE (RpExecutivesPage, rp_executives_page, RP_TYPE_PLACE)

static void
delete_person (RpWriter *writer,
               RpPerson *person)
{
  g_autoptr(RpBatch) batch = rp_batch_new (_("Remove Person"));
  g_autofree char *toast = NULL;

  /* Translators: a person's name */
  toast = g_strdup_printf (_("Removed %s"), person->name);
  rp_batch_delete (batch, RP_TYPE_PERSON, rp_record_get_id (person));
  rp_writer_write (writer, g_steal_pointer (&batch), toast, NULL);
}

/* What is done with whoever is shown, once their record was read. */
static const struct
{
  const char *name;
  void      (*act) (RpWriter *writer,
                    RpPerson *person);
} deeds[] = {
  { "place.edit", rp_edit_person_present },
  { "place.delete", delete_person },
  { "people.merge", rp_merge_dialog_present },
  { "people.new-position", rp_position_dialog_present },
  { "people.choose-photo", rp_photo_choose },
  { "people.remove-photo", rp_photo_remove },
  { "people.edit-tags", rp_tags_dialog_present },
  { "people.edit-contacts", rp_contacts_dialog_present },
};

/* Whose record is read for what. */
typedef struct
{
  RpExecutivesPage *page;
  char             *person; /* UUID */
  guint             deed;
} Doing;

static void
doing_free (Doing *doing)
{
  g_clear_object (&doing->page);
  g_free (doing->person);
  g_free (doing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Doing, doing_free)

static Doing *
doing_new (RpExecutivesPage *page,
           guint             deed)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->page = g_object_ref (page);
  doing->person = g_strdup (rp_people_list_get_selected (page->list));
  doing->deed = deed;

  return doing;
}

static void
person_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Doing) doing = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpPerson) person = rp_store_get_finish (RP_STORE (source), result, &error);

  if (doing->page->writer == NULL)
    return;

  if (person != NULL)
    deeds[doing->deed].act (doing->page->writer, person);
  else
    rp_writer_error (doing->page->writer, error);
}

static void
deed_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpExecutivesPage *self = RP_EXECUTIVES_PAGE (widget);
  const char *person = rp_people_list_get_selected (self->list);
  guint deed = 0;

  /* A key binding does not ask whether the action is enabled. */
  if (person == NULL)
    return;

  while (!g_str_equal (deeds[deed].name, action_name))
    deed++;
  rp_store_get_async (rp_place_get_store (RP_PLACE (self)), RP_TYPE_PERSON, person, NULL,
                      person_read_cb, doing_new (self, deed));
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  const char *name = parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL;

  rp_add_person_present (RP_EXECUTIVES_PAGE (widget)->writer, name);
}

static void
merge_duplicates_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  rp_merge_dialog_present_duplicates (RP_EXECUTIVES_PAGE (widget)->writer);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpExecutivesPage *self = RP_EXECUTIVES_PAGE (widget);

  rp_people_list_select (self->list, g_variant_get_string (parameter, NULL));
  rp_place_show_detail (RP_PLACE (self));
  rp_people_list_focus (self->list);
}

static void
selected_cb (RpExecutivesPage *self)
{
  const char *person = rp_people_list_get_selected (self->list);

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), deeds[i].name, person != NULL);
  rp_person_page_show (self->page, person);
}

static void
activated_cb (RpExecutivesPage *self)
{
  rp_place_open (RP_PLACE (self));
}

static void
filter_chosen_cb (RpExecutivesPage *self,
                  RpFilterDialog   *dialog)
{
  rp_people_list_set_filter (self->list, rp_filter_dialog_get_filter (dialog),
                             rp_filter_dialog_get_organization (dialog),
                             rp_filter_dialog_get_community (dialog));
}

static void
filter_cb (RpExecutivesPage *self)
{
  RpFilterDialog *dialog =
    rp_filter_dialog_present (rp_writer_get_window (self->writer),
                              rp_place_get_store (RP_PLACE (self)),
                              rp_people_model_get_filter (rp_people_list_get_model (self->list)));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (filter_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Whoever was shown is gone: show no page of nobody on a narrow window. */
static void
still_there_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(Doing) doing = user_data;
  RpPeopleList *list = doing->page->list;
  g_autoptr(GError) error = NULL;
  g_autoptr(RpPerson) person = rp_store_get_finish (RP_STORE (source), result, &error);
  gboolean gone = person != NULL ? rp_record_get_deleted (person) != 0
                                 : g_error_matches (error, RP_ERROR, RP_ERROR_NOT_FOUND);

  if (doing->page->writer == NULL || !gone
      || g_strcmp0 (doing->person, rp_people_list_get_selected (list)) != 0)
    return;

  rp_people_list_leave (list);
  rp_place_show_list (RP_PLACE (doing->page));
}

static void
changed_cb (RpExecutivesPage *self,
            RpChanges        *changes)
{
  const char *person = rp_people_list_get_selected (self->list);

  for (guint i = 0; person != NULL && i < changes->changes->len; i++)
    {
      const RpChange *change = changes->changes->pdata[i];

      if (change->type == RP_TYPE_PERSON && g_str_equal (change->id, person))
        {
          rp_store_get_async (rp_place_get_store (RP_PLACE (self)), RP_TYPE_PERSON, person, NULL,
                              still_there_cb, doing_new (self, 0));
          return;
        }
    }
}

static void
rp_executives_page_fold (RpPlace *place)
{
  RpExecutivesPage *self = RP_EXECUTIVES_PAGE (place);
  gboolean folded = rp_place_get_folded (place);

  if (self->page != NULL)
    rp_person_page_set_folded (self->page, folded, folded && rp_place_get_outer_folded (place));
}

static const char *
rp_executives_page_get_selected (RpPlace *place,
                                 GType   *type)
{
  *type = RP_TYPE_PERSON;

  return rp_people_list_get_selected (RP_EXECUTIVES_PAGE (place)->list);
}

static void
rp_executives_page_dispose (GObject *object)
{
  RpExecutivesPage *self = RP_EXECUTIVES_PAGE (object);

  self->page = NULL;
  g_clear_object (&self->writer);
  /* The bin does not notice when the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_EXECUTIVES_PAGE);

  G_OBJECT_CLASS (rp_executives_page_parent_class)->dispose (object);
}

static void
rp_executives_page_constructed (GObject *object)
{
  RpExecutivesPage *self = RP_EXECUTIVES_PAGE (object);
  RpPlace *place = RP_PLACE (object);
  RpStore *store = rp_place_get_store (place);

  G_OBJECT_CLASS (rp_executives_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (store, GTK_WIDGET (self));
  self->page = RP_PERSON_PAGE (rp_person_page_new (store));
  adw_bin_set_child (self->detail_pane, GTK_WIDGET (self->page));
  rp_place_bind_header (place, rp_people_list_get_header (self->list),
                        rp_people_list_get_back (self->list));
  rp_place_set_panes (place, self->leaflet, GTK_WIDGET (self->list),
                      GTK_WIDGET (self->detail_pane));
  rp_people_list_set_store (self->list, store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  selected_cb (self);
}

static void
rp_executives_page_class_init (RpExecutivesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_executives_page_constructed;
  object_class->dispose = rp_executives_page_dispose;
  RP_PLACE_CLASS (klass)->fold = rp_executives_page_fold;
  RP_PLACE_CLASS (klass)->get_selected = rp_executives_page_get_selected;

  g_type_ensure (RP_TYPE_PEOPLE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/executives/rp-executives-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpExecutivesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RpExecutivesPage, list);
  gtk_widget_class_bind_template_child (widget_class, RpExecutivesPage, detail_pane);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);

  gtk_widget_class_install_action (widget_class, "place.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "people.add", "s", new_action);
  gtk_widget_class_install_action (widget_class, "place.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "people.merge-duplicates", NULL,
                                   merge_duplicates_action);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_class_install_action (widget_class, deeds[i].name, NULL, deed_action);
}

static void
rp_executives_page_init (RpExecutivesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_executives_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): the place of people
 */
GtkWidget *
rp_executives_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_EXECUTIVES_PAGE, "store", store, NULL);
}
