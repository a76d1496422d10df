/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-note-markup.h"

#include <adwaita.h>

/* The default manager reads every language of the machine before it gives one. */
static GtkSourceLanguage *
get_language (void)
{
  const char *const search_path[] = {
    "resource://" RP_RESOURCE_PATH "/language-specs/",
    NULL,
  };
  static GtkSourceLanguageManager *manager = NULL;

  if (manager == NULL)
    {
      manager = gtk_source_language_manager_new ();
      gtk_source_language_manager_set_search_path (manager, search_path);
    }

  return gtk_source_language_manager_get_language (manager, "rapport-note");
}

static void
dark_cb (AdwStyleManager *style,
         GParamSpec      *pspec,
         GtkSourceBuffer *buffer)
{
  const char *scheme = adw_style_manager_get_dark (style) ? "Adwaita-dark" : "Adwaita";

  gtk_source_buffer_set_style_scheme (
    buffer, gtk_source_style_scheme_manager_get_scheme (
              gtk_source_style_scheme_manager_get_default (), scheme));
}

/**
 * rp_note_markup_show:
 * @buffer: what a note is written in
 *
 * Lets the Markdown in @buffer be seen, in light and in dark.
 */
void
rp_note_markup_show (GtkSourceBuffer *buffer)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (dark_cb), buffer, 0);
  dark_cb (style, NULL, buffer);
  gtk_source_buffer_set_language (buffer, get_language ());
}
