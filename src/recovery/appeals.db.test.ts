/** Appeals: each step in its order and on its day; a hold only where an officer places one. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import type { InputError } from '#kernel/invariant.js'
import { holdsOn } from '#protections/index.js'
import { type AppealStep, recordAppeal, recordAppealStep } from '#recovery/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const ON = isoDate('2026-07-01')
const STORY = `# A household that appeals
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | account | ANA at H1 from 2020-01-01 for Ana Bell | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 1 |
`
let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
})

const appeal = (hold = false, given: object = {}) =>
  recordAppeal(at.db, world.command(ON), {
    accountRef: world.accounts.get('ANA') ?? '', ground: 'discount',
    matter: 'I live alone', noticeOn: ON, hold, ...given,
  }) // prettier-ignore

async function opened(): Promise<bigint> {
  const outcome = await appeal()
  return outcome.kind === 'recorded' ? outcome.appealId : 0n
}

function step(appealId: bigint, kind: AppealStep['kind'], on: string, today = '2026-12-31') {
  const taken = { kind, on: isoDate(on), text: 'as written' }
  return recordAppealStep(at.db, world.command(isoDate(today)), { appealId, step: taken })
}

describe('an appeal', () => {
  test('holds recovery only where the officer says so, in the same step', async () => {
    const account = await at.db.transaction((tx) =>
      tx.first<{ id: bigint }>(sql`select account_id as id from account`),
    )
    const held = async () => {
      const holds = await at.db.transaction((tx) => holdsOn(tx, [account?.id ?? 0n], ON))
      return holds.get(account?.id ?? 0n)?.length ?? 0
    }
    await appeal(false)
    expect(await held()).toBe(0)
    expect((await appeal(true)).kind).toBe('recorded')
    expect(await held()).toBe(1)
  })

  // prettier-ignore
  test.each([
    ['of no known ground', { ground: 'band' }, 'ground'],
    ['of nothing', { matter: ' ' }, 'matter'],
    ['of a day to come', { noticeOn: isoDate('2026-07-02') }, 'noticeOn'],
  ])('%s is refused', async (_, given, field) => {
    const refused = Promise.resolve().then(() => appeal(false, given))
    const fault = await refused.catch((error: unknown) => error)
    expect((fault as InputError).errors[0]?.field).toBe(field)
  })

  test('goes to the tribunal once the two months are over, or the council has answered', async () => {
    const early = await opened()
    expect(await step(early, 'tribunal', '2026-08-31')).toEqual({
      kind: 'not-that-day', from: '2026-09-01',
    }) // prettier-ignore
    expect((await step(early, 'tribunal', '2026-09-01')).kind).toBe('recorded')
    const answered = await opened()
    expect((await step(answered, 'rejected', '2026-07-20')).kind).toBe('recorded')
    expect((await step(answered, 'tribunal', '2026-07-20')).kind).toBe('recorded')
    expect((await step(answered, 'allowed', '2026-10-01')).kind).toBe('recorded')
  })

  // prettier-ignore
  test.each([
    ['answered twice', ['rejected', 'accepted']],
    ['decided by a tribunal that was not asked', ['dismissed']],
    ['taken further after the council accepted it', ['accepted', 'tribunal']],
    ['taken further after it was withdrawn', ['withdrawn', 'tribunal']],
    ['taken to the tribunal twice', ['rejected', 'tribunal', 'tribunal']],
  ] as [string, AppealStep['kind'][]][])('cannot be %s', async (_, kinds) => {
    const id = await opened()
    const said: string[] = []
    for (const kind of kinds) said.push((await step(id, kind, '2026-10-01')).kind)
    expect(said).toEqual([...kinds.slice(1).map(() => 'recorded'), 'not-now'])
  })

  test('is not answered before its notice, nor on a day to come', async () => {
    const id = await opened()
    expect((await step(id, 'rejected', '2026-06-30')).kind).toBe('not-that-day')
    expect((await step(id, 'rejected', '2026-07-03', '2026-07-02')).kind).toBe('not-that-day')
    expect((await step(999n, 'rejected', '2026-07-03')).kind).toBe('no-such-appeal')
  })
})
