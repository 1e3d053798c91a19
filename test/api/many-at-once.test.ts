/** Forty who ask at once are all answered, and so is who comes after them. */
import { expect, test } from 'vitest'
import { SMALL_COUNCIL, useDatabase } from '../support/database.js'
import { askAtOnce } from '../support/many-at-once.js'
import { Visitor } from '../support/visitor.js'
import { PASSWORD } from '../browser/small-council.js'
import { useSmallApi } from './small-api.js'

const at = useDatabase(SMALL_COUNCIL)
const day = useSmallApi(at)

test.each(['/overview', '/accounts/REF', '/accounts/REF/charges', '/officers', '/court-costs'])(
  'forty at once at %s of the API',
  async (path) => {
    const scopes = ['accounts.view', 'officers.administer', 'court.view'] as const
    const token = await day.token(
      `at-once${path.replaceAll('/', '-').toLowerCase()}`,
      's.admin',
      scopes,
    )
    const url = `${day.server.url}/api/v1${path.replace('REF', day.refs[0] ?? '')}`
    const headers = { authorization: `Bearer ${token}` }
    await askAtOnce(40, () => fetch(url, { headers }), path)
    expect((await fetch(`${day.server.url}/sign-in`)).status).toBe(200)
  },
)

test('forty at once at the page of an account, and at its statement', async () => {
  const leader = new Visitor(day.server.url)
  await leader.signIn('t.leader', PASSWORD)
  for (const path of ['', '/statement.pdf']) {
    await askAtOnce(40, () => leader.get(`/accounts/${day.refs[1]}${path}`), path)
  }
  expect((await fetch(`${day.server.url}/sign-in`)).status).toBe(200)
})
