/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "presenting-fixture.h"

#include "rp-presenting.h"
#include "rp-sweet-jar.h"
#include "rp-trend-line.h"

#include <string.h>

#define N_STILL_FRAMES 8

static void
load_example (Test *test)
{
  g_autoptr(RpBatch) batch = rp_batch_new ("Example");
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  GError *error = NULL;

  test->import = rp_import_new ();
  rp_example_read (g_get_real_time () / G_USEC_PER_SEC, zone, test->import, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < test->import->records->len; i++)
    rp_batch_put (batch, test->import->records->pdata[i]);
  write_batch (test->base.store, g_steal_pointer (&batch));
}

void
set_up (Test          *test,
        gconstpointer  data)
{
  fixture_set_up (&test->base);
  fixture_set_up_vault (&test->base);
  load_example (test);
}

void
tear_down (Test          *test,
           gconstpointer  data)
{
  fixture_tear_down (&test->base);
  rp_import_free (test->import);
}

void
present (Test      *test,
         GtkWidget *place)
{
  test->base.window = show_in_window (place, 1000);
  rp_presenting_lead (test->base.window);
  gtk_widget_add_css_class (test->base.window, "presenting");
}

/* Whether @widget, whatever it is in, is drawn at all: the style decides. */
gboolean
draws (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (widget);
      g_autoptr(GskRenderNode) node = NULL;
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      gdk_paintable_snapshot (picture, snapshot, 100, 100);
      node = gtk_snapshot_free_to_node (snapshot);
      if (node == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Whether @text tells what @record holds that is nobody else's business. */
static gboolean
tells (const char *text,
       RpRecord   *record)
{
  const char *secret = NULL;

  if (RP_IS_PERSON (record) && g_strcmp0 (RP_PERSON (record)->name, GUEST) != 0)
    secret = RP_PERSON (record)->name;
  else if (RP_IS_FAVOUR (record))
    secret = RP_FAVOUR (record)->text;
  else if (RP_IS_COMMITMENT (record))
    secret = RP_COMMITMENT (record)->text;
  else if (RP_IS_NOTE (record) && g_str_equal (text, RP_NOTE (record)->title))
    secret = RP_NOTE (record)->title;
  else if (RP_IS_NOTE (record))
    secret = RP_NOTE (record)->body;
  else if (RP_IS_CURIOSITY (record))
    secret = RP_CURIOSITY (record)->evidence;

  return secret != NULL && *secret != '\0' && strstr (text, secret) != NULL;
}

static char *
dup_words (GtkWidget *widget)
{
  char *text = NULL;

  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_TEXT (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  if (ADW_IS_AVATAR (widget))
    return g_strdup (adw_avatar_get_text (ADW_AVATAR (widget)));
  if (GTK_IS_TEXT_VIEW (widget))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);

  return text;
}

static gboolean
is_picture (GtkWidget *widget)
{
  return RP_IS_SWEET_JAR (widget) || RP_IS_TREND_LINE (widget);
}

/* Below @widget. Returns how many had to be hidden. */
guint
assert_hidden (Test      *test,
               GtkWidget *widget)
{
  g_autofree char *text = dup_words (widget);
  gboolean secret = is_picture (widget);
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;

  for (guint i = 0; text != NULL && !secret && i < test->import->records->len; i++)
    secret = tells (text, test->import->records->pdata[i]);
  if (secret && draws (widget))
    g_error ("Drawn while somebody looks on: %s “%s”", G_OBJECT_TYPE_NAME (widget), text);

  n = secret ? 1 : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += assert_hidden (test, child);

  return n;
}

/* Whether a label below @root that is seen holds @text somewhere, and is drawn. */
gboolean
draws_text (GtkWidget  *root,
            const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_widget (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL
        && draws (label))
      return TRUE;

  return FALSE;
}

typedef struct
{
  GtkWidget  *root;
  const char *text;
} Saying;

static gboolean
says_so (gpointer data)
{
  const Saying *saying = data;

  return draws_text (saying->root, saying->text);
}

/* Waits until @text is drawn somewhere in @window. What follows it is filled frame by frame; in
 * none of them, until there is no more, anything that is private is drawn. */
void
check (Test       *test,
       GtkWidget  *window,
       const char *text,
       guint       n_secrets)
{
  Saying saying = { window, text };
  guint found = 0;

  wait_until (says_so, &saying);
  for (guint still = 0; still < N_STILL_FRAMES; still++)
    {
      guint n;

      gtk_test_widget_wait_for_draw (window);
      n = assert_hidden (test, window);
      if (n != found || n < n_secrets)
        still = 0;
      found = n;
    }
}

char *
find_id (Test       *test,
         GType       type,
         const char *field,
         const char *value)
{
  for (guint i = 0; i < test->import->records->len; i++)
    {
      RpRecord *record = test->import->records->pdata[i];
      g_autofree char *other = NULL;

      if (!G_TYPE_CHECK_INSTANCE_TYPE (record, type))
        continue;
      g_object_get (record, field, &other, NULL);
      if (g_strcmp0 (other, value) == 0)
        return g_strdup (rp_record_get_id (record));
    }

  g_assert_not_reached ();
}

/* What @main of each program begins with */
void
presenting_init (int    *argc,
                 char ***argv)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  gtk_css_provider_load_from_resource (provider, RP_RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  /* What fades in is not drawn yet, whoever looks on. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}
