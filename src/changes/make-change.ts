/**
 * A change of fact with its effect in pounds: shown first, by the same code rolled back, and then
 * made. Facts, charges, plans, bills and the reviews of orders stand or fall together.
 */
import { accountStream } from '#accounts/index.js'
import { type AboveLimit, canBeWorked } from '#authority/index.js'
import { billAccounts, type BillOutcome, restateBills } from '#billing/index.js'
import { toldChange } from '#changes/change-words.js'
import {
  type Change,
  type ChangeEffect,
  type ChangeMade,
  type ChangeOutcome,
  NEW_ACCOUNT,
} from '#changes/change.js'
import { whatFollows } from '#changes/follows.js'
import type { Recorded } from '#changes/moves.js'
import { type TransferOutcome, transferWithin } from '#collection/index.js'
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
  return tryOut(db, async (tx) => unnumbered(await makeChange(tx, acting, change)))
}

/** What is tried out opens no account: the number that it had meanwhile is nobody's. */
function unnumbered(made: ChangeMade): ChangeMade {
  const named = (ref: string) => (made.openedRefs.includes(ref) ? NEW_ACCOUNT : ref)
  const of = <T extends { readonly accountRef: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, accountRef: named(row.accountRef) }))
  const { follows } = made
  const letters = of(follows.letters).map((letter) => ({ ...letter, noticeId: null }))
  return {
    ...made,
    effects: of(made.effects),
    notChargedHere: of(made.notChargedHere),
    accountRefs: made.accountRefs.map(named),
    openedRefs: made.openedRefs.map(named),
    follows: { ...follows, letters, plans: of(follows.plans) },
  }
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
      return command.dryRun === true ? unnumbered(made) : made
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
  const { dwellingIds, from, opened } = await recordChange(tx, acting, change)
  const keys = await keysOn(tx, dwellingIds, acting.recordedAt)
  // Before it is asked what has been billed: a run that is billing them now has read the facts of
  // before, and its charges are seen only once it lets them go.
  await lockBooks(tx, [...new Set(keys.map((key) => key.accountId))])
  const before = await chargesOn(tx, dwellingIds)
  const told = toldChange(change)
  const chargeIds: bigint[] = []
  const noticeIds: bigint[] = []
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
    noticeIds.push(...billed.bills.map((bill) => bill.noticeId))
  }
  const reason = told.because
  const orderReviews = await raiseOrderReviews(tx, acting, { chargeIds, reason })
  const accountIds = keys.map((key) => key.accountId)
  await reviewStanding(tx, acting, { accountIds, because: reason })
  const moved = await creditFollows(tx, acting, { change, opened })
  // Credit that has moved, and credit of a year that another's bill told before it.
  if (moved.kind === 'transferred' || noticeIds.length > 1) await restateBills(tx, noticeIds)
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
  const limited = moved.kind === 'above-limit' ? moved : undefined
  const above =
    limited ?? (await aboveReductionLimit(tx, acting, { change, before, effects })) ?? null
  const reach = { chargeIds, dwellingIds, accountRefs, from }
  const creditMoved = moved.kind === 'transferred' ? moved.amount : ZERO
  const follows = { ...(await whatFollows(tx, acting, reach)), creditMoved }
  const openedRefs = opened === undefined ? [] : [opened.account.ref]
  const made = { effects, orderReviews, displaced: ended, kept, notChargedHere, above }
  return { kind: 'changed', ...made, accountRefs, openedRefs, follows }
}

/** The credit of who was liable with one who died pays the new bill, where the officer says so. */
async function creditFollows(
  tx: Tx,
  acting: Acting,
  { change, opened }: { change: Change; opened: Recorded['opened'] },
): Promise<TransferOutcome> {
  if (change.kind !== 'person-died' || change.movesCredit !== true) return { kind: 'no-credit' }
  if (opened?.after === undefined) return { kind: 'no-credit' }
  const fromRef = opened.after.ref
  const amount = (await creditByRef(tx, [fromRef])).get(fromRef) ?? ZERO
  const reason = `${change.name} died: the credit goes to those who stay`
  return transferWithin(tx, acting, { fromRef, toRef: opened.account.ref, amount, reason })
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
