/**
 * How often a sign-in may fail (decision 0024). A failure is counted before the password is looked
 * at, under a lock, so that guesses made at once are counted too; what was right gives it back.
 * Counted for the officer and the address: who guesses elsewhere does not shut the officer out. All
 * addresses together have a limit as well, which does not bind one that the officer came from
 * lately.
 */
import { networkOf } from '#authority/network.js'
import { sql, type Tx } from '#store/db.js'

const FAILURES_ALLOWED = 5
/** From all addresses together. */
const FAILURES_ANYWHERE = 30
const LOCKED_MINUTES = 15
const LATELY_DAYS = 90
const DAY_MS = 86_400_000

export interface Attempt {
  readonly username: string
  readonly at: Date
  /** The address of the network that asks. */
  readonly address: string
}

export interface Counted {
  /** Nothing that is given now lets anybody in. */
  readonly shut: boolean
  /** Where it fails, it is the last that is allowed. */
  readonly last: boolean
}

interface Kept {
  readonly failures: number
  readonly lockedUntil: Date | null
  readonly signedInAt: Date | null
}

/** Counts the attempt as failed until it is known to be right. The officer must be one. */
export async function countAttempt(tx: Tx, attempt: Attempt): Promise<Counted> {
  const { username, at } = attempt
  // The officer before the address, as whoever lifts a lock takes them.
  const anywhere = await tx.first<{ lockedUntil: Date | null }>(sql`
    select locked_until as "lockedUntil" from officer where username = ${username} for update`)
  const kept = await lockAddress(tx, attempt)
  if (isAhead(kept.lockedUntil, at)) return { shut: true, last: false }
  const lately = kept.signedInAt !== null && +at - +kept.signedInAt < LATELY_DAYS * DAY_MS
  if (!lately && isAhead(anywhere?.lockedUntil ?? null, at)) return { shut: true, last: false }
  // A lock that has run out begins the count anew.
  const failures = (kept.lockedUntil === null ? kept.failures : 0) + 1
  const last = failures >= FAILURES_ALLOWED
  const until = new Date(at.getTime() + LOCKED_MINUTES * 60_000)
  await tx.run(sql`update sign_in_address set failures = ${failures}, last_failed_at = ${at},
    locked_until = ${last ? until : null} where ${ofAddress(attempt)}`)
  await tx.run(sql`
    update officer set
      failed_attempts = case when failed_attempts + 1 >= ${FAILURES_ANYWHERE} then 0
        else failed_attempts + 1 end,
      locked_until = case when failed_attempts + 1 >= ${FAILURES_ANYWHERE} then ${until}
        else locked_until end
    where username = ${username}`)
  return { shut: false, last }
}

/** The attempt was right, and another is still to come: it counts no more, and forgets nothing. */
export async function giveBackAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.run(sql`update officer set failed_attempts = greatest(failed_attempts - 1, 0)
    where username = ${attempt.username}`)
  await tx.run(sql`update sign_in_address set failures = greatest(failures - 1, 0),
    locked_until = null where ${ofAddress(attempt)}`)
}

/** The officer is in: what failed from here before is forgotten, and the address is known. */
export async function noteSignedIn(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.run(sql`update officer set failed_attempts = 0 where username = ${attempt.username}`)
  await tx.run(sql`update sign_in_address set failures = 0, locked_until = null,
    last_signed_in_at = ${attempt.at} where ${ofAddress(attempt)}`)
}

/** Forgets every failure, wherever it came from. */
export async function clearFailures(tx: Tx, username: string): Promise<void> {
  await tx.run(sql`update officer set failed_attempts = 0, locked_until = null
    where username = ${username}`)
  await tx.run(sql`update sign_in_address set failures = 0, locked_until = null
    where username = ${username}`)
}

async function lockAddress(tx: Tx, attempt: Attempt): Promise<Kept> {
  await tx.run(sql`insert into sign_in_address (username, address)
    values (${attempt.username}, ${networkOf(attempt.address)}) on conflict do nothing`)
  const kept = await tx.first<Kept>(sql`
    select failures, locked_until as "lockedUntil", last_signed_in_at as "signedInAt"
    from sign_in_address where ${ofAddress(attempt)} for update`)
  return kept ?? { failures: 0, lockedUntil: null, signedInAt: null }
}

function ofAddress({ username, address }: Attempt) {
  return sql`username = ${username} and address = ${networkOf(address)}`
}

function isAhead(until: Date | null, at: Date): boolean {
  return until !== null && until > at
}
