/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-palette-commands.h"

#include "rp-advice.h"
#include "rp-palette-ranking.h"

#include <glib/gi18n.h>

/* When an action makes sense: in which state, or while what is shown */
typedef enum {
  ALWAYS,
  WRITABLE,
  UNDO,
  REDO,
  NO_VAULT,
  VAULT,
  LOCKED,
  UNLOCKED,
  EXAMPLE,
  PERSON,
  MEETING,
  ANYTHING,
} When;

/* What an action is given */
typedef enum {
  NOTHING,
  WORD,       /* a text */
  TWO_BLANK,  /* nobody and nothing */
  WITH_WAY,   /* the person that is shown, or nobody, and a text */
  SHOWN,      /* what is shown */
} Given;

/* Every action of the program that needs nothing to act on but what is shown. */
static const struct
{
  const char *title;
  const char *icon_name;
  const char *action;
  Given       given;
  const char *text;
  const char *accel;
  When        when;
} commands[] = {
  { N_("Log Encounter…"), "chat-message-new-symbolic", "win.log-encounter", TWO_BLANK, NULL,
    "<Control>e", WRITABLE },
  { N_("Plan Meeting…"), "x-office-calendar-symbolic", "win.plan-here", NOTHING, NULL,
    "<Control><Shift>n", WRITABLE },
  { N_("Edit…"), "document-edit-symbolic", "win.edit", NOTHING, NULL, "F2", ANYTHING },
  { N_("Delete"), "user-trash-symbolic", "win.delete", NOTHING, NULL, NULL, ANYTHING },
  { N_("Debrief"), "document-edit-symbolic", "win.debrief-due", NOTHING, NULL, "<Control>d",
    WRITABLE },
  { N_("At the Doorway"), "view-fullscreen-symbolic", "win.doorway", SHOWN, NULL, NULL, MEETING },
  { N_("Print the Brief…"), "printer-symbolic", "win.print-brief", NOTHING, NULL, "<Control>p",
    MEETING },
  { N_("Save the Brief as PDF…"), "document-save-symbolic", "win.save-brief", NOTHING, NULL,
    "<Control><Shift>p", MEETING },
  { N_("Give a Sweet…"), "rapport-jar-symbolic", "win.add-favour", WITH_WAY, "given", NULL,
    WRITABLE },
  { N_("Ask a Favour…"), "rapport-jar-symbolic", "win.add-favour", WITH_WAY, "asked", NULL,
    WRITABLE },
  { N_("Add a Promise…"), "object-select-symbolic", "win.add-commitment", WITH_WAY, "me", NULL,
    WRITABLE },
  { N_("Add a Promise of Theirs…"), "object-select-symbolic", "win.add-commitment", WITH_WAY,
    "them", NULL, WRITABLE },
  { N_("Introduce Two People…"), "system-users-symbolic", "win.introduce", WITH_WAY, "", NULL,
    WRITABLE },
  { N_("Add Person…"), "contact-new-symbolic", "win.add-person", NOTHING, NULL, NULL,
    WRITABLE },
  { N_("Add Topic…"), "dialog-question-symbolic", "win.new-topic", NOTHING, NULL, NULL, WRITABLE },
  { N_("Add Note…"), "document-edit-symbolic", "win.new-note", NOTHING, NULL, NULL, WRITABLE },
  { N_("Add Organization…"), "x-office-address-book-symbolic", "win.new-organization", NOTHING,
    NULL, NULL, WRITABLE },
  { N_("Merge With…"), "system-users-symbolic", "win.merge-person", NOTHING, NULL, NULL, PERSON },
  { N_("Merge Duplicates…"), "system-users-symbolic", "win.merge-people", NOTHING, NULL, NULL,
    WRITABLE },
  { N_("Go to Today"), "daytime-sunrise-symbolic", "win.place", WORD, "today", "<Control>1",
    ALWAYS },
  { N_("Go to Meetings"), "x-office-calendar-symbolic", "win.place", WORD, "meetings",
    "<Control>2", ALWAYS },
  { N_("Go to Executives"), "system-users-symbolic", "win.place", WORD, "executives", "<Control>3",
    ALWAYS },
  { N_("Go to Topics"), "dialog-question-symbolic", "win.place", WORD, "topics", "<Control>4",
    ALWAYS },
  { N_("Go to Notes"), "document-edit-symbolic", "win.place", WORD, "notes", "<Control>5",
    ALWAYS },
  { N_("Who Can Help?"), "rapport-jar-symbolic", "win.who-can-help", NOTHING, NULL,
    "<Control><Shift>h", ALWAYS },
  { N_("What Could I Give?"), "rapport-jar-symbolic", "win.what-could-i-give", NOTHING, NULL, NULL,
    ALWAYS },
  { N_("Asked of Several"), "rapport-jar-symbolic", "win.show-appeal", WORD, "", NULL, ALWAYS },
  { N_("Who Should Meet?"), "system-users-symbolic", "win.show-network", WORD, "meet", NULL,
    ALWAYS },
  { N_("Go to Favours"), "rapport-jar-symbolic", "win.place", WORD, "favours", "<Control>6",
    ALWAYS },
  { N_("Go to Network"), "emblem-shared-symbolic", "win.place", WORD, "network", "<Control>7",
    ALWAYS },
  { N_("Go to Communities"), "system-users-symbolic", "win.show-network", WORD, "communities",
    NULL, ALWAYS },
  { N_("In Town…"), "mark-location-symbolic", "win.show-network", WORD, "town", NULL, ALWAYS },
  { N_("Go to Organizations"), "x-office-address-book-symbolic", "win.place", WORD,
    "organizations", NULL, ALWAYS },
  { N_("Undo"), "edit-undo-symbolic", "win.undo", NOTHING, NULL, "<Control>z", UNDO },
  { N_("Redo"), "edit-redo-symbolic", "win.redo", NOTHING, NULL, "<Control><Shift>z", REDO },
  { N_("Set Up Private Notes…"), "channel-secure-symbolic", "vault.set-up", NOTHING, NULL, NULL,
    NO_VAULT },
  { N_("Unlock Private Notes"), "changes-allow-symbolic", "vault.unlock", NOTHING, NULL, NULL,
    LOCKED },
  { N_("Lock Private Notes"), "changes-prevent-symbolic", "vault.lock", NOTHING, NULL,
    "<Control>l", UNLOCKED },
  { N_("Save a Copy of the Encrypted File…"), "document-save-symbolic", "vault.save-copy", NOTHING,
    NULL, NULL, VAULT },
  { N_("What Is Protected"), "channel-secure-symbolic", "win.protection", NOTHING, NULL, NULL,
    ALWAYS },
  { N_("Presentation Mode"), "video-display-symbolic", "win.presentation", NOTHING, NULL, "F9",
    ALWAYS },
  { N_("Import Contacts…"), "document-open-symbolic", "win.import", NOTHING, NULL, NULL,
    WRITABLE },
  { N_("Recently Deleted"), "user-trash-symbolic", "win.show-deleted", NOTHING, NULL, NULL,
    ALWAYS },
  { N_("Remove the Example Library"), "user-trash-symbolic", "win.remove-example", NOTHING, NULL,
    NULL, EXAMPLE },
  { N_("Preferences"), "emblem-system-symbolic", "win.preferences", NOTHING, NULL,
    "<Control>comma", ALWAYS },
  { N_("Main Menu"), "open-menu-symbolic", "win.menu", NOTHING, NULL, "F10", ALWAYS },
  { N_("Keyboard Shortcuts"), "input-keyboard-symbolic", "app.shortcuts", NOTHING, NULL,
    "<Control>question", ALWAYS },
  { N_("About Rapport"), "help-about-symbolic", "app.about", NOTHING, NULL, NULL, ALWAYS },
  { N_("Quit"), "application-exit-symbolic", "app.quit", NOTHING, NULL, "<Control>q", ALWAYS },
};

static gboolean
makes_sense (const RpPaletteScene *scene,
             When                  when)
{
  RpStore *store = scene->store;
  RpRecord *shown = scene->shown;
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
    case VAULT:
      return state != RP_VAULT_NO_VAULT;
    case LOCKED:
      return state != RP_VAULT_NO_VAULT && state != RP_VAULT_UNLOCKED;
    case UNLOCKED:
      return state == RP_VAULT_UNLOCKED;
    case EXAMPLE:
      return !read_only && scene->has_example;
    case PERSON:
      return !read_only && shown != NULL && RP_IS_PERSON (shown);
    case MEETING:
      return shown != NULL && RP_IS_MEETING (shown);
    case ANYTHING:
      return !read_only && shown != NULL;
    case ALWAYS:
    default:
      return TRUE;
    }
}

/* What keeps an action from being done now. */
static const char *
say_why_not (When when)
{
  switch (when)
    {
    case UNDO:
      return _("nothing to undo");
    case REDO:
      return _("nothing to redo");
    case PERSON:
      return _("open a person first");
    case MEETING:
      return _("open a meeting first");
    case ANYTHING:
      return _("open what it is about first");
    default:
      return _("not now");
    }
}

static GVariant *
make_target (Given       given,
             const char *text,
             RpRecord   *shown)
{
  switch (given)
    {
    case WORD:
      return g_variant_new_string (text);
    case TWO_BLANK:
      return g_variant_new ("(ss)", "", "");
    case WITH_WAY:
      return g_variant_new ("(ss)", shown != NULL && RP_IS_PERSON (shown)
                                    ? rp_record_get_id (shown) : "", text);
    case SHOWN:
      return g_variant_new_string (rp_record_get_id (shown));
    case NOTHING:
    default:
      return NULL;
    }
}

/* What an action is about: what is shown, if it makes a difference. */
static char *
say_about (Given     given,
           When      when,
           RpRecord *shown)
{
  if (shown == NULL || (when < PERSON && (given != WITH_WAY || !RP_IS_PERSON (shown))))
    return NULL;

  return RP_IS_MEETING (shown) ? rp_meeting_title (RP_MEETING (shown), NULL)
                               : g_strdup (rp_record_get_title (shown));
}

/**
 * rp_palette_add_commands:
 * @scene: what the window behind has
 * @typed: what was typed; each of its words begins a word of the title
 * @items: (element-type RpPaletteItem): where they are added
 *
 * Adds the actions of the program that were typed and make sense now.
 */
void
rp_palette_add_commands (const RpPaletteScene *scene,
                         const char           *typed,
                         GPtrArray            *items)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *title = _(commands[i].title);
      RpPaletteItem *item;

      if (!makes_sense (scene, commands[i].when)
          || !g_str_match_string (typed, title, TRUE))
        continue;

      item = rp_palette_item_new (title, commands[i].icon_name, commands[i].action,
                                  make_target (commands[i].given, commands[i].text, scene->shown));
      item->subtitle = say_about (commands[i].given, commands[i].when, scene->shown);
      item->rank = rp_palette_rank (title, typed);
      item->accel = g_strdup (commands[i].accel);
      rp_palette_item_mark (item, typed);
      g_ptr_array_add (items, item);
    }
}

/**
 * rp_palette_add_missed:
 * @scene: what the window behind has
 * @typed: what was typed
 * @items: (element-type RpPaletteItem): where they are added
 *
 * Adds a line for each action of the program that was typed and cannot be
 * done now, with why: nothing that could be chosen.
 */
void
rp_palette_add_missed (const RpPaletteScene *scene,
                       const char           *typed,
                       GPtrArray            *items)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *title = _(commands[i].title);
      g_autofree char *words = NULL;

      if (makes_sense (scene, commands[i].when)
          || rp_palette_rank (title, typed) > RP_PALETTE_RANK_WORDS)
        continue;

      /* Translators: an action, and why it cannot be done now */
      words = g_strdup_printf (_("%s: %s"), title, say_why_not (commands[i].when));
      g_ptr_array_add (items, rp_palette_item_new_heading (words));
    }
}
