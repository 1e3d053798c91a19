/** Who acts at the command line is who the machine says. */
import { expect, test } from 'vitest'
import { actorOf } from '#main/actor.js'
import { sql } from '#store/db.js'
import { makeSmallCouncil } from '../../test/browser/small-council.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()

test('a name that is given is taken in a demonstration, and in no other council', async () => {
  // Nothing is determined yet: it is no demonstration.
  await expect(actorOf(at, 't.leader', 'ann')).rejects.toThrow('who acts is who the machine says')
  await makeSmallCouncil(at.db)
  expect(await actorOf(at, 't.leader', 'ann')).toBe('t.leader')
  await at.db.transaction((tx) =>
    tx.run(sql`update determination set value = jsonb_set(value::jsonb, '{demonstration}', 'false')
      where kind = 'authority-details'`),
  )
  await expect(actorOf(at, 't.leader', 'ann')).rejects.toThrow('who acts is who the machine says')
})

test('without a name it is the user of the machine, in every council', async () => {
  expect(await actorOf(at, undefined, 'ann')).toBe('machine/ann')
  expect(await actorOf(at, undefined)).toMatch(/^machine\/.+/)
})
