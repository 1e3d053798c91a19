import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { newSecretKey, secretBox } from '#main/secret-box.js'
import { readSettings, secretKeys } from '#main/settings.js'

const [first, second] = ['a'.repeat(64), 'b'.repeat(64)]
const box = secretBox([first])

describe('a sealed secret', () => {
  test('opens to what it was, and is never twice the same', () => {
    const sealed = box.seal('whsec_é', 'webhook/1')
    expect(sealed).toMatch(/^sealed:v1:[0-9a-f]{8}:[\w-]+$/)
    expect(sealed).not.toContain('whsec')
    expect(box.open(sealed, 'webhook/1')).toBe('whsec_é')
    expect(box.seal('whsec_é', 'webhook/1')).not.toBe(sealed)
  })

  test('opens for nothing else, and not when a bit of it was changed', () => {
    const sealed = box.seal('secret', 'webhook/1')
    expect(() => box.open(sealed, 'webhook/2')).toThrow('webhook/2 was changed')
    const head = sealed.slice(0, sealed.lastIndexOf(':') + 1)
    const bytes = Buffer.from(sealed.slice(head.length), 'base64url')
    for (const at of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      const text = `${head}${changed.toString('base64url')}`
      expect(() => box.open(text, 'webhook/1'), `byte ${at}`).toThrow('was changed')
    }
    const cut = `${head}${bytes.subarray(0, 20).toString('base64url')}`
    expect(() => box.open(cut, 'webhook/1')).toThrow('was changed')
  })

  test('by another key is refused with the name of its key and what to do', () => {
    const sealed = secretBox([second]).seal('secret', 'webhook/1')
    expect(() => box.open(sealed, 'webhook/1')).toThrow(
      /sealed with the key [0-9a-f]{8}, and given/,
    )
    expect(() => box.open(sealed, 'webhook/1')).toThrow('put back the file secret-key')
  })

  test('by an older key opens, and is to be sealed anew', () => {
    const old = box.seal('secret', 'webhook/1')
    const both = secretBox([second, first])
    expect([both.open(old, 'webhook/1'), both.isCurrent(old)]).toEqual(['secret', false])
    const anew = both.seal('secret', 'webhook/1')
    expect([both.isCurrent(anew), secretBox([second]).open(anew, 'webhook/1')]).toEqual([
      true,
      'secret',
    ])
  })

  test('that was kept before there was a key is read as it is', () => {
    expect([box.open('plain', 'webhook/1'), box.isCurrent('plain')]).toEqual(['plain', false])
  })
})

test.each([[[]], [['short']], [['g'.repeat(64)]], [[first, '']]])('no key: %s', (keys) => {
  expect(() => secretBox(keys)).toThrow('REEVE_SECRET_KEY')
})

describe('the keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-keys-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const settings = (env: NodeJS.ProcessEnv) => readSettings({ REEVE_DATA: folder, ...env })

  test('are made once beside the data, for nobody else to read, and read from there', () => {
    const [made] = secretKeys(settings({}))
    const file = join(folder, 'secret-key')
    expect(readFileSync(file, 'utf8')).toBe(`${made}\n`)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(secretKeys(settings({}))).toEqual([made])
    const next = newSecretKey()
    writeFileSync(file, `${next}\n${made}\n`)
    expect(secretKeys(settings({}))).toEqual([next, made])
  })

  test('are those of the environment where it names them', () => {
    expect(secretKeys(settings({ REEVE_SECRET_KEY: `${first}, ${second}` }))).toEqual([
      first,
      second,
    ])
  })
})
