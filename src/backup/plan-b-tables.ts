/**
 * What a council needs in hand to work without a server: read in pages, in the order of a key.
 * Restricted accounts are read apart, so that they can be kept apart.
 */
import type { IsoDate } from '#kernel/dates.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'

export interface PackColumn {
  readonly title: string
  readonly kind: 'text' | 'day' | 'money'
}

export interface PackTable {
  readonly name: string
  readonly title: string
  readonly columns: readonly PackColumn[]
  /** Whether it is printed too: what is too long for paper is in the files and the page only. */
  readonly onPaper: boolean
  readonly rows: (asked: Asked) => RawBuilder<PackRow>
}

export interface PackRow {
  readonly key: string
  readonly cells: readonly string[]
}

interface Asked {
  readonly day: IsoDate
  readonly restricted: boolean
  /** The key of the last row of the page before. */
  readonly after: string
  readonly limit: number
}

const money = (pence: RawBuilder<unknown>) =>
  sql`to_char(coalesce(${pence}, 0)::numeric / 100, 'FM9999999990.00')`

const day = (of: RawBuilder<unknown>) => sql`coalesce(${of}::text, '')`

/** Accounts that are hidden from most: by themselves, or by a person on them. */
const RESTRICTED = sql`(select r.account_id from restriction r
    where r.lifted_on is null and r.account_id is not null
  union select p.account_id from account_person p join restriction r using (party_id)
    where r.lifted_on is null)`

const among = ({ restricted }: Asked) =>
  restricted
    ? sql`a.account_id in (select * from ${RESTRICTED} x)`
    : sql`a.account_id not in (select * from ${RESTRICTED} x)`

/** The names of those on the account, the first of them first. */
const NAMES = sql`(select string_agg(d.name, ', ' order by p.lead desc, p.party_id)
  from account_person p join party_detail d using (party_id)
  where p.account_id = a.account_id and d.superseded_at is null and upper_inf(d.valid))`

const PHONES = sql`(select string_agg(d.phone, ', ' order by p.lead desc, p.party_id)
  from account_person p join party_detail d using (party_id)
  where p.account_id = a.account_id and d.superseded_at is null and upper_inf(d.valid))`

const HOMES = sql`(select string_agg(distinct array_to_string(w.address_lines, ', ') || ', '
    || w.postcode, '; ')
  from charge c join dwelling w using (dwelling_id) where c.account_id = a.account_id)`

const padded = (id: RawBuilder<unknown>) => sql`lpad(${id}::text, 12, '0')`

const text = (title: string): PackColumn => ({ title, kind: 'text' })
const dated = (title: string): PackColumn => ({ title, kind: 'day' })
const sum = (title: string): PackColumn => ({ title, kind: 'money' })

const balances: PackTable = {
  name: 'balances',
  title: 'Balances',
  onPaper: true,
  columns: [
    text('Account'), text('People'), text('Homes'), text('Telephone'), sum('Council tax owed'),
    sum('Costs and penalties owed'), sum('Money not yet set against it'),
  ], // prettier-ignore
  rows: (asked) => sql`
    select a.account_ref as key, array[a.account_ref, coalesce(${NAMES}, ''),
      coalesce(${HOMES}, ''), coalesce(${PHONES}, ''),
      ${money(sql`(select sum(amount_pence - paid_pence) from charge c
        where c.account_id = a.account_id)`)},
      ${money(sql`(select sum(amount_pence - paid_pence) from due_sum d
        where d.account_id = a.account_id and d.state = 'live'
          and d.kind not in ('instalment', 'single', 'balance'))`)},
      ${money(sql`(select sum(unallocated_pence) from receipt r
        where r.account_id = a.account_id)`)}] as cells
    from account a where ${among(asked)} and a.account_ref > ${asked.after}
    order by a.account_ref limit ${asked.limit}`,
}

const bills: PackTable = {
  name: 'bills',
  title: 'Bills',
  onPaper: false,
  columns: [text('Account'), text('Year'), text('Home'), sum('Charged'), sum('Paid'), sum('Left')],
  rows: (asked) => sql`
    select a.account_ref || '/' || ${padded(sql`c.charge_id`)} as key,
      array[a.account_ref, c.year, array_to_string(w.address_lines, ', ') || ', ' || w.postcode,
        ${money(sql`c.amount_pence`)}, ${money(sql`c.paid_pence`)},
        ${money(sql`c.amount_pence - c.paid_pence`)}] as cells
    from charge c join account a using (account_id) join dwelling w using (dwelling_id)
    where ${among(asked)} and a.account_ref || '/' || ${padded(sql`c.charge_id`)} > ${asked.after}
    order by 1 limit ${asked.limit}`,
}

const instalments: PackTable = {
  name: 'instalments',
  title: 'Instalments and other sums still to pay',
  onPaper: false,
  columns: [text('Account'), text('Year'), text('What'), dated('Due'), sum('Sum'), sum('Left')],
  rows: (asked) => sql`
    select a.account_ref || '/' || ${padded(sql`d.due_sum_id`)} as key,
      array[a.account_ref, c.year, d.kind, d.payable_on::text, ${money(sql`d.amount_pence`)},
        ${money(sql`d.amount_pence - d.paid_pence`)}] as cells
    from due_sum d join account a on a.account_id = d.account_id
      join charge c on c.charge_id = d.charge_id
    where d.state = 'live' and d.amount_pence > d.paid_pence and ${among(asked)}
      and a.account_ref || '/' || ${padded(sql`d.due_sum_id`)} > ${asked.after}
    order by 1 limit ${asked.limit}`,
}

/** Arrangements are holds of their own kind: whoever keeps one is not to be pursued. */
function holdsOf(name: string, title: string, which: RawBuilder<unknown>): PackTable {
  return {
    name,
    title,
    onPaper: true,
    columns: [text('Account'), text('People'), text('Kind'), text('Why'), dated('From'), dated('Until')],
    rows: (asked) => sql`
      select a.account_ref || '/' || ${padded(sql`h.hold_id`)} as key,
        array[a.account_ref, coalesce(${NAMES}, ''), h.kind, h.reason, h.starts_on::text,
          ${day(sql`h.ends_on`)}] as cells
      from hold h join account a using (account_id)
      where h.released_on is null and (h.ends_on is null or h.ends_on >= ${asked.day}::date)
        and ${which} and ${among(asked)}
        and a.account_ref || '/' || ${padded(sql`h.hold_id`)} > ${asked.after}
      order by 1 limit ${asked.limit}`,
  } // prettier-ignore
}

const hearings: PackTable = {
  name: 'hearings',
  title: 'Hearing lists',
  onPaper: true,
  columns: [
    dated('Day'), text('Time'), text('Court'), text('Summons'), text('Account'), text('People'),
    text('State'), sum('Sum'), sum('Costs'),
  ], // prettier-ignore
  rows: (asked) => sql`
    select h.sits_on || '/' || h.sits_at || '/' || k.summons_no as key,
      array[h.sits_on::text, h.sits_at, h.court_name || ', ' || h.venue, k.summons_no,
        a.account_ref, coalesce(${NAMES}, ''), k.state, ${money(sql`k.sum_pence`)},
        ${money(sql`k.costs_pence`)}] as cells
    from court_case k join hearing h using (hearing_id) join account a on
      a.account_id = k.account_id
    where h.state = 'listed' and ${among(asked)}
      and h.sits_on || '/' || h.sits_at || '/' || k.summons_no > ${asked.after}
    order by 1 limit ${asked.limit}`,
}

const atRisk: PackTable = {
  name: 'restricted',
  title: 'Restricted: people at risk, staff, members',
  onPaper: true,
  columns: [text('Account'), text('People'), text('Kind'), text('Why'), dated('Since'), dated('Review')],
  rows: (asked) => sql`
    select * from (select distinct on (a.account_ref, r.restriction_id)
        a.account_ref || '/' || ${padded(sql`r.restriction_id`)} as key,
        array[a.account_ref, coalesce(${NAMES}, ''), r.kind, r.reason, r.starts_on::text,
          ${day(sql`r.review_on`)}] as cells
      from restriction r join account a on a.account_id = r.account_id
        or a.account_id in (select account_id from account_person p
          where p.party_id = r.party_id)
      where r.lifted_on is null and ${among(asked)}) x
    where key > ${asked.after} order by key limit ${asked.limit}`,
} // prettier-ignore

const COMMON: readonly PackTable[] = [
  balances,
  bills,
  instalments,
  holdsOf('holds', 'Holds: do not pursue', sql`h.kind <> 'arrangement'`),
  holdsOf('arrangements', 'Arrangements', sql`h.kind = 'arrangement'`),
  hearings,
]

/** The tables of a pack: the one for most, or the one of restricted accounts. */
export function packTables(restricted: boolean): readonly PackTable[] {
  return restricted ? [...COMMON, atRisk] : COMMON
}

const PAGE = 5_000

/** A table's rows, a page at a time; none is held longer than it is needed. */
export async function* pagesOf(
  tx: Tx,
  table: PackTable,
  asked: Pick<Asked, 'day' | 'restricted'>,
): AsyncGenerator<readonly PackRow[]> {
  let after = ''
  for (;;) {
    const rows = await tx.rows(table.rows({ ...asked, after, limit: PAGE }))
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    if (rows.length < PAGE) return
    after = last.key
  }
}
