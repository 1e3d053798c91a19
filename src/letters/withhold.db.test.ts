/** A letter that is withheld is not printed, and no step stands on it until it is released. */
import { beforeAll, describe, expect, test } from 'vitest'
import { servedPersons, withdrawNotices } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { lettersOf, lettersWaiting, runsWaiting } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import {
  makePrintRun, markSent, type Press, releaseLetter, unprintedRuns, withholdLetter,
} from '#letters/index.js' // prettier-ignore
import { casesById, recordService } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { heldArchive } from '../../test/support/held-archive.js'
import { goOn, runScenarioSteps } from '../../test/support/steps.js'
import { twoSummonsed } from '../../test/support/two-before-the-court.js'
import { untilWaiting } from '../../test/support/waiting.js'

const at = useDatabase()
const day = isoDate

const STORY = twoSummonsed(['ONE', 'Cat Fox'], ['TWO', 'Dan Roe'])

let world: Awaited<ReturnType<typeof runScenarioSteps>>
let press: Press

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  press = { db: at.db, renderer: createRenderer(), archive: heldArchive() }
})

const accountOf = async (name: string) => {
  const ref = world.accounts.get(name) ?? ''
  const row = await at.db.reading((tx) =>
    tx.first<{ id: bigint }>(sql`select account_id as id from account where account_ref = ${ref}`),
  )
  return present(row, name).id
}

const noticeOf = async (name: string, kind: string) => {
  const accountId = await accountOf(name)
  const row = await at.db.reading((tx) =>
    tx.first<{ id: bigint; runId: bigint }>(sql`select notice_id as id, run_id as "runId"
      from notice where account_id = ${accountId} and kind = ${kind} and state = 'issued'`),
  )
  return present(row, kind)
}

const withhold = (noticeId: bigint, on: string, reason = 'wrong person') =>
  withholdLetter(at.db, world.command(day(on)), { of: { noticeId }, reason })

const release = (noticeId: bigint, on: string) =>
  releaseLetter(at.db, world.command(day(on)), { of: { noticeId }, reason: 'put right' })

const stateOf = async (name: string, kind: string) => {
  const accountId = await accountOf(name)
  const rows = await at.db.reading((tx) => lettersOf(tx, accountId))
  return rows.find((row) => row.kind === kind)
}

const lastEvent = async (name: string) => {
  const stream = `account/${world.accounts.get(name)}`
  const row = await at.db.reading((tx) =>
    tx.first<{ type: string }>(
      sql`select type from event where stream = ${stream} order by seq desc limit 1`,
    ),
  )
  return row?.type
}

describe('a summons that is withheld', () => {
  test('says who withheld it and why, once, and is refused without a reason', async () => {
    const { id } = await noticeOf('ONE', 'summons')
    const none = async () => withhold(id, '2026-06-01', ' ')
    await expect(none()).rejects.toThrow('say why')
    expect((await withhold(id, '2026-06-01')).kind).toBe('withheld')
    expect((await withhold(id, '2026-06-01')).kind).toBe('withheld-already')
    expect(await lastEvent('ONE')).toBe('letter-withheld')
    expect(await stateOf('ONE', 'summons')).toMatchObject({
      state: 'withheld', reason: 'wrong person', withheldOn: '2026-06-01', number: `N${id}`,
    }) // prettier-ignore
    expect(await stateOf('TWO', 'summons')).toMatchObject({ state: 'waiting' })
  })

  test('is printed by no run, and a run of which it alone is left is no unfinished one', async () => {
    const { id, runId } = await noticeOf('ONE', 'summons')
    const made = await makePrintRun(press, world.command(day('2026-06-01')), { runId })
    expect(made?.documents).toBe(1)
    const printed = await at.db.reading((tx) =>
      tx.rows(sql`select 1 from document where notice_id = ${id}`),
    )
    expect(printed).toEqual([])
    const left = await at.db.reading((tx) => unprintedRuns(tx))
    expect(left).not.toContain(runId)
    const on = day('2026-06-01')
    expect(await at.db.reading((tx) => runsWaiting(tx, on))).not.toContain(runId)
    await markSent(at.db, world.command(on), { printRunId: made?.printRunId ?? 0n })
  })

  test('is served on nobody: no order can stand on it, nor is another made', async () => {
    const { id } = await noticeOf('ONE', 'summons')
    const persons = await at.db.reading(async (tx) => {
      const rows = await tx.rows<{ id: bigint }>(
        sql`select case_id as id from notice where notice_id = ${id}`,
      )
      return (await casesById(tx, rows.map((row) => row.id)))[0]?.persons // prettier-ignore
    })
    expect(persons).toMatchObject([{ deemedOn: null, withheld: true }])
  })

  test('cannot be withheld once it is printed', async () => {
    const { id } = await noticeOf('TWO', 'summons')
    expect((await withhold(id, '2026-06-02')).kind).toBe('printed-already')
  })

  test('is released while it can come in time, counts from then, and is printed', async () => {
    const { id, runId } = await noticeOf('ONE', 'summons')
    const late = await release(id, '2026-06-29')
    expect(late).toMatchObject({ kind: 'too-late-to-post' })
    expect((await release(id, '2026-06-08')).kind).toBe('released')
    expect(await lastEvent('ONE')).toBe('letter-released')
    expect((await release(id, '2026-06-08')).kind).toBe('not-withheld')
    const on = day('2026-06-08')
    expect(await at.db.reading((tx) => runsWaiting(tx, on))).toContain(runId)
    const [deemed] = await at.db.reading((tx) =>
      tx.rows<{ on: string }>(sql`select deemed_on as on from court_case_person p
        join notice n using (case_id) where n.notice_id = ${id}`),
    )
    expect(deemed?.on).toBe('2026-06-12')
    const made = await makePrintRun(press, world.command(on), { runId })
    expect(made?.documents).toBe(1)
    const sent = await markSent(at.db, world.command(on), { printRunId: made?.printRunId ?? 0n })
    expect(sent.kind).toBe('sent')
    expect(await stateOf('ONE', 'summons')).toMatchObject({ state: 'posted', postedOn: on })
  })
})

describe('a bill that is withheld', () => {
  test('is served on nobody, and its service cannot be recorded, until it is released', async () => {
    const { id } = await noticeOf('TWO', 'demand')
    const served = () => at.db.reading((tx) => tx.rows(servedPersons(sql`${id}::bigint`)))
    expect(await served()).toHaveLength(1)
    expect((await withhold(id, '2026-06-10')).kind).toBe('withheld')
    expect(await served()).toEqual([])
    const partyId = await at.db.reading((tx) =>
      tx.first<{ id: bigint }>(
        sql`select party_id as id from notice_person where notice_id = ${id}`,
      ),
    )
    const learnt = await recordService(at.db, world.command(day('2026-06-10')), {
      noticeId: id, partyId: partyId?.id ?? 0n, result: 'served', method: 'hand',
      sentOn: day('2026-06-10'), proof: 'left with him',
    }) // prettier-ignore
    expect(learnt.kind).toBe('withheld')
    expect((await release(id, '2026-06-10')).kind).toBe('released')
    expect(await served()).toHaveLength(1)
  })
})

describe('a reminder that is withheld', () => {
  test('is not released when its days have begun: another is issued', async () => {
    const { id } = await noticeOf('TWO', 'reminder')
    const tried = await withholdLetter(
      at.db,
      world.command(day('2026-05-08')),
      { of: { noticeId: id }, reason: 'checked' },
    ) // prettier-ignore
    expect(tried.kind).toBe('withheld')
    const late = await release(id, '2026-05-09')
    expect(late).toMatchObject({ kind: 'too-late-to-post' })
    expect(JSON.stringify(late)).toContain('which began when it was issued')
  })

  test('takes back what stood on it', async () => {
    const accountId = await accountOf('TWO')
    const cases = await at.db.reading((tx) =>
      tx.rows<{ state: string }>(sql`select state from court_case where account_id = ${accountId}`),
    )
    expect(cases).toEqual([{ state: 'withdrawn' }])
  })

  test('is not released once another was issued in its place', async () => {
    const { id } = await noticeOf('TWO', 'reminder')
    await goOn(world, '# Another\n| 2026-06-20 | run | reminder | acts 1 |\n')
    expect((await release(id, '2026-06-20')).kind).toBe('overtaken')
  })
})

test('a letter that a print run is recording is withheld only once that is done', async () => {
  const { id } = await noticeOf('ONE', 'reminder')
  const accountId = await accountOf('ONE')
  let tried: ReturnType<typeof withhold> | undefined
  await at.other.transaction(async (tx) => {
    await tx.run(sql`select 1 from account where account_id = ${accountId} for update`)
    tried = withhold(id, '2026-06-10')
    await untilWaiting(at.db, 1)
    await tx.run(sql`
      insert into document (notice_id, account_id, kind, print_run_id, first_page, last_page,
        pdf_sha256, data_sha256, template_sha256, recorded_at)
      select ${id}::bigint, ${accountId}::bigint, 'reminder', max(print_run_id), 1, 1, '', '', '',
        now() from print_run`)
  })
  expect((await tried)?.kind).toBe('printed-already')
})

test('what is withheld does not wait', async () => {
  const on = day('2026-06-10')
  const before = await at.db.reading((tx) => lettersWaiting(tx, on))
  const { id } = await noticeOf('ONE', 'demand')
  const count = (rows: typeof before) => rows.find((row) => row.kind === 'demand')?.count ?? 0
  expect((await withhold(id, '2026-06-10')).kind).toBe('withheld')
  const after = await at.db.reading((tx) => lettersWaiting(tx, on))
  expect(count(after)).toBe(count(before) - 1)
})

test('what was withdrawn is neither withheld nor released', async () => {
  const { id } = await noticeOf('ONE', 'demand')
  const on = '2026-06-10'
  await at.db.transaction((tx) => withdrawNotices(tx, world.command(day(on)), [id]))
  expect((await release(id, on)).kind).toBe('withdrawn')
  const other = await noticeOf('TWO', 'demand')
  await at.db.transaction((tx) => withdrawNotices(tx, world.command(day(on)), [other.id]))
  expect((await withhold(other.id, on)).kind).toBe('withdrawn')
})
