/** The command line as it is typed, on a test's database and day. */
import { vi } from 'vitest'
import { buildProgram } from '#cli/program.js'
import type { OpenedAuthority } from '#cli/surroundings.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Db } from '#store/db.js'

/** Runs a command that prints nothing; returns its exit code and what it said. */
export async function typed(
  on: { readonly db: Db; readonly today: IsoDate },
  ...args: readonly string[]
): Promise<{ code: unknown; said: string }> {
  const clock = { today: () => Promise.resolve(on.today), now: () => new Date() }
  const close = () => Promise.resolve()
  // The press and the printing beside are never asked for.
  const actor = (given = 'cli') => Promise.resolve(given)
  const opened = { db: on.db, clock, close, actor } as unknown as OpenedAuthority
  const program = buildProgram({
    open: () => Promise.resolve(opened),
    rights: () => Promise.resolve([]),
    empty: () => Promise.reject(new Error('nothing is restored here')),
    backupKeys: () => ({ recipients: [], passphraseFile: undefined, identityFile: undefined }),
    throwaway: () => Promise.reject(new Error('nothing is thrown away here')),
  })
  const said: string[] = []
  const write = (text: unknown) => said.push(String(text)) > 0
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(write),
  )
  await program.parseAsync(['node', 'reeve', ...args])
  for (const spy of spies) spy.mockRestore()
  return { code: process.exitCode, said: said.join('') }
}
