import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { findOfficer, signIn } from '#authority/index.js'
import { isoDate } from '#kernel/dates.js'
import { typed } from '../../test/support/command-line.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const TODAY = isoDate('2026-04-20')
const folder = mkdtempSync(join(tmpdir(), 'reeve-officers-'))
const file = join(folder, 'password')

afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  process.exitCode = undefined
})

const reeve = (...args: string[]) => typed({ db: at.db, today: TODAY }, ...args)

function add(username: string, password = 'given by the office 1', role = 'administrator') {
  writeFileSync(file, `${password}\n`)
  return reeve('officers', 'add', username, 'Una Erst', '--role', role, '--password-file', file)
}

test('the first officer of a council is added, listed and ended from the command line', async () => {
  expect(await add('u.erst')).toEqual({ code: 0, said: 'Una Erst: added.\n' })
  const password = 'given by the office 1'
  const entered = { username: 'u.erst', password, at: new Date(), address: '192.0.2.1' }
  expect(await signIn(at.db, entered)).toBe('u.erst')
  const found = await at.db.transaction((tx) => findOfficer(tx, 'u.erst', TODAY))
  expect(found).toMatchObject({ roles: ['administrator'], mustChangePassword: true })
  const listed = await reeve('officers', 'list')
  expect(listed.said).toBe('u.erst  Una Erst  System administrator\n')
  expect(await add('u.erst')).toMatchObject({
    code: 1,
    said: 'Una Erst: the username is in use.\n',
  })
  const own = await reeve('--actor', 'u.erst', 'officers', 'end', 'u.erst', 'tired')
  expect(own).toMatchObject({ code: 1, said: expect.stringContaining('this is you') as string })
  const ended = await reeve('officers', 'end', 'u.erst', 'left')
  expect(ended).toMatchObject({
    code: 0,
    said: expect.stringContaining('locked out; the end waits') as string,
  })
  expect(await signIn(at.db, entered)).toBeUndefined()
})

test.each([
  ['a weak password', () => add('w.eak', 'short'), 'password: use at least 10 characters'],
  ['an unknown role', () => add('r.ole', undefined, 'emperor'), 'roles: choose from'],
  ['no reason', () => reeve('officers', 'end', 'n.one', ' '), 'reason: say why'],
])('%s is input at fault', async (_, run, words) => {
  const { code, said } = await run()
  expect(code).toBe(2)
  expect(said).toContain(words)
})
