/** Which person an officer is: nobody sees or changes their own account, whatever they may. */
import { findOfficer, officerBehind } from '#authority/index.js'
import { findParty } from '#parties/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export interface OfficerPerson {
  readonly username: string
  readonly personRef: string
}

export type LinkOutcome =
  | { readonly kind: 'linked' }
  | { readonly kind: 'no-such-officer' | 'no-such-person' }
  /** Nobody says who they are themselves. */
  | { readonly kind: 'own' }
  | { readonly kind: 'linked-already' }

export function linkOfficer(db: Db, command: Command, asked: OfficerPerson): Promise<LinkOutcome> {
  const request = { name: 'link-officer', body: asked }
  return carryOut(db, command, request, async (tx): Promise<LinkOutcome> => {
    if (asked.username === (await officerBehind(tx, command.actor))) return { kind: 'own' }
    const officer = await findOfficer(tx, asked.username, command.on)
    if (officer === undefined) return { kind: 'no-such-officer' }
    const party = await findParty(tx, asked.personRef)
    if (party === undefined) return { kind: 'no-such-person' }
    await tx.run(sql`select 1 from party where party_id = ${party.id} for no key update`)
    const linked = await tx.run(sql`
      insert into officer_person (username, party_id, linked_on, recorded_at, recorded_by)
      select ${asked.username}, ${party.id}::bigint, ${command.on}::date,
        ${command.recordedAt}::timestamptz, ${command.actor}
      where not exists (select 1 from officer_person where username = ${asked.username}
        and party_id = ${party.id} and ended_on is null)`)
    if (linked === 0) return { kind: 'linked-already' }
    const stream = `officer/${asked.username}`
    await recordEvents(tx, command, [{ stream, type: 'officer-linked', detail: {} }])
    return { kind: 'linked' }
  })
}

export type UnlinkOutcome =
  { readonly kind: 'unlinked' } | { readonly kind: 'no-such-link' } | { readonly kind: 'own' }

export function unlinkOfficer(
  db: Db,
  command: Command,
  { linkId }: { readonly linkId: bigint },
): Promise<UnlinkOutcome> {
  const request = { name: 'unlink-officer', body: { linkId } }
  return carryOut(db, command, request, async (tx): Promise<UnlinkOutcome> => {
    const link = await tx.first<{ username: string }>(sql`
      select username from officer_person where link_id = ${linkId} and ended_on is null
      for update`)
    if (link === undefined) return { kind: 'no-such-link' }
    if (link.username === (await officerBehind(tx, command.actor))) return { kind: 'own' }
    await tx.run(sql`update officer_person set ended_on = ${command.on},
      ended_by = ${command.actor} where link_id = ${linkId}`)
    const stream = `officer/${link.username}`
    await recordEvents(tx, command, [{ stream, type: 'officer-unlinked', detail: { linkId } }])
    return { kind: 'unlinked' }
  })
}
