/** What every command works in: the authority opened, who acts, and how answers are printed. */
import { randomUUID } from 'node:crypto'
import type { Command as Program } from 'commander'
import type { KeysGiven } from '#backup/index.js'
import type { ArchiveFolder } from '#dispatch/index.js'
import { type IsoDate, recordedOn } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import type { Press, PrintScope } from '#letters/index.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'
import { toJson } from '#store/json.js'

export interface OpenedAuthority {
  readonly db: Db
  readonly press: Press
  readonly clock: { today(): Promise<IsoDate>; now(): Date }
  /** Who acts: who the machine says. A name that is given is taken in a demonstration alone. */
  actor(given: string | undefined): Promise<string>
  /** The owner's connection string, and the schema. */
  readonly ownerUrl: string
  readonly schema: string
  readonly archive: ArchiveFolder
  /** The text of the key file. */
  readonly secretKey: string
  /** Prints beside the work, as sent; `printed` resolves when nothing waits. */
  printLater(command: Command, scope: PrintScope): void
  printed(): Promise<void>
  close(): Promise<void>
}

/** A place for a council that is not there yet. */
export interface EmptyPlace {
  readonly url: string
  readonly schema: string
  readonly archive: ArchiveFolder
  /** Puts the key file in its place; gives whether it is there now. */
  keepSecretKey(text: string): boolean
  close(): Promise<void>
}

/** Whether the schema is brought up to date as it is opened; else one that is behind is refused. */
export interface Opening {
  readonly migrating: boolean
}

export interface Surroundings {
  open(how: Opening): Promise<OpenedAuthority>
  /** What the database's owner lacks, and what its administrator runs once. */
  rights(): Promise<readonly { readonly says: string; readonly statement: string }[]>
  /** Where a backup is restored to. */
  empty(): Promise<EmptyPlace>
  /** The keys of backups that are set. */
  backupKeys(): KeysGiven
  /** Runs work on an empty database that is dropped afterwards. */
  throwaway<T>(work: (db: Db) => Promise<T>): Promise<T>
}

/** How a command speaks: text for people, JSON where it was asked for. */
export interface Io {
  say(text: string, data: object): void
  progress(text: string): void
  readonly json: boolean
}

interface Options {
  readonly json?: boolean
  readonly dryRun?: boolean
  readonly actor?: string
  readonly key?: string
}

/** What a command is given beside its own arguments. */
export interface Context {
  readonly authority: OpenedAuthority
  /** A command of the acting officer; `part` keeps several in one call apart. */
  command(part: string): Promise<Command>
}

type Action = (context: Context, io: Io, ...args: string[]) => Promise<number>

/** Opens the authority, does the work, closes it again, and turns input errors into exit code 2. */
export function withAuthority(surroundings: Surroundings, program: Program, action: Action) {
  return opening({ surroundings, migrating: false }, program, action)
}

/** As `withAuthority`, and brings the schema up to date before. */
export function withMigratedAuthority(
  surroundings: Surroundings,
  program: Program,
  action: Action,
) {
  return opening({ surroundings, migrating: true }, program, action)
}

function opening(
  { surroundings, migrating }: Opening & { readonly surroundings: Surroundings },
  program: Program,
  action: Action,
) {
  return async (...given: unknown[]): Promise<void> => {
    const options = program.opts<Options>()
    const io = ioOf(options)
    const args = given.filter((value): value is string => typeof value === 'string')
    await guard(io, async () => {
      const authority = await surroundings.open({ migrating })
      try {
        return await action({ authority, command: commandsOf(authority, options) }, io, ...args)
      } finally {
        await authority.close()
      }
    })
  }
}

function commandsOf(authority: OpenedAuthority, options: Options) {
  const key = options.key ?? randomUUID()
  return async (part: string): Promise<Command> => {
    const on = await authority.clock.today()
    return {
      actor: await authority.actor(options.actor),
      on,
      recordedAt: recordedOn(on, authority.clock.now()),
      idempotencyKey: `${key}/${part}`,
      dryRun: options.dryRun === true,
    }
  }
}

export function ioOf(options: { readonly json?: boolean }): Io {
  const json = options.json === true
  return {
    json,
    say: (text, data) => process.stdout.write(`${json ? plainJson(data) : text}\n`),
    // Progress goes to the error stream, so that what is piped stays whole.
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
    },
  }
}

/** JSON for other programs: a bigint as its decimal text. */
function plainJson(data: object): string {
  return toJson(data).replace(/\{"\$n":"(-?\d+)"\}/g, '"$1"')
}

/** Runs a command's work; input at fault is printed field by field and exits with 2. */
export async function guard(io: Io, work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const lines = error.errors.map(
      (e) => `${e.line === undefined ? '' : `line ${e.line}, `}${e.field}: ${e.message}`,
    )
    if (io.json) io.say('', { errors: error.errors })
    else process.stderr.write(`${lines.join('\n')}\n`)
    process.exitCode = 2
  }
}
