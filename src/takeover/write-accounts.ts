/**
 * Writes what is taken over for some accounts at once, through the doors that everything else
 * goes through: postings against the opening balance, notices, cases, stages and events.
 */
import { accountStream } from '#accounts/index.js'
import { reserveNoticeIds, writeNotices, copyServices } from '#dispatch/index.js'
import type { TakenCharge, TakenDueSum, TakenOrder } from '#formats/takeover-records.js'
import { addDays, daysBetween } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { poundsText, ZERO } from '#kernel/money.js'
import {
  addCharge,
  addCosts,
  addReceipt,
  addTaxSum,
  allocate,
  balanceOf,
  type Book,
  type Charge,
  creditOf,
  type DueSum,
  type Journal,
  lockBooks,
  newPostings,
  openJournal,
  type Postings,
  writePostings,
} from '#ledger/index.js'
import type { ChargeBand } from '#law/council-tax/bands.js'
import { LGFA, under } from '#law/instruments.js'
import { reserveCaseIds, reserveOrderIds, setStages, takeOverCases } from '#recovery/index.js'
import type { Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { caseOf } from '#takeover/court-records.js'
import { isCostsKind, type LinkedRecords } from '#takeover/linked-records.js'
import { noticesOf } from '#takeover/notice-records.js'
import type { Register, RegisterAccount } from '#takeover/register.js'
import { stageOf } from '#takeover/stage-records.js'

export interface Writing {
  readonly takeoverId: bigint
  readonly records: LinkedRecords
  readonly register: Register
}

/** One charge as it was written, with what its file said of it. */
export interface WrittenCharge {
  readonly taken: TakenCharge
  readonly charge: Charge
  readonly account: RegisterAccount
  /** Where it stands in recovery. */
  readonly stage: string
}

/** Identities given to what the files call by their own names. */
export interface GivenIds {
  readonly notice: ReadonlyMap<string, bigint>
  readonly case: ReadonlyMap<string, bigint>
  /** By case. */
  readonly order: ReadonlyMap<string, bigint>
  /** By due sum: the case whose order it stands under. */
  readonly orderedBy: ReadonlyMap<string, TakenOrder>
}

export interface WrittenAccounts {
  readonly charges: readonly WrittenCharge[]
  readonly books: ReadonlyMap<bigint, Book>
  readonly dueSums: ReadonlyMap<string, DueSum>
}

/** Writes the accounts of the references given; their rows are locked in order of reference. */
export async function writeAccounts(
  tx: Tx,
  acting: Acting,
  { refs, writing }: { refs: readonly string[]; writing: Writing },
): Promise<WrittenAccounts> {
  const { records, register } = writing
  const accounts = refs.map((ref) => present(register.accounts.get(ref), `account ${ref}`))
  const books = await lockBooks(
    tx,
    accounts.map((account) => account.id),
    'live',
  )
  const ids = await giveIds(tx, records, refs)
  const postings = newPostings()
  const charges: WrittenCharge[] = []
  const dueSums = new Map<string, DueSum>()
  for (const account of accounts) {
    const book = present(books.get(account.id), `book of ${account.ref}`)
    charges.push(...openAccount(postings, { account, book, ids, dueSums, writing }))
  }
  await writePostings(tx, acting, postings)
  await writeEvidence(tx, acting, { charges, dueSums, ids, writing })
  await recordEvents(
    tx,
    acting,
    accounts.map((account) => takenOverEvent(account, { books, writing })),
  )
  return { charges, books, dueSums }
}

/** Notices in the order of their issue: a later notice has the higher number. */
async function giveIds(tx: Tx, records: LinkedRecords, refs: readonly string[]): Promise<GivenIds> {
  const charges = refs.flatMap((ref) => records.chargesOf.get(ref) ?? [])
  const notices = charges
    .flatMap(({ charge }) => records.noticesOn.get(charge) ?? [])
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0))
  const cases = charges.flatMap(({ charge }) => records.casesOn.get(charge) ?? [])
  const orders = cases.flatMap((c) => records.orderOf.get(c.case) ?? [])
  const noticeIds = await reserveNoticeIds(tx, notices.length)
  const caseIds = await reserveCaseIds(tx, cases.length)
  const orderIds = await reserveOrderIds(tx, orders.length)
  return {
    notice: new Map(notices.map((n, at) => [n.notice, noticeIds[at] ?? 0n])),
    case: new Map(cases.map((c, at) => [c.case, caseIds[at] ?? 0n])),
    order: new Map(orders.map((o, at) => [o.case, orderIds[at] ?? 0n])),
    orderedBy: new Map(orders.flatMap((o) => o.dueSums.map((name) => [name, o]))),
  }
}

interface Opening {
  readonly account: RegisterAccount
  readonly book: Book
  readonly ids: GivenIds
  readonly dueSums: Map<string, DueSum>
  readonly writing: Writing
}

/** Puts an account's charges, sums, costs and receipts into its book, in one journal. */
function openAccount(postings: Postings, opening: Opening): WrittenCharge[] {
  const { account, writing } = opening
  const { records, takeoverId } = writing
  const journal = openJournal(postings, {
    kind: 'takeover',
    effectiveOn: records.takenOn,
    accountId: account.id,
    source: `takeover/${takeoverId}`,
    narrative: `Opening balance taken over from ${records.source}`,
    opening: true,
  })
  const charges = (records.chargesOf.get(account.ref) ?? []).map((taken) => ({
    taken,
    account,
    stage: stageOf(taken, opening).stage,
    charge: openCharge(postings, { ...opening, taken, journal }),
  }))
  openReceipts(postings, { ...opening, journal })
  return charges
}

function openCharge(
  postings: Postings,
  part: Opening & { taken: TakenCharge; journal: Journal },
): Charge {
  const { account, book, writing, taken, journal, dueSums } = part
  const { records, register, takeoverId } = writing
  const dwelling = present(register.dwellings.get(taken.propertyRef), taken.propertyRef)
  const charge: Charge = {
    id: 0n,
    accountId: account.id,
    dwellingId: dwelling.id,
    year: taken.year,
    version: 0,
    amount: ZERO,
    paid: ZERO,
    takeoverId,
  }
  const lines = [lineOf(taken, { source: records.source, band: dwelling.band ?? '?' })]
  const because = `taken over from ${records.source}`
  addCharge(postings, book, { charge, worked: { amount: taken.amount, lines, because }, journal })
  for (const row of records.dueSumsOn.get(taken.charge) ?? []) {
    const sum = dueSumOf(row, { charge, part })
    dueSums.set(row.dueSum, sum)
    if (isCostsKind(row.kind)) addCosts(postings, book, { sum, journal })
    else addTaxSum(postings, book, sum)
  }
  return charge
}

/** The one line of the charge: the figure of the other system, which is not worked here. */
function lineOf(taken: TakenCharge, { source, band }: { source: string; band: string }) {
  const until = addDays(taken.workedTo, 1)
  return {
    kind: 'taken-over',
    from: taken.from,
    until,
    days: daysBetween(taken.from, until),
    band: band as ChargeBand,
    code: taken.charge,
    text: `Council tax as worked by ${source}, charge ${taken.charge}`,
    amount: taken.amount,
    under: under(LGFA, 's 10'),
  } as const
}

function dueSumOf(
  row: TakenDueSum,
  { charge, part }: { charge: Charge; part: Opening & { taken: TakenCharge } },
): DueSum {
  const { ids } = part
  const order = ids.orderedBy.get(row.dueSum)
  return {
    id: 0n,
    accountId: charge.accountId,
    charge,
    kind: row.kind,
    dueOn: row.dueOn,
    payableOn: row.payableOn,
    amount: row.amount,
    paid: ZERO,
    noticeId: ids.notice.get(row.notice ?? lastDemand(part) ?? '') ?? null,
    caseId: ids.case.get(row.case ?? '') ?? null,
    orderId: order === undefined ? null : (ids.order.get(order.case) ?? null),
    state: 'live',
  }
}

/** The notice that made a sum due where none is named: the charge's last demand. */
function lastDemand({ taken, writing }: Opening & { taken: TakenCharge }): string | undefined {
  const demands = (writing.records.noticesOn.get(taken.charge) ?? []).filter(({ kind }) =>
    kind.endsWith('demand'),
  )
  return demands.sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1)).at(-1)?.notice
}

function openReceipts(postings: Postings, part: Opening & { journal: Journal }): void {
  const { account, book, dueSums, writing, journal } = part
  const { records, takeoverId } = writing
  for (const taken of records.receiptsOf.get(account.ref) ?? []) {
    const receipt = {
      id: 0n,
      accountId: account.id,
      receivedOn: taken.receivedOn,
      method: taken.method,
      amount: taken.amount,
      unallocated: taken.amount,
      payerReference: account.ref,
      fileId: null,
      lineNo: null,
      state: 'posted' as const,
      takeoverId,
    }
    addReceipt(postings, { receipt, journal })
    book.receipts.push(receipt)
    for (const { dueSum, amount } of records.allocationsFrom.get(taken.receipt) ?? []) {
      const sum = present(dueSums.get(dueSum), `due sum ${dueSum}`)
      allocate(postings, book, { receipt, sum, amount, rule: 'as allocated elsewhere', journal })
    }
  }
}

async function writeEvidence(
  tx: Tx,
  acting: Acting,
  part: {
    charges: readonly WrittenCharge[]
    dueSums: ReadonlyMap<string, DueSum>
    ids: GivenIds
    writing: Writing
  },
): Promise<void> {
  const { charges, writing } = part
  const { records, takeoverId } = writing
  const written = charges.map((charge) => noticesOf(charge, part))
  await writeNotices(
    tx,
    acting,
    written.flatMap(({ notices }) => notices),
  )
  await copyServices(
    tx,
    acting,
    written.flatMap(({ services }) => services),
  )
  const cases = charges.flatMap((charge) =>
    (records.casesOn.get(charge.taken.charge) ?? []).map((one) => caseOf(one, { charge, ...part })),
  )
  await takeOverCases(tx, acting, { takeoverId, source: records.source, cases })
  await setStages(
    tx,
    acting,
    charges.map((charge) => ({ chargeId: charge.charge.id, ...stageOf(charge.taken, part) })),
  )
}

function takenOverEvent(
  account: RegisterAccount,
  { books, writing }: { books: ReadonlyMap<bigint, Book>; writing: Writing },
) {
  const book = present(books.get(account.id), `book of ${account.ref}`)
  const { takeoverId, records } = writing
  return {
    stream: accountStream(account.ref),
    type: 'balances-taken-over',
    detail: {
      takeoverId,
      source: records.source,
      takenOn: records.takenOn,
      years: (records.chargesOf.get(account.ref) ?? []).map(({ year }) => year),
      owing: poundsText(balanceOf(book)),
      credit: poundsText(creditOf(book)),
    },
  }
}
