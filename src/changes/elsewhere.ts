/**
 * A change of fact and charges from elsewhere. Nobody here knows how another system worked its
 * charge; so it is worked again only when our facts, before the change, come to what was taken
 * over. Otherwise what our facts lack would be billed as if the change had brought it about.
 */
import { canBeWorked } from '#authority/index.js'
import { type BillOutcome, workBills } from '#billing/index.js'
import type { Change, KeptCharge } from '#changes/change.js'
import type { Recorded } from '#changes/moves.js'
import { anythingTakenOver, type TakenOverCharge, takenOverOn } from '#changes/queries.js'
import { recordChange } from '#changes/record-change.js'
import { yearOf } from '#kernel/financial-year.js'
import type { Pence } from '#kernel/money.js'
import { readBooks } from '#ledger/index.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

/** By charge from elsewhere, what our facts come to before the change; null where they do not. */
export async function workedBefore(
  tx: Tx,
  acting: Acting,
  change: Change,
): Promise<ReadonlyMap<bigint, Pence | null>> {
  const cameTo = new Map<bigint, Pence | null>()
  if (!(await anythingTakenOver(tx))) return cameTo
  const { dwellingIds, from } = await reachOf(tx, acting, change)
  const charges = await takenOverOn(tx, dwellingIds, yearOf(from))
  for (const year of new Set(charges.map((charge) => charge.year))) {
    const keys = charges.filter((charge) => charge.year === year)
    if (!(await canBeWorked(tx, year))) {
      for (const { chargeId } of keys) cameTo.set(chargeId, null)
      continue
    }
    const books = await readBooks(
      tx,
      keys.map((key) => key.accountId),
    )
    const request = { year, issuedOn: acting.on }
    const outcomes = await workBills(tx, keys, { request, books })
    outcomes.forEach(({ decision }, n) => {
      const chargeId = keys[n]?.chargeId ?? 0n
      // One that has been worked here since is left to the usual rule: it has no entry.
      if (decision.kind === 'from-elsewhere') cameTo.set(chargeId, decision.worked)
    })
  }
  return cameTo
}

/** Which dwellings the change bears on, and from when: found by making it and undoing it. */
async function reachOf(tx: Tx, acting: Acting, change: Change): Promise<Recorded> {
  const tried = await tx.attempt(async () => {
    throw new Reached(await recordChange(tx, acting, change))
  })
  if (!tried.done && tried.fault instanceof Reached) return tried.fault.recorded
  throw tried.done ? new Error('a change was not undone') : tried.fault
}

class Reached extends Error {
  readonly recorded: Recorded

  constructor(recorded: Recorded) {
    super('undone on purpose')
    this.recorded = recorded
  }
}

/** The charges from elsewhere that the change bears on, or may, and that it left as they are. */
export function keptCharges(
  charges: readonly TakenOverCharge[],
  after: {
    readonly cameTo: ReadonlyMap<bigint, Pence | null>
    readonly outcomes: readonly BillOutcome[]
  },
): KeptCharge[] {
  return charges.flatMap(({ chargeId, accountRef, year, origin, amount }): KeptCharge[] => {
    const cameTo = after.cameTo.get(chargeId)
    if (cameTo === undefined) return []
    const decision = after.outcomes.find((o) => o.charge?.id === chargeId)?.decision
    if (decision !== undefined && decision.kind !== 'from-elsewhere') return []
    const comesTo = decision?.worked ?? null
    if (cameTo !== null && cameTo === comesTo) return []
    return [{ accountRef, year, origin, amount, cameTo, comesTo }]
  })
}
