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

test('cookies are as the request came, unless it is said', () => {
  expect(readSettings({}).secureCookies).toBeUndefined()
  expect(readSettings({ REEVE_SECURE_COOKIES: 'true' }).secureCookies).toBe(true)
})
