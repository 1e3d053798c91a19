/**
 * House rules that a formatter cannot hold. Each fault prints `file:line: what to do`.
 * After TigerBeetle's `tidy.zig`: one pass, no configuration, no list of exceptions that grows.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import * as instruments from '#law/instruments.js'
import { occurrences, readProofs } from '../proofs.js'

const FILE_LINES = 400
const FUNCTION_LINES = 60
const PARAMETERS = 3
const LINE_LENGTH = 100
const CLOCK = /\bDate\.now\(\)|\bnew Date\(\)|Math\.random\(\)/
const FOLDERS_REFUSED = /(^|\/)(utils?|helpers?|common|managers?)(\/|\.)/
const KNOWN = new Set<string>(
  Object.values(instruments).flatMap((i) => (typeof i === 'object' ? [i.cite] : [])),
)

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path))
const sources = tracked.filter((path) => /^(src|test|tools)\/.*\.ts$/.test(path))

test('the source is tidy', () => {
  expect(sources.flatMap(faults)).toEqual([])
})

test('no folder or file is a drawer for anything', () => {
  expect(tracked.filter((path) => FOLDERS_REFUSED.test(path))).toEqual([])
})

test('each row of the proofs breaks a line that stands once, and names a test that is there', () => {
  const stale = readProofs().filter((row) => {
    if (!existsSync(row.file) || !existsSync(row.test)) return true
    return occurrences(row) !== 1
  })
  expect(stale.map(({ area, broken }) => `${area}: ${broken}`)).toEqual([])
})

test('each Markdown file has one title', () => {
  const markdown = tracked.filter((path) => path.endsWith('.md'))
  const titles = (path: string) =>
    readFileSync(path, 'utf8')
      .replace(/```[\s\S]*?```/g, '')
      .split('\n')
      .filter((line) => line.startsWith('# ')).length
  expect(markdown.filter((path) => titles(path) !== 1)).toEqual([])
})

function faults(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const lines = text.split('\n')
  const isTest = path.endsWith('.test.ts')
  const found = lines.flatMap((line, n) =>
    lineFaults(path, line).map((fault) => `${path}:${n + 1}: ${fault}`),
  )
  if (!isTest && lines.length > FILE_LINES + 1) {
    found.push(`${path}:1: split: over ${FILE_LINES} lines`)
  }
  if (!isTest && path.startsWith('src/')) found.push(...functionFaults(path, text))
  if (path.startsWith('src/law/council-tax/') && !isTest && !text.includes('@law ')) {
    found.push(`${path}:1: cite the law it states, with @law`)
  }
  return found
}

function lineFaults(path: string, line: string): string[] {
  const found: string[] = []
  if (/\bFIXME\b|\bXXX\b|\bTODO\b/.test(line) && !path.startsWith('tools/tidy/')) {
    found.push('resolve before merging')
  }
  const clockFree = /^src\/(?!main\/)/.test(path) && !path.endsWith('.test.ts')
  if (clockFree && CLOCK.test(line)) found.push('take the day or the instant as an argument')
  if (line.length > LINE_LENGTH && !/https?:\/\/|`|'.{60,}'|".{60,}"/.test(line)) {
    found.push(`break the line: over ${LINE_LENGTH} columns`)
  }
  const cited = /@law ((?:W?SI \d{4}\/\d+)|(?:\d{4} (?:c\.\s?|nawm |asc )\d+))/.exec(line)?.[1]
  if (/^ \* @law /.test(line) && !(cited !== undefined && KNOWN.has(cited))) {
    found.push(`add ${cited ?? 'a citation'} to law/instruments.ts`)
  }
  return found
}

function functionFaults(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const first = source.getLineAndCharacterOfPosition(node.getStart()).line
      const length = source.getLineAndCharacterOfPosition(node.end).line - first + 1
      if (length > FUNCTION_LINES) found.push(`${path}:${first + 1}: split: ${length} lines`)
      if (ts.isFunctionDeclaration(node) && positional(node) > PARAMETERS) {
        found.push(`${path}:${first + 1}: pass an object: over ${PARAMETERS} parameters`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Parameters that a reader must keep apart by their place: a callback at the end is plain. */
function positional(node: ts.FunctionDeclaration): number {
  const last = node.parameters.at(-1)
  const callback = last?.type !== undefined && ts.isFunctionTypeNode(last.type)
  return node.parameters.length - (callback ? 1 : 0)
}
