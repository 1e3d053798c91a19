/** People and organisations: who they are and how they are reached, with two times. */
import type { IsoDate } from '#kernel/dates.js'
import type { Period } from '#kernel/period.js'
import { recordsOfPerson } from '#parties/merges.js'
import { keepWords } from '#search/index.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { recordFact } from '#store/facts.js'
import { reserveIds } from '#store/ids.js'

export interface PartyDetail {
  readonly name: string
  readonly dateOfBirth: IsoDate | null
  readonly email: string | null
  readonly phone: string | null
  /** Where letters go when it is not the dwelling: a forwarding or an agent's address. */
  readonly mailLines: readonly string[] | null
}

export interface NewParty extends PartyDetail {
  /** The council's reference; given by us when left empty. */
  readonly ref?: string
  readonly kind: 'person' | 'organisation'
  readonly from: IsoDate
}

export interface Party extends PartyDetail {
  readonly deceasedOn: IsoDate | null
  readonly id: bigint
  readonly ref: string
  readonly kind: 'person' | 'organisation'
}

const DETAIL = {
  name: 'party_detail',
  key: 'party_id',
  values: ['name', 'date_of_birth', 'email', 'phone', 'mail_lines', 'deceased_on'],
}

/** Adds people; returns their identities in order. */
export async function addParties(
  tx: Tx,
  acting: Acting,
  people: readonly NewParty[],
): Promise<bigint[]> {
  const ids = await reserveIds(tx, { table: 'party', column: 'party_id' }, people.length)
  await tx.copy(
    'party',
    ['party_id', 'party_ref', 'kind'],
    people.map((p, n) => [ids[n] ?? 0n, p.ref ?? `P${ids[n]}`, p.kind]),
  )
  await tx.copy(
    'party_detail',
    ['party_id', 'valid', 'name', 'date_of_birth', 'email', 'phone', 'mail_lines', 'recorded_at',
      'recorded_by'], // prettier-ignore
    people.map((p, n) => [
      ids[n] ?? 0n, `[${p.from},)`, p.name, p.dateOfBirth, p.email, p.phone, p.mailLines,
      acting.recordedAt, acting.actor,
    ]), // prettier-ignore
  )
  await keepWords(tx, 'person', ids)
  return ids
}

export interface DetailChange {
  readonly partyId: bigint
  readonly period: Period
  readonly detail: PartyDetail & { readonly deceasedOn?: IsoDate | null }
}

/** Records new details of a person over a period, under every record of that person. */
export async function changePartyDetail(
  tx: Tx,
  acting: Acting,
  change: DetailChange,
): Promise<void> {
  for (const partyId of await recordsOfPerson(tx, change.partyId)) {
    await writePartyDetail(tx, acting, { ...change, partyId })
  }
}

/** Records new details under one record alone. */
export async function writePartyDetail(
  tx: Tx,
  acting: Acting,
  change: DetailChange,
): Promise<void> {
  const { name, dateOfBirth, email, phone, mailLines, deceasedOn } = change.detail
  await recordFact(tx, acting, {
    table: DETAIL,
    key: change.partyId,
    period: change.period,
    values: {
      name,
      date_of_birth: dateOfBirth,
      email,
      phone,
      mail_lines: mailLines,
      deceased_on: deceasedOn ?? null,
    },
  })
  await keepWords(tx, 'person', [change.partyId])
}

/** People as they are believed to be on a day, by identity. */
export async function partiesOn(
  tx: Tx,
  ids: readonly bigint[],
  day: IsoDate,
): Promise<Map<bigint, Party>> {
  const rows = await tx.rows<Party>(sql`
    select distinct on (p.party_id) p.party_id as id, p.party_ref as ref, p.kind, d.name,
      d.date_of_birth as "dateOfBirth", d.email, d.phone, d.mail_lines as "mailLines",
      d.deceased_on as "deceasedOn"
    from party p join party_detail d using (party_id)
    where p.party_id = any(${ids}::bigint[]) and d.superseded_at is null
    order by p.party_id, (d.valid @> ${day}::date) desc, lower(d.valid)`)
  return new Map(rows.map((row) => [row.id, row]))
}
