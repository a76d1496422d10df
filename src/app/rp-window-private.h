/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-auto-lock.h"
#include "rp-example-library.h"
#include "rp-window.h"

G_BEGIN_DECLS

struct _RpWindow
{
  AdwApplicationWindow  parent_instance;

  RpContext            *context;
  RpExampleLibrary     *example;
  RpAutoLock           *auto_lock;     /* made once the library is open */
  GSettings            *settings;
  GCancellable         *cancellable;   /* of what is read for the window; cancelled with it */
  AdwToast             *toast;         /* the last one, while it is shown */
  gint64                toast_shown;   /* when, in monotonic time */
  GListModel           *toast_widgets; /* the content, and toasts on top of it */
  char                 *error;         /* behind the last toast that told of one */
  GHashTable           *enabled;       /* by the name of an action: 1 it is not, 2 it is */
  gulong                painted_id;    /* handler of the first frame */
  GtkWidget            *covered;       /* the place under what covers it */

  /* Template widgets */
  AdwToastOverlay      *toasts;
  GtkStack             *stack;
  AdwBin               *state_bin;
  AdwLeaflet           *outer;
  AdwHeaderBar         *nav_header;
  GtkBox               *nav_bar;
  GtkMenuButton        *menu_button;
  GtkMenuButton        *state_menu_button;
  GtkWidget            *nav_pane;
  GtkListBox           *nav_list;
  GtkStack             *section;
  GtkWidget            *example_card;
  GtkWidget            *example_notes;
  GtkInfoBar           *problem_bar;
  GtkLabel             *problem_label;
  GtkInfoBar           *read_only_bar;
  GtkInfoBar           *presenting_bar;
  GMenu                *history_menu;
};

/* rp-window-places.c */
void       rp_window_fill_navigation         (RpWindow       *self);
GtkWidget *rp_window_show_place              (RpWindow       *self,
                                              const char     *name);
gboolean   rp_window_make_place              (RpWindow       *self,
                                              const char     *name);
const char *rp_window_get_shown              (RpWindow       *self,
                                              GType          *type);
void       rp_window_count_meetings          (RpWindow       *self);
void       rp_window_install_place_actions   (GtkWidgetClass *widget_class);

/* rp-window-showing.c */
void       rp_window_install_showing_actions (GtkWidgetClass *widget_class);

/* rp-window-covers.c */
void       rp_window_cover                   (RpWindow       *self,
                                              GtkWidget      *view,
                                              gboolean        whole);
gboolean   rp_window_is_covered              (RpWindow       *self);
gboolean   rp_window_uncover                 (RpWindow       *self);

/* rp-window-content.c */
void       rp_window_connect_content         (RpWindow       *self);
void       rp_window_open_library            (RpWindow       *self);
void       rp_window_show_places             (RpWindow       *self);

/* rp-window-actions.c */
void       rp_window_install_actions         (GtkWidgetClass *widget_class);
void       rp_window_update_actions          (RpWindow       *self);
void       rp_window_connect_services        (RpWindow       *self);

/* rp-window-dialogs.c */
void       rp_window_install_dialog_actions  (GtkWidgetClass *widget_class);

/* rp-window-keys.c */
void       rp_window_install_history_keys    (GtkWidgetClass *widget_class);
void       rp_window_connect_keys            (RpWindow       *self);

/* rp-window-library.c */
void       rp_window_install_library_actions (GtkWidgetClass *widget_class);

/* rp-window-toasts.c */
void       rp_window_install_toast_actions   (GtkWidgetClass *widget_class);
void       rp_window_connect_toasts          (RpWindow       *self);
void       rp_window_toast                   (RpWindow       *self,
                                              const char     *title,
                                              gboolean        undoable);
void       rp_window_tell_error              (RpWindow       *self,
                                              const GError   *error);

G_END_DECLS
