/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-open-error"

#include "config.h"

#include "rp-open-error.h"

#include "rp-error.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>

/**
 * OpenError:
 * @code: what the store said
 * @title: in Header Capitalisation
 * @advice: what it means and what to do
 * @retry: whether trying again can help while the window stays open
 */
typedef struct
{
  RpError     code;
  const char *title;
  const char *advice;
  gboolean    retry;
} OpenError;

static const OpenError open_errors[] = {
  { RP_ERROR_BUSY, N_("Your Library Is Open Elsewhere"),
    N_("Another window or program uses it. Close it there, then try again. "
       "Nothing has been changed."), TRUE },
  { RP_ERROR_DAMAGED, N_("Your Library Is Damaged"),
    N_("The file cannot be read as a library. It was left as it is, and nothing has been changed. "
       "Put a good copy in its place, then try again."), TRUE },
  { RP_ERROR_TOO_NEW, N_("Your Library Is From a Newer Rapport"),
    N_("A newer version made it. Update Rapport to open it. Nothing has been changed."), FALSE },
  { RP_ERROR_CREATE, N_("Could Not Write There"),
    N_("The library cannot be made or changed in its folder. Allow writing to it, then try again. "
       "Nothing has been changed."), TRUE },
  { RP_ERROR_READ_ONLY, N_("Could Not Write There"),
    N_("The library cannot be made or changed in its folder. Allow writing to it, then try again. "
       "Nothing has been changed."), TRUE },
  { RP_ERROR_IO, N_("Could Not Read the Disk"),
    N_("The disk failed or is full. Make room or check the disk, then try again. "
       "Nothing has been changed."), TRUE },
};

static const OpenError any_error = {
  RP_ERROR_USAGE, N_("Could Not Open Your Library"), N_("Nothing has been changed."), TRUE
};

/**
 * rp_open_error_page_new:
 * @error: why the library could not be opened
 *
 * Returns: (transfer floating): a page that says so, with the ways on that there are
 */
GtkWidget *
rp_open_error_page_new (const GError *error)
{
  const OpenError *found = &any_error;
  g_autofree char *text = NULL;
  GtkWidget *page;

  g_return_val_if_fail (error != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (open_errors); i++)
    {
      if (g_error_matches (error, RP_ERROR, open_errors[i].code))
        found = &open_errors[i];
    }

  if (found != &any_error)
    text = g_strdup (_(found->advice));
  else
    /* Translators: the first is what happened, the second that nothing was changed */
    text = g_strdup_printf (_("%s %s"), error->message, _(found->advice));

  page = rp_state_page_new_error (_(found->title), text);
  if (found->retry)
    rp_state_page_add_button (RP_STATE_PAGE (page), _("Try Again"), "suggested-action",
                              "win.try-again");
  rp_state_page_add_button (RP_STATE_PAGE (page), _("Choose Another Folder…"),
                            found->retry ? "flat" : "suggested-action", "win.choose-folder");

  return page;
}
