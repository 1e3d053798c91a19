/** The audit: who looked at what, and what was done to what. */
import { contains, falling, type ListSource, rising } from '#enquiries/lists.js'
import { isActor } from '#enquiries/officer-names.js'
import type { SecurityKind } from '#authority/index.js'
import { addDays, type IsoDate, isLikelyDay } from '#kernel/dates.js'
import { type RawBuilder, sql } from '#store/db.js'

/** From a day to a day, both in it, as the council counts its days. */
function daysOf(at: RawBuilder<unknown>): ListSource['filters'] {
  const midnight = (day: IsoDate) => sql`(${day}::timestamp at time zone 'Europe/London')`
  return {
    from: (day) => (isLikelyDay(day) ? sql`${at} >= ${midnight(day)}` : sql`false`),
    to: (day) => (isLikelyDay(day) ? sql`${at} < ${midnight(addDays(day, 1))}` : sql`false`),
  }
}

export interface LookRow {
  readonly id: bigint
  readonly lookedAt: Date
  readonly username: string
  readonly what: string
  readonly subject: string
  readonly restricted: boolean
}

export const ACCESS_LOG: ListSource = {
  select: sql`access_id as id, looked_at as "lookedAt", username, what, subject,
    restricted`,
  from: sql`from access_log`,
  sorts: { at: sql`looked_at`, username: sql`username`, subject: sql`subject` },
  firstSort: { by: 'at', descending: true },
  tie: [falling(sql`access_id`)],
  filters: {
    ...daysOf(sql`looked_at`),
    username: (value) => isActor(sql`username`, value),
    what: (value) => sql`what = ${value}`,
    // An account's number finds its statements and its cases too.
    subject: (value) =>
      sql`(subject = ${value} or subject like ${`${value.replace(/[\\%_]/g, '\\$&')} %`})`,
    restricted: (value) => (value === 'yes' ? sql`restricted` : sql`true`),
  },
}

export interface SecurityRow {
  readonly id: bigint
  readonly happenedAt: Date
  readonly kind: SecurityKind
  readonly username: string | null
  readonly address: string | null
  readonly detail: string
}

/** Who came in, who failed to, and what was refused. */
export const SECURITY_EVENTS: ListSource = {
  select: sql`security_event_id as id, happened_at as "happenedAt", kind, username, address,
    detail`,
  from: sql`from security_event`,
  sorts: {
    at: sql`happened_at`,
    kind: sql`kind`,
    username: sql`coalesce(username, '')`,
    address: sql`coalesce(address, '')`,
  },
  firstSort: { by: 'at', descending: true },
  tie: [falling(sql`security_event_id`)],
  filters: {
    ...daysOf(sql`happened_at`),
    kind: (value) => sql`kind = ${value}`,
    username: (value) => isActor(sql`username`, value),
    address: (value) => sql`address = ${value}`,
  },
}

export const EVENTS: ListSource = {
  select: sql`stream, seq, recorded_at as "recordedAt", effective_on as "effectiveOn", actor, type,
    under, detail, encode(hash, 'hex') as hash`,
  from: sql`from event`,
  sorts: { at: sql`recorded_at` },
  firstSort: { by: 'at', descending: true },
  tie: [rising(sql`stream`), falling(sql`seq`)],
  filters: {
    ...daysOf(sql`recorded_at`),
    // An account's number by itself is enough; what was done may be given as the list shows it.
    stream: (value) => sql`stream in (${value}, ${`account/${value}`})`,
    actor: (value) => isActor(sql`actor`, value),
    type: (value) => contains(sql`type`, value.replaceAll(' ', '-')),
  },
}
