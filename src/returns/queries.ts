/** All the SQL of returns: every dwelling with the facts that hold on a day, read once. */
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { parseRange } from '#kernel/period.js'
import type { Band } from '#law/council-tax/bands.js'
import type { DiscountClass, UnoccupiedTerms } from '#law/council-tax/unoccupied.js'
import type { Jurisdiction } from '#law/workings.js'
import type { BaseDwelling } from '#law/returns/base-status.js'
import { sql, type Tx } from '#store/db.js'

export interface DwellingOnDay {
  readonly dwellingId: bigint
  readonly parishCode: string
  readonly exemptionClass: string | null
  /** Council tax reduction awarded to the account that is liable on the day, for a week. */
  readonly weekly: Pence
  readonly facts: BaseDwelling
}

interface Row {
  readonly dwellingId: bigint
  readonly parishCode: string
  readonly band: Band
  readonly exemption: { class: string; valid: string; runsFrom: IsoDate | null } | null
  readonly disabled: boolean
  readonly adults: number | null
  readonly disregards: string[] | null
  readonly vacancy: { class: DiscountClass; valid: string; emptySince: IsoDate | null } | null
  readonly exceptions: { class: string; valid: string; runsFrom: IsoDate | null } | null
  readonly annexe: boolean
  readonly weekly: Pence
}

/**
 * Every dwelling that has a band on the day of the list, with what holds on `day` as it is believed
 * now. A dwelling that is in the list and has no account stands as fully charged.
 */
export async function dwellingsOn(
  tx: Tx,
  asked: {
    readonly day: IsoDate
    readonly listDay: IsoDate
    readonly jurisdiction: Jurisdiction
    readonly termsIn: (parishCode: string) => UnoccupiedTerms
  },
): Promise<DwellingOnDay[]> {
  const { day, listDay } = asked
  const rows = await tx.rows<Row>(sql`
    select d.dwelling_id as "dwellingId", d.parish_code as "parishCode", b.band,
      case when e.dwelling_id is not null then json_build_object('class', e.class,
        'valid', e.valid::text, 'runsFrom', e.runs_from) end as exemption,
      r.dwelling_id is not null as disabled, h.adults, h.disregards,
      case when v.dwelling_id is not null then json_build_object('class', v.class,
        'valid', v.valid::text, 'emptySince', v.empty_since) end as vacancy,
      case when x.dwelling_id is not null then json_build_object('class', x.class,
        'valid', x.valid::text, 'runsFrom', x.runs_from) end as exceptions,
      n.dwelling_id is not null as annexe, coalesce(c.weekly_pence, 0)::bigint as weekly
    from dwelling d
    join dwelling_band b on b.dwelling_id = d.dwelling_id and ${holds('b', listDay)}
    left join exemption e on e.dwelling_id = d.dwelling_id and ${holds('e', day)}
    left join disabled_reduction r on r.dwelling_id = d.dwelling_id and ${holds('r', day)}
    left join household h on h.dwelling_id = d.dwelling_id and ${holds('h', day)}
    left join vacancy v on v.dwelling_id = d.dwelling_id and ${holds('v', day)}
    left join premium_exception x on x.dwelling_id = d.dwelling_id and ${holds('x', day)}
    left join annexe n on n.dwelling_id = d.dwelling_id and ${holds('n', day)}
    left join liability l on l.dwelling_id = d.dwelling_id and ${holds('l', day)}
    left join council_tax_reduction c on c.account_id = l.account_id and ${holds('c', day)}
      and l.basis like 'resident%' and h.adults is distinct from 0`)
  return rows.map((row) => ({
    dwellingId: row.dwellingId,
    parishCode: row.parishCode,
    exemptionClass: row.exemption?.class ?? null,
    weekly: row.weekly,
    facts: factsOf(row, asked),
  }))
}

function holds(alias: string, day: IsoDate) {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql`${column('superseded_at')} is null and ${column('valid')} @> ${day}::date`
}

function factsOf(
  row: Row,
  asked: {
    readonly jurisdiction: Jurisdiction
    readonly termsIn: (parishCode: string) => UnoccupiedTerms
  },
): BaseDwelling {
  const dated = <F extends { valid: string }>({ valid, ...fact }: F) => ({
    ...fact,
    period: parseRange(valid),
  })
  return {
    band: row.band,
    exemption: row.exemption === null ? undefined : dated(row.exemption),
    disabled: row.disabled,
    household:
      row.adults === null ? undefined : { adults: row.adults, disregards: row.disregards ?? [] },
    unoccupied: {
      jurisdiction: asked.jurisdiction,
      vacancies: row.vacancy === null ? [] : [dated(row.vacancy)],
      exceptions: row.exceptions === null ? [] : [dated(row.exceptions)],
      scheme: asked.termsIn(row.parishCode),
    },
    annexe: row.annexe,
  }
}
