/** What stands in a bundle: at its head what is needed to begin, at its end what proves it. */
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { InputError } from '#kernel/invariant.js'

const DIGEST = { bytes: Type.Integer(), sha256: Type.String() }

const HEAD = Type.Object({
  format: Type.Literal('reeve-backup/1'),
  schema: Type.String(),
  takenAt: Type.String(),
  /** The council's day. */
  on: Type.String(),
  migrations: Type.Array(Type.String()),
  tables: Type.Array(Type.Object({ name: Type.String(), columns: Type.Array(Type.String()) })),
  secretKey: Type.Union([Type.Literal('wrapped'), Type.Literal('left out')]),
})

const MANIFEST = Type.Object({
  tables: Type.Array(Type.Object({ name: Type.String(), rows: Type.Integer(), ...DIGEST })),
  heads: Type.Object({ rows: Type.Integer(), ...DIGEST }),
  sequences: Type.Array(Type.Object({ name: Type.String(), next: Type.String() })),
  files: Type.Object({ count: Type.Integer(), ...DIGEST }),
})

export type BundleHead = Static<typeof HEAD>
export type Manifest = Static<typeof MANIFEST>

export const HEAD_FILE = 'head.json'
export const MANIFEST_FILE = 'manifest.json'
export const KEY_FILE = 'secret-key.age'
export const TABLES = 'tables/'
export const HEADS = 'heads'
export const ARCHIVE = 'archive/'

export function readHead(bytes: Uint8Array): BundleHead {
  const value = parse(bytes)
  if (Value.Check(HEAD, value)) return value
  throw refused('is of another form than this Reeve reads')
}

export function readManifest(bytes: Uint8Array): Manifest {
  const value = parse(bytes)
  if (Value.Check(MANIFEST, value)) return value
  throw refused('has a manifest that cannot be read')
}

function refused(message: string): InputError {
  return new InputError([{ field: 'bundle', message }])
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
