/** An archive that is held in memory for as long as a test runs. */
import { createHash } from 'node:crypto'
import type { Archive } from '#dispatch/index.js'
import { present } from '#kernel/invariant.js'

export function heldArchive(): Archive {
  const files = new Map<string, Uint8Array>()
  return {
    keep: (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest()
      files.set(sha256.toString('hex'), bytes)
      return Promise.resolve(sha256)
    },
    read: (hex) => Promise.resolve(present(files.get(hex), `the file ${hex}`)),
  }
}
