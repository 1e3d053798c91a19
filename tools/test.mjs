/** `npm test`: installs what is missing, then runs every test; the last line counts them. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ensureInstalled } from './installed.mjs'

ensureInstalled()
const root = join(import.meta.dirname, '..')
const report = join(tmpdir(), `reeve-tests-${process.pid}.json`)
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const began = Date.now()
const run = spawnSync(process.execPath, [vitest, ...options, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
const seconds = (Date.now() - began) / 1000
const {
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
} = JSON.parse(readFileSync(report, 'utf8'))
rmSync(report)
sayWhereTheTimeWent()
console.log(`${passed} passed, ${failed} failed`)
process.exit(run.status ?? 1)

/** Seconds by module, so that who goes over the budget (docs/budgets.md) sees what to cheapen. */
function sayWhereTheTimeWent() {
  const bySeconds = new Map()
  for (const { name, startTime, endTime } of testResults) {
    const module = relative(root, name).split('/').slice(0, 2).join('/')
    bySeconds.set(module, (bySeconds.get(module) ?? 0) + (endTime - startTime) / 1000)
  }
  const rows = [...bySeconds].sort(([, a], [, b]) => b - a)
  const said = rows.map(([module, spent]) => `${module} ${spent.toFixed(0)}`).join(' · ')
  console.log(`seconds by module, two at a time: ${said}`)
  console.log(`${seconds.toFixed(0)} s in all (docs/budgets.md)`)
}
