/** The archive of what was sent: files kept under the hash of their content, never rewritten. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InputError } from '#kernel/invariant.js'

export interface Archive {
  /** Keeps the bytes; returns their SHA-256. The same bytes twice are kept once. */
  keep(bytes: Uint8Array): Promise<Uint8Array>
  /** The bytes of a hash in hexadecimal. Throws when they are missing or altered. */
  read(sha256Hex: string): Promise<Uint8Array>
}

export interface ArchiveFolder extends Archive {
  /** The hash of every file there is, in hexadecimal. */
  kept(): AsyncIterable<string>
}

/** An archive in a folder of this machine. */
export function folderArchive(folder: string): ArchiveFolder {
  const pathOf = (hex: string) => join(folder, hex.slice(0, 2), `${hex}.pdf`)
  return {
    keep: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest()
      const path = pathOf(sha256.toString('hex'))
      await mkdir(dirname(path), { recursive: true })
      // Written aside and renamed, so that a killed process leaves no half file under the name.
      const aside = `${path}.${process.pid}.part`
      await writeFile(aside, bytes)
      await rename(aside, path)
      return sha256
    },
    read: async (hex) => {
      if (!/^[0-9a-f]{64}$/.test(hex)) {
        throw new InputError([{ field: 'sha256', message: 'not the hash of a document' }])
      }
      const bytes = await readFile(pathOf(hex))
      if (createHash('sha256').update(bytes).digest('hex') !== hex) {
        throw new Error(`the archived document ${hex} has been altered`)
      }
      return bytes
    },
    kept: () => keptIn(folder),
  }
}

async function* keptIn(folder: string): AsyncGenerator<string> {
  for (const part of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, part)).catch(() => [])) {
      const hex = /^([0-9a-f]{64})\.pdf$/.exec(name)?.[1]
      if (hex !== undefined) yield hex
    }
  }
}
