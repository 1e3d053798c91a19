/**
 * Holds: what stops recovery for a person or for all of an account, with its reason, its owner and
 * its end. A moratorium for one joint debtor stops recovery from the others too.
 */
import { type Account, accountStream, findAccount, personsOf } from '#accounts/index.js'
import { findOfficer, officerBehind } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { faultIf, requireNone } from '#kernel/refusals.js'
import {
  BREATHING_SPACE_REGS,
  CT_ADMIN_REGS,
  LGFA,
  type Provision,
  under,
} from '#law/instruments.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export interface HoldKind {
  readonly code: string
  readonly title: string
  /** Whether it protects everyone liable with the person it is recorded for. */
  readonly joint: boolean
  /** Whether the kind by itself tells of somebody's health or distress. */
  readonly personal?: boolean
  readonly under: Provision
}

const POLICY = under(CT_ADMIN_REGS, 'reg 34(1) (may apply)')

export const HOLD_KINDS: readonly HoldKind[] = [
  {
    code: 'breathing-space',
    title: 'Breathing space moratorium',
    joint: true,
    personal: true,
    under: under(BREATHING_SPACE_REGS, 'reg 7'),
  },
  { code: 'insolvency', title: 'Insolvency', joint: false, under: POLICY },
  { code: 'deceased', title: 'Died: claim on the estate', joint: false, under: POLICY },
  { code: 'dispute', title: 'Liability disputed', joint: true, under: under(LGFA, 's 16') },
  {
    code: 'reduction-pending',
    title: 'Council tax reduction claim pending',
    joint: true,
    under: under(LGFA, 's 13A'),
  },
  { code: 'arrangement', title: 'Arrangement kept', joint: true, under: POLICY },
  {
    code: 'vulnerability',
    title: 'Vulnerability review',
    joint: false,
    personal: true,
    under: POLICY,
  },
  { code: 'complaint', title: 'Complaint to the council', joint: true, under: POLICY },
  { code: 'officer', title: 'Held by an officer', joint: true, under: POLICY },
]

export interface Hold {
  readonly id: bigint
  readonly accountId: bigint
  /** Null for everyone liable. */
  readonly partyId: bigint | null
  readonly kind: string
  readonly reason: string
  readonly owner: string
  readonly startsOn: IsoDate
  /** The first day on which it no longer holds; null until it is released. */
  readonly endsOn: IsoDate | null
}

export interface NewHold {
  readonly accountRef: string
  readonly partyId: bigint | null
  readonly kind: string
  readonly reason: string
  readonly owner: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}

export type PlaceHoldOutcome =
  | { readonly kind: 'placed'; readonly holdId: bigint }
  | { readonly kind: 'no-such-account' }
  /** Nobody on the account is that person: it would protect nobody. */
  | { readonly kind: 'not-named' }
  /** Nobody of that name can follow it up: ended, locked, or never an officer. */
  | { readonly kind: 'no-such-officer' }

/**
 * Places a hold. Throws InputError for an unknown kind, a missing reason or an end before start.
 */
export function placeHold(db: Db, command: Command, hold: NewHold): Promise<PlaceHoldOutcome> {
  const kind = HOLD_KINDS.find((k) => k.code === hold.kind)
  const noDay = hold.endsOn !== null && hold.endsOn <= hold.startsOn
  requireNone([
    faultIf(kind === undefined, {
      field: 'kind',
      message: `${hold.kind} is not a kind of hold`,
      reads: [],
    }),
    faultIf(hold.reason.trim() === '', {
      field: 'reason',
      message: 'say why recovery is held',
      reads: [],
    }),
    faultIf(noDay, {
      field: 'endsOn',
      message: `must be after ${hold.startsOn}`,
      reads: ['startsOn'],
    }),
  ])
  const request = { name: 'place-hold', body: hold }
  return carryOut(db, command, request, async (tx): Promise<PlaceHoldOutcome> => {
    const account = await findAccount(tx, hold.accountRef)
    if (account === undefined) return { kind: 'no-such-account' }
    await tx.run(sql`select 1 from account where account_id = ${account.id} for update`)
    const named = (await personsOf(tx, [account.id])).get(account.id) ?? []
    if (hold.partyId !== null && !named.some(({ partyId }) => partyId === hold.partyId)) {
      return { kind: 'not-named' }
    }
    if (!(await mayFollowUp(tx, command, hold.owner))) return { kind: 'no-such-officer' }
    return { kind: 'placed', holdId: await writeHold(tx, command, { account, hold }) }
  })
}

/** An officer of the day; who acts may always follow up what they place. */
async function mayFollowUp(tx: Tx, { actor, on }: Acting, owner: string): Promise<boolean> {
  if (owner === (await officerBehind(tx, actor))) return true
  return (await findOfficer(tx, owner, on)) !== undefined
}

/** Writes a hold of a known kind on a locked account; returns its identity. */
export async function writeHold(
  tx: Tx,
  acting: Acting,
  { account, hold }: { account: Account; hold: NewHold },
): Promise<bigint> {
  const [id = 0n] = await reserveIds(tx, { table: 'hold', column: 'hold_id' }, 1)
  await tx.run(sql`
    insert into hold (hold_id, account_id, party_id, kind, reason, owner, starts_on, ends_on,
      recorded_at, recorded_by)
    values (${id}, ${account.id}, ${hold.partyId}, ${hold.kind}, ${hold.reason}, ${hold.owner},
      ${hold.startsOn}, ${hold.endsOn}, ${acting.recordedAt}, ${acting.actor})`)
  const provision = HOLD_KINDS.find(({ code }) => code === hold.kind)?.under ?? POLICY
  const stream = accountStream(account.ref)
  const detail = { holdId: id, ...hold }
  await recordEvents(tx, acting, [{ stream, type: 'hold-placed', under: provision, detail }])
  return id
}

export type ReleaseHoldOutcome = { readonly kind: 'released' } | { readonly kind: 'no-such-hold' }

/** Ends a hold from the command's day on. */
export function releaseHold(
  db: Db,
  command: Command,
  release: { holdId: bigint; reason: string },
): Promise<ReleaseHoldOutcome> {
  return carryOut(db, command, { name: 'release-hold', body: release }, async (tx) => {
    // Locked as every change of the account is: its events make one chain.
    await tx.run(sql`select 1 from account
      where account_id in (select account_id from hold where hold_id = ${release.holdId}) for update`)
    const row = await tx.first<{ ref: string }>(sql`
      update hold set released_on = ${command.on}, released_by = ${command.actor},
        release_reason = ${release.reason}
      from account where hold_id = ${release.holdId} and released_on is null
        and account.account_id = hold.account_id
      returning account.account_ref as ref`)
    if (row === undefined) return { kind: 'no-such-hold' }
    const stream = accountStream(row.ref)
    await recordEvents(tx, command, [{ stream, type: 'hold-released', detail: { ...release } }])
    return { kind: 'released' }
  })
}

/** Holds in force on a day, by account. */
export async function holdsOn(
  tx: Tx,
  accountIds: readonly bigint[],
  day: IsoDate,
): Promise<Map<bigint, Hold[]>> {
  const rows = await tx.rows<Hold>(sql`
    select hold_id as id, account_id as "accountId", party_id as "partyId", kind, reason, owner,
      starts_on as "startsOn", least(ends_on, released_on) as "endsOn"
    from hold
    where account_id = any(${accountIds}::bigint[]) and starts_on <= ${day}::date
      and (ends_on is null or ends_on > ${day}::date)
      and (released_on is null or released_on > ${day}::date)
    order by hold_id`)
  const grouped = new Map<bigint, Hold[]>()
  for (const row of rows) grouped.set(row.accountId, [...(grouped.get(row.accountId) ?? []), row])
  return grouped
}
