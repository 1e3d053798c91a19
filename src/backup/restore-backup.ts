/**
 * `reeve restore`: a bundle back into an empty schema, whole or not at all. The bundle proves
 * itself first: each table's hash and count, every file's hash, the end of every chain of events.
 */
import { createHash } from 'node:crypto'
import { type BundleEntry, type Digest, digesting, readBundle } from '#backup/bundle.js'
import { openBytes, type OpenedBy } from '#backup/keys.js'
import {
  ARCHIVE,
  type BundleHead,
  HEAD_FILE,
  HEADS,
  KEY_FILE,
  type Manifest,
  MANIFEST_FILE,
  readHead,
  readManifest,
  TABLES,
} from '#backup/manifest.js'
import { InputError } from '#kernel/invariant.js'
import { dropSchema, type Refill, refillSchema } from '#store/refill.js'
import { withSnapshot } from '#store/snapshot.js'

export interface RestoreTo {
  /** The owner's connection. */
  readonly url: string
  /** Must be empty. */
  readonly schema: string
  /** Where the files go; left out, they are proved and let go. */
  readonly keepFile?: (bytes: Uint8Array) => Promise<unknown>
}

export interface Restored {
  readonly head: BundleHead
  readonly rows: number
  readonly files: number
  /** The text of the key file, where the bundle has it. */
  readonly secretKey: string | undefined
}

/** Throws InputError where the bundle does not open or is altered, or the schema is not empty. */
export async function restoreBackup(file: string, key: OpenedBy, to: RestoreTo): Promise<Restored> {
  const entries = readBundle(file, key)
  try {
    const first = await entries.next()
    if (first.done === true || first.value.name !== HEAD_FILE) throw refused('has no head')
    const head = readHead(first.value.bytes)
    const taken = await refillSchema(to, head.migrations, async (refill) => {
      const read = await takeEntries(entries, { head, refill, key, to })
      await refill.setSequences(read.manifest.sequences)
      return read
    })
    await compareHeads(to, taken.manifest).catch(async (error: unknown) => {
      await dropSchema(to)
      throw error
    })
    const rows = taken.manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { head, rows, files: taken.manifest.files.count, secretKey: taken.secretKey }
  } finally {
    await entries.return(undefined)
  }
}

function refused(message: string): InputError {
  return new InputError([{ field: 'bundle', message }])
}

interface Taking {
  readonly head: BundleHead
  readonly refill: Refill
  readonly key: OpenedBy
  readonly to: RestoreTo
}

interface Taken {
  readonly manifest: Manifest
  readonly secretKey: string | undefined
}

async function takeEntries(entries: AsyncIterable<BundleEntry>, taking: Taking): Promise<Taken> {
  const tables = tableTaker(taking)
  const [heads, files] = [digesting(), digesting()]
  let fileCount = 0
  let secretKey: string | undefined
  let manifest: Manifest | undefined
  for await (const { name, bytes } of entries) {
    if (manifest !== undefined) throw refused('goes on after its end')
    if (name.startsWith(TABLES)) await tables.take(name.split('/')[1] ?? '', bytes)
    else if (name.startsWith(`${HEADS}/`)) heads.add(bytes)
    else if (name.startsWith(ARCHIVE)) {
      files.add(Buffer.from(await takeFile(name, bytes, taking.to)))
      fileCount += 1
    } else if (name === KEY_FILE) {
      secretKey = Buffer.from(await openBytes(bytes, taking.key)).toString('utf8')
    } else if (name === MANIFEST_FILE) manifest = readManifest(bytes)
    else throw refused(`has something unknown in it: ${name}`)
  }
  if (manifest === undefined) throw refused('is cut short: it has no manifest')
  compareTables(manifest, await tables.end())
  if (!isSame(heads.end(), manifest.heads)) throw refused('has other heads than its manifest says')
  if (fileCount !== manifest.files.count || !isSame(files.end(), manifest.files)) {
    throw refused('has other files than its manifest says')
  }
  return { manifest, secretKey }
}

async function takeFile(name: string, bytes: Uint8Array, to: RestoreTo): Promise<string> {
  const hex = name.slice(ARCHIVE.length, -'.pdf'.length)
  if (createHash('sha256').update(bytes).digest('hex') !== hex) {
    throw refused(`has an altered file: ${name}`)
  }
  await to.keepFile?.(bytes)
  return hex
}

interface TakenTable extends Digest {
  readonly name: string
  readonly rows: number
}

/** Tables come in the order of the head, each in its parts. */
function tableTaker({ head, refill }: Taking) {
  const done: TakenTable[] = []
  let open: { name: string; digest: ReturnType<typeof digesting> } | undefined
  const close = async () => {
    if (open === undefined) return
    const rows = await refill.endTable()
    done.push({ name: open.name, rows, ...open.digest.end() })
    open = undefined
  }
  return {
    take: async (name: string, bytes: Uint8Array) => {
      if (open?.name !== name) {
        await close()
        const table = head.tables[done.length]
        if (table?.name !== name) throw refused(`has the table ${name} out of its order`)
        await refill.table(table)
        open = { name, digest: digesting() }
      }
      open.digest.add(bytes)
      if (bytes.length > 0) await refill.write(bytes)
    },
    end: async () => {
      await close()
      return done
    },
  }
}

function compareTables(manifest: Manifest, taken: readonly TakenTable[]): void {
  const wrong = manifest.tables.find((table, n) => {
    const found = taken[n]
    return found?.name !== table.name || found.rows !== table.rows || !isSame(found, table)
  })
  if (wrong !== undefined) {
    throw refused(`has other rows of ${wrong.name} than its manifest says`)
  }
  if (taken.length !== manifest.tables.length) throw refused('has more tables than its manifest')
}

function isSame(a: Digest, b: Digest): boolean {
  return a.sha256 === b.sha256 && a.bytes === b.bytes
}

/** The end of every chain, as the restored events have it. */
async function compareHeads(to: RestoreTo, manifest: Manifest): Promise<void> {
  const found = await withSnapshot(to, async (snapshot) => {
    const digest = digesting()
    for await (const piece of snapshot.heads()) digest.add(piece)
    return digest.end()
  })
  if (!isSame(found, manifest.heads)) throw refused('has chains that end elsewhere than they did')
}
