/** For whom a bundle is encrypted, and with what it is opened: the age format (age-encryption.org). */
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { InputError } from '#kernel/invariant.js'

/** Public keys (`age1…`), or one passphrase. */
export type LockedFor =
  { readonly recipients: readonly string[] } | { readonly passphrase: string }

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
  return Readable.fromWeb(locked as unknown as ReadableStream<Uint8Array>)
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
    return Readable.fromWeb(plain as unknown as ReadableStream<Uint8Array>)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputError([{ field: 'bundle', message: `is not opened by that key (${why})` }])
  }
}

export async function openBytes(locked: Uint8Array, key: OpenedBy): Promise<Uint8Array> {
  return decrypterBy(key).decrypt(locked)
}
