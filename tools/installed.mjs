/** Installs what the lockfile asks for, when it is not there yet. Plain Node: it runs first. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Reeve needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Installs just what the lockfile holds, unless it is there: every file by its locked integrity. */
export function ensureInstalled() {
  const done = join(root, 'node_modules/.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs - 60_000) return
  console.log('Installing packages (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const made = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (made.status !== 0) process.exit(made.status ?? 1)
}
