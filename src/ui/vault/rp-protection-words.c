/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-protection-words.h"

#include <glib/gi18n.h>

/* The README says the same; a test holds the two together. */
static const RpProtection protections[] = {
  { N_("If Somebody Copies the Library"),
    { N_("Private notes cannot be read without the keyring, the passphrase or the recovery "
         "code, nor whom they are about."), NULL },
    { N_("Everything that is not private can be read: names, topics, plans, promises."),
      N_("It shows how many private texts there are, how long they are in steps of 256 bytes, "
         "and when the file last changed.") } },
  { N_("If Somebody Finds a Backup"),
    { N_("All of it is encrypted. It opens by the recovery passphrase or the recovery code, never "
         "by a keyring."),
      N_("One that was changed or cut off is refused.") },
    { N_("It shows when it was made, by which version, and how many people, meetings and private "
         "notes are in it."),
      N_("A short passphrase can be guessed, for there is no end to the tries.") } },
  { N_("If the Computer Is Stolen"),
    { N_("Private notes are as safe as the weaker of your login password and your recovery "
         "passphrase."), NULL },
    { N_("A keyring without a password keeps the key readable beside the notes."),
      N_("Everything that is not private can be read, unless the disk is encrypted.") } },
  { N_("While You Are Logged In"),
    { N_("Private notes lock when you are away. Locked, they show no titles, no number and no "
         "search results."), NULL },
    { N_("Any program you run could ask the keyring for the key, or look at the screen."),
      N_("Whoever sits at your unlocked computer can open them, unless the passphrase is asked "
         "for each time.") } },
  { N_("If Others Use This Computer"),
    { N_("The library belongs to your account alone; nothing of it is written elsewhere."),
      NULL },
    { N_("Whoever administers the computer can do what you can."), NULL } },
  { N_("If the Keyring Is Lost"),
    { N_("The recovery passphrase or the recovery code opens private notes, and the keyring "
         "gets their key again."),
      N_("No new key is ever made over notes that are there, and none of them is deleted.") },
    { N_("If the passphrase and the code are lost as well, the notes are gone. Nobody can "
         "help then."), NULL } },
  { N_("If Somebody Changes the Library"),
    { N_("Private texts that were saved while unlocked and later changed, exchanged or taken "
         "away are noticed."),
      N_("One that is damaged is kept and never hides the others.") },
    { N_("What was noted while locked, until the next unlocking, and what is still being "
         "written can be taken away or exchanged unnoticed. What is noted while locked can be "
         "made readable to whoever changed the library."),
      N_("A whole library of an earlier day looks like a backup that was restored.") } },
  { N_("In Memory"),
    { N_("Locking wipes the keys and what was shown."),
      N_("Keys are kept out of the swap space, where the system allows it.") },
    { N_("What is shown while unlocked may reach the swap space, and a computer that hibernates "
         "writes all of its memory to the disk."), NULL },
    TRUE },
  { N_("If You Delete Something"),
    { N_("What is erased for good is overwritten in the library."), NULL },
    { N_("Backups, snapshots and the disk itself may keep older copies."), NULL } },
};

/**
 * rp_protection_list:
 * @n_protections: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_protections): what is promised and what is not
 */
const RpProtection *
rp_protection_list (guint *n_protections)
{
  g_return_val_if_fail (n_protections != NULL, NULL);

  *n_protections = G_N_ELEMENTS (protections);

  return protections;
}
