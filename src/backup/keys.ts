/** For whom a bundle is encrypted, and with what it is opened: the age format. */
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { InputError } from '#kernel/invariant.js'

/** Public keys (`age1…`), or one passphrase. */
export type LockedFor = { readonly recipients: readonly string[] } | { readonly passphrase: string }

/** The secret key of a recipient (`AGE-SECRET-KEY-1…`), or the passphrase. */
export type OpenedBy = { readonly identities: readonly string[] } | { readonly passphrase: string }

const FEWEST_CHARACTERS = 12

function encrypterFor(lock: LockedFor): Encrypter {
  const encrypter = new Encrypter()
  if ('passphrase' in lock) {
    if (lock.passphrase.length < FEWEST_CHARACTERS) {
      throw keyFault(`the passphrase has fewer than ${FEWEST_CHARACTERS} characters`)
    }
    encrypter.setPassphrase(lock.passphrase)
    return encrypter
  }
  if (lock.recipients.length === 0) throw keyFault('give a recipient or a passphrase')
  for (const recipient of lock.recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch {
      throw keyFault(`"${recipient}" is no recipient of age: it begins with age1`)
    }
  }
  return encrypter
}

function keyFault(message: string): InputError {
  return new InputError([{ field: 'key', message }])
}

type Web = Parameters<Encrypter['encrypt']>[0] & ReadableStream<Uint8Array>

/** The stream encrypted, piece by piece. Throws InputError where the key is none. */
export async function lockStream(plain: Readable, lock: LockedFor): Promise<Readable> {
  const locked = await encrypterFor(lock).encrypt(Readable.toWeb(plain) as unknown as Web)
  return Readable.fromWeb(locked)
}

export async function lockBytes(plain: Uint8Array, lock: LockedFor): Promise<Uint8Array> {
  return encrypterFor(lock).encrypt(plain)
}

function decrypterBy(key: OpenedBy): Decrypter {
  const decrypter = new Decrypter()
  if ('passphrase' in key) {
    decrypter.addPassphrase(key.passphrase)
    return decrypter
  }
  for (const identity of key.identities) {
    try {
      decrypter.addIdentity(identity)
    } catch {
      throw keyFault('what was given is no secret key of age: it begins with AGE-SECRET-KEY-1')
    }
  }
  return decrypter
}

/** The stream opened. Throws InputError where the key does not open it. */
export async function openStream(locked: Readable, key: OpenedBy): Promise<Readable> {
  const decrypter = decrypterBy(key)
  try {
    const plain = await decrypter.decrypt(Readable.toWeb(locked) as unknown as Web)
    return Readable.fromWeb(plain)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputError([{ field: 'bundle', message: `is not opened by that key (${why})` }])
  }
}

export async function openBytes(locked: Uint8Array, key: OpenedBy): Promise<Uint8Array> {
  return decrypterBy(key).decrypt(locked)
}

/** Where the keys are said to be: by a setting, or at the command line. */
export interface KeysGiven {
  readonly recipients: readonly string[]
  readonly passphraseFile: string | undefined
  readonly identityFile: string | undefined
  /** Who can open the plan-B packs, by public keys of age. */
  readonly planB?: PlanBReaders
}

export interface PlanBReaders {
  /** Of all accounts that are not restricted; where nobody is named, whoever opens the backup. */
  readonly common: readonly string[]
  /** Of restricted accounts; where nobody is named, that pack is not made. */
  readonly restricted: readonly string[]
}

/** For whom each plan-B pack is encrypted. Throws InputError where nobody could open the first. */
export function planBLocks(given: KeysGiven): {
  readonly common: LockedFor
  readonly restricted: LockedFor | undefined
} {
  const { common = [], restricted = [] } = given.planB ?? {}
  return {
    common: common.length > 0 ? { recipients: common } : lockOf(given),
    restricted: restricted.length > 0 ? { recipients: restricted } : undefined,
  }
}

/** For whom to encrypt. Throws InputError where nothing, or both, are given. */
export function lockOf({ recipients, passphraseFile }: KeysGiven): LockedFor {
  if (recipients.length > 0 && passphraseFile !== undefined) {
    throw keyFault('give recipients or a passphrase, not both')
  }
  if (passphraseFile !== undefined) return { passphrase: firstLine(passphraseFile) }
  if (recipients.length > 0) return { recipients }
  throw keyFault('give a recipient (age1…) or a file with a passphrase')
}

/** With what to open. Throws InputError where nothing is given. */
export function keyOf({ identityFile, passphraseFile }: KeysGiven): OpenedBy {
  if (identityFile !== undefined) {
    const lines = readGiven(identityFile).split(/\r?\n/)
    return { identities: lines.map((l) => l.trim()).filter((l) => l !== '' && l[0] !== '#') }
  }
  if (passphraseFile !== undefined) return { passphrase: firstLine(passphraseFile) }
  throw keyFault('give the file of the secret key (AGE-SECRET-KEY-1…) or of the passphrase')
}

function firstLine(path: string): string {
  return readGiven(path).split(/\r?\n/)[0] ?? ''
}

function readGiven(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw keyFault(`the file ${path} cannot be read`)
  }
}
