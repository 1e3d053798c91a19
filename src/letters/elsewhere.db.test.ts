/** What was served elsewhere is never printed, certified or shown as ours. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { isoDate } from '#kernel/dates.js'
import { readBundleNotices, readBundleCase } from '#letters/bundle-facts.js'
import { complaintBlocks } from '#letters/bundle-papers.js'
import {
  certifyService, makeBundle, makePrintRun, noticePdf, type Press, withholdLetter,
} from '#letters/index.js' // prettier-ignore
import { statementOf } from '#letters/statement.js'
import { recordService } from '#recovery/index.js'
import type { World } from '#scenario/world.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { takeOverStory } from '../../test/support/taken-over.js'

const at = useDatabase()
const ON = isoDate('2026-06-10')

let world: World
let folder = ''
let press: Press
let caseId = 0n
let summons = { noticeId: 0n, partyId: 0n }

beforeAll(async () => {
  world = await takeOverStory(at.db, ON)
  folder = await mkdtemp(join(tmpdir(), 'reeve-elsewhere-'))
  press = { db: at.db, renderer: createRenderer(), archive: folderArchive(folder) }
  const row = await at.db.transaction((tx) =>
    tx.first<{ caseId: bigint; noticeId: bigint; partyId: bigint }>(sql`
      select case_id as "caseId", notice_id as "noticeId", party_id as "partyId" from notice
      join notice_person using (notice_id) where kind = 'summons'`),
  )
  caseId = row?.caseId ?? 0n
  summons = { noticeId: row?.noticeId ?? 0n, partyId: row?.partyId ?? 0n }
})

afterAll(() => rm(folder, { recursive: true }))

test('no print run sends a notice that another system has sent', async () => {
  expect(await makePrintRun(press, world.command(ON), { waiting: true })).toBeUndefined()
})

test('nor is a letter of ours made of one', async () => {
  await expect(noticePdf(press, world.command(ON), summons.noticeId)).rejects.toThrow(
    'another system sent it',
  )
})

test('nor can one be withheld: it was sent', async () => {
  const of = { noticeId: summons.noticeId }
  const outcome = await withholdLetter(at.db, world.command(ON), { of, reason: 'late' })
  expect(outcome.kind).toBe('no-such-letter')
})

test('its service is certified only once there is proof of it', async () => {
  const certify = () => {
    const command = { ...world.command(ON, 'court officer'), dryRun: true }
    return certifyService(press, command, { caseId })
  }
  expect(await certify()).toEqual({ kind: 'nobody-served' })
  const proof = 'posting list 9, from the old archive'
  const learnt = { ...summons, result: 'served', method: 'post', proof } as const
  const sentOn = isoDate('2026-05-20')
  await recordService(at.db, world.command(ON), { ...learnt, sentOn })
  expect(await certify()).toMatchObject({ kind: 'certified', persons: 1 })
})

test('a bundle says of each notice and of the case where it is from, and has no copy', async () => {
  await at.db.transaction(async (tx) => {
    const of = await readBundleCase(tx, caseId)
    if (of === undefined) throw new Error('no case')
    expect(JSON.stringify(complaintBlocks(of))).toContain('taken over from Oldbury Civica')
    const notices = await readBundleNotices(tx, of)
    expect(notices.map((n) => [n.kind, n.origin])).toEqual([
      ['demand', 'Oldbury Civica'],
      ['final-notice', 'Oldbury Civica'],
      ['summons', 'Oldbury Civica'],
    ])
  })
  expect(await makeBundle(press, world.command(ON), { caseId })).toMatchObject({ kind: 'bundled' })
})

test('a statement opens with what was taken over, and says who sent the notices', async () => {
  const statement = await at.db.transaction((tx) =>
    statementOf(tx, { accountRef: world.accounts.get('GUS') ?? '', on: ON }),
  )
  expect(statement.entries).toMatchObject([
    { on: '2026-06-01', text: 'Opening balance taken over from Oldbury Civica', amount: 186_000n },
  ])
  expect(new Set(statement.notices.map((n) => n.documentNo))).toEqual(
    new Set(['from Oldbury Civica']),
  )
})
