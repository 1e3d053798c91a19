/**
 * Seals secrets with AES-256-GCM. What is kept names its form and its key, so that another key can
 * take the place of one: the first key given seals, each of them opens.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { InputError } from '#kernel/invariant.js'
import type { SecretBox } from '#store/secrets.js'

/** `sealed:v1:<key>:<iv, tag and text>` */
const FORM = /^sealed:v1:([0-9a-f]{8}):([A-Za-z0-9_-]+)$/
const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** Throws InputError where a key is not 256 bits in hexadecimal, or none is given. */
export function secretBox(keysInHex: readonly string[]): SecretBox {
  const keys = new Map(keysInHex.map(readKey).map((key) => [nameOf(key), key]))
  const [current] = keys.entries()
  if (current === undefined) throw keyFault('give at least one key of 64 hexadecimal digits')
  return {
    seal: (plain, of) => seal(plain, of, current),
    open: (kept, of) => {
      const [, name = '', sealed = ''] = FORM.exec(kept) ?? []
      if (name === '') return kept
      const key = keys.get(name)
      if (key === undefined) throw otherKey(name, [...keys.keys()])
      return open(Buffer.from(sealed, 'base64url'), of, key)
    },
    isCurrent: (kept) => FORM.exec(kept)?.[1] === current[0],
  }
}

export function newSecretKey(): string {
  return randomBytes(KEY_BYTES).toString('hex')
}

function readKey(hex: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(hex)) {
    throw keyFault('each key must be 64 hexadecimal digits: openssl rand -hex 32')
  }
  return Buffer.from(hex, 'hex')
}

/** Tells keys apart, and tells nothing of them. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update('name of a key\n').update(key).digest('hex').slice(0, 8)
}

function keyFault(message: string): InputError {
  return new InputError([{ field: 'REEVE_SECRET_KEY', message }])
}

function otherKey(name: string, given: readonly string[]): InputError {
  return keyFault(
    `the secrets of this database are sealed with the key ${name}, and given is ` +
      `${given.join(', ')}: put back the file secret-key that went with the database, or name ` +
      'its key in REEVE_SECRET_KEY',
  )
}

function seal(plain: string, of: string, [name, key]: readonly [string, Buffer]): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(of))
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  const sealed = Buffer.concat([iv, cipher.getAuthTag(), text])
  return `sealed:v1:${name}:${sealed.toString('base64url')}`
}

function open(sealed: Buffer, of: string, key: Buffer): string {
  const iv = sealed.subarray(0, IV_BYTES)
  const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(of)).setAuthTag(tag)
    const text = sealed.subarray(IV_BYTES + TAG_BYTES)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  } catch {
    throw keyFault(`the secret of ${of} was changed since it was sealed, or is another’s`)
  }
}
