import { expect, test } from 'vitest'
import { formKey, officerOfKey } from '#web/form-keys.js'

const SECRET = 'a secret for tests only'

test('a key tells for whom its form was made', () => {
  const key = formKey(SECRET, 'b.billing')
  expect(officerOfKey(SECRET, key)).toBe('b.billing')
  expect(formKey(SECRET, 'b.billing')).not.toBe(key)
})

test('a key that is altered by a character, or of another secret, tells nothing', () => {
  const key = formKey(SECRET, 'b.billing')
  expect(officerOfKey('another secret', key)).toBeUndefined()
  expect(officerOfKey(SECRET, key.replace('b.billing', 't.leader'))).toBeUndefined()
  const first = key.startsWith('0') ? '1' : '0'
  expect(officerOfKey(SECRET, first + key.slice(1))).toBeUndefined()
  for (const none of ['', 'x', 'x.y.z', `${'a'.repeat(36)}.${'b'.repeat(22)}.b.billing`]) {
    expect(officerOfKey(SECRET, none)).toBeUndefined()
  }
})
