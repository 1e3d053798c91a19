/**
 * Restricted accounts and persons: staff, members, people at risk. Who has not the permission does
 * not find them; nobody finds their own. A restriction holds from the moment it is recorded until
 * it is lifted: it never lapses by itself, its review only reminds.
 *
 */
import { accountStream, findAccount } from '#accounts/index.js'
import { type IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { faultIf, requireNone } from '#kernel/refusals.js'
import { findParty, personStream } from '#parties/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export const RESTRICTION_KINDS = [
  { code: 'staff', title: 'Member of staff, or of their household' },
  { code: 'member', title: 'Member of the council' },
  { code: 'at-risk', title: 'Person at risk' },
  { code: 'other', title: 'Other' },
] as const

export interface NewRestriction {
  /** An account or a person, by reference. */
  readonly of: 'account' | 'person'
  readonly ref: string
  readonly kind: string
  readonly reason: string
  /** When somebody looks whether it is still needed. */
  readonly reviewOn: IsoDate | null
}

export type RestrictOutcome =
  | { readonly kind: 'restricted'; readonly restrictionId: bigint }
  | { readonly kind: 'no-such-account' | 'no-such-person' }
  | { readonly kind: 'restricted-already' }

/** Throws InputError for an unknown kind, no reason, or a review of a day that is past. */
export function restrict(
  db: Db,
  command: Command,
  asked: NewRestriction,
): Promise<RestrictOutcome> {
  check(asked, command.on)
  const request = { name: 'restrict', body: asked }
  return carryOut(db, command, request, async (tx): Promise<RestrictOutcome> => {
    const found = await lockOwner(tx, asked)
    if (found === undefined) return { kind: `no-such-${asked.of}` }
    const [id = 0n] = await reserveIds(tx, { table: 'restriction', column: 'restriction_id' }, 1)
    const [account, party] = asked.of === 'account' ? [found.id, null] : [null, found.id]
    const written = await tx.run(sql`
      insert into restriction (restriction_id, account_id, party_id, kind, reason, review_on,
        starts_on, recorded_at, recorded_by)
      select ${id}::bigint, ${account}::bigint, ${party}::bigint, ${asked.kind}, ${asked.reason},
        ${asked.reviewOn}::date, ${command.on}::date, ${command.recordedAt}::timestamptz,
        ${command.actor}
      where not exists (select 1 from restriction where lifted_on is null
        and (account_id = ${account} or party_id = ${party}))`)
    if (written === 0) return { kind: 'restricted-already' }
    const { kind, reason, reviewOn } = asked
    const detail = { restrictionId: id, kind, reason, reviewOn }
    await recordEvents(tx, command, [{ stream: found.stream, type: 'restricted', detail }])
    return { kind: 'restricted', restrictionId: id }
  })
}

function check({ kind, reason, reviewOn }: NewRestriction, today: IsoDate): void {
  const unknown = !RESTRICTION_KINDS.some(({ code }) => code === kind)
  const early = reviewOn !== null && reviewOn <= today
  const message = 'choose what kind of restriction it is'
  requireNone([
    faultIf(unknown, { field: 'kind', message, reads: [] }),
    faultIf(reason.trim() === '', {
      field: 'reason',
      message: 'say why it is restricted',
      reads: [],
    }),
    faultIf(early, { field: 'reviewOn', message: `must be after today, ${today}`, reads: [] }),
  ])
}

async function lockOwner(
  tx: Tx,
  { of, ref }: Pick<NewRestriction, 'of' | 'ref'>,
): Promise<{ id: bigint; stream: string } | undefined> {
  if (of === 'account') {
    const account = await findAccount(tx, ref)
    if (account === undefined) return undefined
    await tx.run(sql`select 1 from account where account_id = ${account.id} for update`)
    return { id: account.id, stream: accountStream(account.ref) }
  }
  const party = await findParty(tx, ref)
  if (party === undefined) return undefined
  await tx.run(sql`select 1 from party where party_id = ${party.id} for no key update`)
  return { id: party.id, stream: personStream(party.ref) }
}

export type LiftOutcome = { readonly kind: 'lifted' } | { readonly kind: 'no-such-restriction' }

/** From then on everybody may see it again. Throws InputError without a reason. */
export function liftRestriction(
  db: Db,
  command: Command,
  asked: { readonly restrictionId: bigint; readonly reason: string },
): Promise<LiftOutcome> {
  if (asked.reason.trim() === '') {
    throw new InputError([{ field: 'reason', message: 'say why it may be seen again' }])
  }
  const request = { name: 'lift-restriction', body: asked }
  return carryOut(db, command, request, async (tx): Promise<LiftOutcome> => {
    const owner = await tx.first<{ of: 'account' | 'person'; ref: string }>(sql`
      select case when r.account_id is null then 'person' else 'account' end as of,
        coalesce(a.account_ref, p.party_ref) as ref
      from restriction r left join account a using (account_id)
      left join party p on p.party_id = r.party_id
      where r.restriction_id = ${asked.restrictionId}`)
    const found = owner && (await lockOwner(tx, owner))
    if (found === undefined) return { kind: 'no-such-restriction' }
    const open = await tx.first(sql`select 1 from restriction
      where restriction_id = ${asked.restrictionId} and lifted_on is null for update`)
    if (open === undefined) return { kind: 'no-such-restriction' }
    // Told while it is restricted still: that it was is nothing for those who could not see it.
    const { stream } = found
    await recordEvents(tx, command, [{ stream, type: 'restriction-lifted', detail: { ...asked } }])
    await tx.run(sql`update restriction set lifted_on = ${command.on},
        lifted_at = ${command.recordedAt}, lifted_by = ${command.actor},
        lift_reason = ${asked.reason}
      where restriction_id = ${asked.restrictionId}`)
    return { kind: 'lifted' }
  })
}

/** Accounts that are restricted to anybody. */
export async function restrictedAccounts(tx: Tx): Promise<ReadonlySet<bigint>> {
  const rows = await tx.rows<{ id: bigint }>(sql`select account_id as id from restricted_account`)
  return new Set(rows.map((row) => row.id))
}
