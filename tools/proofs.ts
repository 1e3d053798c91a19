/**
 * `npm run proofs [-- WORD …] [--some N]`: proves that tests stand behind the code. Each row of
 * test/proofs breaks one line in a copy of the checkout and runs the tests that are to notice; a
 * row that stays green has lost its proof. WORD picks rows by area, file or what is broken;
 * `--some N` takes N of them, others each day.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is broken, where, how, and which tests must go red for it. */
export interface Proof {
  readonly broken: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** The test file, and a part of the name of the test that goes red. */
  readonly test: string
  readonly name: string
}

const root = join(import.meta.dirname, '..')
const FOLDER = join(root, 'test/proofs')
const COPIED = ['src', 'test', 'tools', 'db', 'docs', 'client']
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts']

/** Every row with the area that it stands in, which is the name of its file. */
export function readProofs(): (Proof & { readonly area: string })[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const rows = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Proof[]
      return rows.map((row) => ({ ...row, area: name.replace('.json', '') }))
    })
}

/** How often a row's line stands in its file: once, or the row is out of date. */
export function occurrences(row: Proof): number {
  return readFileSync(join(root, row.file), 'utf8').split(row.from).length - 1
}

function chosen(words: readonly string[], some: number | undefined): ReturnType<typeof readProofs> {
  const rows = readProofs().filter((row) =>
    words.every((word) => `${row.area} ${row.file} ${row.broken}`.includes(word)),
  )
  if (some === undefined || some >= rows.length) return rows
  const first = (Math.floor(Date.now() / 86_400_000) * some) % rows.length
  return Array.from({ length: some }, (_, n) => rows[(first + n) % rows.length]).filter(
    (row) => row !== undefined,
  )
}

function copyOfCheckout(): string {
  const copy = mkdtempSync(join(tmpdir(), 'reeve-proofs-'))
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true })
  for (const name of FILES) cpSync(join(root, name), join(copy, name))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

/** Breaks the line, runs the tests, puts the line back. */
function goesRed(copy: string, row: Proof): 'red' | 'green' | 'stale' | 'no such test' {
  if (occurrences(row) !== 1) return 'stale'
  const path = join(copy, row.file)
  const whole = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    whole.replace(row.from, () => row.to),
  )
  const report = join(copy, 'proof.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const asked = [
    'run',
    row.test,
    '-t',
    escaped(row.name),
    '--reporter=json',
    '--outputFile',
    report,
  ]
  spawnSync(process.execPath, [vitest, ...asked], { cwd: copy, stdio: 'ignore' })
  writeFileSync(path, whole)
  const told = JSON.parse(readFileSync(report, 'utf8')) as Report
  rmSync(report)
  if (told.numFailedTests > 0 || told.numFailedTestSuites > 0) return 'red'
  return told.numPassedTests === 0 ? 'no such test' : 'green'
}

interface Report {
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
  readonly numPassedTests: number
}

const escaped = (name: string) => name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')

function proveAll(args: readonly string[]): void {
  const at = args.indexOf('--some')
  const some = at < 0 ? undefined : Number(args[at + 1])
  const words = at < 0 ? args : args.filter((_, n) => n !== at && n !== at + 1)
  const copy = copyOfCheckout()
  let lost = 0
  for (const row of chosen(words, some)) {
    const seen = goesRed(copy, row)
    if (seen !== 'red') lost += 1
    console.log(
      `${seen === 'red' ? 'red  ' : seen.toUpperCase()} ${row.area}: ${row.broken} (${row.file})`,
    )
  }
  rmSync(copy, { recursive: true, force: true })
  console.log(lost === 0 ? 'Every row went red.' : `${lost} rows have lost their proof.`)
  process.exitCode = lost === 0 ? 0 : 1
}

if (process.argv[1] === import.meta.filename) proveAll(process.argv.slice(2))
