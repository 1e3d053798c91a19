/**
 * Starts the scripts of `children` each in a process of its own, and kills them hard. They are
 * bundled once: to start plain node takes a tenth of what the loader of TypeScript takes, and a
 * thousand are started.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

export type ChildName = 'import' | 'print' | 'run' | 'takeover'

export interface ChildReport {
  readonly killed: boolean
  /** From the script's first word to its end, in milliseconds. */
  readonly ms: number
  /** When it said that its first, second, … part was done, in milliseconds likewise. */
  readonly saidAt: readonly number[]
}

/** When a child is killed: so many milliseconds after it said that so many parts were done. */
export interface KillMoment {
  readonly done: number
  readonly waitMs: number
}

const PROJECT = join(import.meta.dirname, '../..')
const CHILDREN: readonly ChildName[] = ['import', 'print', 'run', 'takeover']
/** Libraries with machine code, which cannot be bundled. */
const NATIVE = ['@node-rs/*', '@myriaddreamin/*', 'pg-native']

/**
 * Runs the script to its end, or kills it at the moment given. It says `done N` as its work goes on,
 * `done 0` when it begins. Throws where it fails by itself.
 */
export async function runChild(
  name: ChildName,
  args: readonly string[],
  killAt?: KillMoment,
): Promise<ChildReport> {
  const script = join(await bundled(), `${name}.mjs`)
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let begun = 0
    let done = 0
    let killing = false
    const saidAt: number[] = []
    createInterface(child.stdout).on('line', (line) => {
      if (begun === 0) begun = performance.now()
      const said = Number(/^done (\d+)$/.exec(line)?.[1] ?? done)
      while (saidAt.length < said) saidAt.push(performance.now() - begun)
      done = said
      if (killing || killAt === undefined || done < killAt.done) return
      killing = true
      setTimeout(() => child.kill('SIGKILL'), killAt.waitMs)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(`${name} failed with ${code}`))
      else resolve({ killed: signal === 'SIGKILL', ms: performance.now() - begun, saidAt })
    })
  })
}

let made: Promise<string> | undefined

/** The folder of the bundles, made when it is first asked for and gone with this process. */
function bundled(): Promise<string> {
  made ??= bundle()
  return made
}

async function bundle(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-children-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await build({
    absWorkingDir: PROJECT,
    entryPoints: CHILDREN.map((name) => join(import.meta.dirname, `children/${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: NATIVE,
    // Bundled libraries of before modules ask for node's own by `require`.
    banner: {
      js: "import { createRequire as forBundled } from 'node:module'; const require = forBundled(import.meta.url);",
    },
    plugins: [places],
  })
  return folder
}

/** Our files find templates and migrations beside themselves: their places stay those of `src`. */
const places: Plugin = {
  name: 'places',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }))
  },
}
