/** How each person of a case was served with the summons, and on what proof. */
import type { IsoDate } from '#kernel/dates.js'
import type { ServiceMethod } from '#law/council-tax/summons.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'

export interface SummonsService {
  readonly caseId: bigint
  readonly summonsNo: string
  readonly accountRef: string
  readonly hearingId: bigint
  readonly name: string
  readonly address: string
  /** Null where no summons was addressed to the person. */
  readonly noticeId: bigint | null
  readonly method: ServiceMethod | null
  readonly sentOn: IsoDate | null
  /** Null where it is proved not to have been served. */
  readonly deemedOn: IsoDate | null
  /** Null while the print run is the proof. */
  readonly statement: { readonly proof: string; readonly by: string; readonly on: IsoDate } | null
  readonly printRunId: bigint | null
  readonly printRunSent: boolean
  readonly manifestSha256: string | null
  /** The system that served it before the case was taken over; null for one served here. */
  readonly origin: string | null
}

interface Row extends Omit<SummonsService, 'statement'> {
  readonly proof: string | null
  readonly by: string | null
  readonly on: IsoDate | null
}

/** Every person of the cases that `where` chooses (columns of `c`), in the order of the list. */
export async function readSummonsService(
  tx: Tx,
  where: RawBuilder<unknown>,
): Promise<SummonsService[]> {
  const rows = await tx.rows<Row>(sql`
    select c.case_id as "caseId", c.summons_no as "summonsNo", a.account_ref as "accountRef",
      c.hearing_id as "hearingId", p.name, array_to_string(p.address_lines, ', ') as address,
      n.notice_id as "noticeId", coalesce(s.method, p.service_method) as method,
      coalesce(s.sent_on, p.posted_on) as "sentOn", p.deemed_on as "deemedOn",
      s.proof, s.recorded_by as by, s.recorded_on as on, d.print_run_id as "printRunId",
      coalesce(d.sent, false) as "printRunSent", d.manifest as "manifestSha256", t.source as origin
    from court_case c join account a using (account_id) join court_case_person p using (case_id)
    left join takeover t on t.takeover_id = c.takeover_id
    left join lateral (
      select notice_id from notice join notice_person np using (notice_id)
      where notice.case_id = c.case_id and notice.kind = 'summons' and notice.state = 'issued'
        and np.party_id = p.party_id order by notice_id desc limit 1) n on true
    left join lateral (
      select method, sent_on, proof, recorded_by, recorded_on from service
      where service.notice_id = n.notice_id and service.party_id = p.party_id
      order by service_id desc limit 1) s on true
    left join lateral (
      select r.print_run_id, r.state = 'sent' as sent,
        encode(sha256(convert_to(r.manifest::text, 'UTF8')), 'hex') as manifest
      from document join print_run r using (print_run_id)
      where document.notice_id = n.notice_id order by document_id desc limit 1) d on true
    where ${where} order by c.summons_no, p.party_id`)
  return rows.map(({ proof, by, on, ...row }) => ({
    ...row,
    statement: proof === null || by === null || on === null ? null : { proof, by, on },
  }))
}
