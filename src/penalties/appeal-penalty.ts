/**
 * An appeal against a penalty, to the valuation tribunal: while it goes on nothing is payable. When
 * it fails what was unpaid is asked for again by a notice of its own; when it is allowed, or the
 * council quashes the penalty, nothing is owed and what was paid is credit.
 *
 * @law 1992 c. 14 Sch 3 paras 1(6) and 3
 * @law SI 1992/613 reg 29(2) to (4)
 * @law SI 2009/2269 reg 21
 * @law WSI 2010/713 reg 29(3)
 */
import { accountStream } from '#accounts/index.js'
import { type AboveLimit, aboveLimit, determinationsOn } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError, present } from '#kernel/invariant.js'
import { minus, type Pence, poundsText, total, ZERO } from '#kernel/money.js'
import { penaltyAppealBy } from '#law/council-tax/penalties.js'
import { CT_ADMIN_REGS, LGFA, type Provision, under } from '#law/instruments.js'
import { type Book, lockBooks } from '#ledger/index.js'
import { giveBackSums, raiseSum, sumsOf, suspendSums } from '#penalties/penalty-sums.js'
import { lockPenalty, type OfAccount, type Penalty } from '#penalties/queries.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export type AppealPenaltyOutcome =
  | { readonly kind: 'suspended'; readonly amount: Pence }
  | { readonly kind: 'no-such-penalty' }
  | { readonly kind: 'not-now'; readonly state: Penalty['state'] }
  /** The two months have run: the tribunal must have let the appeal in, and nothing says so. */
  | { readonly kind: 'out-of-time'; readonly last: IsoDate; readonly under: Provision }

export interface PenaltyAppeal extends OfAccount {
  readonly appealedOn: IsoDate
  /** The tribunal's leave to appeal late, in its words; empty where it is in time. */
  readonly leave: string
}

/** Throws InputError for a day before the penalty or to come. */
export function appealPenalty(
  db: Db,
  command: Command,
  appeal: PenaltyAppeal,
): Promise<AppealPenaltyOutcome> {
  const request = { name: 'appeal-penalty', body: appeal }
  return carryOut(db, command, request, async (tx): Promise<AppealPenaltyOutcome> => {
    const penalty = await lockPenalty(tx, appeal)
    if (penalty === undefined) return { kind: 'no-such-penalty' }
    const { state, imposedOn } = penalty
    if (state !== 'imposed' || penalty.appealedOn !== null) return { kind: 'not-now', state }
    checkDay('appealedOn', appeal.appealedOn, { from: imposedOn, until: command.on })
    const { jurisdiction } = await determinationsOn(tx, command.on)
    const { last, under: inTime } = penaltyAppealBy(jurisdiction, imposedOn)
    if (appeal.appealedOn > last && appeal.leave.trim() === '') {
      return { kind: 'out-of-time', last, under: inTime }
    }
    const part = await moneyOf(tx, penalty, `Penalty ${penalty.id} not payable while appealed`)
    const amount = await suspendSums(tx, command, part)
    await tx.run(sql`update penalty set state = 'under-appeal', appealed_on = ${appeal.appealedOn}
      where penalty_id = ${penalty.id}`)
    const { appealedOn, leave } = appeal
    const detail = { penaltyId: penalty.id, appealedOn, leave, amount: poundsText(amount) }
    await record(tx, command, { penalty, type: 'penalty-appealed', under: NOTHING_DUE, detail })
    return { kind: 'suspended', amount }
  })
}

const NOTHING_DUE = under(CT_ADMIN_REGS, 'reg 29')
const MAY_QUASH = under(LGFA, 'Sch 3 para 1(6)')
const APPEAL = under(LGFA, 'Sch 3 para 3')

export type SettleAppealOutcome =
  | { readonly kind: 'payable-again'; readonly amount: Pence; readonly payBy: IsoDate | null }
  | { readonly kind: 'quashed'; readonly credited: Pence }
  | { readonly kind: 'no-such-penalty' }
  | { readonly kind: 'not-now'; readonly state: Penalty['state'] }

export interface PenaltyAppealOver extends OfAccount {
  readonly outcome: 'dismissed' | 'withdrawn' | 'allowed'
  readonly outcomeOn: IsoDate
}

/** How the appeal ended. Throws InputError for a day before the appeal or to come. */
export function settlePenaltyAppeal(
  db: Db,
  command: Command,
  over: PenaltyAppealOver,
): Promise<SettleAppealOutcome> {
  const request = { name: 'settle-penalty-appeal', body: over }
  return carryOut(db, command, request, async (tx): Promise<SettleAppealOutcome> => {
    const penalty = await lockPenalty(tx, over)
    if (penalty === undefined) return { kind: 'no-such-penalty' }
    if (penalty.state !== 'under-appeal') return { kind: 'not-now', state: penalty.state }
    const from = penalty.appealedOn ?? penalty.imposedOn
    checkDay('outcomeOn', over.outcomeOn, { from, until: command.on })
    await tx.run(sql`update penalty set appeal_outcome = ${over.outcome},
      outcome_on = ${over.outcomeOn} where penalty_id = ${penalty.id}`)
    const detail = { penaltyId: penalty.id, outcome: over.outcome, outcomeOn: over.outcomeOn }
    await record(tx, command, { penalty, type: 'penalty-appeal-over', under: APPEAL, detail })
    if (over.outcome === 'allowed') {
      return quash(tx, command, { penalty, because: 'the tribunal allowed the appeal' })
    }
    return payableAgain(tx, command, penalty)
  })
}

async function payableAgain(
  tx: Tx,
  command: Command,
  penalty: Penalty,
): Promise<SettleAppealOutcome> {
  const { id: penaltyId, partyId, appealBy } = penalty
  await tx.run(sql`update penalty set state = 'imposed' where penalty_id = ${penaltyId}`)
  const { book, sumIds } = await moneyOf(tx, penalty, '')
  const standing = total(sumsOf({ book, sumIds }).map((sum) => sum.amount))
  const amount = minus(penalty.amount, standing)
  if (amount === ZERO) return { kind: 'payable-again', amount, payBy: null }
  const charge = present(
    book.charges.find((c) => c.id === penalty.chargeId),
    'the charge beside a penalty',
  )
  const detail = { ...(await saidAtFirst(tx, penaltyId)), appealBy, appealOver: true }
  const narrative = `Penalty ${penaltyId} payable again: the appeal is over`
  const raised = { penaltyId, partyId, charge, amount, detail, narrative }
  const { payBy } = await raiseSum(tx, command, { book, raised })
  return { kind: 'payable-again', amount, payBy }
}

/** What the first notice told of the failure: said again. */
async function saidAtFirst(tx: Tx, penaltyId: bigint) {
  const row = await tx.first<{ failure: string; what: string }>(sql`
    select detail->>'failure' as failure, detail->>'what' as what
    from penalty_due_sum join notice using (notice_id)
    where penalty_id = ${penaltyId} order by notice_id limit 1`)
  return { failure: row?.failure ?? '', what: row?.what ?? '' }
}

export type QuashPenaltyOutcome =
  | { readonly kind: 'quashed'; readonly credited: Pence }
  | { readonly kind: 'no-such-penalty' }
  | { readonly kind: 'quashed-already' }
  | AboveLimit

/** Quashes a penalty, whether or not it is appealed. Throws InputError without a reason. */
export function quashPenalty(
  db: Db,
  command: Command,
  asked: OfAccount & { readonly because: string },
): Promise<QuashPenaltyOutcome> {
  if (asked.because.trim() === '') {
    throw new InputError([{ field: 'because', message: 'say why the penalty is quashed' }])
  }
  const request = { name: 'quash-penalty', body: asked }
  return carryOut(db, command, request, async (tx): Promise<QuashPenaltyOutcome> => {
    const penalty = await lockPenalty(tx, asked)
    if (penalty === undefined) return { kind: 'no-such-penalty' }
    if (penalty.state === 'quashed') return { kind: 'quashed-already' }
    const { amount } = penalty
    const above = await aboveLimit(tx, command, { action: 'penalty-quashed', amount })
    if (above !== undefined) return above
    return quash(tx, command, { penalty, because: asked.because.trim() })
  })
}

async function quash(
  tx: Tx,
  command: Command,
  { penalty, because }: { penalty: Penalty; because: string },
): Promise<{ kind: 'quashed'; credited: Pence }> {
  const part = await moneyOf(tx, penalty, `Penalty ${penalty.id} quashed: ${because}`)
  const credited = await giveBackSums(tx, command, part)
  await tx.run(sql`update penalty set state = 'quashed', quashed_on = ${command.on},
    quashed_because = ${because}, quashed_by = ${command.actor}
    where penalty_id = ${penalty.id}`)
  const detail = { penaltyId: penalty.id, because, credited: poundsText(credited) }
  await record(tx, command, { penalty, type: 'penalty-quashed', under: MAY_QUASH, detail })
  return { kind: 'quashed', credited }
}

async function moneyOf(tx: Tx, penalty: Penalty, narrative: string) {
  const book: Book = present(
    (await lockBooks(tx, [penalty.accountId])).get(penalty.accountId),
    'the book of a penalty',
  )
  return { book, penaltyId: penalty.id, sumIds: penalty.sumIds, narrative }
}

function checkDay(
  field: string,
  day: IsoDate,
  { from, until }: { from: IsoDate; until: IsoDate },
): void {
  if (day >= from && day <= until) return
  throw new InputError([{ field, message: `must be from ${from} to ${until}` }])
}

function record(
  tx: Tx,
  command: Command,
  of: { penalty: Penalty; type: string; under: Provision; detail: Record<string, unknown> },
): Promise<void> {
  const { penalty, ...event } = of
  return recordEvents(tx, command, [{ stream: accountStream(penalty.accountRef), ...event }])
}
