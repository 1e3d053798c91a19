/**
 * Seals the secrets of before there was a key, and those under an older one, with the key in use;
 * all or none, so that a wrong key, which cannot open some of them, seals none either.
 */
import { resealSecondFactors } from '#authority/index.js'
import type { Db } from '#store/db.js'
import { resealWebhooks } from '#webhooks/index.js'

/** How many were sealed. Throws InputError where one does not open: what to do is said there. */
export function resealSecrets({ db }: { readonly db: Db }): Promise<number> {
  return db.transaction(
    async (tx) =>
      (await resealSecondFactors(tx, db.secrets)) + (await resealWebhooks(tx, db.secrets)),
  )
}
