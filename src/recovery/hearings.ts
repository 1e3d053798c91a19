/**
 * Court hearings that the council has been given, with the last day to lay a complaint for each.
 */
import { officerBehind, whyNotSecond } from '#authority/index.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { bankHolidaysKnown, bankHolidaysNear } from '#law/bank-holidays.js'
import { deemedServed, earliestHearing } from '#law/council-tax/summons.js'
import { LOCAL_GOVERNMENT_ACT, under } from '#law/instruments.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'

export interface Hearing {
  readonly id: bigint
  readonly courtCode: string
  readonly courtName: string
  readonly venue: string
  readonly sitsOn: IsoDate
  /** "10:00" */
  readonly sitsAt: string
  readonly complaintBy: IsoDate
  readonly state: 'listed' | 'closed'
}

export interface NewHearing {
  readonly courtCode: string
  readonly courtName: string
  readonly venue: string
  readonly sitsOn: IsoDate
  readonly sitsAt: string
  readonly complaintBy: IsoDate
}

/**
 * Lists a hearing. Throws InputError when the complaint's last day leaves no time for service, or
 * is of a year whose bank holidays are not known.
 */
export function listHearing(
  db: Db,
  command: Command,
  hearing: NewHearing,
): Promise<{ hearingId: bigint }> {
  const posted = addDays(hearing.complaintBy, 1)
  if (!bankHolidaysKnown(posted)) {
    const message = `no bank holidays are known for ${posted}: check the year`
    throw new InputError([{ field: 'complaintBy', message }])
  }
  const served = deemedServed('post', posted, bankHolidaysNear(posted))
  if (earliestHearing(served) > hearing.sitsOn) {
    const message = `a summons posted the day after is served ${served}: the hearing may be from ${earliestHearing(served)}`
    throw new InputError([{ field: 'complaintBy', message }])
  }
  return carryOut(db, command, { name: 'list-hearing', body: hearing }, async (tx) => {
    const [id = 0n] = await reserveIds(tx, { table: 'hearing', column: 'hearing_id' }, 1)
    const taken = await tx.run(sql`
      insert into hearing (hearing_id, court_code, court_name, venue, sits_on, sits_at,
        complaint_by)
      values (${id}, ${hearing.courtCode}, ${hearing.courtName}, ${hearing.venue},
        ${hearing.sitsOn}, ${hearing.sitsAt}, ${hearing.complaintBy})
      on conflict (court_code, sits_on, sits_at) do nothing`)
    if (taken === 0) {
      throw new InputError([
        { field: 'sitsOn', message: 'a hearing is listed at that time already' },
      ])
    }
    const stream = `hearing/${id}`
    await recordEvents(tx, command, [{ stream, type: 'hearing-listed', detail: { ...hearing } }])
    return { hearingId: id }
  })
}

export async function findHearing(tx: Tx, hearingId: bigint): Promise<Hearing | undefined> {
  return tx.first<Hearing>(sql`${SELECT} where hearing_id = ${hearingId}`)
}

/** The hearing, kept from being closed, or adjourned to, by another until we have done. */
export function lockHearing(tx: Tx, hearingId: bigint): Promise<Hearing | undefined> {
  return tx.first<Hearing>(sql`${SELECT} where hearing_id = ${hearingId} for update`)
}

/** All hearings, the latest first. */
export function hearings(tx: Tx): Promise<Hearing[]> {
  return tx.rows<Hearing>(sql`${SELECT} order by sits_on desc, hearing_id desc`)
}

const SELECT = sql`select hearing_id as id, court_code as "courtCode", court_name as "courtName",
  venue, sits_on as "sitsOn", sits_at as "sitsAt", complaint_by as "complaintBy", state from hearing`

export interface CourtAuthorisation {
  readonly username: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  /** The resolution or minute that authorised the officer. */
  readonly minuteRef: string
}

export type AuthoriseOutcome =
  | { readonly kind: 'authorised' }
  /** Nobody records their own authority, nor by a token or a password that they gave another. */
  | { readonly kind: 'own-authority' }

/** Records that an officer may appear before the court for the council (s223). */
export function authoriseForCourt(
  db: Db,
  command: Command,
  authorisation: CourtAuthorisation,
): Promise<AuthoriseOutcome> {
  const request = { name: 'authorise-court', body: authorisation }
  return carryOut(db, command, request, async (tx): Promise<AuthoriseOutcome> => {
    const own = await whyNotSecond(tx, command, { by: authorisation.username })
    if (own !== undefined) return { kind: 'own-authority' }
    const valid = `[${authorisation.from},${authorisation.until ?? ''})`
    await tx.run(sql`
      insert into court_authorisation (username, valid, minute_ref, recorded_at, recorded_by)
      values (${authorisation.username}, ${valid}::daterange, ${authorisation.minuteRef},
        ${command.recordedAt}, ${command.actor})`)
    await recordEvents(tx, command, [
      {
        stream: `officer/${authorisation.username}`,
        type: 'authorised-for-court',
        under: under(LOCAL_GOVERNMENT_ACT, 's223'),
        detail: { ...authorisation },
      },
    ])
    return { kind: 'authorised' }
  })
}

/** The minute that authorises an officer to appear on a day, or undefined. */
export async function courtAuthority(
  tx: Tx,
  acting: Pick<Acting, 'actor' | 'on'>,
): Promise<string | undefined> {
  const row = await tx.first<{ minute: string }>(sql`
    select minute_ref as minute from court_authorisation
    where username = ${await officerBehind(tx, acting.actor)} and valid @> ${acting.on}::date
    order by authorisation_id limit 1`)
  return row?.minute
}
