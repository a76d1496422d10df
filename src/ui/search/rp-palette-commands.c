/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-palette-commands.h"

#include <glib/gi18n.h>

/* When an action makes sense */
typedef enum {
  ALWAYS,
  WRITABLE,
  UNDO,
  REDO,
  NO_VAULT,
  LOCKED,
  UNLOCKED,
} When;

/* Every action of the program that needs nothing to act on. */
static const struct
{
  const char *title;
  const char *icon_name;
  const char *action;
  const char *target;    /* as GVariant text */
  const char *accel;
  When        when;
} commands[] = {
  { N_("Log Encounter…"), "chat-message-new-symbolic", "win.log-encounter", "('', '')",
    "<Control>e", WRITABLE },
  { N_("Plan Meeting…"), "x-office-calendar-symbolic", "win.plan-meeting", "('', '')",
    "<Control><Shift>n", WRITABLE },
  { N_("Add Executive…"), "contact-new-symbolic", "win.add-executive", NULL, NULL, WRITABLE },
  { N_("Go to Today"), "daytime-sunrise-symbolic", "win.place", "'today'", "<Control>1", ALWAYS },
  { N_("Go to Meetings"), "x-office-calendar-symbolic", "win.place", "'meetings'", "<Control>2",
    ALWAYS },
  { N_("Go to Executives"), "system-users-symbolic", "win.place", "'executives'", "<Control>3",
    ALWAYS },
  { N_("Go to Topics"), "dialog-question-symbolic", "win.place", "'topics'", "<Control>4", ALWAYS },
  { N_("Go to Organizations"), "x-office-address-book-symbolic", "win.place", "'organizations'",
    NULL, ALWAYS },
  { N_("Debrief"), "document-edit-symbolic", "win.debrief-due", NULL, "<Control>d", WRITABLE },
  { N_("Undo"), "edit-undo-symbolic", "win.undo", NULL, "<Control>z", UNDO },
  { N_("Redo"), "edit-redo-symbolic", "win.redo", NULL, "<Control><Shift>z", REDO },
  { N_("Set Up Private Notes…"), "channel-secure-symbolic", "vault.set-up", NULL, NULL, NO_VAULT },
  { N_("Unlock Private Notes"), "changes-allow-symbolic", "vault.unlock", NULL, NULL, LOCKED },
  { N_("Lock Private Notes"), "changes-prevent-symbolic", "vault.lock", NULL, "<Control>l",
    UNLOCKED },
  { N_("Presentation Mode"), "video-display-symbolic", "win.presentation", NULL, "F9", ALWAYS },
  { N_("Print the Brief…"), "printer-symbolic", "win.print-brief", NULL, "<Control>p", ALWAYS },
  { N_("Save the Brief as PDF…"), "document-save-symbolic", "win.save-brief", NULL,
    "<Control><Shift>p", ALWAYS },
  { N_("Import Contacts…"), "document-open-symbolic", "win.import", NULL, NULL, WRITABLE },
  { N_("Recently Deleted"), "user-trash-symbolic", "win.show-deleted", NULL, NULL, ALWAYS },
  { N_("Preferences"), "emblem-system-symbolic", "win.preferences", NULL, "<Control>comma",
    ALWAYS },
  { N_("Keyboard Shortcuts"), "input-keyboard-symbolic", "app.shortcuts", NULL,
    "<Control>question", ALWAYS },
  { N_("About Rapport"), "help-about-symbolic", "app.about", NULL, NULL, ALWAYS },
  { N_("Quit"), "application-exit-symbolic", "app.quit", NULL, "<Control>q", ALWAYS },
};

static gboolean
makes_sense (RpStore *store,
             When     when)
{
  RpVaultState state = rp_vault_get_state (rp_store_get_vault (store));
  gboolean read_only;

  g_object_get (store, "read-only", &read_only, NULL);
  switch (when)
    {
    case WRITABLE:
      return !read_only;
    case UNDO:
      return rp_store_get_undo_label (store) != NULL;
    case REDO:
      return rp_store_get_redo_label (store) != NULL;
    case NO_VAULT:
      return !read_only && state == RP_VAULT_NO_VAULT;
    case LOCKED:
      return state != RP_VAULT_NO_VAULT && state != RP_VAULT_UNLOCKED;
    case UNLOCKED:
      return state == RP_VAULT_UNLOCKED;
    case ALWAYS:
    default:
      return TRUE;
    }
}

/**
 * rp_palette_add_commands:
 * @store: the library
 * @typed: what was typed; each of its words begins a word of the title
 * @items: (element-type RpPaletteItem): where they are added
 *
 * Adds the actions of the program that were typed and make sense now.
 */
void
rp_palette_add_commands (RpStore    *store,
                         const char *typed,
                         GPtrArray  *items)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *title = _(commands[i].title);
      const char *target = commands[i].target;
      RpPaletteItem *item;

      if (!makes_sense (store, commands[i].when) || !g_str_match_string (typed, title, TRUE))
        continue;

      item = rp_palette_item_new (title, commands[i].icon_name, commands[i].action,
                                  target != NULL ? g_variant_new_parsed (target) : NULL);
      item->accel = g_strdup (commands[i].accel);
      rp_palette_item_mark (item, typed);
      g_ptr_array_add (items, item);
    }
}
