/** Takeovers as officers see them: the list, and each charge of a preview. */
import { contains, falling, type ListSource, rising } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { sql } from '#store/db.js'
import type { TakeoverState } from '#takeover/index.js'

export interface TakeoverRow {
  readonly id: bigint
  readonly source: string
  readonly name: string
  readonly takenOn: IsoDate
  readonly state: TakeoverState
  readonly charges: number
  readonly owing: Pence
  readonly previewedBy: string
  readonly previewedAt: Date
  readonly approvedBy: string | null
}

export const TAKEOVERS: ListSource = {
  select: sql`t.takeover_id as id, t.source, t.name, t.taken_on as "takenOn", t.state,
    t.previewed_by as "previewedBy", t.previewed_at as "previewedAt",
    t.approved_by as "approvedBy", c.charges, c.owing`,
  from: sql`from takeover t cross join lateral (
    select count(*)::int as charges,
      coalesce(sum(amount_pence - paid_pence + costs_pence), 0)::bigint as owing
    from takeover_charge c where c.takeover_id = t.takeover_id) c`,
  sorts: {
    id: sql`t.takeover_id`,
    source: sql`t.source`,
    takenOn: sql`t.taken_on`,
    state: sql`t.state`,
  },
  firstSort: { by: 'id', descending: true },
  tie: [falling(sql`t.takeover_id`)],
  filters: {
    source: (value) => contains(sql`t.source`, value),
    state: (value) => sql`t.state = ${value}`,
  },
}

export interface TakeoverChargeRow {
  readonly ordinal: number
  readonly accountRef: string
  readonly propertyRef: string
  readonly name: string
  readonly year: string
  readonly amount: Pence
  readonly paid: Pence
  readonly costs: Pence
  readonly stage: string
  readonly nextStep: string
  readonly why: string
  readonly worked: string
  readonly workedPence: Pence | null
}

/** Each charge of a takeover, as its preview foresaw it. */
export function takeoverCharges(takeoverId: bigint): ListSource {
  return {
    select: sql`c.ordinal, a.account_ref as "accountRef", d.property_ref as "propertyRef", c.year,
      c.amount_pence as amount, c.paid_pence as paid, c.costs_pence as costs, c.stage,
      c.next_step as "nextStep", c.why, c.worked, c.worked_pence as "workedPence",
      coalesce((select p.name from account_person l join party_detail p using (party_id)
        where l.account_id = c.account_id and l.lead and p.superseded_at is null
        order by lower(p.valid) desc limit 1), '') as name`,
    from: sql`from takeover_charge c join account a using (account_id)
      join dwelling d using (dwelling_id)`,
    where: sql`c.takeover_id = ${takeoverId}`,
    sorts: {
      ordinal: sql`c.ordinal`,
      account: sql`a.account_ref`,
      year: sql`c.year`,
      amount: sql`c.amount_pence`,
      owing: sql`c.amount_pence - c.paid_pence`,
      stage: sql`c.stage`,
    },
    firstSort: { by: 'ordinal', descending: false },
    tie: [rising(sql`c.ordinal`)],
    filters: {
      account: (value) => contains(sql`a.account_ref`, value),
      year: (value) => sql`c.year = ${value}`,
      stage: (value) => sql`c.stage = ${value}`,
      next: (value) => sql`c.next_step = ${value === 'none' ? '' : value}`,
      worked: (value) => sql`c.worked = ${value}`,
    },
  }
}
