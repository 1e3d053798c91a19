import { describe, expect, test } from 'vitest'
import { passwordFault } from '#authority/passwords.js'

const COMMON = 'one of the first that are tried: some words that belong to nobody else are best'

describe('a password', () => {
  test.each([
    'password123', '1234567890', 'qwertyuiop', 'Password1!', 'wyremouth-2026', 'P@ssw0rd2026',
    'Summer2026!', 'councilTax26', 'letmein12345', 'Welcome12345', '1q2w3e4r5t', 'abcdefghij1',
    'qwerty12345!', '0987654321', '2026-11-30-1', 'LiverpoolFC99'.replace('FC', ''),
    'AdminAdmin1', 'asdfghjkl;1', 'qazwsxedc123', 'dragondragon', 'Anytown2026!',
  ])('%s is refused', (password) => {
    expect(passwordFault(password, 'b.billing', ['Anytown'])).toBe(`choose another: this is ${COMMON}`)
  }) // prettier-ignore

  test.each([
    'correct horse battery', 'nine wild geese fly', 'given by the office 1', 'another one 3',
    'Tq7#mvLp2x', 'my other door is blue', 'Llanfair PG 58', 'kettle-bramble-owl',
  ])('%s is taken', (password) => {
    expect(passwordFault(password, 'b.billing', ['Anytown'])).toBeUndefined()
  }) // prettier-ignore

  test('of 200 characters is taken, of 201 not', () => {
    const long = 'wild geese fly over '.repeat(10)
    expect(passwordFault(long, 'b.billing')).toBeUndefined()
    expect(passwordFault(`${long}!`, 'b.billing')).toBe('use at most 200 characters')
  })
})
