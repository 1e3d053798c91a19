import { expect, test } from 'vitest'
import { readSettings } from '#main/settings.js'

test.each([
  ['nothing is set', {}, true],
  ['a database of one’s own is named', { DATABASE_URL: 'postgres://x/y' }, false],
  ['a schema is named', { REEVE_SCHEMA: 'bigbury' }, false],
  ['the demonstration’s own schema is named', { REEVE_SCHEMA: 'wyremouth' }, false],
  ['it is asked for in a schema', { REEVE_SCHEMA: 'bigbury', REEVE_DEMO: 'true' }, true],
  ['it is forbidden', { REEVE_DEMO: 'false' }, false],
])('a council is made up where %s: %s', (_, env: NodeJS.ProcessEnv, made) => {
  expect(readSettings(env).demonstration).toBe(made)
})

test.each(['yes', '1', 'True'])('%s is neither true nor false', (text) => {
  expect(() => readSettings({ REEVE_DEMO: text })).toThrow('is neither true nor false')
})

test('those who open the plan-B packs are named by themselves, and nobody is unless it is said', () => {
  const set = {
    REEVE_BACKUP_RECIPIENTS: 'age1a',
    REEVE_PLAN_B_RESTRICTED_RECIPIENTS: 'age1b, age1c',
  }
  const none = { common: [], restricted: [] }
  expect(readSettings({ REEVE_BACKUP_RECIPIENTS: 'age1a' }).backup.planB).toEqual(none)
  expect(readSettings(set).backup.planB).toEqual({ ...none, restricted: ['age1b', 'age1c'] })
})

test('cookies are as the request came, unless it is said', () => {
  expect(readSettings({}).secureCookies).toBeUndefined()
  expect(readSettings({ REEVE_SECURE_COOKIES: 'true' }).secureCookies).toBe(true)
})
