/** Which person an officer is: nobody sees or changes their own account, whatever they may. */
import {
  type Executor,
  findOfficer,
  mayApprove,
  officerBehind,
  proposeApproval,
  type ProposeOutcome,
} from '#authority/index.js'
import { findParty } from '#parties/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
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
  /** Of an officer who may approve: two that are linked to one person are one. */
  | ProposeOutcome

export function linkOfficer(db: Db, command: Command, asked: OfficerPerson): Promise<LinkOutcome> {
  const request = { name: 'link-officer', body: asked }
  return carryOut(db, command, request, async (tx): Promise<LinkOutcome> => {
    if (asked.username === (await officerBehind(tx, command.actor))) return { kind: 'own' }
    const officer = await findOfficer(tx, asked.username, command.on)
    if (officer === undefined) return { kind: 'no-such-officer' }
    const party = await findParty(tx, asked.personRef)
    if (party === undefined) return { kind: 'no-such-person' }
    const stands = await tx.first(sql`select 1 from officer_person
      where username = ${asked.username} and party_id = ${party.id} and ended_on is null`)
    if (stands !== undefined) return { kind: 'linked-already' }
    if (await mayApprove(tx, asked.username, command.on)) {
      const proposed = { personRef: asked.personRef }
      return proposeApproval(tx, command, { kind: 'link', subject: asked.username, proposed })
    }
    return writeLink(tx, command, asked)
  })
}

interface Written {
  readonly kind: 'linked' | 'linked-already' | 'no-such-person'
}

async function writeLink(
  tx: Tx,
  command: Command,
  asked: OfficerPerson & { readonly approvalId?: bigint },
): Promise<Written> {
  const party = await findParty(tx, asked.personRef)
  if (party === undefined) return { kind: 'no-such-person' }
  await tx.run(sql`select 1 from party where party_id = ${party.id} for no key update`)
  const linked = await tx.run(sql`
    insert into officer_person (username, party_id, linked_on, recorded_at, recorded_by,
      granted, approval_id)
    select ${asked.username}, ${party.id}::bigint, ${command.on}::date,
      ${command.recordedAt}::timestamptz, ${command.actor},
      ${asked.approvalId === undefined ? 'ordinary' : 'approved'},
      ${asked.approvalId ?? null}::bigint
    where not exists (select 1 from officer_person where username = ${asked.username}
      and party_id = ${party.id} and ended_on is null)`)
  if (linked === 0) return { kind: 'linked-already' }
  const stream = `officer/${asked.username}`
  await recordEvents(tx, command, [{ stream, type: 'officer-linked', detail: {} }])
  return { kind: 'linked' }
}

/** Carries a link out once a second officer approved it. */
export const personLinked: Executor = (tx, command, { subject, proposed, approvalId }) => {
  const { personRef } = proposed as { personRef: string }
  return writeLink(tx, command, { username: subject, personRef, approvalId })
}

/** Carries the end of a link out once a second officer approved it. */
export const personUnlinked: Executor = (tx, command, { subject, proposed, approvalId }) => {
  const linkId = BigInt(String(proposed['linkId']))
  return endLink(tx, command, { linkId, username: subject, approvalId })
}

async function endLink(
  tx: Tx,
  command: Command,
  {
    linkId,
    username,
    approvalId,
  }: {
    readonly linkId: bigint
    readonly username: string
    readonly approvalId?: bigint
  },
): Promise<{ readonly kind: 'unlinked' | 'no-such-link' }> {
  const ended = await tx.run(sql`update officer_person set ended_on = ${command.on},
    ended_by = ${command.actor},
    ended = ${approvalId === undefined ? 'ordinary' : 'approved'},
    end_approval_id = ${approvalId ?? null} where link_id = ${linkId} and ended_on is null`)
  if (ended === 0) return { kind: 'no-such-link' }
  const stream = `officer/${username}`
  await recordEvents(tx, command, [{ stream, type: 'officer-unlinked', detail: { linkId } }])
  return { kind: 'unlinked' }
}

export type UnlinkOutcome =
  | { readonly kind: 'unlinked' }
  | { readonly kind: 'no-such-link' }
  | { readonly kind: 'own' }
  | ProposeOutcome

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
    if (await mayApprove(tx, link.username, command.on)) {
      const proposed = { linkId: String(linkId) }
      return proposeApproval(tx, command, { kind: 'unlink', subject: link.username, proposed })
    }
    return endLink(tx, command, { linkId, username: link.username })
  })
}
