/** `reeve scenario`: plays text tables on throwaway databases and prints every difference. */
import { readFileSync } from 'node:fs'
import type { Command as Program } from 'commander'
import { guard, ioOf, type Surroundings } from '#cli/surroundings.js'
import { InputError } from '#kernel/invariant.js'
import { runScenario } from '#scenario/index.js'

export function scenarioCommand(program: Program, surroundings: Surroundings): void {
  program
    .command('scenario')
    .description('play scenarios: docs/scenarios.md says how to write one')
    .argument('<files...>', 'Markdown files with tables of steps')
    .action(async (files: string[]) => {
      const io = ioOf(program.opts<{ json?: boolean }>())
      await guard(io, async () => {
        let differing = 0
        for (const file of files) {
          const text = readScenario(file)
          const report = await surroundings.throwaway((db) => runScenario(db, text))
          const { title, steps, expectations, differences } = report
          const head = `${differences.length === 0 ? 'as expected' : 'DIFFERENT'}: ${title}`
          const lines = differences.map((d) => `  ${file}:${d.line}: ${d.says}`)
          const counts = `${steps} steps, ${expectations} expectations`
          io.say([`${head} (${counts})`, ...lines].join('\n'), { file, ...report })
          if (differences.length > 0) differing += 1
        }
        return differing === 0 ? 0 : 1
      })
    })
}

function readScenario(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new InputError([{ field: 'file', message: `${file} cannot be read: check its name` }])
  }
}
