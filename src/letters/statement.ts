/** A statement of an account: by year, every movement with its running balance, what is due. */
import { determinationsOn } from '#authority/index.js'
import { findAccount, personsOf } from '#accounts/index.js'
import type { Renderer, Statement, StatementEntry, StatementYear } from '#documents/index.js'
import { addDays, type IsoDate, showDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import { InputError } from '#kernel/invariant.js'
import { type Pence, plus, ZERO } from '#kernel/money.js'
import {
  accountFigures,
  type Book,
  type DueSum,
  type Figures,
  figuresOf,
  isCosts,
  isPenalty,
  readBookAt,
} from '#ledger/index.js'
import { addressee } from '#letters/letter-facts.js'
import { letterNeedsOn, partiesOn, sharedNeeds } from '#parties/index.js'
import { dwellingsById } from '#property/index.js'
import { sql, type Tx } from '#store/db.js'
import { type Moment, seen } from '#store/moment.js'

export interface AskedStatement {
  readonly accountRef: string
  /** The day of the statement itself. */
  readonly on: IsoDate
  /** As at a past day, or as it was known on one; the day itself when left out. */
  readonly moment?: Moment
}

/** The statement's data as the account stood. Throws InputError for an unknown account. */
export async function statementOf(
  tx: Tx,
  { accountRef, on, moment = { at: on, known: on } }: AskedStatement,
): Promise<Statement> {
  const { at } = moment
  const account = await findAccount(tx, accountRef)
  const book = account && (await readBookAt(tx, account.id, moment))
  if (account === undefined || book === undefined) {
    const message = `no account ${accountRef}: check the number`
    throw new InputError([{ field: 'account', message }])
  }
  const { details, jurisdiction } = await determinationsOn(tx, on)
  const figures = accountFigures(book)
  const entries = await entriesOf(tx, account.id, moment)
  const home = await homeOf(tx, book)
  const persons = (await personsOf(tx, [account.id])).get(account.id) ?? []
  const partyIds = persons.map((p) => p.partyId)
  const parties = await partiesOn(tx, partyIds, at)
  // Whatever day it tells of, it is read now.
  const { largePrint } = sharedNeeds(partyIds, await letterNeedsOn(tx, partyIds, on))
  const people = persons.flatMap((person) => parties.get(person.partyId) ?? [])
  const mail = people.find((party) => party.mailLines !== null)?.mailLines
  return {
    authority: details,
    issuedOn: on,
    documentNo: `ST-${accountRef}`,
    accountRef,
    largePrint,
    bilingual: jurisdiction === 'wales',
    recipient: {
      names: people.map(addressee),
      addressLines: (mail ?? home).slice(0, 6),
    },
    dwellingLines: home,
    from: entries[0]?.on ?? at,
    asAt: at,
    knownOn: moment.known,
    years: yearsOf(book),
    ...(figures.overpaid > ZERO && { credit: figures.overpaid }),
    balance: figures.balance,
    openingBalance: ZERO,
    entries,
    dueSums: dueSumsOf(figures, at),
    notices: await noticesOf(tx, account.id, moment),
  }
}

export async function statementPdf(
  tx: Tx,
  renderer: Renderer,
  asked: AskedStatement,
): Promise<Uint8Array> {
  return renderer.render('statement', [await statementOf(tx, asked)]).pdf
}

function yearsOf(book: Book): StatementYear[] {
  return [...new Set(book.charges.map((charge) => charge.year))].sort().map((year) => {
    const { tax, costs, penalties, paid, left } = figuresOf(
      book.dueSums.filter((sum) => sum.charge.year === year),
      ZERO,
    )
    return { year, charged: tax, costs: plus(costs, penalties), paid, balance: left }
  })
}

interface Movement {
  readonly on: IsoDate
  readonly kind: string
  readonly narrative: string
  readonly years: FinancialYear[]
  readonly amount: Pence
}

/** Every journal that changed what is owed; money moved between sums does not. */
async function entriesOf(tx: Tx, accountId: bigint, moment: Moment): Promise<StatementEntry[]> {
  const rows = await tx.rows<Movement>(sql`
    select j.effective_on as on, j.kind, j.narrative,
      coalesce(array_agg(distinct c.year order by c.year) filter (where c.year is not null), '{}')
        as years,
      sum(case
        when e.debit in ('charge', 'costs', 'penalty') and 
          e.credit in ('council-tax-income', 'costs-income', 'penalty-income',
            'opening-balance')
          then e.amount_pence
        when e.credit in ('charge', 'costs', 'penalty') and
          e.debit in ('council-tax-income', 'costs-income', 'penalty-income',
            'opening-balance')
          then -e.amount_pence
        when e.debit in ('bank', 'suspense', 'opening-balance') then -e.amount_pence
        when e.credit in ('bank', 'refunds-paid') then e.amount_pence
        else 0 end)::bigint as amount, j.journal_id
    from journal j join entry e using (journal_id)
    left join due_sum d on e.debit in ('costs', 'penalty') and d.due_sum_id = e.debit_id
      or e.credit in ('costs', 'penalty') and d.due_sum_id = e.credit_id
    left join charge c on e.debit = 'charge' and c.charge_id = e.debit_id
      or e.credit = 'charge' and c.charge_id = e.credit_id or c.charge_id = d.charge_id
    where j.account_id = ${accountId}
      and ${seen(sql`j.effective_on`, sql`j.recorded_at`, moment)}
    group by j.journal_id, j.effective_on, j.kind, j.narrative
    union all ${movedCredit(accountId, moment)}
    order by 1, 6`)
  let balance = ZERO
  return rows
    .filter((row) => row.amount !== 0n)
    .map((row) => {
      balance = (balance + row.amount) as Pence
      const { on, narrative, years, amount } = row
      return { on, text: toldToPayer(narrative), years, amount, balance }
    })
}

const FOR_PAYER: Readonly<Record<string, string>> = {
  'Receipt taken back': 'Payment taken back',
  'Receipt reversed': 'Payment reversed',
  'Placed from suspense': 'Payment put to this account',
  Reversed: 'Entry reversed',
}

/** A journal's words without what follows its colon: an officer's reason, which is the office's. */
function toldToPayer(narrative: string): string {
  const [said = narrative] = narrative.split(': ')
  return FOR_PAYER[said] ?? said
}

/** Credit that paid another account, or another account's that paid this one: by journal. */
function movedCredit(accountId: bigint, moment: Moment) {
  return sql`
    select j.effective_on, j.kind,
      case when r.account_id = ${accountId} then 'Credit moved to account ' || t.account_ref
        else 'Credit moved from account ' || f.account_ref end,
      array_agg(distinct c.year order by c.year),
      sum(case when r.account_id = ${accountId} then al.amount_pence else -al.amount_pence end)
        ::bigint, j.journal_id
    from allocation al join journal j using (journal_id) join receipt r using (receipt_id)
    join due_sum d using (due_sum_id) join charge c using (charge_id)
    join account f on f.account_id = r.account_id join account t on t.account_id = d.account_id
    where al.receipt_id = any(array(
        select receipt_id from receipt where account_id = ${accountId}
        union select a.receipt_id from allocation a join due_sum s using (due_sum_id)
        where s.account_id = ${accountId}))
      and r.account_id <> d.account_id and ${accountId} in (r.account_id, d.account_id)
      and ${seen(sql`j.effective_on`, sql`al.recorded_at`, moment)}
    group by j.effective_on, j.kind, 3, j.journal_id`
}

function dueSumsOf(figures: Figures, on: IsoDate): Statement['dueSums'] {
  const shown = addDays(on, 400)
  return figures.sums
    .filter(({ left, payableOn }) => left > ZERO && payableOn <= shown)
    .map(({ sum, payableOn, amount, left }) => ({
      dueOn: payableOn,
      text: sumText(sum),
      amount,
      unpaid: left,
    }))
}

function sumText(sum: DueSum): string {
  if (isPenalty(sum)) return 'Penalty'
  return isCosts(sum) ? 'Costs' : `Council tax ${sum.charge.year}`
}

async function homeOf(tx: Tx, book: Book): Promise<string[]> {
  const last = book.charges.at(-1)
  const dwelling = last && (await dwellingsById(tx, [last.dwellingId])).get(last.dwellingId)
  return dwelling === undefined ? [] : [...dwelling.addressLines, dwelling.postcode]
}

/** What has gone out, by the post or by hand, on the day when it did; what waits is not sent. */
async function noticesOf(tx: Tx, accountId: bigint, moment: Moment): Promise<Statement['notices']> {
  const rows = await tx.rows<{ id: bigint; on: IsoDate; kind: string; origin: string | null }>(sql`
    select n.notice_id as id, gone.on, n.kind, t.source as origin
    from notice n left join takeover t using (takeover_id)
    cross join lateral (select least(
      case when n.takeover_id is not null then n.issued_on end,
      (select min(p.sent_on) from document d join print_run p using (print_run_id)
        where d.notice_id = n.notice_id and p.state = 'sent'),
      (select min(s.sent_on) from service s where s.notice_id = n.notice_id)) as on) gone
    where n.account_id = ${accountId} and gone.on <= ${moment.at}::date
      and ${seen(sql`n.issued_on`, sql`n.recorded_at`, moment)}
      and (n.state = 'issued' or not ${seen(sql`n.withdrawn_on`, sql`n.withdrawn_at`, moment)})
    order by gone.on, n.notice_id`)
  return rows.map(({ id, on, kind, origin }) => ({
    on,
    text: `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}, ${showDate(on)}`,
    documentNo: origin === null ? `N${id}` : `from ${origin}`,
  }))
}
