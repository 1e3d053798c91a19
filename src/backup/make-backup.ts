/**
 * `reeve backup`: one snapshot of every table, and the files of the archive that its rows name,
 * while people work. A file is written before its row commits, so that each file is there.
 */
import { join } from 'node:path'
import { stat } from 'node:fs/promises'
import { type BundleWriter, digesting, writeBundle } from '#backup/bundle.js'
import { lockBytes, type LockedFor } from '#backup/keys.js'
import {
  ARCHIVE,
  type BundleHead,
  HEAD_FILE,
  HEADS,
  KEY_FILE,
  type Manifest,
  MANIFEST_FILE,
  TABLES,
} from '#backup/manifest.js'
import type { Archive } from '#dispatch/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { linesOf } from '#backup/lines.js'
import { type Snapshot, withSnapshot } from '#store/snapshot.js'

export interface BackupSource {
  /** The owner's connection. */
  readonly url: string
  readonly schema: string
  readonly archive: Archive
  /** The text of the key file that opens sealed secrets; left out, the bundle is without. */
  readonly secretKey?: string
}

export interface BackupMade {
  readonly file: string
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly events: number
  readonly secretKey: BundleHead['secretKey']
}

interface Taken {
  readonly at: Date
  /** The council's day. */
  readonly on: IsoDate
  readonly lock: LockedFor
}

/** Writes a bundle to a file, or into a folder under a name with its time. */
export async function makeBackup(
  source: BackupSource,
  to: string,
  taken: Taken,
): Promise<BackupMade> {
  const file = await fileOf(to, `reeve-${source.schema}-${stamp(taken.at)}.tar.gz.age`)
  const key = source.secretKey
  const wrapped = key === undefined ? undefined : await lockBytes(Buffer.from(key), taken.lock)
  return withSnapshot(source, (snapshot) =>
    writeBundle(file, taken.lock, async (bundle) => {
      const head: BundleHead = {
        format: 'reeve-backup/1',
        schema: source.schema,
        takenAt: taken.at.toISOString(),
        on: taken.on,
        migrations: [...snapshot.migrations],
        tables: snapshot.tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
        secretKey: wrapped === undefined ? 'left out' : 'wrapped',
      }
      await bundle.add(HEAD_FILE, json(head))
      if (wrapped !== undefined) await bundle.add(KEY_FILE, wrapped)
      const manifest = await writeContent(bundle, snapshot, source.archive)
      await bundle.add(MANIFEST_FILE, json(manifest))
      return summaryOf(file, head, manifest)
    }),
  )
}

/** In a folder the bundle is named by its moment; anything else is the name of the file. */
export async function fileOf(to: string, name: string): Promise<string> {
  const found = await stat(to).catch(() => undefined)
  return found?.isDirectory() === true ? join(to, name) : to
}

export function stamp(at: Date): string {
  return at.toISOString().replace(/[-:]/g, '').replace(/\..*/, 'Z')
}

const json = (value: object) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

async function writeContent(
  bundle: BundleWriter,
  snapshot: Snapshot,
  archive: Archive,
): Promise<Manifest> {
  const tables: Manifest['tables'] = []
  for (const table of snapshot.tables) {
    const rows = snapshot.rowsOf(table)
    const digest = await bundle.addInParts(`${TABLES}${table.name}`, rows)
    tables.push({ name: table.name, rows: rows.rows(), ...digest })
  }
  const ends = snapshot.heads()
  const heads = { ...(await bundle.addInParts(HEADS, ends)), rows: ends.rows() }
  const files = await writeArchive(bundle, snapshot, archive)
  return { tables, heads, sequences: await snapshot.sequences(), files }
}

/** The digest is of the hashes in their order. */
async function writeArchive(
  bundle: BundleWriter,
  snapshot: Snapshot,
  archive: Archive,
): Promise<Manifest['files']> {
  const digest = digesting()
  let count = 0
  for await (const hex of linesOf(snapshot.archived())) {
    await bundle.add(`${ARCHIVE}${hex}.pdf`, await archive.read(hex))
    digest.add(Buffer.from(hex))
    count += 1
  }
  return { count, ...digest.end() }
}

function summaryOf(file: string, head: BundleHead, manifest: Manifest): BackupMade {
  return {
    file,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: manifest.files.count,
    events: manifest.tables.find(({ name }) => name === 'event')?.rows ?? 0,
    secretKey: head.secretKey,
  }
}
