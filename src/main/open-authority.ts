/** Opens an authority: its database (embedded or its own), archive, printer and calendar. */
import { join } from 'node:path'
import { type ArchiveFolder, folderArchive } from '#dispatch/index.js'
import { createRenderer, type Renderer } from '#documents/index.js'
import { readCalendar } from '#demonstration/index.js'
import { type IsoDate, londonDay } from '#kernel/dates.js'
import { secretBox } from '#main/secret-box.js'
import { secretKeys, type Settings } from '#main/settings.js'
import { connect, type Db } from '#store/db.js'
import { ensureDatabase, startEmbeddedServer } from '#store/embedded-server.js'
import type { Patience } from '#store/patience.js'
import { APPLICATION_ROLE, migrate } from '#store/migrate.js'

export interface Authority {
  readonly db: Db
  readonly archive: ArchiveFolder
  readonly renderer: Renderer
  readonly clock: Clock
  /** The owner's connection string, for throwaway databases. */
  readonly ownerUrl: string
  readonly schema: string
  readonly archiveFolder: string
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
}

export async function openAuthority(
  settings: Settings,
  { patience = 'screen', say = () => undefined }: Opening = {},
): Promise<Authority> {
  const secrets = secretBox(secretKeys(settings))
  const server =
    settings.databaseUrl === undefined
      ? await startEmbeddedServer(join(settings.folder, 'postgresql'), say)
      : undefined
  if (server) await ensureDatabase(server, DATABASE)
  const url = settings.databaseUrl ?? server?.url(DATABASE) ?? ''
  await migrate(url, settings.schema)
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
    close: async () => {
      await db.close()
      await server?.leave()
    },
  }
}

function clockOf(db: Db): Clock {
  return {
    now: () => new Date(),
    today: async () => (await db.reading(readCalendar)) ?? londonDay(new Date()),
  }
}
