/** Opens an authority: its database (embedded or its own), archive, printer and calendar. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArchiveFolder, folderArchive } from '#dispatch/index.js'
import { createRenderer, type Renderer } from '#documents/index.js'
import { readCalendar } from '#demonstration/index.js'
import { type IsoDate, londonDay } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { secretBox } from '#main/secret-box.js'
import { secretKeys, type Settings } from '#main/settings.js'
import { connect, type Db } from '#store/db.js'
import { ensureDatabase, startEmbeddedServer } from '#store/embedded-server.js'
import type { Patience } from '#store/patience.js'
import { APPLICATION_ROLE, checkRights, migrate, refuseBehind } from '#store/migrate.js'

export interface Authority {
  readonly db: Db
  readonly archive: ArchiveFolder
  readonly renderer: Renderer
  readonly clock: Clock
  /** The owner's connection string, for throwaway databases. */
  readonly ownerUrl: string
  readonly schema: string
  readonly archiveFolder: string
  /** The text of the key file, as it was given or made. */
  readonly secretKey: string
  /** Closes the connections, and the server where this process started it. */
  close(): Promise<void>
}

export interface Clock {
  /** The council's day: its calendar's in a demonstration, else the machine's in London. */
  today(): Promise<IsoDate>
  now(): Date
}

const DATABASE = 'reeve'

export interface Opening {
  /** How long the work may take: a screen's, unless told. */
  readonly patience?: Patience
  /** Told what befell the database. */
  readonly say?: (text: string) => void
  /** Whether the schema is brought up to date; else what is behind is refused. */
  readonly migrating?: boolean
}

export async function openAuthority(
  settings: Settings,
  { patience = 'screen', say = () => undefined, migrating = true }: Opening = {},
): Promise<Authority> {
  if (!migrating) refuseNoCouncil(settings)
  const keys = secretKeys(settings)
  const secrets = secretBox(keys)
  const server = await openServer(settings, say)
  const { url } = server
  try {
    if (migrating) await migrate(url, settings.schema)
    else await refuseBehind(url, settings.schema)
  } catch (error) {
    await server.leave()
    throw error
  }
  const { schema } = settings
  const db = connect({ url, schema, role: APPLICATION_ROLE, patience, secrets })
  const archiveFolder = join(settings.folder, 'archive', settings.schema)
  return {
    db,
    archive: folderArchive(archiveFolder),
    renderer: createRenderer(),
    clock: clockOf(db),
    ownerUrl: url,
    schema: settings.schema,
    archiveFolder,
    secretKey: `${keys.join('\n')}\n`,
    close: async () => {
      await db.close()
      await server.leave()
    },
  }
}

/** A folder without data is the wrong one: no server is started there to say so less plainly. */
function refuseNoCouncil({ databaseUrl, folder }: Settings): void {
  if (databaseUrl !== undefined || existsSync(join(folder, 'postgresql'))) return
  const message =
    `there is no council in ${folder}: give the folder of its data as REEVE_DATA, ` +
    'or make one there by `npm start` or `reeve council found`'
  throw new InputError([{ field: 'REEVE_DATA', message }])
}

interface Server {
  /** The owner's connection string. */
  readonly url: string
  leave(): Promise<void>
}

/** The council's own, or the one that comes from npm. */
async function openServer(settings: Settings, say: (text: string) => void): Promise<Server> {
  if (settings.databaseUrl !== undefined) {
    return { url: settings.databaseUrl, leave: () => Promise.resolve() }
  }
  const server = await startEmbeddedServer(join(settings.folder, 'postgresql'), say)
  await ensureDatabase(server, DATABASE)
  return { url: server.url(DATABASE), leave: () => server.leave() }
}

/** A place for a council that is not there yet: nothing is migrated. */
export interface EmptyPlace {
  readonly url: string
  readonly schema: string
  readonly archive: ArchiveFolder
  /** Puts the key file in its place; gives whether it is there now. Never writes over another. */
  keepSecretKey(text: string): boolean
  close(): Promise<void>
}

/** What the owner of the database lacks to migrate it and to work with it. */
export async function rightsOf(settings: Settings) {
  const server = await openServer(settings, () => undefined)
  try {
    return await checkRights(server.url, settings.schema)
  } finally {
    await server.leave()
  }
}

export async function openEmptyPlace(settings: Settings): Promise<EmptyPlace> {
  const server = await openServer(settings, () => undefined)
  const file = join(settings.folder, 'secret-key')
  return {
    url: server.url,
    schema: settings.schema,
    archive: folderArchive(join(settings.folder, 'archive', settings.schema)),
    keepSecretKey: (text) => {
      if (settings.secretKey !== undefined) return settings.secretKey.trim() === text.trim()
      if (existsSync(file)) return readFileSync(file, 'utf8').trim() === text.trim()
      mkdirSync(settings.folder, { recursive: true, mode: 0o700 })
      writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
      return true
    },
    close: () => server.leave(),
  }
}

function clockOf(db: Db): Clock {
  return {
    now: () => new Date(),
    today: async () => (await db.reading(readCalendar)) ?? londonDay(new Date()),
  }
}
