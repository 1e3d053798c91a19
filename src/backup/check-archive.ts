/** `reeve check --archive`: every archived letter is there and unaltered. */
import { linesOf } from '#backup/lines.js'
import type { ArchiveFolder } from '#dispatch/index.js'
import { withSnapshot } from '#store/snapshot.js'

export interface ArchiveProof {
  readonly files: number
  readonly faults: readonly { readonly sha256: string; readonly says: string }[]
  /** Kept, though no row names them: of work that was undone after they were written. */
  readonly unnamed: readonly string[]
}

/** Reads each file that a row names, and works its hash again. */
export async function checkArchive(
  place: { readonly url: string; readonly schema: string },
  archive: ArchiveFolder,
): Promise<ArchiveProof> {
  const faults: { sha256: string; says: string }[] = []
  const named = new Set<string>()
  await withSnapshot(place, async (snapshot) => {
    for await (const hex of linesOf(snapshot.archived())) {
      named.add(hex)
      const says = await faultOf(archive, hex)
      if (says !== undefined) faults.push({ sha256: hex, says })
    }
  })
  const unnamed: string[] = []
  for await (const hex of archive.kept()) if (!named.has(hex)) unnamed.push(hex)
  return { files: named.size, faults, unnamed: unnamed.sort() }
}

async function faultOf(archive: ArchiveFolder, hex: string): Promise<string | undefined> {
  try {
    await archive.read(hex)
    return undefined
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return missing ? 'is missing from the archive' : (error as Error).message
  }
}
