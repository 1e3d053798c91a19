/**
 * What is told of an account in one place is what is told in every other: ledger, page, list of
 * instalments, statement, and the bills of the day. Each difference is a sentence.
 */
import type { Bill } from '#documents/index.js'
import { owingOf, planOf, readAccount } from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { minus, type Pence, plus, poundsText, total, ZERO } from '#kernel/money.js'
import { accountFigures, type Book, type Figures, readBooks } from '#ledger/index.js'
import { billsIssuedOn, statementOf } from '#letters/index.js'
import type { Tx } from '#store/db.js'
import { sql } from '#store/db.js'
import type { Seen } from '#rehearsal/lives/life.js'

export interface Observed {
  readonly accountRef: string
  readonly faults: readonly string[]
}

interface Told {
  readonly where: string
  readonly what: string
  readonly amount: Pence
  readonly asked: Pence
}

/** What a life knows of itself before it acts. */
export async function seenOf(tx: Tx, accountRef: string): Promise<Seen> {
  const book = await bookOf(tx, accountRef)
  const figures = accountFigures(book)
  const paid = book.receipts.filter((receipt) => receipt.state === 'posted')
  return {
    next: figures.sums.find((sum) => sum.left > ZERO)?.left,
    left: figures.left,
    credit: figures.overpaid,
    lastPaid: paid.at(-1)?.amount,
  }
}

/** Everything that is told of the account, held against the ledger's reading of it. */
export async function observe(tx: Tx, accountRef: string, on: IsoDate): Promise<Observed> {
  const book = await bookOf(tx, accountRef)
  const figures = accountFigures(book)
  const told = [
    ...(await pageTells(tx, { accountRef, on, figures })),
    ...(await statementTells(tx, { accountRef, on, figures })),
    ...(await planTells(tx, { book, figures })),
  ]
  const faults = told
    .filter(({ amount, asked }) => amount !== asked)
    .map(({ where, what, amount, asked }) => {
      return `${where} tells ${poundsText(amount)} ${what}, the ledger ${poundsText(asked)}`
    })
  const bills = await billsIssuedOn(tx, { accountId: book.accountId, on })
  return { accountRef, faults: [...faults, ...bills.flatMap(billFaults)] }
}

async function bookOf(tx: Tx, accountRef: string): Promise<Book> {
  const row = await tx.first<{ id: bigint }>(
    sql`select account_id as id from account where account_ref = ${accountRef}`,
  )
  const book = row && (await readBooks(tx, [row.id])).get(row.id)
  if (book === undefined) throw new Error(`no book of account ${accountRef}`)
  return book
}

async function pageTells(
  tx: Tx,
  { accountRef, on, figures }: { accountRef: string; on: IsoDate; figures: Figures },
): Promise<Told[]> {
  const page = await readAccount(tx, accountRef, on)
  const years = total((page?.years ?? []).map(owingOf))
  const { now = ZERO, notYet = ZERO, credit = ZERO } = page?.owed ?? {}
  return [
    { where: 'the page by year', what: 'left to pay', amount: years, asked: figures.left },
    { where: 'the head of the page', what: 'owed', amount: plus(now, notYet), asked: figures.left },
    { where: 'the head of the page', what: 'in credit', amount: credit, asked: figures.overpaid },
  ]
}

async function statementTells(
  tx: Tx,
  { accountRef, on, figures }: { accountRef: string; on: IsoDate; figures: Figures },
): Promise<Told[]> {
  const statement = await statementOf(tx, { accountRef, on })
  const { balance, left } = figures
  const charged = total(statement.years.map((year) => plus(year.charged, year.costs)))
  const paid = total(statement.years.map((year) => year.paid))
  const last = statement.entries.at(-1)?.balance ?? ZERO
  const unpaid = total(statement.dueSums.map((sum) => sum.unpaid))
  return [
    { where: 'the statement', what: 'as its balance', amount: statement.balance, asked: balance },
    { where: 'its last line', what: 'as the balance', amount: last, asked: balance },
    { where: 'its sums due', what: 'unpaid', amount: unpaid, asked: left },
    { where: 'its years', what: 'left', amount: minus(charged, paid), asked: left },
  ] // prettier-ignore
}

async function planTells(
  tx: Tx,
  { book, figures }: { book: Book; figures: Figures },
): Promise<Told[]> {
  const plan = await planOf(
    tx,
    book.charges.map((charge) => charge.id),
  )
  const left = total(plan.map((sum) => minus(sum.amount, sum.paid)))
  return [{ where: 'the instalments', what: 'left', amount: left, asked: figures.left }]
}

/** A bill adds up: what it charges less what is met is what it asks for, and when. */
function billFaults(bill: Bill): string[] {
  const met = total(bill.adjustments.map((line) => line.amount))
  const payable = plus(bill.charge, met)
  const when = total(bill.instalments.map((sum) => sum.amount))
  const asked = bill.payable > ZERO ? bill.payable : ZERO
  return [
    ...(payable === bill.payable
      ? []
      : [`the bill comes to ${poundsText(payable)} and asks ${poundsText(bill.payable)}`]),
    ...(when === asked
      ? []
      : [`when to pay adds up to ${poundsText(when)}, to pay is ${poundsText(asked)}`]),
  ]
}
