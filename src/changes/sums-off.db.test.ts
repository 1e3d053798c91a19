/** A sum under section 13A(1)(c) for somebody who has left: taken off where there is a charge. */
import { beforeAll, expect, test } from 'vitest'
import { type Change, confirmChange } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { parsePounds } from '#kernel/money.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const ON = isoDate('2026-06-25')

const STORY = `# One who leaves
| 2026-03-01 | tax | 2026-27 band D 1825.00 | |
| | dwelling | OLD band D | |
| | account | MEG at OLD from 2010-01-01 for Meg Orme | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 1 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  const left = { accountRef: accountRef(), propertyRef: 'OLD', on: isoDate('2026-05-10') }
  const gone = { kind: 'move-out', ...left, forwardingLines: null } as const
  expect((await confirmChange(at.db, world.command(ON), gone)).kind).toBe('changed')
})

const accountRef = () => world.accounts.get('MEG') ?? ''

function sumOff(from: string): Change {
  const of = { accountRef: accountRef(), propertyRef: 'OLD', from: isoDate(from), until: null }
  const fact = {
    kind: 'discretionary-reduction', scheme: 'Hardship', percent: null,
    sum: parsePounds('50.00'), reason: 'flood',
  } as const // prettier-ignore
  return { kind: 'fact', ...of, factKind: 'discretionary-reduction', fact }
}

test('a sum dated after somebody left comes off the charge of the dwelling left', async () => {
  const made = await confirmChange(at.db, world.command(ON), sumOff('2026-05-20'))
  // 39 of 365 days of £1,825.00 are £195.00.
  const fell = { before: parsePounds('195.00'), after: parsePounds('145.00') }
  expect(made).toMatchObject({ kind: 'changed', effects: [fell] })
})

test('a sum of a year in which the account has no dwelling is refused by its day', async () => {
  const refused = confirmChange(at.db, world.command(ON), sumOff('2027-05-20'))
  await expect(refused).rejects.toMatchObject({
    errors: [{ field: 'from', message: expect.stringContaining('2027-28') as string }],
  })
})
