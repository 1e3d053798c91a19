/** Passwords: what one must be, and how it is kept (argon2id). */
import { hash, verify } from '@node-rs/argon2'
import { isCommonPassword } from '#authority/common-passwords.js'

const LEAST = 10
const MOST = 200
const LEAST_DIFFERENT = 5
const COMMON = 'one of the first that are tried: some words that belong to nobody else are best'

/**
 * Why the password cannot be taken, as an officer is told it; undefined when it can. `ours` are
 * words that anybody knows of the council, such as its name.
 */
export function passwordFault(
  password: string,
  username: string,
  ours: readonly string[] = [],
): string | undefined {
  if (password.length < LEAST) return `use at least ${LEAST} characters`
  if (password.length > MOST) return `use at most ${MOST} characters`
  if (new Set(password).size < LEAST_DIFFERENT) {
    return `use at least ${LEAST_DIFFERENT} different characters`
  }
  if (password.toLowerCase().includes(username.toLowerCase())) return 'leave the username out of it'
  if (isCommonPassword(password, ours)) return `choose another: this is ${COMMON}`
  return undefined
}

export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

/** Against nobody's password too: an unknown name costs as long as a wrong password. */
export async function passwordMatches(kept: string | undefined, given: string): Promise<boolean> {
  const right = await verify(kept ?? (await decoyHash()), given)
  return right && kept !== undefined
}

let decoy: Promise<string> | undefined

function decoyHash(): Promise<string> {
  decoy ??= hash('a password that nobody has')
  return decoy
}
