/** Whom a move displaces: told in the preview, with the pounds of both households. */
import { beforeAll, expect, test } from 'vitest'
import { type Change, previewChange } from '#changes/index.js'
import { isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()
const ON = isoDate('2026-06-25')

const STORY = `# Two homes of one household, one of another, one of nobody
| 2026-03-01 | tax | 2026-27 band D 1825.00 | |
| | dwelling | OLD band D | |
| | dwelling | ALSO band D | |
| | dwelling | NEW band D | |
| | dwelling | EMPTY band D | |
| | account | MEG at OLD from 2010-01-01 for Meg Orme | |
| | account | TOM at NEW from 2011-01-01 for Tom Ives, Una Ives | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 2 |
| 2026-04-01 | pay | TOM 1825.00 | posted |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
  // Meg is liable for a second dwelling too: where she moves to it, she displaces nobody.
  await at.db.transaction((tx) =>
    tx.run(sql`insert into liability (dwelling_id, valid, account_id, basis, recorded_at,
        recorded_by)
      select d.dwelling_id, '[2010-01-01,)', a.account_id, 'resident-freeholder', now(), 'x'
      from dwelling d, account a
      where d.property_ref = 'ALSO' and a.account_ref = ${world.accounts.get('MEG') ?? ''}`),
  )
})

const ref = (name: string) => world.accounts.get(name) ?? ''
const preview = (change: Change) => previewChange(at.db, world.command(ON), change)

function within(to: string): Change {
  const from = { accountRef: ref('MEG'), fromPropertyRef: 'OLD', on: isoDate('2026-07-01') }
  return { kind: 'move-within', ...from, toPropertyRef: to, basis: 'resident-freeholder' }
}

test('a move within names who is liable there, and shows what it does to both', async () => {
  const { displaced, effects } = await preview(within('NEW'))
  expect(displaced).toEqual([
    {
      accountRef: ref('TOM'),
      names: ['Tom Ives', 'Una Ives'],
      addressLines: ['1 NEW Street', 'Testshire'],
      since: '2011-01-01',
      endsOn: '2026-07-01',
    },
  ])
  const shown = effects.map((e) => [e.accountRef, e.before, e.after, e.creditAfter])
  expect(shown).toContainEqual([ref('TOM'), 182_500n, 45_500n, 137_000n])
  expect(shown).toContainEqual([ref('MEG'), 182_500n, 45_500n, 0n])
  expect(shown).toContainEqual([ref('MEG'), 0n, 137_000n, 0n])
})

test('so does a move in', async () => {
  const { displaced } = await preview({
    kind: 'move-in',
    propertyRef: 'NEW',
    from: isoDate('2026-08-01'),
    persons: [{ name: 'Sue Dale', dateOfBirth: null, email: null, phone: null }],
    basis: 'resident-freeholder',
    adults: 2,
    disregards: [],
  })
  expect(displaced).toMatchObject([{ accountRef: ref('TOM'), endsOn: '2026-08-01' }])
})

test('nobody is displaced from an empty dwelling, or by those who are liable there', async () => {
  expect((await preview(within('EMPTY'))).displaced).toEqual([])
  expect((await preview(within('ALSO'))).displaced).toEqual([])
})

test('a preview writes nothing', async () => {
  const liable = await at.db.transaction((tx) =>
    tx.rows(sql`select 1 from liability where superseded_at is not null`),
  )
  expect(liable).toEqual([])
})
