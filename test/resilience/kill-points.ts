/**
 * Kills a work at random points and lets people go on as they would: what is then in the books must
 * be what an undisturbed work leaves, and nothing twice.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { chance } from '#kernel/chance.js'
import { proveBooks } from '#ledger/index.js'
import { proveWords } from '#search/index.js'
import { connect, type Db } from '#store/db.js'
import { APPLICATION_ROLE } from '#store/migrate.js'
import { proveEvents } from '#store/prove-events.js'
import { SCHEMA, TEMPLATE } from '../support/postgres-server.js'
import { type ChildName, type ChildReport, type KillMoment, runChild } from './child-process.js'

/** A council of its own: a database, and a folder for what it archives. */
export interface Place {
  readonly db: Db
  readonly url: string
  readonly folder: string
}

/** A work that a process may be killed in the midst of. */
export interface KilledWork<Given = unknown> {
  readonly child: ChildName
  /** Brings a council to where the work begins; what it gives, the other parts are given. */
  prepare(db: Db): Promise<Given>
  /** What the child is told after the place's connection string. */
  args(given: Given, place: Place): readonly string[]
  /** What is wrong while nobody has gone on yet: a work that must be all or nothing, and is not. */
  halfDone?(given: Given, place: Place): Promise<readonly string[]>
  /** What people do next, after a fall or without, until all is done. Gives what is wrong. */
  goOn(given: Given, place: Place): Promise<readonly string[]>
  /** All that the work brings about, without the identities that an undone attempt uses up. */
  digest(place: Place): Promise<string>
}

export interface KillTest {
  readonly adminUrl: string
  readonly points: number
  readonly seed: number
  readonly onPoint?: (done: number) => void
}

export interface KillReport {
  readonly killed: number
  readonly finishedBeforeTheKill: number
  readonly differences: readonly string[]
}

/** How many points are tried side by side: a kill waits more than it works. */
const SIDE_BY_SIDE = 2

export async function killAndGoOn<Given>(
  work: KilledWork<Given>,
  test: KillTest,
): Promise<KillReport> {
  const begun = `k_${randomBytes(5).toString('hex')}`
  const given = await prepare(work, test, begun)
  const differences: string[] = []
  // The first time also reads fonts and programs from the disk: it is no measure.
  await onCopy(test, begun, (place) =>
    runChild(work.child, [place.url, ...work.args(given, place)]),
  )
  const undisturbed = await onCopy(test, begun, async (place) => {
    const whole = await runChild(work.child, [place.url, ...work.args(given, place)])
    differences.push(...(await work.goOn(given, place)), ...(await faults(place.db)))
    return { whole, digest: await work.digest(place) }
  })
  const luck = chance(test.seed)
  const moments = Array.from({ length: test.points }, (_, point) =>
    momentOf((point + luck.next()) / test.points, undisturbed.whole),
  )
  let [next, killed, looked] = [0, 0, 0]
  const lane = async () => {
    for (let point = next++; point < test.points; point = next++) {
      const fallen = await onCopy(test, begun, async (place) => {
        const args = [place.url, ...work.args(given, place)]
        const child = await runChild(work.child, args, moments[point])
        return { ...child, wrong: await wrongAfter(work, { given, place, undisturbed }) }
      })
      if (fallen.killed) killed += 1
      differences.push(...fallen.wrong.map((says) => `point ${point}: ${says}`))
      test.onPoint?.((looked += 1))
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))
  await asAdmin(test.adminUrl, `drop database ${begun} with (force)`)
  return { killed, finishedBeforeTheKill: test.points - killed, differences }
}

/**
 * A moment of the whole, told from the last part that was done by then: a machine that is slow or
 * quick the next time is still hit in the middle.
 */
function momentOf(share: number, whole: ChildReport): KillMoment {
  const at = share * whole.ms
  const done = whole.saidAt.filter((said) => said <= at).length
  return { done, waitMs: at - (whole.saidAt[done - 1] ?? 0) }
}

async function wrongAfter<Given>(
  work: KilledWork<Given>,
  { given, place, undisturbed }: { given: Given; place: Place; undisturbed: { digest: string } },
): Promise<readonly string[]> {
  const half = (await work.halfDone?.(given, place)) ?? []
  const fallen = (await faults(place.db)).map((fault) => `after the kill ${fault}`)
  const wrong = await work.goOn(given, place)
  const after = await work.digest(place)
  const differs = after === undisturbed.digest ? [] : [firstDifference(after, undisturbed.digest)]
  return [...half, ...fallen, ...wrong, ...differs, ...(await faults(place.db))]
}

function firstDifference(found: string, expected: string): string {
  const [a, b] = [found.split('\n'), expected.split('\n')]
  const at = a.findIndex((line, n) => line !== b[n])
  return `found "${a[at]}", undisturbed "${b[at]}"`
}

/** What the books, the chains of events and the words of the search do not prove. */
async function faults(db: Db): Promise<string[]> {
  return db.transaction(async (tx) => {
    const books = (await proveBooks(tx)).map((f) => `${f.proof}: ${f.subject}`)
    const events = (await proveEvents(tx)).faults.map((f) => `${f.stream}: ${f.says}`)
    const words = (await proveWords(tx)).map((f) => `${f.word}: ${f.says}`)
    return [...books, ...events, ...words]
  })
}

async function prepare<Given>(
  work: KilledWork<Given>,
  { adminUrl }: KillTest,
  name: string,
): Promise<Given> {
  await asAdmin(adminUrl, `create database ${name} template ${TEMPLATE}`)
  const db = open(urlOf(adminUrl, name))
  try {
    return await work.prepare(db)
  } finally {
    await db.close()
  }
}

async function onCopy<T>(
  { adminUrl }: KillTest,
  template: string,
  use: (place: Place) => Promise<T>,
): Promise<T> {
  const name = `k_${randomBytes(5).toString('hex')}`
  await asAdmin(adminUrl, `create database ${name} template ${template} strategy file_copy`)
  const url = urlOf(adminUrl, name)
  const folder = mkdtempSync(join(tmpdir(), 'reeve-killed-'))
  const db = open(url)
  try {
    return await use({ db, url, folder })
  } finally {
    await db.close()
    await asAdmin(adminUrl, `drop database ${name} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  }
}

function open(url: string): Db {
  return connect({ url, schema: SCHEMA, role: APPLICATION_ROLE })
}

function urlOf(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}
