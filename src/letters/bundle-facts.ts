/** What a bundle is made of: the case, its notices as sent, and what happened on the account. */
import { accountStream, liabilityPeriods, type PeriodRows, readPeriods } from '#accounts/index.js'
import type { GateAnswer } from '#dispatch/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { FinancialYear } from '#kernel/financial-year.js'
import type { Pence } from '#kernel/money.js'
import type { ClosedPeriod } from '#kernel/period.js'
import { HOLD_KINDS } from '#protections/index.js'
import { sql, type Tx } from '#store/db.js'
import { revive } from '#store/json.js'

export interface BundleCase {
  readonly caseId: bigint
  readonly hearingId: bigint
  readonly accountId: bigint
  readonly accountRef: string
  readonly chargeId: bigint
  readonly summonsNo: string
  readonly year: FinancialYear
  /** When the persons were liable within the year. */
  readonly periods: readonly ClosedPeriod[]
  readonly sum: Pence
  readonly costs: Pence
  readonly state: string
  readonly defence: string | null
  readonly names: string[]
  readonly dwelling: string
  readonly courtName: string
  readonly courtCode: string
  readonly venue: string
  readonly sitsOn: IsoDate
  readonly sitsAt: string
  readonly complaintId: bigint
  readonly laidOn: IsoDate
  readonly laidBy: string
  readonly approvedOn: IsoDate | null
  readonly approvedBy: string | null
  /** The system that laid it before the case was taken over; null for one of ours. */
  readonly origin: string | null
}

const PERIODS = liabilityPeriods({
  account: sql`c.account_id`,
  dwelling: sql`g.dwelling_id`,
  year: sql`g.year`,
  knownAt: sql`now()`,
})

export async function readBundleCase(tx: Tx, caseId: bigint): Promise<BundleCase | undefined> {
  const row = await tx.first<Omit<BundleCase, 'periods'> & { periods: PeriodRows }>(sql`
    select c.case_id as "caseId", c.hearing_id as "hearingId", c.account_id as "accountId",
      a.account_ref as "accountRef", c.charge_id as "chargeId", c.summons_no as "summonsNo",
      g.year, coalesce(c.laid -> 'periods', ${PERIODS}) as periods, c.sum_pence as sum,
      c.costs_pence as costs, c.state, c.defence,
      array(select name from court_case_person p where p.case_id = c.case_id order by party_id)
        as names,
      array_to_string(d.address_lines || d.postcode, ', ') as dwelling,
      h.court_name as "courtName", h.court_code as "courtCode", h.venue, h.sits_on as "sitsOn",
      h.sits_at as "sitsAt", k.complaint_id as "complaintId", k.laid_on as "laidOn",
      k.laid_by as "laidBy", k.approved_on as "approvedOn", k.approved_by as "approvedBy",
      t.source as origin
    from court_case c join account a using (account_id) join charge g using (charge_id)
    join dwelling d using (dwelling_id) join hearing h on h.hearing_id = c.hearing_id
    join complaint k using (complaint_id)
    left join takeover t on t.takeover_id = c.takeover_id where c.case_id = ${caseId}`)
  return row && { ...row, periods: readPeriods(row.periods, row.year) }
}

export interface BundleNotice {
  readonly id: bigint
  readonly kind: string
  readonly issuedOn: IsoDate
  readonly required: Pence
  readonly payBy: IsoDate | null
  readonly gates: readonly GateAnswer[]
  /** Where its letters stand in the archive: none while it has not been printed. */
  readonly files: readonly NoticeFile[]
  /** The system that served it before it was taken over; null for one of ours. */
  readonly origin: string | null
  /** Of one from elsewhere: what is known of its service. */
  readonly proof: string | null
}

/** The letters of a notice in one file: those in large print stand in another. */
export interface NoticeFile {
  readonly sha256: string
  readonly first: number
  readonly last: number
  readonly largePrint: boolean
}

/** The notices on the case's charge that stand, the earliest first; of summonses, the case's. */
export async function readBundleNotices(tx: Tx, of: BundleCase): Promise<BundleNotice[]> {
  const rows = await tx.rows<BundleNotice>(sql`
    select n.notice_id as id, n.kind, n.issued_on as "issuedOn", n.required_pence as required,
      n.pay_by as "payBy", n.gates, t.source as origin, (select max(proof) from service s
        where s.notice_id = n.notice_id and s.result = 'served') as proof,
      coalesce((select jsonb_agg(f order by f."largePrint", f.sha256) from (
        select encode(pdf_sha256, 'hex') as sha256, min(first_page) as first,
          max(last_page) as last, large_print as "largePrint"
        from document d where d.notice_id = n.notice_id
        group by pdf_sha256, large_print) f), '[]') as files
    from notice n left join takeover t on t.takeover_id = n.takeover_id
    where n.charge_id = ${of.chargeId} and n.state = 'issued'
      and (n.case_id is null or n.case_id = ${of.caseId})
    order by n.issued_on, n.notice_id`)
  return rows.map((row) => ({ ...row, gates: revive(row.gates) as GateAnswer[] }))
}

export interface Timelines {
  readonly liability: readonly {
    from: IsoDate
    until: IsoDate | null
    basis: string
    dwelling: string
  }[]
  readonly versions: readonly { version: number; on: Date; amount: Pence; because: string }[]
  readonly receipts: readonly {
    on: IsoDate
    method: string
    amount: Pence
    state: string
    paid: Pence
    origin: string | null
  }[]
  readonly events: readonly { on: IsoDate; type: string; actor: string; under: string | null }[]
  readonly holds: readonly {
    kind: string
    from: IsoDate
    until: IsoDate | null
    /** Null where it would tell of somebody's health. */
    reason: string | null
    owner: string
  }[]
}

/**
 * The bundle goes to everybody in the case: one of them may be whom another is kept from, and what
 * was done about one person alone is not the other's to read (decision 0014).
 */
const NOT_TOLD = [
  ...['restricted', 'restriction-lifted', 'disclosed', 'letter-need-recorded'],
  ...['hold-placed', 'hold-released', 'information-requested', 'information-given'],
  ...['note-written', 'contact-noted', 'letter-written', 'copy-made'],
  ...['penalty-imposed', 'penalty-appealed', 'penalty-appeal-over', 'penalty-quashed'],
]

const PERSONAL = HOLD_KINDS.filter((kind) => kind.personal === true).map((kind) => kind.code)

export async function readTimelines(tx: Tx, of: BundleCase): Promise<Timelines> {
  return {
    liability: await tx.rows(sql`
      select lower(l.valid) as from, upper(l.valid) as until, l.basis,
        array_to_string(d.address_lines || d.postcode, ', ') as dwelling
      from liability l join dwelling d using (dwelling_id)
      where l.account_id = ${of.accountId} and l.superseded_at is null order by lower(l.valid)`),
    versions: await tx.rows(sql`
      select version, recorded_at as on, amount_pence as amount, because from charge_version
      where charge_id = ${of.chargeId} order by version`),
    receipts: await tx.rows(sql`
      select r.received_on as on, r.method, r.amount_pence as amount, r.state,
        coalesce((select sum(a.amount_pence) from allocation a join due_sum d using (due_sum_id)
          where a.receipt_id = r.receipt_id and d.charge_id = ${of.chargeId}), 0)::bigint as paid,
        t.source as origin
      from receipt r left join takeover t on t.takeover_id = r.takeover_id
      where r.receipt_id = any(array(
        select receipt_id from receipt where account_id = ${of.accountId}
        union select a.receipt_id from allocation a join due_sum d using (due_sum_id)
        where d.charge_id = ${of.chargeId}))
      order by r.received_on, r.receipt_id`),
    events: await tx.rows(sql`
      select effective_on as on, type, actor, under from event
      where stream = ${accountStream(of.accountRef)} and type <> all(${NOT_TOLD}::text[])
      order by seq`),
    holds: await tx.rows(sql`
      select kind, starts_on as from, least(ends_on, released_on) as until, owner,
        case when kind <> all(${PERSONAL}::text[]) then reason end as reason
      from hold
      where account_id = ${of.accountId} and (
        (party_id is null and kind <> all(${PERSONAL}::text[]))
        or (select array_agg(p.party_id) from court_case_person p where p.case_id = ${of.caseId})
          = array[coalesce(party_id, (select min(p.party_id) from account_person p
            where p.account_id = hold.account_id having count(*) = 1))])
      order by hold_id`),
  }
}

export interface Stated {
  readonly text: string
  readonly on: IsoDate
  readonly by: string
}

export function readStatement(tx: Tx, caseId: bigint): Promise<Stated | undefined> {
  return tx.first<Stated>(sql`
    select s.text, s.stated_on as on, coalesce(o.name, s.recorded_by) as by
    from case_statement s left join officer o on o.username = s.recorded_by
    where s.case_id = ${caseId} order by s.statement_id desc limit 1`)
}

/** The last certificate of the case alone: that of a hearing names other people too. */
export function readCertificate(
  tx: Tx,
  caseId: bigint,
): Promise<{ sha256: string; pages: number; on: IsoDate } | undefined> {
  return tx.first(sql`
    select encode(pdf_sha256, 'hex') as sha256, pages, certified_on as on from service_certificate
    where case_id = ${caseId} order by certificate_id desc limit 1`)
}
