import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { determinationsOn, proposeDetermination } from '#authority/index.js'
import { isRealCouncil, makeHistory } from '#demonstration/index.js'
import { isoDate } from '#kernel/dates.js'
import { sql } from '#store/db.js'
import { typed } from '../../test/support/command-line.js'
import { commandOn } from '../../test/support/many-accounts.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const TODAY = isoDate('2026-04-20')
const EXAMPLE = join(import.meta.dirname, '../../docs/operations/new-council.json')
const folder = mkdtempSync(join(tmpdir(), 'reeve-council-'))

afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  process.exitCode = undefined
})

const found = (file: string) => typed({ db: at.db, today: TODAY }, 'council', 'found', file)
const count = () =>
  at.db.transaction(async (tx) => (await tx.rows(sql`select 1 from determination`)).length)

test.each([
  ['a kind that is missing', (text: string) => text.replace('"order-costs"', '"summons-costs"'), 'order-costs: is missing'],
  ['an unknown kind', (text: string) => text.replace('"order-costs"', '"costs"'), 'entry 4, kind: is none of'],
  ['a wrong day', (text: string) => text.replace('2015-04-01', '1.4.2015'), 'entry 1, from: is not a day'],
  ['an amount in figures', (text: string) => text.replace('"30.00"', '30'), 'entry 4, amount'],
  ['no JSON', () => '[{', 'is no JSON'],
  ['costs above their activity', (text: string) => text.replace('"60.00"', '"70.00"'), 'amount'],
])('%s is at fault, and nothing is recorded', async (name, change, said) => {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, change(readFileSync(EXAMPLE, 'utf8')))
  const answer = await found(file)
  expect(answer.code).toBe(2)
  expect(answer.said).toContain(said)
  expect(await count()).toBe(0)
}) // prettier-ignore

test('the council of the documentation is founded, once', async () => {
  expect(await found(EXAMPLE)).toEqual({ code: 0, said: '7 determinations recorded.\n' })
  const { details, summonsCosts, path } = await at.db.reading((tx) => determinationsOn(tx, TODAY))
  expect(details.name).toBe('Anytown District Council')
  expect(summonsCosts).toBe(6_000n)
  expect(path.stages).toHaveLength(4)
  const stage = { db: at.db, print: () => undefined }
  expect(await isRealCouncil(stage)).toBe(true)
  await expect(makeHistory(stage, () => undefined)).rejects.toThrow('a council of its own')
  const value = { ...details, demonstration: true }
  const other = { kind: 'authority-details' as const, from: TODAY, value, because: 'x' }
  await expect(proposeDetermination(at.db, commandOn(TODAY, 'other'), other)).rejects.toMatchObject(
    {
      errors: [{ field: 'demonstration' }],
    },
  )
  const again = join(folder, 'again.json')
  writeFileSync(again, readFileSync(EXAMPLE, 'utf8').replace('Anytown District', 'Othertown'))
  expect(await found(again)).toMatchObject({ code: 1 })
  expect(await count()).toBe(7)
})
