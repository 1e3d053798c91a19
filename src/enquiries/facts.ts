/** The facts of accounts and dwellings: what holds, when, and who recorded it when. */
import type { IsoDate } from '#kernel/dates.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import { believed, type Moment } from '#store/moment.js'

export interface RecordedFact {
  readonly kind: string
  readonly dwellingId: bigint | null
  readonly propertyRef: string | null
  readonly accountRef: string | null
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly supersededAt: Date | null
  readonly supersededBy: string | null
}

const OF_DWELLING: readonly [string, string, RawBuilder<unknown>][] = [
  ['band', 'dwelling_band', sql`json_build_object('band', f.band)`],
  [
    'household',
    'household',
    sql`json_build_object('adults', f.adults, 'disregards', f.disregards, 'reviewOn', f.review_on,
      'evidence', f.evidence)`,
  ],
  [
    'exemption',
    'exemption',
    sql`json_build_object('class', f.class, 'runsFrom', f.runs_from, 'reviewOn', f.review_on,
      'evidence', f.evidence)`,
  ],
  ['vacancy', 'vacancy', sql`json_build_object('class', f.class, 'emptySince', f.empty_since)`],
  [
    'premium-exception',
    'premium_exception',
    sql`json_build_object('class', f.class, 'runsFrom', f.runs_from, 'reviewOn', f.review_on,
      'evidence', f.evidence)`,
  ],
  [
    'tenancy',
    'tenancy',
    sql`json_build_object('tenancy', f.tenancy, 'endsOn', f.ends_on, 'evidence', f.evidence)`,
  ],
  ['annexe', 'annexe', sql`json_build_object('reason', f.reason)`],
  ['list-deletion', 'list_deletion', sql`json_build_object('reason', f.reason)`],
  ['disabled-reduction', 'disabled_reduction', sql`json_build_object('reason', f.reason)`],
]

const OF_ACCOUNT: readonly [string, string, RawBuilder<unknown>][] = [
  [
    'council-tax-reduction',
    'council_tax_reduction',
    sql`json_build_object('weekly', f.weekly_pence::text, 'scheme', f.scheme)`,
  ],
  [
    'discretionary-reduction',
    'discretionary_reduction',
    sql`json_build_object('scheme', f.scheme, 'percent', f.percent, 'sum', f.sum_pence::text,
      'reason', f.reason)`,
  ],
  [
    'payment-profile',
    'payment_profile',
    sql`json_build_object('method', f.method, 'plan', f.plan, 'dayOfMonth', f.day_of_month)`,
  ],
]

const DATED = sql`lower(f.valid) as from, upper(f.valid) as until`
const RECORDED = sql`f.recorded_at as "recordedAt", f.recorded_by as "recordedBy",
  f.superseded_at as "supersededAt", f.superseded_by as "supersededBy"`

export interface FactScope {
  readonly dwellingIds: readonly bigint[]
  readonly accountIds: readonly bigint[]
  /** Also what was believed once and is not any more. */
  readonly superseded: boolean
  /** What was believed then, and neither before nor since. */
  readonly moment?: Moment
}

function standingIn({ moment, superseded }: FactScope): RawBuilder<unknown> {
  if (moment !== undefined) return sql`and ${believed('f', moment)}`
  return superseded ? sql`` : sql`and f.superseded_at is null`
}

export async function readFacts(tx: Tx, scope: FactScope): Promise<RecordedFact[]> {
  const { dwellingIds, accountIds } = scope
  const standing = standingIn(scope)
  const dwelling = OF_DWELLING.map(
    ([kind, table, detail]) => sql`
      select ${kind} as kind, f.dwelling_id as "dwellingId", d.property_ref as "propertyRef",
        null as "accountRef", ${DATED}, ${detail} as detail, ${RECORDED}
      from ${sql.ref(table)} f join dwelling d using (dwelling_id)
      where f.dwelling_id = any(${dwellingIds}::bigint[]) ${standing}`,
  )
  const account = OF_ACCOUNT.map(
    ([kind, table, detail]) => sql`
      select ${kind} as kind, null::bigint, null, a.account_ref, ${DATED}, ${detail}, ${RECORDED}
      from ${sql.ref(table)} f join account a using (account_id)
      where f.account_id = any(${accountIds}::bigint[]) ${standing}`,
  )
  const liable = sql`
    select 'liability' as kind, f.dwelling_id, d.property_ref, a.account_ref, ${DATED},
      json_build_object('basis', f.basis), ${RECORDED}
    from liability f join dwelling d using (dwelling_id) join account a using (account_id)
    where (f.dwelling_id = any(${dwellingIds}::bigint[])
      or f.account_id = any(${accountIds}::bigint[])) ${standing}`
  const all = sql.join([...dwelling, ...account, liable], sql` union all `)
  return tx.rows<RecordedFact>(
    sql`select * from (${all}) facts order by "from" desc, "recordedAt" desc`,
  )
}
