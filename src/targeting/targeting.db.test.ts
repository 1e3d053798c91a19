/** Instructions proposed, looked at, put in force; and a run that keeps to them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { runItems, type RunItemRow, readList } from '#enquiries/index.js'
import { approveRun, executeRun, previewRun } from '#jobs/index.js'
import { isoDate } from '#kernel/dates.js'
import { placeHold, releaseHold } from '#protections/index.js'
import { sql } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'
import { arrearsOn } from '#targeting/queries.js'
import {
  abandonInstructions,
  proposeInstructions,
  putInForce,
  rankAgain,
  targetedCharges,
} from '#targeting/index.js'
import { useDatabase } from '../../test/support/database.js'
import { commandOn } from '../../test/support/many-accounts.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const TODAY = '2026-05-08'
let keys = 0
let refs = new Map<string, string>()

const STORY = `# Three households, one of which paid something
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band H | |
| | dwelling | H3 band A | |
| | account | ANA at H1 from 2020-01-01 for Ana Bell | |
| | account | BEA at H2 from 2020-01-01 for Bea Cook | |
| | account | CAL at H3 from 2020-01-01 for Cal Dee | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 3 |
| 2026-04-02 | pay | CAL 10.00 | |
`

beforeAll(async () => {
  const world = await runScenarioSteps(at.db, STORY)
  refs = world.accounts
})

function command(actor = 't.leader', on = TODAY) {
  keys += 1
  return commandOn(on, `t/${keys}`, actor)
}

function propose(rules: string, { floor = 1, cap = null as number | null, on = TODAY } = {}) {
  const written = { name: 'Spring', because: 'agreed in March', rules, floor, cap }
  return proposeInstructions(at.db, command('t.leader', on), written)
}

async function enforce(rules: string, part: { floor?: number; cap?: number | null } = {}) {
  const { instructionId } = await propose(rules, part)
  const outcome = await putInForce(at.db, command('d.deputy'), { instructionId, note: 'seen' })
  expect(outcome).toEqual({ kind: 'in-force' })
  return instructionId
}

async function reminders(targeted: boolean) {
  const criteria = targeted ? ({ targeted: 'yes' } as const) : {}
  const asAt = isoDate(TODAY)
  const made = await previewRun(at.db, command(), { kind: 'reminder', criteria, asAt })
  const query = { sort: 'account', descending: false, filters: {}, offset: 0, limit: 50 }
  const { rows } = await at.db.reading((tx) =>
    readList<RunItemRow>(tx, runItems(made.runId), query),
  )
  const named = new Map([...refs].map(([name, ref]) => [ref, name]))
  const said = rows.map((i) => `${named.get(i.accountRef)} ${i.decision} ${i.reason}`).sort()
  return { runId: made.runId, said, rows, alarms: made.alarms }
}

describe('facts', () => {
  test('are what is recorded of the account on the day', async () => {
    await at.db.transaction((tx) =>
      tx.run(sql`update party_detail set phone = '01632 960123' where name = 'Cal Dee'`),
    )
    const hold = {
      accountRef: refs.get('CAL') ?? '',
      partyId: null,
      reason: 'x',
      owner: 't.leader',
    }
    const starts = isoDate('2026-04-10')
    const placed = await placeHold(at.db, command('t.leader', '2026-04-10'), {
      ...hold, kind: 'arrangement', startsOn: starts, endsOn: isoDate('2026-05-08'),
    }) // prettier-ignore
    expect(placed.kind).toBe('placed')
    const facts = await at.db.reading((tx) => arrearsOn(tx, isoDate(TODAY)))
    const [ana, bea, cal] = facts
    expect(facts).toHaveLength(3)
    expect(ana).toMatchObject({
      owed: 36_000n, owedUnderOrders: 0n, oldestOn: '2026-04-01', years: 1, lastPaidOn: null,
      lastPaid: null, stage: 'billed', reminders: 0, arrangementsEnded: 0, held: false, orders: 0,
      band: 'D', method: 'cash', plan: '10', reduction: false, contactKnown: false,
      mailReturned: false, elsewhere: false,
    }) // prettier-ignore
    expect(bea).toMatchObject({ owed: 72_000n, band: 'H' })
    expect(cal).toMatchObject({
      owed: 23_000n, lastPaidOn: '2026-04-02', lastPaid: 1000n, arrangementsEnded: 1, holdsEnded: 1,
      held: false, vulnerabilityEnded: false, contactKnown: true,
    }) // prettier-ignore
    const dayBefore = await at.db.reading((tx) => arrearsOn(tx, isoDate('2026-05-07')))
    expect(dayBefore[2]).toMatchObject({ held: true, arrangementsEnded: 0, holdsEnded: 0 })
    // Once a review of vulnerability: that brings points under no name.
    await placeHold(at.db, command('t.leader', '2026-04-10'), {
      ...hold, kind: 'vulnerability', startsOn: starts, endsOn: isoDate('2026-05-08'),
    }) // prettier-ignore
    const [, , since] = await at.db.reading((tx) => arrearsOn(tx, isoDate(TODAY)))
    expect(since).toMatchObject({ vulnerabilityEnded: true, holdsEnded: 1 })
    const holdId = placed.kind === 'placed' ? placed.holdId : 0n
    await releaseHold(at.db, command(), { holdId, reason: 'over' })
  })
})

describe('instructions', () => {
  test('choose nobody before a second officer has put them in force', async () => {
    const proposed = await propose('5: band is H or D', { cap: 1 })
    expect(proposed.totals).toEqual({ cases: 3, targeted: 1, comesIn: 1, fallsOut: 0 })
    expect(await at.db.reading((tx) => targetedCharges(tx, isoDate(TODAY)))).toBeUndefined()
    await expect(reminders(true)).rejects.toMatchObject({ errors: [{ field: 'targeted' }] })
    const { instructionId } = proposed
    const asked = { instructionId, note: 'seen' }
    expect((await putInForce(at.db, command('t.leader'), asked)).kind).toBe('same-officer')
    const late = await putInForce(at.db, command('d.deputy', '2026-05-09'), asked)
    expect(late).toEqual({ kind: 'out-of-date', asAt: TODAY })
    expect((await putInForce(at.db, command('d.deputy'), asked)).kind).toBe('in-force')
    const again = await putInForce(at.db, command('d.deputy'), asked)
    expect(again).toEqual({ kind: 'not-proposed', state: 'in-force' })
  })

  test('limit a run to the cases targeted; the others say so, or why they are left anyway', async () => {
    expect((await reminders(true)).said).toEqual([
      'ANA leave not-targeted',
      'BEA act reminder',
      'CAL leave not-targeted',
    ])
    const { said, rows } = await reminders(false)
    expect(said).toEqual(['ANA act reminder', 'BEA act reminder', 'CAL act reminder'])
    expect(rows.every((row) => row.message === '')).toBe(true)
    const limited = await reminders(true)
    expect(limited.rows.map((row) => row.message).filter((text) => text !== '')).toEqual([
      'number 2 of the cases, of which 1 are targeted',
      '0 points, below 1',
    ])
    const { runId, alarms } = limited
    const answers = Object.fromEntries(alarms.map(({ alarm }) => [alarm, 'looked at']))
    await approveRun(at.db, command('d.deputy'), { runId, answers })
    const done = await executeRun(at.db, command(), { runId })
    expect(done).toMatchObject({ kind: 'executed', acted: 1 })
  })

  test('cannot limit a billing run', async () => {
    const criteria = { year: '2026-27', targeted: 'yes' as const }
    const run = { kind: 'annual-billing' as const, criteria, asAt: isoDate(TODAY) }
    await expect(previewRun(at.db, command(), run)).rejects.toMatchObject({
      errors: [{ field: 'targeted' }],
    })
  })

  test('are shown beside those in force before they take their place', async () => {
    const { totals, instructionId } = await propose('5: band is D or A')
    expect(totals).toEqual({ cases: 3, targeted: 2, comesIn: 2, fallsOut: 1 })
    await enforce('5: band is A')
    const stale = await putInForce(at.db, command('d.deputy'), { instructionId, note: 'seen' })
    expect(stale.kind).toBe('out-of-date')
    const again = await rankAgain(at.db, command(), { instructionId })
    expect(again).toMatchObject({ totals: { targeted: 2, comesIn: 1, fallsOut: 0 } })
    const now = await putInForce(at.db, command('d.deputy'), { instructionId, note: 'seen' })
    expect(now.kind).toBe('in-force')
    const rows = await at.db.reading((tx) =>
      tx.rows(sql`select 1 from targeting_instruction where state = 'in-force'`),
    )
    expect(rows).toHaveLength(1)
  })

  test('two approved at once go in force one after the other', async () => {
    const [one, two] = [await propose('5: band is D'), await propose('6: band is H')]
    const outcomes = await Promise.all(
      [one, two].map(({ instructionId }) =>
        putInForce(at.db, command('d.deputy'), { instructionId, note: 'seen' }),
      ),
    )
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['in-force', 'out-of-date'])
  })

  test('given up are given up, and the chain of events is whole', async () => {
    const { instructionId } = await propose('5: band is D')
    expect((await abandonInstructions(at.db, command(), { instructionId })).kind).toBe('abandoned')
    const tried = await putInForce(at.db, command('d.deputy'), { instructionId, note: 'seen' })
    expect(tried).toEqual({ kind: 'not-proposed', state: 'abandoned' })
    expect((await rankAgain(at.db, command(), { instructionId })).kind).toBe('not-current')
    expect((await at.db.transaction(proveEvents)).faults).toEqual([])
  })
})
