/**
 * Wyre at full scale: a register of its 54,529 dwellings made from its published return of 2022,
 * taken in by the file import, billed, and returned again, line by line and band by band. Then
 * fifty changes of fact move the lines as the law says they must.
 */
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AccountFact, importAccounts, importProperties } from '#accounts/index.js'
import { determine, setTax } from '#authority/index.js'
import { type Change, confirmChange } from '#changes/index.js'
import { approveRun, executeRun, previewRun } from '#jobs/index.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { financialYear } from '#kernel/financial-year.js'
import { parsePounds, ZERO } from '#kernel/money.js'
import { proveBooks } from '#ledger/index.js'
import { type FormLines, takeBaseReturn } from '#returns/index.js'
import { foundCouncil, newWorld } from '#scenario/world.js'
import { useDatabase } from '../support/database.js'
import { commandOn } from '../support/many-accounts.js'
import {
  accountsCsv,
  BANDS,
  propertiesCsv,
  publishedOf,
  type RegisterDwelling,
  wyreRegister,
} from './support/wyre-register.js'

const FOLDER = new URL('../../../shared/data/council-tax/ctb-2022/', import.meta.url)
const THERE = existsSync(FOLDER)
const YEAR = financialYear('2022-23')
const DAY = isoDate('2022-10-03')
const LIST_DAY = isoDate('2022-09-12')
const BILLED_ON = isoDate('2022-03-08')
const COLUMNS = ['A-', ...BANDS, 'Total'] as const

/** The table of the release for each line of the form. */
const TABLES: Readonly<Record<string, string>> = {
  '1': '1.01', '2': '1.02', '3': '1.03', '4': '1.04', '5': '1.05', '6': '1.06', '7': '1.07',
  '8': '1.08', '9': '1.09', '10': '1.10', '11': '1.11', '12': '1.12', '13': '1.13', '14': '1.14',
  '15': '1.15', '16': '1.16', '17': '1.19', '18': '1.20', '19': '1.21', '20': '1.22', '21': '1.23',
  '22': '1.24', '24': '1.25', '26': '1.27', '28': '1.29', '29': '1.30', '31': '1.31', '33': '1.33',
} // prettier-ignore

/**
 * Cells that whole dwellings cannot reach, each a tenth from the published figure. The annexes of
 * band A are published as 11.9 equivalents, which no 25 dwellings make: 11.875 is the nearest. The
 * support of band E is published as 110.9 from pounds that come to 110.854.
 */
const A_TENTH_OFF: Readonly<Record<string, number>> = {
  '24 A': 6649.8,
  '24 Total': 44260.2,
  '26 Total': 44260.2,
  '29 A': 6960.3,
  '29 E': 5212.1,
}

describe.skipIf(!THERE)('Wyre at full scale', () => {
  const at = useDatabase()
  const published = THERE ? publishedOf(FOLDER, 'Wyre') : new Map<string, Map<string, number>>()
  const register = THERE ? wyreRegister(published) : []

  beforeAll(async () => {
    await found(at.db)
    const began = performance.now()
    const on = commandOn('2022-03-01', 'properties')
    const properties = { name: 'properties.csv', text: propertiesCsv(register) }
    await importProperties(at.db, on, properties)
    const accounts = { name: 'accounts.csv', text: accountsCsv(register) }
    await importAccounts(at.db, commandOn('2022-03-01', 'accounts'), accounts)
    const seconds = (performance.now() - began) / 1000
    process.stdout.write(`Wyre: ${register.length} dwellings imported in ${seconds.toFixed(1)} s\n`)
    expect(seconds).toBeLessThan(300)
  }, 600_000)

  test('is billed without an exception, and the books balance', async () => {
    const run = { kind: 'annual-billing', criteria: { year: YEAR }, asAt: BILLED_ON } as const
    const { runId, totals, alarms } = await previewRun(at.db, commandOn(BILLED_ON, 'preview'), run)
    const answers = Object.fromEntries(alarms.map((alarm) => [alarm.alarm, 'expected']))
    await approveRun(at.db, commandOn(BILLED_ON, 'approve', 'second'), { runId, answers })
    const done = await executeRun(at.db, commandOn(BILLED_ON, 'execute'), { runId })
    expect(done).toMatchObject({ kind: 'executed', acted: totals.acts.count })
    expect(Object.keys(totals.left)).toEqual(['nothing-payable'])
    expect(await at.db.transaction((tx) => proveBooks(tx))).toEqual([])
  }, 600_000)

  test.each(Object.keys(TABLES))(
    'line %s equals the published line in every band',
    async (line) => {
      const lines = await takeOnce('before')
      expect(shown(lines[line])).toEqual(publishedLine(line))
    },
  )

  test('fifty changes of fact move the lines as predicted', async () => {
    const before = await takeOnce('before')
    const moved = new Map<string, number>()
    for (const [n, planted] of plantedChanges(register).entries()) {
      await confirmChange(at.db, commandOn(DAY, `change-${n}`), planted.change)
      for (const [cell, by] of Object.entries(planted.moves)) {
        moved.set(cell, (moved.get(cell) ?? 0) + by)
        const total = `${cell.split(' ')[0]} Total`
        moved.set(total, (moved.get(total) ?? 0) + by)
      }
    }
    const after = await takeOnce('after')
    for (const line of [
      '1',
      '2',
      '4',
      '5',
      '6',
      '7',
      '8',
      '12',
      '15',
      '16',
      '18',
      '19',
      '20',
      '22',
    ]) {
      const [was, is] = [shown(before[line]), shown(after[line])]
      for (const column of COLUMNS) {
        const by = moved.get(`${line} ${column}`) ?? 0
        expect(`${line} ${column} ${is[column]}`).toBe(
          `${line} ${column} ${Math.round(((was[column] ?? 0) + by) * 10) / 10}`,
        )
      }
    }
  }, 120_000)

  const taken = new Map<string, FormLines>()

  async function takeOnce(when: string): Promise<FormLines> {
    const known = taken.get(when)
    if (known !== undefined) return known
    const asked = { day: DAY, listDay: LIST_DAY, inLieu: '0' }
    const { lines } = await takeBaseReturn(at.db, commandOn(DAY, `take-${when}`), asked)
    taken.set(when, lines)
    return lines
  }

  function publishedLine(line: string): Record<string, number> {
    const cells = published.get(TABLES[line] ?? '')
    return Object.fromEntries(
      COLUMNS.map((column) => [
        column,
        A_TENTH_OFF[`${line} ${column}`] ?? cells?.get(column) ?? 0,
      ]),
    )
  }
})

function shown(line: FormLines[string] | undefined): Record<string, number> {
  return Object.fromEntries(
    COLUMNS.map((column) => {
      const tenths = column === 'Total' ? line?.total : line?.[column]
      return [column, Number(tenths ?? 0n) / 10]
    }),
  )
}

async function found(db: Parameters<typeof foundCouncil>[0]['db']): Promise<void> {
  await foundCouncil(newWorld(db))
  const from = isoDate('2015-04-01')
  const value = {
    discounts: {
      // Determined as nothing: where nothing is determined the half of section 11(2)(a) remains.
      A: [{ months: null, percent: 0 }],
      B: [{ months: null, percent: 0 }],
      C: [
        { months: 1, percent: 100 },
        { months: 6, percent: 50 },
      ],
      D: [{ months: null, percent: 25 }],
    },
    emptyPremiums: [],
    secondHomePremium: 0,
    decidedOn: isoDate('2015-02-25'),
  }
  const command = commandOn('2022-02-01', 'scheme')
  await determine(db, command, { kind: 'unoccupied-dwellings', from, value })
  const element = { code: 'W', areaCode: '', parishCode: '', name: 'All of Wyre', socialCare: ZERO }
  await setTax(db, commandOn('2022-03-01', 'tax'), {
    year: YEAR,
    elements: [{ ...element, kind: 'billing-authority', bandD: parsePounds('2065.49') }],
    parishes: [{ code: 'W', name: 'Wyre' }],
  })
}

interface Planted {
  readonly change: Change
  /** By how much each cell, "line column", moves. */
  readonly moves: Readonly<Record<string, number>>
}

/** Ten of each of five kinds, on dwellings that nothing else bears on. */
function plantedChanges(register: readonly RegisterDwelling[]): Planted[] {
  const some = (column: string, group: string) =>
    register
      .filter((d) => d.column === column && d.band === column && d.group === group)
      .filter((d) => d.weekly === 0n && !d.annexe)
      .slice(-10)
  const from = isoDate('2022-09-01')
  const fact = (d: RegisterDwelling, of: AccountFact, since: IsoDate = from): Change => ({
    kind: 'fact',
    accountRef: '',
    propertyRef: d.ref,
    factKind: of.kind as Exclude<AccountFact['kind'], 'liability'>,
    from: since,
    until: null,
    fact: of,
  })
  return [
    ...some('C', 'single').map((d) => ({
      change: fact(d, { kind: 'household', adults: 2, disregards: [] }),
      moves: { '8 C': -1, '20 C': -1, '19 C': 1, '22 C': 0.25 },
    })),
    ...some('B', 'full').map((d) => ({
      change: fact(d, { kind: 'exemption', class: 'U' }),
      moves: { '2 B': 1, '4 B': -1, '7 B': -1, '19 B': -1, '22 B': -1 },
    })),
    ...some('D', 'full').map((d) => ({
      change: { kind: 'band', propertyRef: d.ref, band: 'C', from } as const,
      moves: {
        '1 D': -1, '4 D': -1, '7 D': -1, '19 D': -1, '22 D': -1,
        '1 C': 1, '4 C': 1, '7 C': 1, '19 C': 1, '22 C': 1,
      }, // prettier-ignore
    })),
    ...some('F', 'full').map((d) => ({
      change: fact(d, { kind: 'disabled-reduction', reason: 'wheelchair' }),
      moves: {
        '5 F': 1,
        '6 E': 1,
        '7 F': -1,
        '7 E': 1,
        '19 F': -1,
        '19 E': 1,
        '22 F': -1,
        '22 E': 1,
      },
    })),
    ...some('A', 'full').map((d) => ({
      change: fact(d, { kind: 'household', adults: 0, disregards: [] }, isoDate('2022-03-01')),
      moves: { '12 A': 1, '15 A': 1 },
    })),
  ]
}
