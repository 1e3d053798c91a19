/** An officer's work on single receipts: taking one, placing one out of suspense. */
import { accountStream } from '#accounts/index.js'
import {
  type AboveLimit,
  aboveLimit,
  findOfficer,
  officerBehind,
  permissionsOf,
} from '#authority/index.js'
import { COUNCIL_TAX_BEGAN } from '#collection/council-tax-began.js'
import { allocateByPolicy, postReceipts } from '#collection/post-receipts.js'
import { lockSuspense, readDemands } from '#collection/queries.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { type Pence, poundsText, total } from '#kernel/money.js'
import { type Refused, together } from '#kernel/refusals.js'
import { clearSuspense, lockBooks, newPostings, openJournal, writePostings } from '#ledger/index.js'
import { reviewStanding } from '#recovery/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export interface Payment {
  readonly accountRef: string
  readonly receivedOn: IsoDate
  readonly amount: Pence
  /** Such as card or cash. */
  readonly method: string
  /** The year for which the payer says it is; the council's policy chooses where none is said. */
  readonly year?: FinancialYear | null
  /** `asks` refuses once what is far above all that is owed; `meant` has been asked. */
  readonly unusual?: 'asks' | 'meant'
}

export type TakeReceiptRefusal =
  | { readonly kind: 'in-the-future' }
  /** Longer ago than one officer takes alone; who may reverse payments may. */
  | { readonly kind: 'too-long-ago'; readonly earliest: IsoDate }
  | AboveLimit
  /** Nothing is owed of the year that was named. */
  | { readonly kind: 'year-not-owed'; readonly years: readonly string[] }

export type TakeReceiptOutcome =
  | { readonly kind: 'posted'; readonly receiptId: bigint; readonly credit: Pence }
  | { readonly kind: 'no-such-account' }
  | Refused<TakeReceiptRefusal>
  /** Asked about before it is taken: more than twice everything that is owed. */
  | { readonly kind: 'unusual-amount'; readonly owed: Pence }

/** So many days back a payment is dated by an officer who may not reverse one. */
const DAYS_BACK = 92
/** Below this much too much nobody is asked: a pound or two ahead is everyday. */
const LEAST_UNUSUAL = 10_000n

/**
 * Takes a payment at the counter or by telephone, for the year that the payer names. Every refusal
 * that it meets is told at once. Throws InputError for nought or less.
 */
export function takeReceipt(
  db: Db,
  command: Command,
  payment: Payment,
): Promise<TakeReceiptOutcome> {
  if (payment.amount <= 0n) {
    throw new InputError([{ field: 'amount', message: 'give an amount above nought' }])
  }
  return carryOut(db, command, { name: 'take-receipt', body: payment }, async (tx) => {
    const owed = await owedByYear(tx, payment.accountRef)
    if (owed === undefined) return { kind: 'no-such-account' }
    const refused = together([
      await dayRefused(tx, command, payment.receivedOn),
      await aboveLimit(tx, command, { action: 'receipt', amount: payment.amount }),
      yearRefused(payment.year ?? null, owed),
    ])
    if (refused !== undefined) return refused
    const all = total([...owed.values()])
    if (payment.unusual === 'asks' && isUnusual(payment.amount, all)) {
      return { kind: 'unusual-amount', owed: all }
    }
    const { receivedOn, amount, method, accountRef: reference, year = null } = payment
    const line = { receivedOn, amount, method, reference, year, fileId: null, lineNo: null }
    const { receipts } = await postReceipts(tx, command, { receipts: [line], source: 'officer' })
    const [receipt] = receipts
    return {
      kind: 'posted',
      receiptId: receipt?.id ?? 0n,
      credit: receipt?.unallocated ?? payment.amount,
    }
  })
}

/** More than twice all that is owed: a figure too many is likelier than so much ahead. */
function isUnusual(amount: Pence, owed: Pence): boolean {
  return amount > 2n * owed && amount - owed >= LEAST_UNUSUAL
}

/** What is owed of each year, tax and costs; undefined where there is no such account. */
async function owedByYear(tx: Tx, ref: string): Promise<Map<string, Pence> | undefined> {
  const account = await tx.first<{ id: bigint }>(
    sql`select account_id as id from account where account_ref = ${ref}`,
  )
  if (account === undefined) return undefined
  const rows = await tx.rows<{ year: string; owing: Pence }>(sql`
    select c.year, sum(d.amount_pence - d.paid_pence)::bigint as owing
    from due_sum d join charge c using (charge_id)
    where d.account_id = ${account.id} and d.state = 'live' and d.amount_pence > d.paid_pence
    group by c.year order by c.year desc`)
  return new Map(rows.map((row) => [row.year, row.owing]))
}

async function dayRefused(
  tx: Tx,
  command: Command,
  receivedOn: IsoDate,
): Promise<TakeReceiptRefusal | undefined> {
  if (receivedOn > command.on) return { kind: 'in-the-future' }
  const earliest = await earliestFor(tx, command)
  return receivedOn < earliest ? { kind: 'too-long-ago', earliest } : undefined
}

function yearRefused(
  year: FinancialYear | null,
  owed: ReadonlyMap<string, Pence>,
): TakeReceiptRefusal | undefined {
  if (year === null || owed.has(year)) return undefined
  return { kind: 'year-not-owed', years: [...owed.keys()] }
}

async function earliestFor(tx: Tx, command: Command): Promise<IsoDate> {
  const username = await officerBehind(tx, command.actor)
  const officer = await findOfficer(tx, username, command.on)
  const alone = officer === undefined || permissionsOf(officer.roles).has('receipts.reverse')
  return alone ? COUNCIL_TAX_BEGAN : addDays(command.on, -DAYS_BACK)
}

export type PlaceReceiptOutcome =
  | { readonly kind: 'placed'; readonly credit: Pence }
  | { readonly kind: 'not-in-suspense' }
  | { readonly kind: 'no-such-account' }

/** Places money out of suspense on the account that it was meant for, with the reason. */
export function placeReceipt(
  db: Db,
  command: Command,
  place: { receiptId: bigint; accountRef: string; reason: string },
): Promise<PlaceReceiptOutcome> {
  requireReason(place.reason)
  return carryOut(db, command, { name: 'place-receipt', body: place }, async (tx) => {
    const receipt = await lockSuspense(tx, place.receiptId)
    if (receipt === undefined) return { kind: 'not-in-suspense' }
    const account = await tx.first<{ id: bigint }>(
      sql`select account_id as id from account where account_ref = ${place.accountRef}`,
    )
    if (account === undefined) return { kind: 'no-such-account' }
    const book = (await lockBooks(tx, [account.id])).get(account.id)
    if (book === undefined) return { kind: 'no-such-account' }
    receipt.accountId = account.id
    book.receipts.push(receipt)
    const postings = newPostings()
    const journal = openJournal(postings, {
      kind: 'suspense-cleared',
      effectiveOn: command.on,
      accountId: account.id,
      source: 'officer',
      narrative: `Placed from suspense: ${place.reason}`,
    })
    clearSuspense(postings, { receipt, journal })
    const demands = (await readDemands(tx, [account.id])).get(account.id) ?? []
    allocateByPolicy(postings, book, { receipt, journal, demands })
    await writePostings(tx, command, postings)
    const detail = {
      receiptId: receipt.id,
      amount: poundsText(receipt.amount),
      reason: place.reason,
    }
    const stream = accountStream(place.accountRef)
    await recordEvents(tx, command, [{ stream, type: 'suspense-cleared', detail }])
    const because = 'money in suspense that came in time'
    await reviewStanding(tx, command, { accountIds: [account.id], because })
    return { kind: 'placed', credit: receipt.unallocated }
  })
}

/** Throws InputError unless the text says why. */
export function requireReason(reason: string): void {
  if (reason.trim().length < 3) {
    throw new InputError([{ field: 'reason', message: 'say why: a few words for the record' }])
  }
}
