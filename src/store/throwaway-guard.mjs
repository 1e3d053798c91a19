/** Waits for the end of whoever started a throwaway server, and ends that server with it. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const [data, ...folders] = process.argv.slice(2)
let said = ''
process.stdin.on('data', (chunk) => (said += String(chunk)))
process.stdin.on('end', () => void (said === '' ? endServer() : undefined))
process.stdin.on('error', () => void endServer())

async function endServer() {
  const file = join(data, 'postmaster.pid')
  if (existsSync(file)) {
    const [pid] = readFileSync(file, 'utf8').split('\n')
    // At once and without a last checkpoint: the data are thrown away.
    process.kill(Number(pid), 'SIGQUIT')
    for (let tries = 0; existsSync(file) && tries < 100; tries += 1) await setTimeout(50)
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
