/** Plays scenarios of test/scenarios as tests, each on a database of its own. */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runScenario } from '#scenario/index.js'
import { proveWords } from '#search/index.js'
import { sql } from '#store/db.js'
import { EVENT_WORDS } from '#web/event-words.js'
import { isLawIn, provisionsNamed } from './law-in.js'
import { withDatabase } from './database.js'

const FOUNDED = '2015-04-01'
const FOLDER = join(import.meta.dirname, '../scenarios')

/** Every second scenario: those whose number leaves `rest` when it is halved. */
export function playScenarios(rest: 0 | 1): void {
  const files = readdirSync(FOLDER).filter(
    (name) => name.endsWith('.md') && Number(name.slice(0, 2)) % 2 === rest,
  )
  describe('scenarios', () => {
    test.each(files)('%s', async (file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8')
      const name = `s_${randomBytes(6).toString('hex')}`
      const report = await withDatabase(name, async (db) => {
        const played = await runScenario(db, text)
        const country = /^\|[^|]*\| wales\b/m.test(text) ? 'wales' : 'england'
        const named = await db.transaction(provisionsNamed)
        // Every council of a scenario is founded in England, and one of Wales moves there.
        const later = named.filter(({ on }) => on > FOUNDED || country === 'england')
        expect(later.filter((p) => !isLawIn(p.citation, country, p.on))).toEqual([])
        // Whatever a scenario can do keeps the words of the search.
        expect(await db.transaction(proveWords)).toEqual([])
        // And whatever it records is told in words.
        const kinds = await db.transaction((tx) =>
          tx.rows<{ type: string }>(sql`select distinct type from event`),
        )
        expect(kinds.filter(({ type }) => EVENT_WORDS[type] === undefined)).toEqual([])
        return played
      })
      expect(report.differences).toEqual([])
      expect(report.expectations).toBeGreaterThan(0)
    })
  })
}
