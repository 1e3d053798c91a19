import { mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkArchive, makeBackup, type OpenedBy, restoreBackup } from '#backup/index.js'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'
import { proveBooks } from '#ledger/index.js'
import { makePrintRun } from '#letters/index.js'
import { listHearing, recordApproval } from '#recovery/index.js'
import { connect, sql } from '#store/db.js'
import { APPLICATION_ROLE } from '#store/migrate.js'
import { proveEvents } from '#store/prove-events.js'
import { dropSchema } from '#store/refill.js'
import { inOrder, withSnapshot } from '#store/snapshot.js'
import {
  command,
  makeSmallCouncil,
  run,
  serveSummonsesByHand,
} from '../../test/browser/small-council.js'
import { SMALL_COUNCIL, useDatabase } from '../../test/support/database.js'
import { SCHEMA } from '../../test/support/postgres-server.js'

const at = useDatabase(SMALL_COUNCIL)
const folder = mkdtempSync(join(tmpdir(), 'reeve-backup-'))
const archive = folderArchive(join(folder, 'archive'))
const TAKEN = { at: new Date('2026-05-23T02:00:00Z'), on: isoDate('2026-05-23') }
const SCRATCH = 'testshire_again'
let identity = ''
let lock = { recipients: [''] }
let key: OpenedBy = { identities: [] }

beforeAll(async () => {
  identity = await generateX25519Identity()
  lock = { recipients: [await identityToRecipient(identity)] }
  key = { identities: [identity] }
  await makeSmallCouncil(at.db)
  await goToCourt()
  const press = { db: at.db, archive, renderer: createRenderer() }
  await makePrintRun(press, command(isoDate('2026-05-22')), { runId: 1n })
  await makePrintRun(press, command(isoDate('2026-05-22')), { runId: 2n })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const source = () => ({ url: at.url, schema: SCHEMA, archive })
const target = () => ({ url: at.url, schema: SCRATCH })
const backedUp = (name: string) => makeBackup(source(), join(folder, name), { ...TAKEN, lock })

test('what was backed up is whole again in an empty schema, with its letters', async () => {
  const made = await backedUp('whole.age')
  expect(made).toMatchObject({ secretKey: 'left out' })
  expect(made.files).toBeGreaterThan(0)
  const again = folderArchive(join(folder, 'archive-again'))
  const to = { ...target(), keepFile: (bytes: Uint8Array) => again.keep(bytes) }
  const restored = await restoreBackup(made.file, key, to)
  expect(restored).toMatchObject({ rows: made.rows, files: made.files })
  expect(await checkArchive(target(), again)).toMatchObject({ files: made.files, faults: [] })
  const db = connect({ ...target(), role: APPLICATION_ROLE })
  const counted = async (of: typeof db) => {
    const row = await of.transaction((tx) =>
      tx.first<{ n: bigint }>(sql`select (select count(*) from event) + (select count(*) from entry)
        + (select count(*) from due_sum) as n`),
    )
    return row?.n
  }
  expect(await db.transaction(proveBooks)).toEqual([])
  expect(await db.transaction(proveEvents)).toMatchObject({ events: made.events, faults: [] })
  expect(await counted(db)).toBe(await counted(at.db))
  // Numbers go on above those that were given.
  await makeRun(db)
  await db.close()
  await dropSchema(target())
}, 60_000)

/** A run previewed, approved by another and carried out. */
async function makeRun(db: typeof at.db): Promise<void> {
  await run(db, { kind: 'reminder', criteria: {}, asAt: isoDate('2026-06-15') })
}

/** Reminded, noticed, complained of and summonsed: bills, letters and a case in court. */
async function goToCourt(): Promise<void> {
  await run(at.db, { kind: 'reminder', criteria: {}, asAt: isoDate('2026-04-20') })
  const { hearingId } = await listHearing(at.db, command(isoDate('2026-04-20')), {
    courtCode: '2000', courtName: 'Smallbury Magistrates’ Court', venue: 'Court 1',
    sitsOn: isoDate('2026-06-22'), sitsAt: '10:00', complaintBy: isoDate('2026-05-29'),
  }) // prettier-ignore
  const criteria = { hearingId: String(hearingId) }
  await run(at.db, { kind: 'complaint', criteria, asAt: isoDate('2026-05-20') })
  await recordApproval(at.db, command(isoDate('2026-05-21'), 'c.court'), {
    complaintId: 1n, approvedBy: 'A. Justice JP', approvedOn: isoDate('2026-05-21'), refused: [],
  }) // prettier-ignore
  await run(at.db, { kind: 'summons', criteria, asAt: isoDate('2026-05-22') })
  await serveSummonsesByHand(at.db, isoDate('2026-05-22'))
}

test('a run carried out while it is made leaves it whole, at one moment', async () => {
  const during = makeRun(at.db)
  const made = await backedUp('busy.age')
  await during
  const restored = await restoreBackup(made.file, key, target())
  expect(restored.rows).toBe(made.rows)
  const db = connect(target())
  expect(await db.transaction(proveBooks)).toEqual([])
  expect(await db.transaction(proveEvents)).toMatchObject({ faults: [] })
  await db.close()
  await dropSchema(target())
}, 60_000)

test('a schema that holds something is not written over', async () => {
  const made = await backedUp('occupied.age')
  const onto = { url: at.url, schema: SCHEMA }
  await expect(restoreBackup(made.file, key, onto)).rejects.toThrow('is not empty')
})

const schemas = async () =>
  (
    await at.db.transaction((tx) =>
      tx.rows<{ n: string }>(sql`select nspname as n from pg_namespace where nspname = ${SCRATCH}`),
    )
  ).length

function bitTurned(bundle: Buffer): Buffer {
  const middle = bundle.length >> 1
  bundle.writeUInt8((bundle[middle] ?? 0) ^ 1, middle)
  return bundle
}

test.each([
  ['with a bit turned', bitTurned],
  ['cut short', (b: Buffer) => b.subarray(0, b.length >> 1)],
  ['that is something else', () => Buffer.from('not a bundle')],
] as const)('a bundle %s is refused, and nothing is left of it', async (_, change) => {
  const { file } = await backedUp('altered.age')
  writeFileSync(file, change(readFileSync(file)))
  await expect(restoreBackup(file, key, target())).rejects.toThrow(/bundle/)
  expect(await schemas()).toBe(0)
}) // prettier-ignore

test('another’s key does not open it', async () => {
  const { file } = await backedUp('mine.age')
  const other = { identities: [await generateX25519Identity()] }
  await expect(restoreBackup(file, other, target())).rejects.toThrow('is not opened by that key')
})

test('the secret key goes in wrapped where that was asked for', async () => {
  const passphrase = 'correct horse battery staple'
  const file = join(folder, 'keyed.age')
  const given = { ...TAKEN, lock: { passphrase } }
  const made = await makeBackup({ ...source(), secretKey: 'ab12\n' }, file, given)
  expect(made.secretKey).toBe('wrapped')
  const restored = await restoreBackup(file, { passphrase }, target())
  expect(restored.secretKey).toBe('ab12\n')
  await dropSchema(target())
})

test('a file that a row names and the archive lacks fails the backup, and leaves no file', async () => {
  const missing = { ...archive, read: () => Promise.reject(new Error('gone')) }
  const file = join(folder, 'missing.age')
  const given = { ...TAKEN, lock }
  await expect(makeBackup({ ...source(), archive: missing }, file, given)).rejects.toThrow('gone')
  expect(readdirSync(folder).filter((name) => name.startsWith('missing'))).toEqual([])
})

test('the archive is proved: a letter lost or altered is named, and one of nobody listed', async () => {
  const place = { url: at.url, schema: SCHEMA }
  const nobodys = Buffer.from(await archive.keep(Buffer.from('of nobody'))).toString('hex')
  const first = await checkArchive(place, archive)
  expect(first).toMatchObject({ faults: [], unnamed: [nobodys] })
  const path = (hex: string) => join(folder, 'archive', hex.slice(0, 2), `${hex}.pdf`)
  const kept: string[] = []
  for await (const hex of archive.kept()) if (hex !== nobodys) kept.push(hex)
  const [lost = '', altered = ''] = kept
  const bytes = [readFileSync(path(lost)), readFileSync(path(altered))] as const
  unlinkSync(path(lost))
  writeFileSync(path(altered), 'another letter')
  const { faults } = await checkArchive(place, archive)
  writeFileSync(path(lost), bytes[0])
  writeFileSync(path(altered), bytes[1])
  expect(Object.fromEntries(faults.map(({ sha256, says }) => [sha256, says]))).toEqual({
    [lost]: 'is missing from the archive',
    [altered]: `the archived document ${altered} has been altered`,
  })
})

test('foreign keys go one way, so that an order fills every table', async () => {
  const tables = await withSnapshot(source(), ({ tables }) => Promise.resolve(tables))
  expect(tables.length).toBeGreaterThan(60)
  expect(() => inOrder(['a', 'b'], [{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }])).toThrow(
    'foreign keys go round: a, b',
  ) // prettier-ignore
})
