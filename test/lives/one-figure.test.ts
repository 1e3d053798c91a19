/** What is told is one figure, told once: over random histories of accounts, from fixed seeds. */
import { expect, test } from 'vitest'
import { live } from '#rehearsal/index.js'
import { withDatabase } from '../support/database.js'

test('letters, pages, statements and lists tell the ledger’s figures, whatever has happened', async () => {
  const lived = await withDatabase('lives_few', (db) => live(db, { seed: 1, lives: 10 }))
  expect(lived.faults.slice(0, 20)).toEqual([])
  // The lives must have done something of nearly every kind, or nothing is proved.
  expect(Object.keys(lived.acts).length).toBeGreaterThan(14)
}, 300_000)
