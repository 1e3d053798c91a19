import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'
import { nightlyJobs } from '#main/nightly.js'
import type { BackupSettings } from '#main/settings.js'
import { sql } from '#store/db.js'
import { makeSmallCouncil } from '../../test/browser/small-council.js'
import { SMALL_COUNCIL, useDatabase } from '../../test/support/database.js'

const at = useDatabase(SMALL_COUNCIL)
const DAY = isoDate('2026-04-20')
const place = mkdtempSync(join(tmpdir(), 'reeve-nightly-'))
const folder = join(place, 'bundles')
const passphraseFile = join(place, 'passphrase')
let minute = 0

beforeAll(async () => {
  await makeSmallCouncil(at.db)
  writeFileSync(passphraseFile, 'four words of a passphrase\n')
})
beforeEach(() => rmSync(folder, { recursive: true, force: true }))
afterAll(() => rmSync(place, { recursive: true }))

const SET = { folder, recipients: [], passphraseFile, identityFile: undefined, keep: 2 }

function work(name: string, settings: BackupSettings = SET) {
  const clock = {
    today: () => Promise.resolve(DAY),
    now: () => new Date(Date.UTC(2026, 3, 20, 1, (minute += 1))),
  }
  const archive = folderArchive(join(place, 'archive'))
  const { db, url: ownerUrl } = at
  const council = { db, ownerUrl, schema: db.schema, archive, renderer: createRenderer(), clock }
  return nightlyJobs(council, settings)
    .find((job) => job.name === name)
    ?.work(DAY)
}

const scratch = () =>
  at.db.transaction((tx) =>
    tx.rows(sql`select nspname from pg_namespace where nspname like '%proof%'`),
  )

test('where no folder is set nothing is made, and that is said', async () => {
  for (const name of ['backup', 'proof-of-restore', 'plan-b-pack']) {
    const outcome = await work(name, { ...SET, folder: undefined })
    expect(outcome).toMatchObject({ kind: 'not-set' })
    expect(outcome?.says).toContain('REEVE_BACKUP_FOLDER names no folder')
  }
})

test('the pack of restricted accounts is not made where nobody is named for it, and that is said', async () => {
  const packs = () => readdirSync(folder).filter((name) => name.includes('plan-b-restricted'))
  const without = await work('plan-b-pack')
  expect(without?.says).toContain('REEVE_PLAN_B_RESTRICTED_RECIPIENTS names nobody')
  expect(without?.says).toContain('Whoever opens it opens the backup')
  expect(packs()).toEqual([])
  const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
  const planB = { common: [key], restricted: [key] }
  const made = await work('plan-b-pack', { ...SET, planB })
  expect(made?.says).toMatch(/accounts, 0 restricted\.$/)
  expect(packs()).toHaveLength(1)
}, 60_000)

test('a server that cannot open its backups says that nothing was proved', async () => {
  const recipients = ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p']
  const settings = { ...SET, recipients, passphraseFile: undefined }
  expect(await work('backup', settings)).toMatchObject({ kind: 'done' })
  expect(await work('proof-of-restore', settings)).toMatchObject({ kind: 'not-set' })
})

test('the latest backup is restored apart, its books proved, and nothing is left of it', async () => {
  await work('backup')
  const outcome = await work('proof-of-restore')
  expect(outcome).toMatchObject({ kind: 'done' })
  expect(outcome?.says).toMatch(/was restored: \d+ rows, .* events in whole chains/)
  expect(await scratch()).toEqual([])
}, 60_000)

test('a backup that is cut short fails the proof, and nothing is left of it', async () => {
  await work('backup')
  truncateSync(join(folder, readdirSync(folder)[0] ?? ''), 4_000)
  await expect(work('proof-of-restore')).rejects.toThrow('cut short')
  expect(await scratch()).toEqual([])
}, 60_000)

test('where there is no backup the proof fails', async () => {
  await work('plan-b-pack')
  await expect(work('proof-of-restore')).rejects.toThrow('there is no backup to prove')
}, 60_000)

test('so many nights are kept of each, and others’ files are left', async () => {
  const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
  await work('plan-b-pack', { ...SET, planB: { common: [], restricted: [key] } })
  writeFileSync(join(folder, 'reeve-testshire-notes.txt'), '')
  for (let night = 0; night < 3; night += 1) await work('backup')
  const names = readdirSync(folder)
  expect(names.filter((name) => /^reeve-testshire-2/.test(name))).toHaveLength(2)
  expect(names.filter((name) => name.startsWith('reeve-plan-b'))).toHaveLength(2)
  expect(names).toContain('reeve-testshire-notes.txt')
}, 60_000)
