/** Every scenario of this folder, each on a database of its own. */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runScenario } from '#scenario/index.js'
import { withDatabase } from '../support/database.js'

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'))

describe('scenarios', () => {
  test.each(files)('%s', async (file) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8')
    const name = `s_${randomBytes(6).toString('hex')}`
    const report = await withDatabase(name, (db) => runScenario(db, text))
    expect(report.differences).toEqual([])
    expect(report.expectations).toBeGreaterThan(0)
  })
})
