/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-person-page-private.h"

#include "rp-late-menu.h"
#include "rp-scroll-bin.h"
#include "rp-state-page.h"

#include <glib/gi18n.h>

#define MARGIN_WIDE   24
#define MARGIN_FOLDED 16
#define MARGIN_TOP    4
#define MARGIN_BOTTOM 36

G_DEFINE_FINAL_TYPE (RpPersonPage, rp_person_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_STORE,
  N_PROPS
};

enum {
  SIGNAL_GONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_buttons (RpPersonPage *self)
{
  gboolean there = self->digest != NULL;
  gboolean folded = gtk_widget_get_visible (self->back_button);

  gtk_widget_set_visible (self->plan_button, there && !folded);
  gtk_widget_set_visible (self->edit_button, there);
  gtk_widget_set_visible (self->menu_button, there);
  gtk_widget_set_visible (self->bottom_bar, there && folded);
}

static void
show_state (RpPersonPage *self,
            GtkWidget    *page)
{
  g_clear_pointer (&self->digest, rp_person_digest_unref);
  adw_bin_set_child (self->state_bin, page);
  gtk_stack_set_visible_child_name (self->stack, "state");
  show_buttons (self);
}

static void
show_nothing_selected (RpPersonPage *self)
{
  GtkWidget *page = rp_state_page_new ("system-users-symbolic", _("Nobody Selected"),
                                       _("Choose someone to see what perplexes them."));

  gtk_widget_add_css_class (page, "compact");
  show_state (self, page);
}

/* Another person begins at the top, and nothing of the last one keeps the focus. */
static void
begin_at_top (RpPersonPage *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->scroller))
    gtk_root_set_focus (root, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 0);
}

static void
scrolled_cb (RpPersonPage  *self,
             GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_value (adjustment) > 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->header), "scrolled");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->header), "scrolled");
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  rp_person_page_read (RP_PERSON_PAGE (widget));
}

static void
rp_person_page_dispose (GObject *object)
{
  RpPersonPage *self = RP_PERSON_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->writer);
  g_clear_object (&self->store);
  g_clear_pointer (&self->digest, rp_person_digest_unref);

  G_OBJECT_CLASS (rp_person_page_parent_class)->dispose (object);
}

static void
rp_person_page_finalize (GObject *object)
{
  g_free (RP_PERSON_PAGE (object)->person);

  G_OBJECT_CLASS (rp_person_page_parent_class)->finalize (object);
}

static void
rp_person_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, RP_PERSON_PAGE (object)->store);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_person_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      RP_PERSON_PAGE (object)->store = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_person_page_constructed (GObject *object)
{
  RpPersonPage *self = RP_PERSON_PAGE (object);

  G_OBJECT_CLASS (rp_person_page_parent_class)->constructed (object);

  self->writer = rp_writer_new (self->store, GTK_WIDGET (self));
  rp_person_page_watch_store (self);
  show_nothing_selected (self);
}

static void
rp_person_page_class_init (RpPersonPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_person_page_constructed;
  object_class->dispose = rp_person_page_dispose;
  object_class->finalize = rp_person_page_finalize;
  object_class->get_property = rp_person_page_get_property;
  object_class->set_property = rp_person_page_set_property;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, RP_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_SCROLL_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RP_RESOURCE_PATH
                                               "/ui/executives/rp-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, header);
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, more_menu);
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, state_bin);
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, RpPersonPage, bottom_bar);

  gtk_widget_class_install_action (widget_class, "person.reload", NULL, reload_action);
  rp_person_page_install_actions (widget_class);
  rp_person_page_install_editing (widget_class);
}

static void
rp_person_page_init (RpPersonPage *self)
{
  GtkScrolledWindow *scroller;

  gtk_widget_init_template (GTK_WIDGET (self));
  rp_late_menu_set (GTK_MENU_BUTTON (self->menu_button), self->more_menu);
  scroller = GTK_SCROLLED_WINDOW (self->scroller);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  rp_person_page_set_folded (self, FALSE, FALSE);
}

static void
fit_view (RpPersonPage *self)
{
  int margin = self->folded ? MARGIN_FOLDED : MARGIN_WIDE;

  gtk_widget_set_margin_start (GTK_WIDGET (self->view), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->view), margin);
  rp_person_page_view_set_narrow (self->view, self->outer_folded);
}

/* It has many parts: it is made when there is somebody to show. */
static void
make_view (RpPersonPage *self)
{
  GtkWidget *view = rp_person_page_view_new ();

  g_object_set (view, "margin-top", MARGIN_TOP, "margin-bottom", MARGIN_BOTTOM, NULL);
  self->view = RP_PERSON_PAGE_VIEW (view);
  fit_view (self);
  adw_clamp_set_child (self->clamp, view);
}

/* What was read is shown; on the same person scrolling and focus stay. */
void
rp_person_page_take_digest (RpPersonPage   *self,
                            RpPersonDigest *digest)
{
  RpVault *vault = rp_store_get_vault (self->store);
  gboolean same = self->digest != NULL && g_str_equal (rp_person_digest_id (self->digest),
                                                       rp_person_digest_id (digest));

  if (!same)
    begin_at_top (self);
  rp_person_digest_ref (digest);
  g_clear_pointer (&self->digest, rp_person_digest_unref);
  self->digest = digest;
  if (self->view == NULL)
    make_view (self);
  rp_person_page_view_set_digest (self->view, digest,
                                  rp_vault_get_state (vault) == RP_VAULT_LOCKED);
  gtk_stack_set_visible_child_name (self->stack, "person");
  show_buttons (self);
}

void
rp_person_page_show_error (RpPersonPage *self,
                           const GError *error)
{
  GtkWidget *page = rp_state_page_new_error (_("Could Not Read This Page"), error->message);

  rp_state_page_add_button (RP_STATE_PAGE (page), _("Try Again"), NULL, "person.reload");
  show_state (self, page);
}

void
rp_person_page_be_gone (RpPersonPage *self)
{
  rp_person_page_show (self, NULL);
  g_signal_emit (self, signals[SIGNAL_GONE], 0);
}

/**
 * rp_person_page_new:
 * @store: the library
 *
 * Returns: (transfer floating): a page that shows nobody yet
 */
GtkWidget *
rp_person_page_new (RpStore *store)
{
  return g_object_new (RP_TYPE_PERSON_PAGE, "store", store, NULL);
}

/**
 * rp_person_page_show:
 * @self: a page
 * @id: (nullable): the UUID of whom to show
 */
void
rp_person_page_show (RpPersonPage *self,
                     const char   *id)
{
  g_autofree char *before = NULL;

  g_return_if_fail (RP_IS_PERSON_PAGE (self));

  if (g_strcmp0 (self->person, id) == 0)
    return;

  before = g_steal_pointer (&self->person);
  self->person = g_strdup (id);
  rp_person_page_read (self);
  if (id == NULL)
    show_nothing_selected (self);
}

/**
 * rp_person_page_get_shown:
 * @self: a page
 *
 * Returns: (nullable) (transfer none): the UUID of who is shown, once they were read
 */
const char *
rp_person_page_get_shown (RpPersonPage *self)
{
  g_return_val_if_fail (RP_IS_PERSON_PAGE (self), NULL);

  return self->digest != NULL ? rp_person_digest_id (self->digest) : NULL;
}

/**
 * rp_person_page_set_folded:
 * @self: a page
 * @folded: whether the page stands alone, without the list
 * @outer_folded: and without the navigation
 *
 * Moves the buttons to where there is room for them.
 */
void
rp_person_page_set_folded (RpPersonPage *self,
                           gboolean      folded,
                           gboolean      outer_folded)
{
  g_return_if_fail (RP_IS_PERSON_PAGE (self));

  self->folded = folded;
  self->outer_folded = outer_folded;
  gtk_widget_set_visible (self->back_button, folded);
  show_buttons (self);
  if (self->view != NULL)
    fit_view (self);
  adw_header_bar_set_show_start_title_buttons (self->header, outer_folded);
}
