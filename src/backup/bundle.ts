/**
 * A bundle: a tar archive, compressed by gzip and encrypted by age, written and read piece by
 * piece. `age -d bundle | tar xz` opens it without Reeve.
 */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { type LockedFor, lockStream, type OpenedBy, openStream } from '#backup/keys.js'
import { InputError } from '#kernel/invariant.js'

export interface BundleWriter {
  add(name: string, bytes: Uint8Array): Promise<void>
  /** Adds what comes in parts of some megabytes, so that none of it need be held whole. */
  addInParts(folder: string, pieces: AsyncIterable<Buffer>): Promise<Digest>
}

/** What a file's parts come to, one behind the other. */
export interface Digest {
  readonly bytes: number
  readonly sha256: string
}

const PART_BYTES = 4 * 1024 * 1024
const PRIVATE = 0o600

/** Writes a bundle: whole under its name, or not there at all. */
export async function writeBundle<T>(
  file: string,
  lock: LockedFor,
  work: (bundle: BundleWriter) => Promise<T>,
): Promise<T> {
  const aside = `${file}.part`
  const tar = pack()
  try {
    const compressed = tar.pipe(createGzip())
    tar.on('error', (error) => compressed.destroy(error))
    const locked = await lockStream(compressed, lock)
    const written = pipeline(locked, createWriteStream(aside, { mode: PRIVATE, flush: true }))
    written.catch(() => undefined)
    const failed = written.then(() => never)
    const result = await Promise.race([work(writerOn(tar)), failed])
    tar.finalize()
    await written
    await rename(aside, file)
    return result
  } catch (error) {
    tar.destroy(error instanceof Error ? error : undefined)
    await rm(aside, { force: true })
    throw error
  }
}

const never = new Promise<never>(() => undefined)

function writerOn(tar: ReturnType<typeof pack>): BundleWriter {
  const add = async (name: string, bytes: Uint8Array) => {
    // By its stream, which waits until what was written has been read: nothing piles up.
    await new Promise<void>((resolve, reject) => {
      const entry = tar.entry({ name, mode: PRIVATE, size: bytes.length }, (error) =>
        error ? reject(error) : resolve(),
      )
      entry.end(Buffer.from(bytes))
    })
  }
  return {
    add,
    addInParts: async (folder, pieces) => {
      const hash = createHash('sha256')
      let [held, heldBytes, bytes, part]: [Buffer[], number, number, number] = [[], 0, 0, 0]
      const flush = async () => {
        part += 1
        await add(`${folder}/${String(part).padStart(6, '0')}`, Buffer.concat(held))
        ;[held, heldBytes] = [[], 0]
      }
      for await (const piece of pieces) {
        hash.update(piece)
        held.push(piece)
        heldBytes += piece.length
        bytes += piece.length
        if (heldBytes >= PART_BYTES) await flush()
      }
      if (heldBytes > 0 || part === 0) await flush()
      return { bytes, sha256: hash.digest('hex') }
    },
  }
}

export interface BundleEntry {
  readonly name: string
  readonly bytes: Buffer
}

/** The entries in their order. Throws InputError where it is cut short, altered or not a bundle. */
export async function* readBundle(file: string, key: OpenedBy): AsyncGenerator<BundleEntry> {
  const locked = createReadStream(file)
  try {
    const plain = await openStream(locked, key)
    const tar = extract()
    const reading = pipeline(plain, createGunzip(), tar)
    reading.catch(() => undefined)
    for await (const entry of tar) {
      const pieces: Buffer[] = []
      for await (const piece of entry as unknown as Readable) pieces.push(piece as Buffer)
      yield { name: entry.header.name, bytes: Buffer.concat(pieces) }
    }
    await reading
  } catch (error) {
    if (error instanceof InputError || !isOfBundle(error)) throw error
    const why = error instanceof Error ? error.message : String(error)
    const message = `${file} cannot be read: it is altered, cut short or no bundle (${why})`
    throw new InputError([{ field: 'bundle', message }])
  } finally {
    locked.destroy()
  }
}

/** Faults of the machine are passed on as they are; but that the file is not there is said. */
function isOfBundle(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return code === 'ENOENT' || !/^E(IO|ACCES|PERM|MFILE|NOSPC)$/.test(code)
}

/** Counts and hashes what is read part by part. */
export function digesting(): { add(bytes: Uint8Array): void; end(): Digest } {
  const hash: Hash = createHash('sha256')
  let bytes = 0
  return {
    add: (piece) => {
      hash.update(piece)
      bytes += piece.length
    },
    end: () => ({ bytes, sha256: hash.digest('hex') }),
  }
}
