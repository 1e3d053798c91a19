/** The court by the command line: the hour of a hearing, and the cases that the court refused. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import { typed } from '../../test/support/command-line.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const TODAY = isoDate('2026-05-25')
const court = (...args: string[]) => typed({ db: at.db, today: TODAY }, 'court', ...args)

beforeAll(async () => {
  await runScenarioSteps(
    at.db,
    `# Two cases laid
| on | do | what | then |
| 2026-03-01 | tax | 2026-27 band D 1500.00 | |
| | dwelling | H1 band D | |
| | dwelling | H2 band D | |
| | account | JO at H1 from 2020-01-01 for Jo Park | |
| | account | RAY at H2 from 2020-01-01 for Ray Moss | |
| 2026-03-09 | run | annual-billing for 2026-27 | acts 2 |
| 2026-05-08 | run | reminder | acts 2 |
| 2026-05-20 | hearing | JULY on 2026-07-16, complaint by 2026-06-12 | |
| 2026-05-22 | run | complaint for JULY | acts 2 |
`,
  )
})
afterEach(() => {
  process.exitCode = undefined
})

const listed = () =>
  at.db.reading((tx) => tx.rows<{ at: string }>(sql`select sits_at as at from hearing order by 1`))

describe('a hearing', () => {
  test('is listed at its own time', async () => {
    const said = [
      'list-hearing',
      '2026-08-20',
      '2026-07-17',
      '2000 Testshire Magistrates',
      'Court 2',
    ]
    expect((await court(...said, '14:15')).code).toBe(0)
    expect((await listed()).map((row) => row.at)).toContain('14:15')
  })

  test('is refused at no time of day, and nothing is listed', async () => {
    const before = await listed()
    const said = [
      'list-hearing',
      '2026-08-27',
      '2026-07-24',
      '2000 Testshire Magistrates',
      'Court 2',
    ]
    const answer = await court(...said, '25:00')
    expect(answer.code).toBe(2)
    expect(answer.said).toContain('"25:00" is not a time')
    expect(await listed()).toEqual(before)
  })
})

describe('an approval', () => {
  const states = () =>
    at.db.reading((tx) =>
      tx.rows<{ state: string }>(sql`select state from court_case order by case_id`),
    )

  test('with a refused case that cannot be read approves nothing', async () => {
    const answer = await court('approve', '1', 'A. Justice JP', 'second one')
    expect(answer.code).toBe(2)
    expect(await states()).toEqual([{ state: 'laid' }, { state: 'laid' }])
  })

  test('names the cases that the court refused, and why', async () => {
    expect((await court('approve', '1', 'A. Justice JP', '2=not liable then')).code).toBe(0)
    expect(await states()).toEqual([{ state: 'approved' }, { state: 'refused-by-court' }])
  })
})
