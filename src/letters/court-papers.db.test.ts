/**
 * Papers for the court: who may certify what, the bundle and its bytes, costs and their activity.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeNote } from '#accounts/index.js'
import { determine, determineCostsActivity } from '#authority/index.js'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { readCostsCsv } from '#formats/costs-csv.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { InputError, present } from '#kernel/invariant.js'
import { LGFA, under } from '#law/instruments.js'
import { certifyService, makeBundle, makePrintRun, markSent, type Press } from '#letters/index.js'
import { type BundleNotice, readBundleCase, readTimelines } from '#letters/bundle-facts.js'
import { gateBlocks } from '#letters/bundle-papers.js'
import { readSummonsService } from '#letters/service-facts.js'
import { serviceBlocks } from '#letters/service-paper.js'
import { liftRestriction, placeHold, restrict } from '#protections/index.js'
import { casesOfHearing, recordService, stateCase } from '#recovery/index.js'
import { proveEvents } from '#store/prove-events.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const ON = isoDate('2026-07-16')

const BOB_LEE =
  'summons of 2026-06-01 to Bob Lee on TWO not-served by post because returned, gone away'
const CAT_FOX =
  'summons of 2026-06-01 to Cat Fox on ONE served by hand sent 2026-06-08 ' +
  'because left by R Recovery'

const STORY = `# A couple and another before the court
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | TWO at H1 from 2020-01-01 for Ann Lee, Bob Lee | |
| | account | ONE at H2 from 2020-01-01 for Cat Fox | |
| | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| | hearing | NONE on 2026-07-17, complaint by 2026-06-12 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
| 2026-05-08 | run | reminder | acts 2 |
| 2026-05-22 | run | complaint for JULY | acts 2 |
| 2026-05-29 | court-approves | JULY | approved 2 |
| 2026-06-01 | run | summons for JULY | acts 2 |
| 2026-06-08 | service | ${BOB_LEE} | recorded |
| | service | ${CAT_FOX} | served 2026-06-08 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>
let folder = ''
let press: Press
let cases: bigint[] = []

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  folder = await mkdtemp(join(tmpdir(), 'reeve-papers-'))
  press = { db: at.db, renderer: createRenderer(), archive: folderArchive(folder) }
  const runs = await at.db.transaction((tx) =>
    tx.rows<{ id: bigint; asAt: IsoDate }>(sql`
      select run_id as id, as_at as "asAt" from run where kind <> 'complaint' order by 1`),
  )
  for (const { id, asAt } of runs) {
    const printed = await makePrintRun(press, world.command(asAt), { runId: id })
    const { printRunId } = present(printed, 'a print run')
    await markSent(at.db, world.command(asAt), { printRunId })
  }
  const listed = await at.db.transaction((tx) => casesOfHearing(tx, hearing('JULY')))
  cases = listed.map((c) => c.id)
})

afterAll(() => rm(folder, { recursive: true }))

const hearing = (name: string) => world.hearings.get(name) ?? 0n
const TWO = () => cases[0] ?? 0n

describe('a certificate of service', () => {
  test('names who was served and how it was counted, and who was not, with why', async () => {
    const services = await at.db.transaction((tx) =>
      readSummonsService(tx, sql`c.hearing_id = ${hearing('JULY')}`),
    )
    const said = JSON.stringify(serviceBlocks(services))
    expect(said).toContain('4 working days after it was sent: 2 June 2026, 3 June 2026, 4 June')
    expect(said).toMatch(/Print run \d+, sent; its manifest has SHA-256 [0-9a-f]{64}/)
    expect(said).toContain('left by R Recovery (recorded by officer on 8 June 2026)')
    expect(said).toContain('on the day on which it was left')
    const at_ = said.indexOf('Not certified')
    expect(said.slice(0, at_)).not.toContain('Bob Lee')
    expect(said.slice(at_)).toContain('Proved not served: returned, gone away')
    expect(said.slice(at_)).not.toMatch(/Ann Lee|Cat Fox/)
  })

  // prettier-ignore
  test.each([
    ['by an officer who is authorised, of a hearing', 'court officer', 'JULY', { kind: 'certified', persons: 2, notServed: 1 }],
    ['by an officer who is not', 'officer', 'JULY', { kind: 'not-authorised' }],
    ['of a hearing that has no summons', 'court officer', 'NONE', { kind: 'nothing-listed' }],
  ])('is asked for %s', async (_, actor, name, expected) => {
    const command = { ...world.command(ON, actor), dryRun: true }
    const outcome = await certifyService(press, command, { hearingId: hearing(name) })
    expect(outcome).toMatchObject(expected)
  })

  test('is not signed on a day before the authorisation', async () => {
    const command = { ...world.command(isoDate('2015-03-31'), 'court officer'), dryRun: true }
    const outcome = await certifyService(press, command, { caseId: TWO() })
    expect(outcome.kind).toBe('not-authorised')
  })

  test('is refused where everyone is proved not to have been served', async () => {
    const service = await at.db.transaction((tx) =>
      tx.first<{ noticeId: bigint; partyId: bigint }>(sql`
        select notice_id as "noticeId", party_id as "partyId" from notice_person
        join notice using (notice_id) where kind = 'summons' and case_id = ${cases[1]}`),
    )
    const learnt = { noticeId: service?.noticeId ?? 0n, partyId: service?.partyId ?? 0n }
    const lost = { result: 'not-served', method: 'post', sentOn: isoDate('2026-06-01') } as const
    await recordService(at.db, world.command(ON), { ...learnt, ...lost, proof: 'came back' })
    const command = { ...world.command(ON, 'court officer'), dryRun: true }
    expect((await certifyService(press, command, { caseId: cases[1] ?? 0n })).kind).toBe(
      'nobody-served',
    )
  })
})

describe('a bundle', () => {
  const make = async (caseId = TWO()) => {
    const outcome = await makeBundle(press, world.command(ON, 'court officer'), { caseId })
    if (outcome.kind !== 'bundled') throw new Error(outcome.kind)
    return outcome
  }

  test('holds all that is relied on, every page numbered, every part in the outline', async () => {
    const text = 'I am the court officer.\nThe tax is owed.'
    await stateCase(at.db, world.command(ON, 'court officer'), { caseId: TWO(), text })
    await certifyService(press, world.command(ON, 'court officer'), { caseId: TWO() })
    const { sha256, pages } = await make()
    const pdf = await PDFDocument.load(await press.archive.read(sha256))
    expect(pdf.getPageCount()).toBe(pages)
    expect(outlineOf(pdf)).toEqual([
      'Index', 'Statement of the officer', expect.stringContaining('Demand, document N'),
      expect.stringContaining('Reminder, document N'), 'Complaint',
      expect.stringContaining('Summons, document N'), 'Certificate of service',
      'Account statement', 'Liability and charge', 'Money received', 'Record of the account',
      'What was asked before each notice', 'Holds', 'Costs',
    ]) // prettier-ignore
  })

  test('of the same facts is the same, byte for byte, and kept once', async () => {
    const first = await make()
    expect(await make()).toEqual(first)
    const elsewhere = await mkdtemp(join(tmpdir(), 'reeve-papers-'))
    const other = folderArchive(elsewhere)
    const fresh = {
      ...press,
      archive: {
        keep: (bytes: Uint8Array) => other.keep(bytes),
        read: (hex: string) => press.archive.read(hex),
      },
    }
    const command = { ...world.command(ON, 'court officer'), dryRun: true }
    await at.db.transaction((tx) => tx.run(sql`update case_bundle set facts_sha256 = '\\x00'`))
    const again = await makeBundle(fresh, command, { caseId: TWO() })
    expect(again).toMatchObject({ kind: 'bundled', sha256: first.sha256, pages: first.pages })
    await rm(elsewhere, { recursive: true })
  })

  test('of other facts is another, and of no case none', async () => {
    const before = await make()
    const text = 'I am the court officer. Nothing has been paid.'
    await stateCase(at.db, world.command(ON, 'court officer'), { caseId: TWO(), text })
    expect((await make()).sha256).not.toBe(before.sha256)
    const none = await makeBundle(press, world.command(ON), { caseId: 999n })
    expect(none.kind).toBe('no-such-case')
    expect((await at.db.transaction(proveEvents)).faults).toEqual([])
  })
})

function outlineOf(pdf: PDFDocument): string[] {
  const list = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict)
  const titles: string[] = []
  let item = list.lookupMaybe(PDFName.of('First'), PDFDict)
  while (item !== undefined) {
    const title = item.lookup(PDFName.of('Title')) as { decodeText(): string } | undefined
    titles.push(title?.decodeText() ?? '')
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return titles
}

test('a bundle, which goes to everybody in the case, does not tell that it is restricted', async () => {
  const ref = world.accounts.get('TWO') ?? ''
  const told = async () => {
    const lines = await at.db.transaction(async (tx) => {
      const of = present(await readBundleCase(tx, TWO()), 'the case')
      return readTimelines(tx, of)
    })
    return JSON.stringify(lines.events)
  }
  const before = await told()
  const why = { kind: 'at-risk', reason: 'fled from the other', reviewOn: null }
  const made = await restrict(at.db, world.command(ON), { of: 'account', ref, ...why })
  const restrictionId = made.kind === 'restricted' ? made.restrictionId : 0n
  await liftRestriction(at.db, world.command(ON), { restrictionId, reason: 'safe' })
  expect(await told()).toBe(before)
  expect(before).toContain('summons-served')
})

describe('a bundle, which goes to everybody in the case,', () => {
  const hold = async (name: string, kind: string, person: string | null) => {
    const accountRef = world.accounts.get(name) ?? ''
    const named = await at.db.transaction((tx) =>
      tx.first<{ id: bigint }>(sql`select party_id as id from account_person
        join account using (account_id) join party_detail using (party_id)
        where account_ref = ${accountRef} and name = ${person}`),
    )
    const reason = `${kind} of ${person ?? 'all'}`
    const days = { startsOn: isoDate('2026-06-10'), endsOn: null }
    const partyId = person === null ? null : present(named, 'the person').id
    const placed = { accountRef, partyId, kind, reason, owner: 'officer', ...days }
    const outcome = await placeHold(at.db, world.command(ON), placed)
    if (outcome.kind !== 'placed') throw new Error(outcome.kind)
  }
  const told = async (caseId: bigint) => {
    const lines = await at.db.transaction(async (tx) =>
      readTimelines(tx, present(await readBundleCase(tx, caseId), 'the case')),
    )
    return { holds: lines.holds.map((h) => `${h.kind}: ${h.reason}`), events: lines.events }
  }

  test('does not tell one of a couple what is held of the other', async () => {
    const before = await told(TWO())
    await hold('TWO', 'vulnerability', 'Ann Lee')
    await hold('TWO', 'dispute', 'Bob Lee')
    await hold('TWO', 'vulnerability', null)
    await hold('TWO', 'arrangement', null)
    const note = { accountRef: world.accounts.get('TWO') ?? '', text: 'Ann is ill' }
    await writeNote(at.db, world.command(ON), note)
    const after = await told(TWO())
    expect(after).toEqual({ ...before, holds: ['arrangement: arrangement of all'] })
  })

  test('tells who is alone in it of the holds that are theirs, without what tells of health', async () => {
    await hold('ONE', 'vulnerability', 'Cat Fox')
    await hold('ONE', 'dispute', 'Cat Fox')
    await hold('ONE', 'breathing-space', null)
    const { holds } = await told(cases[1] ?? 0n)
    expect(holds).toEqual([
      'vulnerability: null', 'dispute: dispute of Cat Fox', 'breathing-space: null',
    ]) // prettier-ignore
  })

  test('does not say what stopped a notice for one of them', () => {
    const at = { gate: 'no-hold', under: under(LGFA, 's 16'), evidence: [] }
    const gates = [
      { ...at, personId: 1n, passed: false, text: 'Vulnerability review: ill' },
      { ...at, personId: 2n, passed: true, text: 'no hold is in force' },
    ]
    const notice = { gates, kind: 'reminder', issuedOn: ON } as unknown as BundleNotice
    const said = JSON.stringify(gateBlocks([notice]))
    expect(said).not.toContain('ill')
    expect(said).toContain('no hold is in force')
  })
})

describe('the activity behind the costs', () => {
  const CSV = `part,activity,units,unit,rate,amount
summons,Checking the list,1200,minutes,0.50,600.00
order,At court,700,minutes,0.50,350.00
`
  const record = (summonses: number, text = CSV) =>
    determineCostsActivity(at.db, { ...world.command(ON), dryRun: true }, {
      from: ON,
      activity: { basis: '2025-26', summonses, rows: readCostsCsv(text) },
    }) // prettier-ignore

  // prettier-ignore
  test.each([
    ['that supports just the costs in force', 10, CSV, 'recorded'],
    ['shared by one more: less than the costs in force', 11, CSV, 'refused summons-costs'],
    ['of no summons at all', 0, CSV, 'refused summonses'],
    ['whose amount is not units at the rate', 10, CSV.replace('600.00', '600.01'), 'refused amount'],
    ['whose rate is no number', 10, CSV.replace('0.50', 'x'), 'refused rate'],
  ])('%s', async (_, summonses, text, expected) => {
    const recorded = Promise.resolve().then(() => record(summonses, text))
    const said = await recorded.then(() => 'recorded', refused)
    expect(said).toBe(expected)
  })

  test('binds the costs that are determined after it', async () => {
    const activity = { basis: '2025-26', summonses: 10, rows: readCostsCsv(CSV) }
    await determineCostsActivity(at.db, world.command(ON), { from: ON, activity })
    const costs = (kind: 'summons-costs' | 'order-costs', amount: string, from = ON) =>
      determine(at.db, { ...world.command(ON), dryRun: true }, { kind, from, value: { amount } })
    await costs('summons-costs', '60.00')
    await costs('summons-costs', '60.01', isoDate('2026-07-01'))
    await expect(costs('summons-costs', '60.01')).rejects.toThrow(/reg 34\(7\).*|Nicolson/)
    await expect(costs('order-costs', '35.01')).rejects.toThrow('SI 1992/613 reg 34(7)')
  })
})

function refused(error: unknown): string {
  if (!(error instanceof InputError)) throw error
  return `refused ${error.errors.map((e) => e.field).join(' ')}`
}
