/** What the court's documents say of a case: court, hearing, who authorised it. */
import type { Court, CourtOfficer, Hearing } from '#documents/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

export interface CaseFacts {
  readonly summonsNo: string
  readonly laidOn: IsoDate
  readonly court: Court
  readonly hearing: Hearing
  readonly authorisedBy: CourtOfficer
  /** The day on which the court approved the complaint; null where it has not. */
  readonly authorisedOn: IsoDate | null
}

export interface CourtFacts {
  readonly cases: ReadonlyMap<bigint, CaseFacts>
}

interface Row {
  readonly id: bigint
  readonly summonsNo: string
  readonly laidOn: IsoDate
  readonly approvedBy: string | null
  readonly approvedOn: IsoDate | null
  readonly courtName: string
  readonly courtCode: string
  readonly venue: string
  readonly sitsOn: IsoDate
  readonly sitsAt: string
}

export async function readCourtFacts(tx: Tx, caseIds: readonly bigint[]): Promise<CourtFacts> {
  const rows = await tx.rows<Row>(sql`
    select c.case_id as id, c.summons_no as "summonsNo", k.laid_on as "laidOn",
      k.approved_by as "approvedBy", k.approved_on as "approvedOn", h.court_name as "courtName", h.court_code as "courtCode",
      h.venue, h.sits_on as "sitsOn", h.sits_at as "sitsAt"
    from court_case c join complaint k using (complaint_id)
    join hearing h on h.hearing_id = c.hearing_id
    where c.case_id = any(${caseIds}::bigint[])`)
  return { cases: new Map(rows.map((row) => [row.id, factsOf(row)])) }
}

function factsOf(row: Row): CaseFacts {
  return {
    summonsNo: row.summonsNo,
    laidOn: row.laidOn,
    court: courtOf(row),
    hearing: { on: row.sitsOn, at: row.sitsAt, venueLines: row.venue.split(', ') },
    authorisedBy: officerOf(row.approvedBy),
    authorisedOn: row.approvedOn,
  }
}

export function courtOf(row: { courtName: string; courtCode: string; venue: string }): Court {
  return { name: row.courtName, code: row.courtCode, addressLines: row.venue.split(', ') }
}

/** "A Name, Legal adviser" as the approval was recorded. */
export function officerOf(recorded: string | null): CourtOfficer {
  const [name = '', ...office] = (recorded ?? '').split(', ')
  return { name, office: office.join(', ') || 'Legal adviser' }
}
