/**
 * The key that every form carries. It makes what is sent twice be done once; and it proves for
 * which officer the form was made, also when the session has ended before it was sent. That proof
 * ends when the longest session in which the form can have been shown would have ended.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { LONGEST_HOURS } from '#web/session-store.js'

/** A name that no other use of the secret has. */
const PURPOSE = 'form key'

interface Made {
  readonly id: string
  /** The instant in milliseconds, to the base of 36. */
  readonly at: string
  readonly username: string
}

export function formKey(secret: string, username: string, now: Date): string {
  const made = { id: randomUUID(), at: now.getTime().toString(36), username }
  return `${made.id}.${made.at}.${proofOf(secret, made)}.${username}`
}

/** The officer for whom the form was made; undefined where the key is not ours, or is too old. */
export function officerOfKey(secret: string, key: string, now: Date): string | undefined {
  const parts = /^([\w-]{36})\.([0-9a-z]{1,10})\.([\w-]{22})\.(.+)$/.exec(key)
  const [, id = '', at = '', proof = '', username = ''] = parts ?? []
  const right = proofOf(secret, { id, at, username })
  if (username === '' || proof.length !== right.length) return undefined
  if (!timingSafeEqual(Buffer.from(proof), Buffer.from(right))) return undefined
  const age = now.getTime() - Number.parseInt(at, 36)
  return age < LONGEST_HOURS * 3_600_000 ? username : undefined
}

function proofOf(secret: string, { id, at, username }: Made): string {
  const told = JSON.stringify([PURPOSE, id, at, username])
  return createHmac('sha256', secret).update(told).digest('base64url').slice(0, 22)
}
