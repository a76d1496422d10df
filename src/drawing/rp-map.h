/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of closeness: 0 is not met yet, 5 the closest. */
#define RP_MAP_STAGES 6

/* How wide the rings are beside their height: on a screen, in a window that is about as wide as it
 * is high, and on a phone. */
#define RP_MAP_WIDE   1.32
#define RP_MAP_SQUARE .8
#define RP_MAP_TALL   .5

/**
 * RpMapNode:
 * @id: what it is known by, and sorted by
 * @name: what is written below
 * @mark: what is written inside: initials, or how many a cluster stands for
 * @stage: how close, from 0
 * @gatekeeper: whether it is drawn as one
 * @organization: its index; -1: none
 * @count: how many people a cluster stands for; 0: this is a person
 * @width: about how wide its name is, as rp_map_text_width() tells
 * @x: where it is; me is at 0
 * @y: where it is; the map grows downwards
 *
 * A person on the map, or all people of an organization.
 */
typedef struct
{
  char     *id;
  char     *name;
  char     *mark;
  guint     stage;
  gboolean  gatekeeper;
  int       organization;
  guint     count;
  double    width;
  double    x;
  double    y;
} RpMapNode;

/**
 * RpMapOrganization:
 * @id: what it is known by, and sorted by
 * @name: what is written beside it
 * @order: where it stands around the map, from 0
 * @x: the middle of its name
 * @y: the middle of its name
 *
 * An organization whose people stand together.
 */
typedef struct
{
  char   *id;
  char   *name;
  guint   order;
  double  x;
  double  y;
} RpMapOrganization;

/**
 * RpMapLink:
 * @from: the index of the node that introduced
 * @to: the index of the node that was introduced
 * @shown: whether it is an arrow; otherwise it only draws the two together
 * @bend: how far the middle of the arrow is aside, beside its length; found by
 *   the layout
 */
typedef struct
{
  guint    from;
  guint    to;
  gboolean shown;
  double   bend;
} RpMapLink;

/**
 * RpMap:
 * @nodes: (element-type RpMapNode): everyone
 * @organizations: (element-type RpMapOrganization): theirs
 * @links: (element-type RpMapLink): between them
 * @stretch: how wide the rings are beside their height; set before it is laid out
 * @rings: where the people of each stage end, seen from the middle
 * @crowded: whether names overlap although the map has grown as far as it may
 *
 * Who is how close, around me in the middle. One unit is one pixel at the
 * usual size.
 */
typedef struct
{
  GArray   *nodes;
  GArray   *organizations;
  GArray   *links;
  double    stretch;
  double    rings[RP_MAP_STAGES];
  gboolean  crowded;
} RpMap;

RpMap     *rp_map_new              (void);
void       rp_map_free             (RpMap         *map);
guint      rp_map_add_organization (RpMap         *map,
                                    const char    *id,
                                    const char    *name);
RpMapNode *rp_map_add_node         (RpMap         *map,
                                    const char    *id,
                                    const char    *name,
                                    guint          stage,
                                    int            organization);
void       rp_map_add_link         (RpMap         *map,
                                    guint          from,
                                    guint          to,
                                    gboolean       shown);
RpMapNode *rp_map_get_node         (const RpMap   *map,
                                    guint          index);
int        rp_map_find             (const RpMap   *map,
                                    const char    *id);
void       rp_map_lay_out          (RpMap         *map);
double     rp_map_find_stretch     (double         width,
                                    double         height);
double     rp_map_text_width       (const char    *text);
void       rp_map_get_extents      (const RpMap   *map,
                                    double        *left,
                                    double        *top,
                                    double        *right,
                                    double        *bottom);
int        rp_map_find_next        (const RpMap   *map,
                                    int            from,
                                    double         dx,
                                    double         dy);
int        rp_map_find_beside      (const RpMap   *map,
                                    int            from,
                                    int            step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpMap, rp_map_free)

G_END_DECLS
