/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "rp-import-candidate"

#include "rp-import-candidate.h"

struct _RpImportCandidate
{
  GObject   parent_instance;

  char     *name;
  char     *detail;
  gboolean  known;
  gboolean  chosen;
};

G_DEFINE_FINAL_TYPE (RpImportCandidate, rp_import_candidate, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_NAME,
  PROP_DETAIL,
  PROP_KNOWN,
  PROP_CHOSEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
rp_import_candidate_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RpImportCandidate *self = RP_IMPORT_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;

    case PROP_KNOWN:
      g_value_set_boolean (value, self->known);
      break;

    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_import_candidate_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RpImportCandidate *self = RP_IMPORT_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;

    case PROP_DETAIL:
      self->detail = g_value_dup_string (value);
      break;

    case PROP_KNOWN:
      self->known = g_value_get_boolean (value);
      break;

    case PROP_CHOSEN:
      self->chosen = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_import_candidate_finalize (GObject *object)
{
  RpImportCandidate *self = RP_IMPORT_CANDIDATE (object);

  g_free (self->name);
  g_free (self->detail);

  G_OBJECT_CLASS (rp_import_candidate_parent_class)->finalize (object);
}

static void
rp_import_candidate_class_init (RpImportCandidateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rp_import_candidate_get_property;
  object_class->set_property = rp_import_candidate_set_property;
  object_class->finalize = rp_import_candidate_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, fixed);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, fixed);
  properties[PROP_KNOWN] = g_param_spec_boolean ("known", NULL, NULL, FALSE, fixed);
  properties[PROP_CHOSEN] =
    g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rp_import_candidate_init (RpImportCandidate *self)
{
}

/**
 * rp_import_candidate_new:
 * @name: who
 * @detail: (nullable): role and company
 * @known: whether the library knows them already
 *
 * Returns: (transfer full): somebody not chosen yet
 */
RpImportCandidate *
rp_import_candidate_new (const char *name,
                         const char *detail,
                         gboolean    known)
{
  return g_object_new (RP_TYPE_IMPORT_CANDIDATE,
                       "name", name,
                       "detail", detail,
                       "known", known,
                       NULL);
}

/**
 * rp_import_candidate_get_name:
 *
 * Returns: (transfer none): who
 */
const char *
rp_import_candidate_get_name (RpImportCandidate *self)
{
  g_return_val_if_fail (RP_IS_IMPORT_CANDIDATE (self), NULL);

  return self->name;
}

/**
 * rp_import_candidate_get_detail:
 *
 * Returns: (transfer none) (nullable): role and company
 */
const char *
rp_import_candidate_get_detail (RpImportCandidate *self)
{
  g_return_val_if_fail (RP_IS_IMPORT_CANDIDATE (self), NULL);

  return self->detail;
}

/**
 * rp_import_candidate_get_known:
 *
 * Returns: whether the library knows them already
 */
gboolean
rp_import_candidate_get_known (RpImportCandidate *self)
{
  g_return_val_if_fail (RP_IS_IMPORT_CANDIDATE (self), FALSE);

  return self->known;
}

/**
 * rp_import_candidate_get_chosen:
 *
 * Returns: whether they are to be an executive
 */
gboolean
rp_import_candidate_get_chosen (RpImportCandidate *self)
{
  g_return_val_if_fail (RP_IS_IMPORT_CANDIDATE (self), FALSE);

  return self->chosen;
}
