import { expect, test } from 'vitest'
import { formKey, officerOfKey } from '#web/form-keys.js'

const SECRET = 'a secret for tests only'
const NOW = new Date('2026-04-20T09:00:00Z')
const make = () => formKey(SECRET, 'b.billing', NOW)

test('a key tells for whom its form was made', () => {
  const key = make()
  expect(officerOfKey(SECRET, key, NOW)).toBe('b.billing')
  expect(make()).not.toBe(key)
})

test('a key ends when the longest session would have: twelve hours after its form was made', () => {
  const key = make()
  const end = Date.UTC(2026, 3, 20, 21)
  expect(officerOfKey(SECRET, key, new Date(end - 1))).toBe('b.billing')
  expect(officerOfKey(SECRET, key, new Date(end))).toBeUndefined()
  const later = new Date(end).getTime().toString(36)
  const longer = key.replace(NOW.getTime().toString(36), later)
  expect(officerOfKey(SECRET, longer, new Date(end))).toBeUndefined()
})

test('a key that is altered by a character, or of another secret, tells nothing', () => {
  const key = make()
  expect(officerOfKey('another secret', key, NOW)).toBeUndefined()
  expect(officerOfKey(SECRET, key.replace('b.billing', 't.leader'), NOW)).toBeUndefined()
  const first = key.startsWith('0') ? '1' : '0'
  expect(officerOfKey(SECRET, first + key.slice(1), NOW)).toBeUndefined()
  const none = `${'a'.repeat(36)}.abc.${'b'.repeat(22)}.b.billing`
  for (const other of ['', 'x', 'x.y.z', none]) {
    expect(officerOfKey(SECRET, other, NOW)).toBeUndefined()
  }
})
