/** The facts that letters are written from, read for many notices at once. */
import { liabilityPeriods, type PeriodRows, readPeriods } from '#accounts/index.js'
import { type Determinations, determinationsOn, findTax, type YearTax } from '#authority/index.js'
import { type PaymentProfile, readProfiles } from '#billing/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { type FinancialYear, previousYear } from '#kernel/financial-year.js'
import { minus, type Pence } from '#kernel/money.js'
import type { ClosedPeriod } from '#kernel/period.js'
import type { ChargeLine } from '#law/council-tax/charge.js'
import { WALES_TIMETABLE_FROM } from '#law/council-tax/wales-timetable.js'
import { eachSum } from '#ledger/index.js'
import {
  type LetterFormat,
  type LetterNeed,
  letterNeedsOn,
  partiesOn,
  type Party,
  sharedNeeds,
} from '#parties/index.js'
import { type Dwelling, dwellingsById } from '#property/index.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import { revive } from '#store/json.js'
import type { Letter, Recipient } from '#documents/index.js'

export interface LetterNotice {
  readonly id: bigint
  readonly accountId: bigint
  readonly accountRef: string
  readonly chargeId: bigint
  readonly dwellingId: bigint
  readonly year: FinancialYear
  readonly kind: string
  readonly issuedOn: IsoDate
  readonly required: Pence
  readonly payBy: IsoDate | null
  readonly balance: Pence
  readonly caseId: bigint | null
  readonly detail: {
    version?: number
    closing?: boolean
    because?: string
    /** The day from which it changed, where one is known. */
    changedFrom?: IsoDate
    /** Changes of bills that were never sent, which this one takes in. */
    earlier?: readonly { because: string; changedFrom?: IsoDate }[]
    /** The version of the charge that the person was last told of. */
    toldVersion?: number
    /** What of the charge had been paid when the bill was issued. */
    paid?: Pence
    /** Of an adjusted bill: what was paid above it, the account's credit since. */
    credited?: Pence
    orderId?: bigint
    madeOn?: IsoDate
    paidSince?: Pence
    whyNow?: string
    /** Of a notice of a penalty. */
    failure?: string
    what?: string
    appealBy?: IsoDate
    /** The appeal that failed, after which it is payable again. */
    appealOver?: boolean
    /** Of a request for information: its provision. */
    power?: string
  }
  readonly partyIds: readonly bigint[]
  readonly sums: readonly StatedSum[]
  /** When the persons were liable for the home within the year, as known when it was issued. */
  readonly periods: readonly ClosedPeriod[]
}

/** A sum as the notice states it. */
export interface StatedSum {
  readonly dueOn: IsoDate
  /** Earlier than `dueOn` once the right to pay by instalments is lost. */
  readonly payableOn: IsoDate
  readonly amount: Pence
  /** What is left of `amount` to pay. */
  readonly left: Pence
  readonly kind: string
}

export interface LetterFacts {
  readonly determinations: ReadonlyMap<IsoDate, Determinations>
  readonly taxes: ReadonlyMap<FinancialYear, YearTax>
  readonly parties: ReadonlyMap<bigint, Party>
  /** How people need letters, by the notice's day of issue. */
  readonly needs: ReadonlyMap<IsoDate, ReadonlyMap<bigint, LetterNeed>>
  readonly dwellings: ReadonlyMap<bigint, Dwelling>
  /** The dwellings for which an account is liable on the latest day of issue. */
  readonly liableAt: ReadonlyMap<bigint, readonly bigint[]>
  /** Lines of a version of a charge, by `charge/version`. */
  readonly lines: ReadonlyMap<string, readonly ChargeLine[]>
  readonly profiles: ReadonlyMap<bigint, PaymentProfile>
}

interface NoticeRow extends Omit<LetterNotice, 'sums' | 'partyIds' | 'detail' | 'periods'> {
  readonly detail: unknown
  readonly partyIds: bigint[] | null
  readonly sums: SumRow[] | null
  readonly periods: PeriodRows
}

interface SumRow {
  readonly due: IsoDate
  readonly payable: IsoDate
  readonly amount: string
  readonly paid: string
  readonly kind: string
}

const PERIODS = liabilityPeriods({
  account: sql`n.account_id`,
  dwelling: sql`c.dwelling_id`,
  year: sql`c.year`,
  knownAt: sql`n.recorded_at`,
})

/**
 * The notices that `where` chooses (columns of `n`), in the order of their accounts. What another
 * system served is never among them: a letter of ours would say that we had sent it.
 */
export async function readLetterNotices(
  tx: Tx,
  where: RawBuilder<unknown>,
): Promise<LetterNotice[]> {
  const rows = await tx.rows<NoticeRow>(sql`
    select n.notice_id as id, n.account_id as "accountId", a.account_ref as "accountRef",
      n.charge_id as "chargeId", c.dwelling_id as "dwellingId", c.year, n.kind,
      n.issued_on as "issuedOn", n.required_pence as required, n.pay_by as "payBy",
      n.balance_pence as balance, n.case_id as "caseId", n.detail,
      (select array_agg(p.party_id order by ap.lead desc nulls last, p.party_id)
        from notice_person p left join account_person ap
          on ap.account_id = n.account_id and ap.party_id = p.party_id
        where p.notice_id = n.notice_id) as "partyIds",
      ${PERIODS} as periods,
      (select json_agg(json_build_object('due', d.due_on, 'amount', s.amount_pence::text,
          'paid', s.paid_pence::text, 'kind', d.kind,
          'payable', coalesce(s.payable_on, d.due_on)) order by d.due_on, d.due_sum_id)
        from notice_due_sum s cross join ${eachSum(sql`s.due_sum_id`)} d
        where s.notice_id = n.notice_id) as sums
    from notice n join account a using (account_id) join charge c on c.charge_id = n.charge_id
    where (${where}) and n.takeover_id is null order by a.account_ref, n.notice_id`)
  return rows.map((row) => ({
    ...row,
    detail: revive(row.detail) as LetterNotice['detail'],
    partyIds: row.partyIds ?? [],
    sums: (row.sums ?? []).map(statedSum),
    periods: readPeriods(row.periods, row.year),
  }))
}

function statedSum({ due, payable, kind, ...row }: SumRow): StatedSum {
  const amount = BigInt(row.amount) as Pence
  const left = minus(amount, BigInt(row.paid) as Pence)
  return { dueOn: due, payableOn: payable, amount, left, kind }
}

/** All that the notices' letters need, a query for each kind of fact. */
export async function readLetterFacts(
  tx: Tx,
  notices: readonly LetterNotice[],
  madeOn?: IsoDate,
): Promise<LetterFacts> {
  const days = [...new Set(notices.map((n) => n.issuedOn))]
  const partyIds = notices.flatMap((n) => n.partyIds)
  const determinations = new Map<IsoDate, Determinations>()
  for (const day of days) determinations.set(day, await determinationsOn(tx, day))
  const latest = days.sort().at(-1)
  const jurisdiction = determinations.get(latest as IsoDate)?.jurisdiction ?? 'england'
  const years = new Set(notices.flatMap((n) => [n.year, previousYear(n.year)]))
  const taxes = new Map<FinancialYear, YearTax>()
  for (const year of years) {
    const tax = await findTax(tx, year, jurisdiction)
    if (tax !== undefined) taxes.set(year, tax)
  }
  const accountIds = [...new Set(notices.map((n) => n.accountId))]
  const liableAt: Map<bigint, bigint[]> =
    latest === undefined ? new Map<bigint, bigint[]>() : await readLiableAt(tx, accountIds, latest)
  return {
    determinations,
    needs: await readNeeds(tx, notices, madeOn),
    taxes,
    parties: latest === undefined ? new Map() : await partiesOn(tx, partyIds, latest),
    liableAt,
    dwellings: await dwellingsById(tx, [
      ...new Set([...notices.map((n) => n.dwellingId), ...[...liableAt.values()].flat()]),
    ]),
    lines: await readLines(tx, notices),
    profiles: latest === undefined ? new Map() : await readProfiles(tx, accountIds, latest),
  }
}

async function readLiableAt(
  tx: Tx,
  accountIds: readonly bigint[],
  on: IsoDate,
): Promise<Map<bigint, bigint[]>> {
  const rows = await tx.rows<{ id: bigint; dwellings: bigint[] }>(sql`
    select account_id as id, array_agg(dwelling_id) as dwellings from liability
    where account_id = any(${accountIds}::bigint[]) and superseded_at is null
      and valid @> ${on}::date group by 1`)
  return new Map(rows.map((row) => [row.id, row.dwellings]))
}

/** How the notices' persons need letters, by day of issue: on the day they are made, if known. */
export async function readNeeds(
  tx: Tx,
  notices: readonly LetterNotice[],
  madeOn?: IsoDate,
): Promise<LetterFacts['needs']> {
  const partyIds = notices.flatMap((n) => n.partyIds)
  const needs = new Map<IsoDate, ReadonlyMap<bigint, LetterNeed>>()
  for (const day of new Set(notices.map((n) => n.issuedOn))) {
    needs.set(day, await letterNeedsOn(tx, partyIds, madeOn ?? day))
  }
  return needs
}

async function readLines(
  tx: Tx,
  notices: readonly LetterNotice[],
): Promise<Map<string, readonly ChargeLine[]>> {
  const charges = notices.filter((n) => n.detail.version !== undefined).map((n) => n.chargeId)
  if (charges.length === 0) return new Map()
  const rows = await tx.rows<{ key: string; lines: unknown }>(sql`
    select charge_id || '/' || version as key, lines from charge_version
    where charge_id = any(${charges}::bigint[])`)
  return new Map(rows.map((row) => [row.key, revive(row.lines) as readonly ChargeLine[]]))
}

/** What every letter has: the council, the day, the number, and who it goes to. */
export function letterBase(
  notice: LetterNotice,
  facts: LetterFacts,
  partyIds: readonly bigint[] = notice.partyIds,
): Letter {
  const determined = facts.determinations.get(notice.issuedOn)
  if (determined === undefined) throw new Error(`no determinations for ${notice.issuedOn}`)
  return {
    authority: determined.details,
    issuedOn: notice.issuedOn,
    documentNo: `N${notice.id}`,
    accountRef: notice.accountRef,
    ...addressedTo(notice, facts, partyIds),
    ...(notice.detail.whyNow !== undefined && { whyNow: notice.detail.whyNow }),
    bilingual: determined.jurisdiction === 'wales',
  }
}

/** To whom a copy of the letter goes, and in which print. */
export function addressedTo(
  notice: LetterNotice,
  facts: LetterFacts,
  partyIds: readonly bigint[],
): Required<Pick<Letter, 'recipient' | 'largePrint'>> {
  const { largePrint } = needsOf(notice, facts, partyIds)
  return { recipient: recipientOf(notice, facts, partyIds), largePrint }
}

/**
 * Who shares an envelope: those who live, and for each who has died those who act for the estate.
 * What is sent to an estate's solicitor is never the copy of who survives.
 */
export function envelopesOf({ partyIds }: LetterNotice, facts: LetterFacts): bigint[][] {
  const died = (id: bigint) => (facts.parties.get(id)?.deceasedOn ?? null) !== null
  const living = partyIds.filter((id) => !died(id))
  const estates = partyIds.filter(died).map((id) => [id])
  return living.length > 0 || estates.length === 0 ? [living, ...estates] : estates
}

/** What a letter to these people must be: large print, and formats that are made by hand. */
export function needsOf(
  notice: LetterNotice,
  facts: Pick<LetterFacts, 'needs'>,
  partyIds: readonly bigint[] = notice.partyIds,
): { readonly largePrint: boolean; readonly others: readonly LetterFormat[] } {
  return sharedNeeds(partyIds, facts.needs.get(notice.issuedOn) ?? new Map())
}

function recipientOf(
  notice: LetterNotice,
  facts: LetterFacts,
  partyIds: readonly bigint[],
): Recipient {
  const parties = partyIds.flatMap((id) => facts.parties.get(id) ?? [])
  const mail = parties.find((party) => party.mailLines !== null)?.mailLines
  const addressLines = mail ?? homeLines(notice, facts)
  return { names: parties.map(addressee), addressLines: addressLines.slice(0, 6) }
}

/** Nobody writes to the dead: a letter goes to those who act for the estate. */
export function addressee({ name, deceasedOn }: Party): string {
  return deceasedOn === null ? name : `The personal representatives of ${name}`
}

/** Whoever moved within the council is written to where they live now, not where they left. */
function homeLines(notice: LetterNotice, facts: LetterFacts): string[] {
  const now = movedTo(notice, facts)
  return now === undefined ? dwellingLines(notice, facts) : [...now.addressLines, now.postcode]
}

function movedTo(notice: LetterNotice, facts: LetterFacts): Dwelling | undefined {
  const at = facts.liableAt.get(notice.accountId) ?? []
  const [only, ...others] = at
  if (only === undefined || others.length > 0 || only === notice.dwellingId) return undefined
  return facts.dwellings.get(only)
}

/** Whether a letter reaches them elsewhere than at the dwelling it is about. */
export function isWrittenToElsewhere(notice: LetterNotice, facts: LetterFacts): boolean {
  const known = notice.partyIds.some((id) => facts.parties.get(id)?.mailLines != null)
  return known || movedTo(notice, facts) !== undefined
}

export function dwellingLines(notice: LetterNotice, facts: LetterFacts): string[] {
  const dwelling = facts.dwellings.get(notice.dwellingId)
  return dwelling === undefined ? [] : [...dwelling.addressLines, dwelling.postcode]
}

/** Whether the timetable that Wales has had since April 2026 applies to the notice's sums. */
export function isOfWales({ issuedOn, sums }: LetterNotice, facts: LetterFacts): boolean {
  const missed = sums.map((sum) => sum.dueOn).sort()[0]
  const jurisdiction = facts.determinations.get(issuedOn)?.jurisdiction
  return jurisdiction === 'wales' && missed !== undefined && missed >= WALES_TIMETABLE_FROM
}
