/**
 * A change of fact with its effect in pounds: shown first, by the same code rolled back, and then
 * made. Facts, charges, plans, bills and the reviews of orders stand or fall together.
 */
import { accountStream } from '#accounts/index.js'
import { type AboveLimit, canBeWorked } from '#authority/index.js'
import { billAccounts, type BillOutcome } from '#billing/index.js'
import { toldChange } from '#changes/change-words.js'
import type { Change, ChangeEffect, ChangeMade, ChangeOutcome } from '#changes/change.js'
import { aboveReductionLimit } from '#changes/given-up.js'
import { displacedBy } from '#changes/displaced.js'
import { keptCharges, workedBefore } from '#changes/elsewhere.js'
import {
  billedYears,
  chargesOn,
  type ChargeNow,
  creditByRef,
  keysOn,
  refuseHidden,
  takenOverOn,
  yearsNotChargedHere,
} from '#changes/queries.js'
import { recordChange } from '#changes/record-change.js'
import { yearOf } from '#kernel/financial-year.js'
import { ZERO } from '#kernel/money.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import { lockBooks } from '#ledger/index.js'
import { raiseOrderReviews, reviewStanding } from '#recovery/index.js'
import { carryOut, type Command, tryOut } from '#store/commands.js'
import type { Db, Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'

/** What the change would do: nothing is written. Throws InputError naming the field at fault. */
export function previewChange(db: Db, acting: Acting, change: Change): Promise<ChangeMade> {
  return tryOut(db, (tx) => makeChange(tx, acting, change))
}

/** Makes the change; above the officer's limit nothing of it stays, and its key is free again. */
export async function confirmChange(
  db: Db,
  command: Command,
  change: Change,
): Promise<ChangeOutcome> {
  try {
    return await carryOut(db, command, { name: 'change', body: change }, async (tx) => {
      const made = await makeChange(tx, command, change)
      if (made.above !== null) throw new RefusedAbove(made.above)
      return made
    })
  } catch (error) {
    if (error instanceof RefusedAbove) return error.above
    throw error
  }
}

/** Leaves the transaction, which is undone. */
class RefusedAbove extends Error {
  readonly above: AboveLimit

  constructor(above: AboveLimit) {
    super('above the limit')
    this.above = above
  }
}

/** As it would be, limit or none, inside a transaction of the caller's. */
async function makeChange(tx: Tx, acting: Acting, change: Change): Promise<ChangeMade> {
  const displaced = await displacedBy(tx, change)
  const cameTo = await workedBefore(tx, acting, change)
  const { dwellingIds, from } = await recordChange(tx, acting, change)
  const keys = await keysOn(tx, dwellingIds, acting.recordedAt)
  // Before it is asked what has been billed: a run that is billing them now has read the facts of
  // before, and its charges are seen only once it lets them go.
  await lockBooks(tx, [...new Set(keys.map((key) => key.accountId))])
  const before = await chargesOn(tx, dwellingIds)
  const told = toldChange(change)
  const chargeIds: bigint[] = []
  const outcomes: BillOutcome[] = []
  for (const year of await billedYears(tx, yearOf(from))) {
    // A year that was only taken over may have no tax set here: its charges stay as they are.
    if (!(await canBeWorked(tx, year))) continue
    const replan = change.kind === 'fact' && change.factKind === 'payment-profile'
    const request = { year, issuedOn: acting.on, replan, cameTo }
    // Whoever was never liable in the year has nothing to bill: their key works to no charge.
    const billed = await billAccounts(tx, acting, { keys, request, ...told })
    outcomes.push(...billed.outcomes)
    chargeIds.push(...billed.bills.map((bill) => bill.charge.id))
  }
  const reason = told.because
  const orderReviews = await raiseOrderReviews(tx, acting, { chargeIds, reason })
  const accountIds = keys.map((key) => key.accountId)
  await reviewStanding(tx, acting, { accountIds, because: reason })
  const effects = await effectsOf(tx, before, await chargesOn(tx, dwellingIds))
  const accountRefs = [...new Set(effects.map((effect) => effect.accountRef))]
  await refuseHidden(tx, [...accountRefs, ...(displaced ? [displaced.accountRef] : [])])
  await recordEvents(
    tx,
    acting,
    accountRefs.map((ref) => ({
      stream: accountStream(ref),
      type: 'facts-changed',
      under: under(CT_ADMIN_REGS, 'Sch 1 para 10'),
      detail: { change },
    })),
  )
  const ended = displaced === undefined ? [] : [displaced]
  const kept = keptCharges(await takenOverOn(tx, dwellingIds, yearOf(from)), { cameTo, outcomes })
  const notChargedHere = await yearsNotChargedHere(tx, dwellingIds, from)
  const above = (await aboveReductionLimit(tx, acting, { change, before, effects })) ?? null
  const made = { effects, orderReviews, displaced: ended, kept, notChargedHere, accountRefs, above }
  return { kind: 'changed', ...made }
}

async function effectsOf(
  tx: Tx,
  before: ReadonlyMap<string, ChargeNow>,
  after: ReadonlyMap<string, ChargeNow>,
): Promise<ChangeEffect[]> {
  // One of the same amount too: another line, the reason of a premium, or its instalments differ.
  const changed = [...after].filter(([key, now]) => before.get(key)?.version !== now.version)
  const credit = await creditByRef(
    tx,
    changed.map(([, now]) => now.accountRef),
  )
  return changed.map(([key, now]) => ({
    accountRef: now.accountRef,
    year: now.year,
    before: before.get(key)?.amount ?? ZERO,
    after: now.amount,
    linesBefore: before.get(key)?.lines ?? [],
    linesAfter: now.lines,
    creditAfter: credit.get(now.accountRef) ?? ZERO,
    origin: now.origin,
  }))
}
