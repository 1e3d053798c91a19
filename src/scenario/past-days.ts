/** What every account said at the end of each day, and whether it is told so since. */
import { isDeepStrictEqual } from 'node:util'
import {
  type AccountHead,
  planOf,
  type PlanSum,
  readAccount,
  readAccountAt,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type Db, sql } from '#store/db.js'
import { toJson } from '#store/json.js'

interface Told {
  readonly on: IsoDate
  readonly head: AccountHead
  readonly plan: readonly PlanSum[]
}

/** The accounts as their pages tell them on the day: all, or those given. */
export function tellAccounts(db: Db, on: IsoDate, ids?: readonly bigint[]): Promise<Told[]> {
  return db.reading(async (tx) => {
    const wanted = ids === undefined ? sql`` : sql`where account_id = any(${ids}::bigint[])`
    const refs = await tx.rows<{ ref: string }>(
      sql`select account_ref as ref from account ${wanted}`,
    )
    const told: Told[] = []
    for (const { ref } of refs) {
      const head = await readAccount(tx, ref, on)
      if (head === undefined) continue
      const plan = await planOf(tx, head.years.map((year) => year.chargeId)) // prettier-ignore
      told.push({ on, head, plan })
    }
    return told
  })
}

/** Where an account is told otherwise now, of what was told then. */
export function toldOtherwise(db: Db, told: readonly Told[]): Promise<string[]> {
  return db.reading(async (tx) => {
    const wrong: string[] = []
    for (const { on, head, plan } of told) {
      const since = await readAccountAt(tx, head.ref, { at: on, known: on })
      if (since === undefined) wrong.push(`${head.ref} on ${on}: it is not known any more`)
      else wrong.push(...differences(on, { ...head, plan }, since))
    }
    return wrong
  })
}

function differences(
  on: IsoDate,
  then: AccountHead & { plan: readonly PlanSum[] },
  since: object,
): string[] {
  const names = Object.keys(then) as (keyof typeof then)[]
  return names.flatMap((name) => {
    const now = (since as typeof then)[name]
    return isDeepStrictEqual(then[name], now)
      ? []
      : [`${then.ref} on ${on}: ${name} was ${toJson(then[name])}, is told ${toJson(now)}`]
  })
}
