/** A takeover from the command line: a folder, a second officer, and what is at fault. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { typed } from '../../test/support/command-line.js'
import { useDatabase } from '../../test/support/database.js'
import { runScenarioSteps } from '../../test/support/steps.js'
import { takeoverFolder } from '../../test/support/takeover-folder.js'

const at = useDatabase()
const TODAY = isoDate('2026-04-20')
const folder = mkdtempSync(join(tmpdir(), 'reeve-takeover-'))

const STORY = `# One account
| 2026-03-01 | tax | 2026-27 band D 1800.00 | |
| | dwelling | H1 band D | |
| | account | ANA at H1 from 2020-01-01 for Ana Bell | |
`

function write(ref: string, amount: string, totals?: string[]): void {
  const files = takeoverFolder(
    {
      'takeover.csv': ['Oldbury,2026-04-20'],
      'charges.csv': [`A,${ref},H1,2026-27,2026-04-01,2027-03-31,${amount},`],
      'due_sums.csv': [`S,A,single,2026-05-01,,${amount},0.00,,`],
    },
    totals,
  )
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

let ref = ''

beforeAll(async () => {
  ref = (await runScenarioSteps(at.db, STORY)).accounts.get('ANA') ?? ''
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  process.exitCode = undefined
})

const reeve = (...args: string[]) => typed({ db: at.db, today: TODAY }, ...args)

test('totals that do not agree are told in a table, and the exit code is 1', async () => {
  write(ref, '1800.00', ['accounts,,1,1800.00', 'charges,2026-27,1,1801.00'])
  const { code, said } = await reeve('takeover', 'preview', folder)
  expect(code).toBe(1)
  expect(said).toContain('  charges 2026-27: 1, £1,801.00 in totals.csv\n')
  expect(said).toContain('  charges 2026-27: 1, £1,800.00 in the lines\n')
  expect(said).toContain('  outstanding 2026-27: not there in totals.csv\n')
})

test.each([
  ['no folder', () => reeve('takeover', 'preview', `${folder}/none`), 'folder: '],
  ['no such number', () => reeve('takeover', 'execute', 'x'), 'takeover: "x" is not the number'],
  ['no such gate', () => reeve('takeover', 'evidence', '2026-04-20', 'x:y:z'), 'x is no gate'],
])('%s is input at fault', async (_, run, words) => {
  const { code, said } = await run()
  expect(code).toBe(2)
  expect(said).toContain(words)
})

test('a folder is previewed, approved by another officer, and carried out once', async () => {
  write(ref, '1800.00')
  const previewed = await reeve('--actor', 'first', 'takeover', 'preview', folder)
  expect(previewed.said).toContain('Takeover 1 is previewed: nothing is posted.')
  expect(previewed.said).toContain('our facts agrees: 1 charges')
  const own = await reeve('--actor', 'first', 'takeover', 'approve', '1')
  expect(own).toEqual({ code: 1, said: 'same-officer\n' })
  const early = await reeve('takeover', 'execute', '1')
  expect(early).toEqual({ code: 1, said: 'not-approved\n' })
  await reeve('--actor', 'second', 'takeover', 'approve', '1')
  const done = await reeve('takeover', 'execute', '1')
  expect(done).toEqual({ code: 0, said: '1 accounts taken over.\n' })
  const again = await reeve('takeover', 'execute', '1')
  expect(again).toEqual({ code: 0, said: 'already-executed\n' })
  expect((await reeve('takeover', 'list')).said).toBe('1  2026-04-20  Oldbury  executed\n')
  expect((await reeve('takeover', 'preview', folder)).said).toContain('nothing is done')
  expect((await reeve('check')).code).toBe(0)
})
