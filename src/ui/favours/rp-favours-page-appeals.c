/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-favours-page-private.h"

#include "rp-date.h"
#include "rp-give-advice.h"
#include "rp-model.h"
#include "rp-record-form.h"

#include <glib/gi18n.h>

/* What the place of favours does with a need that several are asked for, and with each ask for it:
 * these are favours, and the jars count them as such. */

static guint32
get_today (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  return rp_time_day (g_get_real_time () / G_USEC_PER_SEC, zone);
}

static RpAppeal *
find_appeal (RpFavoursPage *self,
             GVariant      *id)
{
  RpNetwork *network = rp_network_reader_get_network (self->reader);

  return network != NULL ? rp_facts_find (rp_network_get_facts (network)->appeals,
                                          g_variant_get_string (id, NULL)) : NULL;
}

static void
present_form (RpFavoursPage *self,
              RpAppeal      *appeal,
              gboolean       is_new)
{
  RpRecordForm *form = rp_record_form_new (self->writer,
                                           is_new ? _("Ask Several") : _("Edit Need"), appeal);

  rp_record_form_add_lines (form, "text", _("What you need"));
  rp_record_form_add_number (form, "amount", _("How much of it"), _("0: it is not counted"));
  rp_record_form_add_text (form, "unit", _("Unit, such as € or days"));
  rp_record_form_add_day (form, "due", _("Needed by"), _("No Day"));
  rp_record_form_add_text (form, "official", _("The official way that was tried"));
  rp_record_form_require (form, "text");
  if (is_new)
    rp_record_form_set_show (form, "win.show-appeal");
  rp_record_form_present (form, is_new ? C_("undo", "Ask Several") : _("Edit Need"),
                          is_new ? _("Now ask them, one by one") : _("Need changed"));
}

static void
appeals_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  rp_favours_page_show_appeals (RP_FAVOURS_PAGE (widget), NULL);
}

static void
show_appeal_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  rp_favours_page_show_appeals (RP_FAVOURS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* With what was said in Who can help?, if it was asked from there */
static void
new_appeal_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (widget);
  g_autoptr(RpAppeal) appeal = rp_record_new (RP_TYPE_APPEAL);

  if (self->help != NULL && gtk_stack_get_visible_child (self->detail_pane)
                            == GTK_WIDGET (self->help))
    rp_help_page_fill_appeal (self->help, appeal);
  present_form (self, appeal, TRUE);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (widget);
  RpAppeal *appeal = find_appeal (self, parameter);

  if (appeal != NULL)
    present_form (self, appeal, FALSE);
}

static void
finish_closing (gpointer record)
{
  ((RpAppeal *) record)->closed = get_today ();
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (widget);
  RpAppeal *appeal = find_appeal (self, parameter);
  RpRecordForm *form;

  if (appeal == NULL)
    return;

  form = rp_record_form_new (self->writer, _("Close"), appeal);
  rp_record_form_add_lines (form, "outcome", _("What came of it"));
  rp_record_form_set_finish (form, finish_closing);
  rp_record_form_present (form, _("Close Need"), _("Need closed"));
}

static void
reopen_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (widget);
  RpAppeal *appeal = find_appeal (self, parameter);
  g_autoptr(RpBatch) batch = NULL;
  g_autoptr(RpAppeal) open = NULL;

  if (appeal == NULL)
    return;

  open = rp_record_copy (appeal);
  open->closed = 0;
  batch = rp_batch_new (_("Open Need Again"));
  rp_batch_put (batch, open);
  rp_writer_write (self->writer, g_steal_pointer (&batch), _("Open again"), NULL);
}

static void
ask_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RpFavoursPage *self = RP_FAVOURS_PAGE (widget);
  RpAppeal *appeal = find_appeal (self, parameter);

  if (appeal != NULL)
    rp_favours_page_show_help (self, appeal);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  const char *const sizes[] = {
    rp_favour_size_name (RP_FAVOUR_SIZE_SMALL), rp_favour_size_name (RP_FAVOUR_SIZE_MEDIUM),
    rp_favour_size_name (RP_FAVOUR_SIZE_LARGE), NULL,
  };
  RpFavoursPage *self = RP_FAVOURS_PAGE (widget);
  RpAppeal *appeal = find_appeal (self, parameter);
  g_autoptr(RpFavour) favour = NULL;
  RpRecordForm *form;

  if (appeal == NULL)
    return;

  favour = rp_record_new (RP_TYPE_FAVOUR);
  favour->direction = RP_FAVOUR_ASKED;
  favour->type = RP_FAVOUR_TYPE_HELP;
  favour->size = RP_FAVOUR_SIZE_MEDIUM;
  favour->state = RP_FAVOUR_STATE_PENDING;
  favour->text = g_strdup (appeal->text);
  favour->appeal = g_strdup (rp_record_get_id (appeal));
  favour->due = appeal->due;
  form = rp_record_form_new (self->writer, _("Add Who Was Asked"), favour);
  rp_record_form_add_pick (form, "person", _("Who"), NULL);
  rp_record_form_add_number (form, "amount", _("How much of it"), appeal->unit);
  rp_record_form_add_enum (form, "size", _("How big is it for them?"), sizes);
  rp_record_form_add_past_day (form, "date", _("When"));
  rp_record_form_require (form, "person");
  rp_record_form_present (form, C_("undo", "Ask a Favour"), _("Favour asked"));
}

/* What somebody said to an ask for it */
static void
set_state (RpFavoursPage *self,
           GVariant      *id,
           RpFavourState  state,
           const char    *label,
           const char    *toast)
{
  RpNetwork *network = rp_network_reader_get_network (self->reader);
  RpFavour *favour = network != NULL ? rp_facts_find (rp_network_get_facts (network)->favours,
                                                      g_variant_get_string (id, NULL)) : NULL;
  g_autoptr(RpBatch) batch = NULL;
  g_autoptr(RpFavour) changed = NULL;

  if (favour == NULL)
    return;

  changed = rp_record_copy (favour);
  changed->state = state;
  changed->closed = state == RP_FAVOUR_STATE_PENDING ? 0 : get_today ();
  if (state == RP_FAVOUR_STATE_PENDING)
    changed->date = get_today ();
  batch = rp_batch_new (label);
  rp_batch_put (batch, changed);
  rp_writer_write (self->writer, g_steal_pointer (&batch), toast, NULL);
}

static void
pledge_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  set_state (RP_FAVOURS_PAGE (widget), parameter, RP_FAVOUR_STATE_GRANTED,
             C_("undo", "Note Pledge"), C_("sponsor", "Pledged"));
}

static void
decline_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  set_state (RP_FAVOURS_PAGE (widget), parameter, RP_FAVOUR_STATE_DECLINED,
             C_("undo", "Note Refusal"), C_("sponsor", "Declined"));
}

static void
ask_again_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  set_state (RP_FAVOURS_PAGE (widget), parameter, RP_FAVOUR_STATE_PENDING,
             C_("undo", "Ask Again"), _("Favour asked"));
}

void
rp_favours_page_install_appeals (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    const char                  *type;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "favours.appeals", NULL, appeals_action },
    { "favours.show-appeal", "s", show_appeal_action },
    { "favours.new-appeal", NULL, new_appeal_action },
    { "appeal.edit", "s", edit_action },
    { "appeal.close", "s", close_action },
    { "appeal.reopen", "s", reopen_action },
    { "appeal.ask", "s", ask_action },
    { "appeal.add", "s", add_action },
    { "sponsor.pledge", "s", pledge_action },
    { "sponsor.decline", "s", decline_action },
    { "sponsor.ask-again", "s", ask_again_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}
