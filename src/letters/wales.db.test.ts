/** The letters of a council in Wales, before and after its timetable of April 2026. */
import { beforeAll, expect, test } from 'vitest'
import { createRenderer } from '#documents/index.js'
import { InputError } from '#kernel/invariant.js'
import { isoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import { recordAccountFact } from '#accounts/index.js'
import { readLetterNotices } from '#letters/letter-facts.js'
import { lettersOf } from '#letters/print-run.js'
import { statementOf } from '#letters/statement.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'
import { saidIn } from '../../test/support/said.js'
import { runScenarioSteps } from '../../test/support/steps.js'

const at = useDatabase()

const STORY = `# A household in Wales that misses instalments in both years
| 2025-03-01 | wales | | |
| | tax | 2025-26 band D 1800.00 | |
| | dwelling | TY band D | |
| | account | ELIN at TY from 2010-01-01 for Elin Wyn | |
| 2025-03-10 | run | annual-billing for 2025-26 | acts 1 |
| 2025-05-08 | run | reminder | acts 1 |
| 2025-05-22 | pay | ELIN 1800.00 | posted |
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| 2026-03-10 | run | annual-billing for 2026-27 | acts 1 |
| 2026-05-27 | run | reminder | acts 1 |
| 2026-06-11 | run | final-notice | acts 1 |
`

let world: Awaited<ReturnType<typeof runScenarioSteps>>

beforeAll(async () => {
  world = await runScenarioSteps(at.db, STORY)
})

const letters = (kind: string) =>
  at.db.transaction(async (tx) => lettersOf(tx, await readLetterNotices(tx, sql`n.kind = ${kind}`)))

test('are in both languages, and follow the timetable of what they ask for', async () => {
  for (const kind of ['demand', 'reminder']) {
    const [before, after] = await letters(kind)
    expect(before?.item).toMatchObject({ bilingual: true, wales: false })
    expect(after?.item).toMatchObject({ bilingual: true, wales: true })
  }
})

test('a reminder names what falls due within seven days of its issue, and asks for both', async () => {
  const [, reminder] = await letters('reminder')
  expect(reminder?.item).toMatchObject({
    overdue: [{ dueOn: '2026-04-01' }, { dueOn: '2026-05-01' }],
    fallingDue: [{ dueOn: '2026-06-01' }],
    toPay: pence(54000n),
  })
})

test('a final notice says the whole balance, its day, and the most that costs may be', async () => {
  const [final] = await letters('final-notice')
  expect(final?.item).toMatchObject({
    bilingual: true,
    wales: {
      wholeBalance: pence(180000n),
      balanceOn: isoDate('2026-07-02'),
      costsCap: pence(7000n),
    },
  })
})

test('a bill has no English line of its charge left in the Welsh', async () => {
  const [, bill] = await letters('demand')
  if (bill?.kind !== 'bill') throw new Error('no bill')
  const items = [bill.item as never]
  expect(createRenderer().render('bill', items).pages).toHaveLength(1)
  const welsh = saidIn('bill', items).filter(({ language }) => language === 'cy')
  expect(welsh.map(({ key }) => key)).toContain('bill.unpaid-instalments-wales')
})

test('a statement is in both languages too', async () => {
  const asked = { accountRef: world.accounts.get('ELIN') ?? '', on: isoDate('2026-06-20') }
  const statement = await at.db.transaction((tx) => statementOf(tx, asked))
  expect(statement.bilingual).toBe(true)
})

test('an exception of England is not recorded in Wales', async () => {
  const record = (code: string) =>
    at.db.transaction(async (tx) => {
      const row = await tx.first<{ id: bigint }>(sql`select dwelling_id as id from dwelling`)
      await recordAccountFact(tx, world.command(isoDate('2026-06-20')), {
        kind: 'premium-exception',
        key: row?.id ?? 0n,
        period: { from: isoDate('2026-04-01'), until: null },
        fact: { kind: 'premium-exception', class: code, runsFrom: null },
      })
    })
  await expect(record('G')).rejects.toThrow(InputError)
  await expect(record('1')).resolves.toBeUndefined()
})
