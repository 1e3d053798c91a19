/** Every kind of event that the source can record has words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EVENT_WORDS } from '#web/event-words.js'

const SOURCE = join(import.meta.dirname, '..')
/** Letters of other things that a file which records events has to tell apart by `type` as well. */
const RECORDS = /\bNewEvent\b|recordEvents\(/

function kindsIn(text: string): string[] {
  return [
    ...text.matchAll(/\btype(?:: | = )(?:[^,\n]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g),
  ].flatMap((found) => found.slice(1).filter((kind) => kind !== undefined))
}

test('every kind of event that is written in the source has words', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const texts = files.map((name) => readFileSync(join(SOURCE, name), 'utf8'))
  const kinds = texts.filter((text) => RECORDS.test(text)).flatMap(kindsIn)
  expect(kinds.length).toBeGreaterThan(90)
  expect([...new Set(kinds)].filter((kind) => EVENT_WORDS[kind] === undefined)).toEqual([])
})
