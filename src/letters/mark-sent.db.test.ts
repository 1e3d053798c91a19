/** A print run is marked as sent: on which day it was posted, and what may not be posted then. */
import { beforeAll, describe, expect, test } from 'vitest'
import { createRenderer } from '#documents/index.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { certifyService, lateInWords, makePrintRun, markSent, type Press } from '#letters/index.js'
import { readSummonsService } from '#letters/service-facts.js'
import { serviceBlocks } from '#letters/service-paper.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { heldArchive } from '../../test/support/held-archive.js'
import { goOn, runScenarioSteps } from '../../test/support/steps.js'
import { twoSummonsed } from '../../test/support/two-before-the-court.js'

const at = useDatabase()

const STORY = twoSummonsed(['ONE', 'Cat Fox'], ['TWO', 'Dan Roe'])

let world: Awaited<ReturnType<typeof runScenarioSteps>>
let press: Press
const day = isoDate

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  press = { db: at.db, renderer: createRenderer(), archive: heldArchive() }
})

async function printed(kind: string, on: IsoDate): Promise<bigint> {
  const run = await at.db.transaction((tx) =>
    tx.first<{ runId: bigint }>(sql`select run_id as "runId" from run where kind = ${kind}`),
  )
  const made = await makePrintRun(press, world.command(on), present(run, 'the run'))
  return present(made, 'a print run').printRunId
}

const send = (printRunId: bigint, postedOn: string | undefined, today: string) =>
  markSent(
    at.db,
    { ...world.command(day(today)), dryRun: true },
    { printRunId, ...(postedOn !== undefined && { postedOn: day(postedOn) }) },
  )

describe('a print run of reminders', () => {
  let reminders = 0n
  beforeAll(async () => {
    reminders = await printed('reminder', day('2026-05-08'))
  })

  test('is posted on the day on which they were made, whenever that is recorded', async () => {
    expect(await send(reminders, '2026-05-08', '2026-05-20')).toMatchObject({ kind: 'sent' })
    expect(await send(reminders, undefined, '2026-05-08')).toMatchObject({ kind: 'sent' })
  })

  test('is not posted a day later: seven days to pay begin with the day of issue', async () => {
    const late = await send(reminders, undefined, '2026-05-09')
    expect(late).toMatchObject({ kind: 'too-late-to-post', notices: { length: 2 }, hidden: 0 })
    if (late.kind !== 'too-late-to-post') throw new Error(late.kind)
    const said = lateInWords(late, day('2026-05-09'))
    expect(said).toContain('Posted on 9 May 2026, 2 notices would give less time than the law')
    expect(said).toContain(`reminder of account ${world.accounts.get('ONE')}, to be paid by 14 May`)
  })

  test('is not posted before it was made, nor on a day to come', async () => {
    await expect(send(reminders, '2026-05-07', '2026-05-20')).rejects.toThrow('before the letters')
    await expect(send(reminders, '2026-05-21', '2026-05-20')).rejects.toThrow('after today')
  })
})

describe('a print run of summonses', () => {
  let summonses = 0n
  beforeAll(async () => {
    summonses = await printed('summons', day('2026-06-01'))
  })

  const services = () =>
    at.db.transaction((tx) => readSummonsService(tx, sql`c.state = 'summonsed'`))

  test('that is not sent was posted on no day', async () => {
    expect((await services()).map((s) => s.sentOn)).toEqual([null, null])
  })

  test('may be posted while the hearing is far enough from its service, and no later', async () => {
    expect(await send(summonses, '2026-06-25', '2026-07-01')).toMatchObject({ kind: 'sent' })
    expect(await send(summonses, '2026-06-26', '2026-07-01')).toMatchObject({
      kind: 'too-late-to-post',
      notices: [{ kind: 'summons', payBy: '2026-07-16' }, { kind: 'summons' }],
    })
  })

  test('is served counting from its posting, and so it is certified', async () => {
    const command = world.command(day('2026-06-22'))
    await markSent(at.db, command, { printRunId: summonses, postedOn: day('2026-06-15') })
    const told = await services()
    expect(told.map((s) => [s.sentOn, s.deemedOn])).toEqual([
      ['2026-06-15', '2026-06-19'],
      ['2026-06-15', '2026-06-19'],
    ])
    expect(JSON.stringify(serviceBlocks(told))).toContain('["Sent","15 June 2026"]')
    const hearingId = present(world.hearings.get('JULY'), 'the hearing')
    const early = { ...world.command(day('2026-06-18'), 'court officer'), dryRun: true }
    const certified = await certifyService(press, early, { hearingId })
    expect(certified).toEqual({ kind: 'not-yet-served', from: '2026-06-19' })
    const persons = await at.db.transaction((tx) =>
      tx.rows<{ on: string }>(sql`select distinct served_on as on from notice_person
        join notice using (notice_id) where kind = 'summons'`),
    )
    expect(persons).toEqual([{ on: '2026-06-15' }])
  })
  test('that is served again was posted on no day until it is marked as sent', async () => {
    await goOn(
      world,
      `# It came back
| 2026-06-24 | send-letters | posted 2026-05-08 | print runs 1 |
| | hearing | SEPT on 2026-09-15, complaint by 2026-08-12 | |
| | service | summons of 2026-06-01 to Cat Fox on ONE not-served by post because gone | recorded |
| 2026-07-16 | adjourn | ONE to SEPT because the summons came back | recorded |
| 2026-08-03 | run | summons for SEPT | acts 1 |
`,
    )
    const told = await services()
    expect(told.map((s) => s.sentOn)).toEqual([null, '2026-06-15'])
  })
})
