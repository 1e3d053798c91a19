/**
 * Which records are of one person. A merge is dated and can be reversed: the merged record stays,
 * with everything that was ever served on it or written of it.
 */
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

export interface PartyMerge {
  readonly id: bigint
  readonly keptId: bigint
  readonly keptRef: string
  readonly mergedId: bigint
  readonly mergedRef: string
  readonly reason: string
  readonly mergedOn: IsoDate
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly reversedOn: IsoDate | null
  readonly reversedBy: string | null
  readonly reverseReason: string | null
}

const MERGE = sql`select m.merge_id as id, m.kept_id as "keptId", k.party_ref as "keptRef",
  m.merged_id as "mergedId", g.party_ref as "mergedRef", m.reason, m.merged_on as "mergedOn",
  m.recorded_at as "recordedAt", m.recorded_by as "recordedBy", m.reversed_on as "reversedOn",
  m.reversed_by as "reversedBy", m.reverse_reason as "reverseReason"
  from party_merge m join party k on k.party_id = m.kept_id
  join party g on g.party_id = m.merged_id`

/** Every merge of the records, reversed ones too, the latest first. */
export function mergesOf(tx: Tx, partyIds: readonly bigint[]): Promise<PartyMerge[]> {
  return tx.rows<PartyMerge>(sql`${MERGE}
    where m.kept_id = any(${partyIds}::bigint[]) or m.merged_id = any(${partyIds}::bigint[])
    order by m.merge_id desc`)
}

export function findMerge(tx: Tx, mergeId: bigint): Promise<PartyMerge | undefined> {
  return tx.first<PartyMerge>(sql`${MERGE} where m.merge_id = ${mergeId}`)
}

/** All records of the person whose record this is, the kept one first. */
export async function recordsOfPerson(tx: Tx, partyId: bigint): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(sql`
    with kept as (select coalesce((select kept_id from party_merge
      where merged_id = ${partyId} and reversed_on is null), ${partyId}::bigint) as id)
    select id from (select id, 0 as place from kept
      union all select merged_id, 1 from party_merge m join kept on kept.id = m.kept_id
      where m.reversed_on is null) r order by place, id`)
  return rows.map((row) => row.id)
}

/** Locks the records for a change of who they are, in order of identity. */
export async function lockParties(tx: Tx, partyIds: readonly bigint[]): Promise<void> {
  // Not `for update`: what only names a person need not wait.
  await tx.run(sql`select 1 from party where party_id = any(${partyIds}::bigint[])
    order by party_id for no key update`)
}

export interface PartyRow {
  readonly id: bigint
  readonly ref: string
  readonly kind: 'person' | 'organisation'
}

export function findParty(tx: Tx, ref: string): Promise<PartyRow | undefined> {
  return tx.first<PartyRow>(
    sql`select party_id as id, party_ref as ref, kind from party where party_ref = ${ref}`,
  )
}

/** The name of a person's chain of events. */
export function personStream(ref: string): string {
  return `person/${ref}`
}
