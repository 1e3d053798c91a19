/**
 * A restricted account is planted in a council where everything has happened to it. Then every
 * page, list, file and route is asked for by officers without the permission: neither its
 * reference, nor the name, nor the address may ever be in an answer. The council is made once, and
 * the parts stand in their order: what they bring about is seen by those after.
 */
import { expect, test } from 'vitest'
import { liftRestriction } from '#protections/index.js'
import { command } from '../browser/small-council.js'
import { at, secret, server, signIn, TODAY } from './restricted/planted.js'
import './restricted/on-screens.js'
import './restricted/by-the-api.js'
import './restricted/without-a-trace.js'
import './restricted/by-its-numbers.js'
import './restricted/typed-into-forms.js'

// The last: from then on it is hidden from nobody.
test('lifted, it is found again by everybody', async () => {
  const reason = 'moved away'
  const lifted = await liftRestriction(at.db, command(TODAY, 't.leader'), {
    restrictionId: 1n,
    reason,
  })
  expect(lifted.kind).toBe('lifted')
  const cookie = await signIn('r.recovery')
  const answer = await server.app.inject({
    url: `/accounts/${secret.account}`,
    headers: { cookie },
  })
  expect(answer.statusCode).toBe(200)
})
