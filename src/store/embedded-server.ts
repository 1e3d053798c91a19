/**
 * The PostgreSQL server that comes from npm, for a machine without one. Any number of processes
 * share it: each joins it or starts it, watches it and starts it again when it falls, and the last
 * to leave stops it.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { type Keeper, keepServer } from '#store/server-keeper.js'
import {
  isAlive,
  isPostgres,
  launch,
  LOG_FILE,
  OWNER,
  type PidFile,
  type Place,
  type PlaceChoice,
  preparePlace,
  readPidFile,
  stopServer,
} from '#store/server-place.js'
import { clearLeftovers, endWithStarter } from '#store/throwaway-server.js'

export interface EmbeddedServer {
  /** A connection string for the named database, as the owner. */
  url(database: string): string
  /** Leaves the server: the last process that does stops it. */
  leave(): Promise<void>
}

export interface ThrowawayServer {
  url(database: string): string
  /** Stops it and removes its data, wherever it was put. */
  discard(): void
}

/**
 * Starts the server whose data lies under `folder`, or joins it when it is running already. `say`
 * is told when it fell and was started again.
 */
export async function startEmbeddedServer(
  folder: string,
  say: (text: string) => void,
): Promise<EmbeddedServer> {
  const place = preparePlace(folder)
  for (let tries = 1; ; tries += 1) {
    const port = await startOrJoin(place, [])
    const url = urlsOf(place, port)
    const start = async () => {
      await startOn(place, port, [])
    }
    try {
      return serverOf(place, url, await keepServer({ url: url('postgres'), say, start }))
    } catch (error) {
      // Whoever was the last to use it may be stopping it: then it is started anew.
      if (tries === 3) throw error
    }
  }
}

function serverOf(place: Place, url: EmbeddedServer['url'], keeper: Keeper): EmbeddedServer {
  return {
    url,
    leave: async () => {
      if (await keeper.isLast()) stopServer(place)
      await keeper.end()
    },
  }
}

/**
 * A server for a test or a bench, on data of its own. It ends with the process that started it,
 * however that ends; what others left that ended with their guard is cleared away first. A bench
 * measures the disk, and does not ask for memory.
 */
export async function startThrowawayServer(
  folder: string,
  flags: readonly string[] = [],
  choice: PlaceChoice = {},
): Promise<ThrowawayServer> {
  const place = preparePlace(folder, choice)
  clearLeftovers(place)
  const port = await startOrJoin(place, flags)
  const guard = endWithStarter(place, folder)
  return {
    url: urlsOf(place, port),
    discard: () => {
      stopServer(place)
      guard.dismiss()
      rmSync(dirname(place.data), { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Creates the database when it is not there. */
export async function ensureDatabase(
  server: Pick<EmbeddedServer, 'url'>,
  database: string,
): Promise<void> {
  const client = new pg.Client(server.url('postgres'))
  await client.connect()
  const found = await client.query('select 1 from pg_database where datname = $1', [database])
  if (found.rowCount === 0) {
    await client.query(`create database ${pg.escapeIdentifier(database)}`)
  }
  await client.end()
}

function urlsOf(place: Place, port: number) {
  const password = readFileSync(join(dirname(place.data), 'password'), 'utf8')
  return (database: string) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`
}

/** The port of the server, started where it does not run. */
async function startOrJoin(place: Place, flags: readonly string[]): Promise<number> {
  const file = readPidFile(place)
  if (file !== undefined && (await comesUp(place, file))) return file.port
  return startOn(place, await portFor(place), flags)
}

const START_MS = 60_000
const AGAIN_MS = 250

/**
 * Starts the server on the port, or waits for whoever is starting it at this moment, perhaps on
 * another. Gives the port that it came to.
 */
async function startOn(place: Place, port: number, flags: readonly string[]): Promise<number> {
  const file = readPidFile(place)
  // Left by a crash, and its number another process's by now: PostgreSQL would not start.
  if (file !== undefined && isAlive(file.pid) && !isPostgres(file.pid)) {
    rmSync(join(place.data, 'postmaster.pid'))
  }
  const deadline = performance.now() + START_MS
  for (let launched = launch(place, port, flags); ;) {
    const at = readPidFile(place)?.port ?? port
    if (await isOurs(place, at)) return at
    if (performance.now() > deadline) {
      throw new Error(`PostgreSQL did not start: see ${join(dirname(place.data), LOG_FILE)}`)
    }
    await pause(launched.ended ? AGAIN_MS : 50)
    // It gave way to another that starts, or to what is left of one that fell.
    const up = launched.ended && (await isOurs(place, readPidFile(place)?.port ?? port))
    if (launched.ended && !up) launched = launch(place, port, flags)
  }
}

/** Whether the server answers that may be on its way up, or be something else by now. */
async function comesUp(place: Place, { pid, port }: PidFile): Promise<boolean> {
  const deadline = performance.now() + START_MS
  while (!(await isOurs(place, port))) {
    if (!isPostgres(pid) || performance.now() > deadline) return false
    await pause(50)
  }
  return true
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Whether the server of this data answers there: another with the port has not its password. */
async function isOurs(place: Place, port: number): Promise<boolean> {
  const connectionString = urlsOf(place, port)('postgres')
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    )
    return rows[0]?.folder === place.data
  } catch {
    return false
  } finally {
    client.end().catch(() => undefined)
  }
}

/** The port of before, where it is free: other processes of the server know it by that. */
async function portFor(place: Place): Promise<number> {
  const file = join(dirname(place.data), 'port')
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = await freePort(before).catch(() => freePort(0))
  writeFileSync(file, String(port))
  return port
}

async function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('no free port on 127.0.0.1'))
      })
    })
  })
}
