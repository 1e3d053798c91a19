import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbeddedServer } from '#store/embedded-server.js'
import { isAlive, preparePlace, readPidFile } from '#store/server-place.js'

let folder = ''
const said: string[] = []
const start = () => startEmbeddedServer(folder, (text) => said.push(text))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reeve-embedded-'))
})

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    client.end().catch(() => undefined)
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it never came to be')
}

describe('the embedded server', () => {
  test('is shared: who started it leaves it to the others, and the last stops it', async () => {
    const first = await start()
    const second = await start()
    expect(second.url('postgres')).toBe(first.url('postgres'))
    await first.leave()
    expect(await answers(second.url('postgres'))).toBe(true)
    await second.leave()
    expect(await answers(second.url('postgres'))).toBe(false)
  })

  test('is left by two at once: one of them stops it', async () => {
    const [first, second] = await Promise.all([start(), start()])
    await Promise.all([first.leave(), second.leave()])
    expect(await answers(first.url('postgres'))).toBe(false)
  })

  test('is started again, at its old address, when it falls', async () => {
    const server = await start()
    const { pid = 0 } = readPidFile(preparePlace(folder)) ?? {}
    process.kill(pid, 'SIGKILL')
    await until(async () => !isAlive(pid) && (await answers(server.url('postgres'))))
    expect(said).toContain('the database has stopped by itself: it is started again')
    await server.leave()
    expect(await answers(server.url('postgres'))).toBe(false)
  })

  test('starts after a crash of the machine, when another process has its old number', async () => {
    const place = preparePlace(folder)
    const other = spawn('sleep', ['60'], { ...place.user })
    const file = join(place.data, 'postmaster.pid')
    const text = [other.pid, place.data, 1, 5999, '', '127.0.0.1', '1 1', 'ready'].join('\n')
    writeFileSync(file, `${text}\n`, { mode: 0o600 })
    if (place.user) chownSync(file, place.user.uid, place.user.gid)
    const server = await start()
    expect(await answers(server.url('postgres'))).toBe(true)
    expect(isAlive(other.pid ?? 0)).toBe(true)
    await server.leave()
    other.kill()
  })
})

afterAll(() => {
  const place = preparePlace(folder)
  rmSync(join(place.data, '..'), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

const STARTER = `
import { startThrowawayServer } from '#store/embedded-server.js'
await startThrowawayServer(process.argv[2])
console.log('up')
setInterval(() => undefined, 1000)
`

test('a throwaway server ends with its starter, however that ends, and so do its data', async () => {
  const own = mkdtempSync(join(tmpdir(), 'reeve-thrown-'))
  const script = join(import.meta.dirname, `starter-${process.pid}.ts`)
  writeFileSync(script, STARTER)
  const starter: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, own], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => starter.stdout?.once('data', resolve))
  rmSync(script)
  const place = preparePlace(own)
  const { pid = 0 } = readPidFile(place) ?? {}
  expect(isAlive(pid)).toBe(true)
  expect(readFileSync(join(place.data, '../reeve-throwaway'), 'utf8')).toBe(String(starter.pid))
  starter.kill('SIGKILL')
  await until(() => !isAlive(pid) && !existsSync(place.data) && !existsSync(own))
})
