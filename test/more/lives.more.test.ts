/** As `test/lives/one-figure.test.ts`, over many more lives. */
import { expect, test } from 'vitest'
import { live } from '#rehearsal/index.js'
import { withDatabase } from '../support/database.js'

test.each([11, 12, 13, 14])(
  'letters, pages, statements and lists tell the ledger’s figures in the lives of seed %i',
  async (seed) => {
    const lived = await withDatabase(`lives_${seed}`, (db) => live(db, { seed, lives: 60 }))
    expect(lived.faults.slice(0, 20)).toEqual([])
  },
)
