/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-secret-service-keyring.h"
#include "rp-secret-service.h"
#include "rp-time-limit.h"

G_BEGIN_DECLS

struct _RpSecretServiceKeyring
{
  GObject              parent_instance;
  RpKeyringProtection  protection;
  SecretService       *service;      /* (nullable): of the last question, while it is there */
};

/* An answer comes within milliseconds; a person may have to find a password first. */
#define RP_ANSWER_SECONDS 25
#define RP_PERSON_SECONDS 180

/* What one call of an RpKeyring asks; the data of its task */
typedef struct _RpKeyringQuestion RpKeyringQuestion;
struct _RpKeyringQuestion
{
  void             (*step) (GTask *task, RpKeyringQuestion *question);   /* once it is open */
  GHashTable        *attributes;
  SecretValue       *value;
  RpTimeLimit       *limit;
  GCancellable      *cancellable;
  SecretService     *service;
  char              *collection;   /* that has the item; NULL: none was found */
  RpKeyringOutcome   outcome;
  GPtrArray         *secrets;
};

extern const SecretSchema rp_vault_key_schema;

void   rp_keyring_ask                (GTask       *task,
                                      guint        seconds,
                                      const char  *vault_id,
                                      const char  *slot_id,
                                      SecretValue *value,
                                      void       (*step) (GTask             *task,
                                                          RpKeyringQuestion *question));
void   rp_keyring_fail               (GTask       *task,
                                      GError      *cause);
GList *rp_keyring_locked_collections (SecretService *service);
void   rp_secret_service_lookup      (GTask             *task,
                                      RpKeyringQuestion *question);

G_END_DECLS
