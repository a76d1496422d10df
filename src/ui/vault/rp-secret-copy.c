/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rp-secret-copy.h"

#define DATA_KEY "rp-secret-copy"

/* What clipboard managers that mean well look for before they keep a text. GTK gives nobody data
 * of a type without a slash: they have to be content with its name. */
#define HINT_TYPE "x-kde-passwordManagerHint"
#define HINT      "secret"

/* Private words in the clipboard; there are some once at a time. */
typedef struct
{
  GdkClipboard       *clipboard;   /* not owned: this is its data */
  GdkContentProvider *provider;
  RpVault            *vault;
  gulong              locked_id;   /* signal handler */
  guint               timeout_id;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_clear_handle_id (&copy->timeout_id, g_source_remove);
  g_clear_signal_handler (&copy->locked_id, copy->vault);
  g_clear_object (&copy->vault);
  g_clear_object (&copy->provider);
  g_free (copy);
}

/* Something else may have been copied since, here or in another program. */
static void
forget (Copy *copy)
{
  GdkClipboard *clipboard = copy->clipboard;

  if (gdk_clipboard_get_content (clipboard) == copy->provider)
    gdk_clipboard_set_content (clipboard, NULL);
  g_object_set_data (G_OBJECT (clipboard), DATA_KEY, NULL);
}

static gboolean
timeout_cb (gpointer user_data)
{
  Copy *copy = user_data;

  copy->timeout_id = 0;
  forget (copy);

  return G_SOURCE_REMOVE;
}

static void
vault_changed_cb (RpVault    *vault,
                  GParamSpec *pspec,
                  gpointer    user_data)
{
  if (rp_vault_get_state (vault) != RP_VAULT_UNLOCKED)
    forget (user_data);
}

/**
 * rp_secret_copy_forget:
 *
 * Takes away what is still in the clipboard of private words: when the program ends, GTK would
 * give all that is there to the clipboard manager, which keeps it.
 */
void
rp_secret_copy_forget (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  Copy *copy = display != NULL
               ? g_object_get_data (G_OBJECT (gdk_display_get_clipboard (display)), DATA_KEY)
               : NULL;

  if (copy != NULL)
    forget (copy);
}

/**
 * rp_secret_copy:
 * @widget: where it is copied
 * @vault: what @text is sealed by
 * @text: private words
 *
 * Puts @text into the clipboard, marked as a secret. It is taken away again
 * after half a minute and when the vault is locked, unless something else was
 * copied meanwhile.
 */
void
rp_secret_copy (GtkWidget  *widget,
                RpVault    *vault,
                const char *text)
{
  g_autoptr(GBytes) hint = g_bytes_new_static (HINT, sizeof HINT - 1);
  GdkContentProvider *parts[2];
  Copy *copy;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (RP_IS_VAULT (vault));
  g_return_if_fail (text != NULL);

  parts[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  parts[1] = gdk_content_provider_new_for_bytes (HINT_TYPE, hint);
  copy = g_new0 (Copy, 1);
  copy->clipboard = gtk_widget_get_clipboard (widget);
  copy->provider = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
  copy->vault = g_object_ref (vault);
  copy->locked_id = g_signal_connect (vault, "notify::state", G_CALLBACK (vault_changed_cb), copy);
  copy->timeout_id = g_timeout_add_seconds (RP_SECRET_COPY_SECONDS, timeout_cb, copy);
  gdk_clipboard_set_content (copy->clipboard, copy->provider);
  g_object_set_data_full (G_OBJECT (copy->clipboard), DATA_KEY, copy, copy_free);
}
