/** `npm test`: installs what is missing, then runs every test; the last line counts them. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './installed.mjs'

ensureInstalled()
const root = join(import.meta.dirname, '..')
const report = join(tmpdir(), `reeve-tests-${process.pid}.json`)
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const run = spawnSync(process.execPath, [vitest, ...options, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
rmSync(report)
console.log(`${passed} passed, ${failed} failed`)
process.exit(run.status ?? 1)
