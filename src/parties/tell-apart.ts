/**
 * Two records that look like one person's and are not. It is decided once, with how it is known,
 * and takes the pair off the list of what is to be put right; it can be undone.
 */
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { findParty, lockParties, personStream } from '#parties/merges.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export interface ToldApart {
  readonly id: bigint
  readonly oneRef: string
  readonly otherRef: string
  readonly reason: string
  readonly decidedOn: IsoDate
  readonly recordedBy: string
}

export type TellApartOutcome =
  | { readonly kind: 'told-apart'; readonly toldApartId: bigint }
  | { readonly kind: 'no-such-person'; readonly ref: string }
  | { readonly kind: 'same-record' }
  | { readonly kind: 'merged' }
  | { readonly kind: 'told-apart-already' }

/** Records that the two are two persons. Throws InputError for a missing reason. */
export function tellApart(
  db: Db,
  command: Command,
  asked: { readonly ref: string; readonly otherRef: string; readonly reason: string },
): Promise<TellApartOutcome> {
  checkReason(asked.reason, 'say how it is known that they are two persons')
  const request = { name: 'tell-apart', body: asked }
  return carryOut(db, command, request, async (tx): Promise<TellApartOutcome> => {
    const [one, other] = [await findParty(tx, asked.ref), await findParty(tx, asked.otherRef)]
    if (one === undefined) return { kind: 'no-such-person', ref: asked.ref }
    if (other === undefined) return { kind: 'no-such-person', ref: asked.otherRef }
    if (one.id === other.id) return { kind: 'same-record' }
    const [low, high] = one.id < other.id ? [one, other] : [other, one]
    await lockParties(tx, [low.id, high.id])
    if (await areMerged(tx, low.id, high.id)) return { kind: 'merged' }
    const row = await tx.first<{ id: bigint }>(sql`
      insert into party_told_apart (one_id, other_id, reason, decided_on, recorded_at, recorded_by)
      values (${low.id}, ${high.id}, ${asked.reason.trim()}, ${command.on}, ${command.recordedAt},
        ${command.actor})
      on conflict (one_id, other_id) where undone_on is null do nothing
      returning told_apart_id as id`)
    if (row === undefined) return { kind: 'told-apart-already' }
    // Not which other record: a chain of events is told to its person, and that one is another's.
    const detail = { toldApartId: row.id, reason: asked.reason.trim() }
    await recordEvents(
      tx,
      command,
      [low.ref, high.ref].map((ref) => ({ stream: personStream(ref), type: 'told-apart', detail })),
    )
    return { kind: 'told-apart', toldApartId: row.id }
  })
}

export type UndoTellApartOutcome =
  | { readonly kind: 'undone'; readonly oneRef: string; readonly otherRef: string }
  | { readonly kind: 'no-such-decision' }

/** They may be one person after all: the pair is on the list again. */
export function undoTellApart(
  db: Db,
  command: Command,
  undo: { readonly toldApartId: bigint; readonly reason: string },
): Promise<UndoTellApartOutcome> {
  checkReason(undo.reason, 'say why it is undone')
  const request = { name: 'undo-tell-apart', body: undo }
  return carryOut(db, command, request, async (tx): Promise<UndoTellApartOutcome> => {
    const row = await tx.first<{ oneRef: string; otherRef: string; ids: bigint[] }>(sql`
      select o.party_ref as "oneRef", x.party_ref as "otherRef",
        array[o.party_id, x.party_id] as ids
      from party_told_apart t join party o on o.party_id = t.one_id
      join party x on x.party_id = t.other_id
      where told_apart_id = ${undo.toldApartId} and undone_on is null for update of t`)
    if (row === undefined) return { kind: 'no-such-decision' }
    await lockParties(tx, row.ids)
    await tx.run(sql`update party_told_apart set undone_on = ${command.on},
      undone_by = ${command.actor}, undo_reason = ${undo.reason.trim()}
      where told_apart_id = ${undo.toldApartId}`)
    const { oneRef, otherRef } = row
    const detail = { ...undo }
    await recordEvents(
      tx,
      command,
      [oneRef, otherRef].map((ref) => ({
        stream: personStream(ref),
        type: 'told-apart-undone',
        detail,
      })),
    )
    return { kind: 'undone', oneRef, otherRef }
  })
}

/** From whom the records are told apart, by decisions that stand. */
export function toldApartFrom(tx: Tx, partyIds: readonly bigint[]): Promise<ToldApart[]> {
  return tx.rows<ToldApart>(sql`
    select told_apart_id as id, o.party_ref as "oneRef", x.party_ref as "otherRef", reason,
      decided_on as "decidedOn", recorded_by as "recordedBy"
    from party_told_apart t join party o on o.party_id = t.one_id
    join party x on x.party_id = t.other_id
    where undone_on is null
      and (one_id = any(${partyIds}::bigint[]) or other_id = any(${partyIds}::bigint[]))
    order by told_apart_id`)
}

async function areMerged(tx: Tx, one: bigint, other: bigint): Promise<boolean> {
  const row = await tx.first(sql`select 1 from party_merge where reversed_on is null
    and ((kept_id = ${one} and merged_id = ${other}) or (kept_id = ${other} and merged_id = ${one}))`)
  return row !== undefined
}

function checkReason(reason: string, message: string): void {
  if (reason.trim() === '') throw new InputError([{ field: 'reason', message }])
}
