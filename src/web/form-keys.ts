/**
 * The key that every form carries. It makes what is sent twice be done once; and it proves for
 * which officer the form was made, also when the session has ended before it was sent.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

/** A name that no other use of the secret has. */
const PURPOSE = 'form key'

export function formKey(secret: string, username: string): string {
  const id = randomUUID()
  return `${id}.${proofOf(secret, id, username)}.${username}`
}

/** The officer for whom the form was made; undefined where the key is not ours. */
export function officerOfKey(secret: string, key: string): string | undefined {
  const [, id = '', proof = '', username = ''] = /^([\w-]{36})\.([\w-]{22})\.(.+)$/.exec(key) ?? []
  const right = proofOf(secret, id, username)
  if (username === '' || proof.length !== right.length) return undefined
  return timingSafeEqual(Buffer.from(proof), Buffer.from(right)) ? username : undefined
}

function proofOf(secret: string, id: string, username: string): string {
  const told = JSON.stringify([PURPOSE, id, username])
  return createHmac('sha256', secret).update(told).digest('base64url').slice(0, 22)
}
