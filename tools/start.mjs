/** `npm start`: installs what is missing, then serves the council. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled } from './installed.mjs'

ensureInstalled()
const root = join(import.meta.dirname, '..')
// Room for what a batch of accounts needs and lets go again: less is copied about.
const settings = ['--max-semi-space-size=64', '--import', 'tsx']
const child = spawn(process.execPath, [...settings, 'src/main/serve.ts'], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
