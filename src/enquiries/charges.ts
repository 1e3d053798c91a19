/** How each charge of an account came about: its lines, versions, instalments, and its facts. */
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import type { ChargeLine } from '#law/council-tax/charge.js'
import { sql, type Tx } from '#store/db.js'
import { revive } from '#store/json.js'

export interface ChargeVersion {
  readonly chargeId: bigint
  readonly version: number
  readonly amount: Pence
  readonly lines: readonly ChargeLine[]
  readonly because: string
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** Every version of the charges, the latest first. */
export async function chargeVersions(
  tx: Tx,
  chargeIds: readonly bigint[],
): Promise<ChargeVersion[]> {
  const rows = await tx.rows<ChargeVersion>(sql`
    select charge_id as "chargeId", version, amount_pence as amount, lines, because,
      recorded_at as "recordedAt", recorded_by as "recordedBy"
    from charge_version where charge_id = any(${chargeIds}::bigint[])
    order by charge_id desc, version desc`)
  return rows.map((row) => ({ ...row, lines: revive(row.lines) as ChargeLine[] }))
}

export interface PlanSum {
  readonly id: bigint
  readonly chargeId: bigint
  readonly kind: string
  readonly dueOn: IsoDate
  readonly payableOn: IsoDate
  readonly amount: Pence
  readonly paid: Pence
  readonly noticeId: bigint | null
  readonly orderId: bigint | null
  readonly summonsNo: string | null
  /** The system that made it due before it was taken over; null for one of ours. */
  readonly origin: string | null
}

/** Joins a due sum `s` to its case `k`, and to the takeover `t` of what made it due. */
export const MADE_DUE_BY = sql`
    join charge c on c.charge_id = s.charge_id
    left join court_case k on k.case_id = s.case_id
    left join notice n on n.notice_id = s.notice_id
    left join takeover t on t.takeover_id =
      case when s.notice_id is not null then n.takeover_id
        when s.case_id is not null then k.takeover_id else c.takeover_id end`

/** What is to be paid and when, of the charges, tax and costs. */
export function planOf(tx: Tx, chargeIds: readonly bigint[]): Promise<PlanSum[]> {
  return tx.rows<PlanSum>(sql`
    select s.due_sum_id as id, s.charge_id as "chargeId", s.kind, s.due_on as "dueOn",
      s.payable_on as "payableOn", s.amount_pence as amount, s.paid_pence as paid,
      s.notice_id as "noticeId", s.order_id as "orderId", k.summons_no as "summonsNo",
      t.source as origin
    from due_sum s ${MADE_DUE_BY}
    where s.charge_id = any(${chargeIds}::bigint[]) and s.state = 'live'
    order by s.payable_on, s.due_on, s.due_sum_id`)
}

export interface TaxElement {
  readonly year: string
  readonly name: string
  readonly bandD: Pence
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** The amounts set for the years, as they apply to the dwelling. */
export function taxFor(
  tx: Tx,
  dwellingId: bigint,
  years: readonly string[],
): Promise<TaxElement[]> {
  return tx.rows<TaxElement>(sql`
    select e.year, e.name, e.band_d_pence as "bandD", e.recorded_at as "recordedAt",
      e.recorded_by as "recordedBy"
    from tax_element e join dwelling d on d.dwelling_id = ${dwellingId}
    join parish p on p.parish_code = d.parish_code
    where e.year = any(${years}::text[]) and e.parish_code in ('', d.parish_code)
      and e.area_code in ('', coalesce(p.area_code, ''))
      and e.band_d_pence > 0
    order by e.year, e.band_d_pence desc`)
}
