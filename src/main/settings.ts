/** Where Reeve keeps things and what it listens on, from the environment. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { KeysGiven } from '#backup/index.js'
import { InputError } from '#kernel/invariant.js'
import { newSecretKey } from '#main/secret-box.js'

export interface Settings {
  readonly host: string
  readonly port: number
  /** A server of the council's own; without it the embedded one is started. */
  readonly databaseUrl: string | undefined
  readonly folder: string
  readonly schema: string
  /** Whether a council may be made up there. */
  readonly demonstration: boolean
  /** Keys for secrets in the database, the one in use first; without them a file has them. */
  readonly secretKey: string | undefined
  /** Left out: as the request came. */
  readonly secureCookies: boolean | undefined
  /** Who gives it may read the measurements from another machine. */
  readonly metricsToken: string | undefined
  /** Webhooks may lead to systems in the council's own network. */
  readonly privateWebhooks: boolean
  readonly backup: BackupSettings
}

/** Where each night's bundles go, and the keys: without a folder none are made. */
export interface BackupSettings extends KeysGiven {
  readonly folder: string | undefined
  /** How many of a kind are kept. */
  readonly keep: number
}

const DEMONSTRATION_SCHEMA = 'wyremouth'

/**
 * Whether a council may be made up: where it was asked for, and where nothing was set at all. Its
 * passwords are published, so that it is never made in a database or a schema of somebody's own.
 */
function mayDemonstrate(env: NodeJS.ProcessEnv): boolean {
  const asked = flag(env, 'REEVE_DEMO')
  const ownPlace = Boolean(env['DATABASE_URL']) || Boolean(env['REEVE_SCHEMA'])
  return asked ?? !ownPlace
}

/** Throws InputError when a setting cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env['PORT'] ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    const message = `"${env['PORT']}" is not a port: give a number from 0 to 65535`
    throw new InputError([{ field: 'PORT', message }])
  }
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    databaseUrl: env['DATABASE_URL'],
    folder: resolve(env['REEVE_DATA'] ?? join(import.meta.dirname, '../../.reeve')),
    schema: env['REEVE_SCHEMA'] ?? DEMONSTRATION_SCHEMA,
    demonstration: mayDemonstrate(env),
    secretKey: env['REEVE_SECRET_KEY'],
    secureCookies: flag(env, 'REEVE_SECURE_COOKIES'),
    metricsToken: env['REEVE_METRICS_TOKEN'],
    privateWebhooks: env['REEVE_WEBHOOKS_PRIVATE'] === 'true',
    backup: backupSettings(env),
  }
}

const NIGHTS_KEPT = 14

function backupSettings(env: NodeJS.ProcessEnv): BackupSettings {
  const keep = Number(env['REEVE_BACKUP_KEEP'] ?? NIGHTS_KEPT)
  if (!Number.isInteger(keep) || keep < 1) {
    const message = `"${env['REEVE_BACKUP_KEEP']}" is no number of nights to keep`
    throw new InputError([{ field: 'REEVE_BACKUP_KEEP', message }])
  }
  return {
    folder: env['REEVE_BACKUP_FOLDER'],
    recipients: keysIn(env['REEVE_BACKUP_RECIPIENTS']),
    passphraseFile: env['REEVE_BACKUP_PASSPHRASE_FILE'],
    identityFile: env['REEVE_BACKUP_IDENTITY_FILE'],
    planB: {
      common: keysIn(env['REEVE_PLAN_B_RECIPIENTS']),
      restricted: keysIn(env['REEVE_PLAN_B_RESTRICTED_RECIPIENTS']),
    },
    keep,
  }
}

function keysIn(text = ''): string[] {
  return text.split(/[\s,]+/).filter((key) => key !== '')
}

/** Throws InputError where it says neither yes nor no. */
function flag(env: NodeJS.ProcessEnv, name: string): boolean | undefined {
  const text = env[name]
  if (text === undefined || text === '') return undefined
  if (text === 'true' || text === 'false') return text === 'true'
  throw new InputError([{ field: name, message: `"${text}" is neither true nor false` }])
}

/** The secret that signs sessions: made once, and kept beside the data. */
export function sessionSecret(settings: Settings): string {
  const file = join(settings.folder, 'session-secret')
  if (!existsSync(file)) {
    mkdirSync(settings.folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(48).toString('hex'), { mode: 0o600 })
  }
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** The keys that seal secrets in the database, the one in use first: made once, a line each. */
export function secretKeys({ secretKey, folder }: Settings): string[] {
  const file = join(folder, 'secret-key')
  if (secretKey === undefined && !existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, `${newSecretKey()}\n`, { mode: 0o600, flag: 'wx' })
  }
  const text = secretKey ?? readFileSync(file, 'utf8')
  return text.split(/[\s,]+/).filter((key) => key !== '')
}
