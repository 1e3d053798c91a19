/**
 * Servers of tests and benches end with who started them. A guard outlives the starter, however
 * that ends: it reads a pipe that closes with it, and then kills the server and removes its data.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isAlive, isPostgres, type Place, readPidFile } from '#store/server-place.js'

/** In the folder of such a server: the number of the process that started it. */
const MARK = 'reeve-throwaway'

export interface Guard {
  /** The server was stopped as it should be: there is nothing left to guard. */
  dismiss(): void
}

export function endWithStarter(place: Place, folder: string): Guard {
  const own = dirname(place.data)
  writeFileSync(join(own, MARK), String(process.pid))
  const file = join(import.meta.dirname, 'throwaway-guard.mjs')
  const guard = spawn(process.execPath, [file, place.data, own, folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.on('error', () => undefined)
  guard.unref()
  const pipe = guard.stdin as unknown as { unref(): void; end(text: string): void }
  pipe.unref()
  return { dismiss: () => pipe.end('dismissed') }
}

/** Stops and removes what stands beside `place` of starters that are gone, with their guards. */
export function clearLeftovers(place: Place): void {
  const around = dirname(dirname(place.data))
  for (const name of readdirSync(around)) {
    const mark = join(around, name, MARK)
    if (!existsSync(mark) || isAlive(Number(readFileSync(mark, 'utf8')))) continue
    const left = readPidFile({ ...place, data: join(around, name, 'data') })
    if (left !== undefined && isPostgres(left.pid)) process.kill(left.pid, 'SIGQUIT')
    rmSync(join(around, name), { recursive: true, force: true })
  }
}
