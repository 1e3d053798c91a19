/** A process that is asked to stop ends, whatever hangs. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SERVER = join(import.meta.dirname, '../../test/support/hung-server.ts')
const DEADLINE_MS = 1_500

async function said(server: ChildProcess, wanted: RegExp): Promise<string> {
  if (server.stdout === null) throw new Error('the server says nothing')
  let text = ''
  for await (const piece of server.stdout) {
    text += String(piece)
    const found = wanted.exec(text)
    if (found !== null) return found[0]
  }
  throw new Error(`the server ended: ${text}`)
}

async function ending(hang: boolean): Promise<{ code: number | null; ms: number }> {
  const server = spawn(process.execPath, ['--import', 'tsx', SERVER, String(DEADLINE_MS)])
  server.stdout.setMaxListeners(20)
  try {
    const [port] = (await once(server.stdout, 'data')) as [Buffer]
    if (hang) {
      get(`http://127.0.0.1:${String(port).trim()}/`).on('error', () => undefined)
      await said(server, /asked/)
    }
    const ended = once(server, 'exit') as Promise<[number | null]>
    const from = Date.now()
    // Where it does not end by itself the test fails, and leaves nothing running.
    const kill = setTimeout(() => server.kill('SIGKILL'), DEADLINE_MS + 6_000)
    server.kill('SIGTERM')
    const [code] = await ended
    clearTimeout(kill)
    return { code, ms: Date.now() - from }
  } finally {
    server.kill('SIGKILL')
  }
}

test('with a request that hangs the process ends at its deadline, and says that it was not clean', async () => {
  const { code, ms } = await ending(true)
  expect(code).toBe(1)
  expect(ms).toBeGreaterThan(DEADLINE_MS - 200)
  expect(ms).toBeLessThan(DEADLINE_MS + 5_000)
}, 30_000)

test('with nothing that hangs it ends at once', async () => {
  const { code, ms } = await ending(false)
  expect(code).toBe(0)
  expect(ms).toBeLessThan(DEADLINE_MS)
}, 30_000)
