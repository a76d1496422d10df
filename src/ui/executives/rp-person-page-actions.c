/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-page-private.h"

#include "rp-date.h"

#include "rp-introduction-verb.h"

#include <glib/gi18n.h>

/* What on a person's page needs no dialog of its own. */

static void
activate_with_two (GtkWidget  *widget,
                   const char *action,
                   const char *second)
{
  RpPersonPage *self = RP_PERSON_PAGE (widget);

  if (self->digest != NULL)
    gtk_widget_activate_action (widget, action, "(ss)", rp_person_digest_id (self->digest),
                                second);
}

static void
plan_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  activate_with_two (widget, "win.plan-meeting", "");
}

static void
log_encounter_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  activate_with_two (widget, "win.log-encounter", "");
}

static void
give_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  activate_with_two (widget, "win.add-favour", "given");
}

static void
ask_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  activate_with_two (widget, "win.add-favour", "asked");
}

static void
show_favours_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RpPersonPage *self = RP_PERSON_PAGE (widget);

  if (self->digest != NULL)
    gtk_widget_activate_action (widget, "win.show-favours", "s",
                                rp_person_digest_id (self->digest));
}

static void
promise_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  activate_with_two (widget, "win.add-commitment", "me");
}

static void
introduce_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  activate_with_two (widget, "win.introduce", "");
}

static void
take_step_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RpPersonPage *self = RP_PERSON_PAGE (widget);
  RpIntroduction *introduction = NULL;

  if (self->digest != NULL)
    introduction = rp_facts_find (self->digest->facts->introductions,
                                  g_variant_get_string (parameter, NULL));
  if (introduction != NULL)
    rp_introduction_take_step (self->writer, introduction);
}

static void
write_record (RpPersonPage *self,
              gpointer      record,
              const char   *label,
              const char   *toast)
{
  g_autoptr(RpBatch) batch = rp_batch_new (label);

  rp_batch_put (batch, record);
  rp_writer_write (self->writer, g_steal_pointer (&batch), toast, NULL);
}

static void
move_to (RpPersonPage *self,
         int           stage)
{
  g_autoptr(RpPerson) person = NULL;
  g_autofree char *label = NULL;
  g_autofree char *toast = NULL;

  if (self->digest == NULL || stage < RP_STAGE_NOT_MET || stage > RP_STAGE_TRUSTED_ADVISOR)
    return;

  person = rp_record_copy (rp_person_digest_person (self->digest));
  person->stage = (RpStage) stage;
  label = g_strdup_printf (C_("stage", "Move to %s"), rp_stage_name (person->stage));
  toast = g_strdup_printf (C_("stage", "Moved to %s"), rp_stage_name (person->stage));
  write_record (self, person, label, toast);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  move_to (RP_PERSON_PAGE (widget), g_variant_get_int32 (parameter));
}

/* A quiet row hands over text. */
static void
accept_stage_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  gint64 stage;

  if (g_ascii_string_to_signed (g_variant_get_string (parameter, NULL), 10, RP_STAGE_ACQUAINTED,
                                RP_STAGE_TRUSTED_ADVISOR, &stage, NULL))
    move_to (RP_PERSON_PAGE (widget), (int) stage);
}

static void
cadence_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RpPersonPage *self = RP_PERSON_PAGE (widget);
  int days = g_variant_get_int32 (parameter);
  g_autoptr(RpPerson) person = NULL;

  if (self->digest == NULL || days < 0
      || rp_person_digest_person (self->digest)->cadence_days == days)
    return;

  person = rp_record_copy (rp_person_digest_person (self->digest));
  person->cadence_days = days;
  write_record (self, person, _("Set Rhythm"), _("Rhythm set"));
}

static void
fill_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpPersonPage *self = RP_PERSON_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  guint32 today;

  if (self->digest == NULL)
    return;

  today = rp_time_day (g_get_real_time () / G_USEC_PER_SEC, self->digest->facts->zone);
  if (g_str_equal (action_name, "person.fill-need"))
    {
      RpNeed *need = rp_facts_find (self->digest->facts->needs, id);
      g_autoptr(RpNeed) copy = need != NULL ? rp_record_copy (need) : NULL;

      if (copy == NULL)
        return;
      copy->filled = today;
      write_record (self, copy, _("Mark as Found"), _("Found"));
    }
  else
    {
      RpOffer *offer = rp_facts_find (self->digest->facts->offers, id);
      g_autoptr(RpOffer) copy = offer != NULL ? rp_record_copy (offer) : NULL;

      if (copy == NULL)
        return;
      copy->filled = today;
      write_record (self, copy, _("Mark as Taken Up"), _("Taken up"));
    }
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpPersonPage *self = RP_PERSON_PAGE (widget);
  g_autoptr(RpBatch) batch = rp_batch_new (_("Remove From the Page"));
  const char *kind, *id;
  GType type;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  type = rp_model_find_type (kind);
  g_return_if_fail (type != G_TYPE_INVALID);

  rp_batch_delete (batch, type, id);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Removed"), NULL);
}

/**
 * rp_person_page_install_actions:
 * @widget_class: the page's class
 *
 * Installs what needs no dialog, or asks the window for one.
 */
void
rp_person_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "person.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "person.log-encounter", NULL,
                                   log_encounter_action);
  gtk_widget_class_install_action (widget_class, "person.give", NULL, give_action);
  gtk_widget_class_install_action (widget_class, "person.show-favours", NULL,
                                   show_favours_action);
  gtk_widget_class_install_action (widget_class, "person.ask", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "person.promise", NULL, promise_action);
  gtk_widget_class_install_action (widget_class, "person.introduce", NULL, introduce_action);
  gtk_widget_class_install_action (widget_class, "introduction.take-step", "s", take_step_action);
  gtk_widget_class_install_action (widget_class, "person.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "person.accept-stage", "s", accept_stage_action);
  gtk_widget_class_install_action (widget_class, "person.cadence", "i", cadence_action);
  gtk_widget_class_install_action (widget_class, "person.fill-need", "s", fill_action);
  gtk_widget_class_install_action (widget_class, "person.fill-offer", "s", fill_action);
  gtk_widget_class_install_action (widget_class, "record.remove", "(ss)", remove_action);
}
