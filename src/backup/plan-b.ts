/**
 * The plan-B pack: each night, what a council needs to go on with no server at all. CSV for
 * spreadsheets, PDF for paper, one page that searches it in a browser; encrypted. Restricted
 * accounts go into a pack of their own, for those few who may see them: where nobody is named for
 * it, it is not made, since whoever works from the other has its key.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { determinationsOn } from '#authority/index.js'
import { type BundleWriter, writeBundle } from '#backup/bundle.js'
import type { LockedFor } from '#backup/keys.js'
import { fileOf, stamp } from '#backup/make-backup.js'
import { type PackRow, type PackTable, packTables, pagesOf } from '#backup/plan-b-tables.js'
import type { PlainList, Renderer } from '#documents/index.js'
import { spreadsheetText } from '#formats/csv-cells.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import type { Db, Tx } from '#store/db.js'
import { atLength } from '#store/patience.js'

export interface PlanBMade {
  /** The pack for most, and that of restricted accounts. */
  readonly files: readonly string[]
  readonly accounts: number
  /** Null where that pack was not made: nobody was named who can open it. */
  readonly restricted: number | null
}

interface Asked {
  readonly db: Db
  readonly renderer: Renderer
  readonly at: Date
  readonly day: IsoDate
  readonly locks: { readonly common: LockedFor; readonly restricted: LockedFor | undefined }
}

/** Writes the packs into the folder. */
export async function makePlanB(folder: string, asked: Asked): Promise<PlanBMade> {
  const pack = async (lock: LockedFor, restricted: boolean) => {
    const name = restricted ? 'plan-b-restricted' : 'plan-b'
    const file = await fileOf(
      folder,
      `reeve-${name}-${asked.db.schema}-${stamp(asked.at)}.tar.gz.age`,
    )
    const accounts = await writeBundle(file, lock, (bundle) =>
      atLength(() => asked.db.reading((tx) => writePack(tx, bundle, { ...asked, restricted }))),
    )
    return { file, accounts }
  }
  const { locks } = asked
  const common = await pack(locks.common, false)
  const apart = locks.restricted && (await pack(locks.restricted, true))
  return {
    files: [common.file, ...(apart === undefined ? [] : [apart.file])],
    accounts: common.accounts,
    restricted: apart?.accounts ?? null,
  }
}

type Packing = Asked & { readonly restricted: boolean }

/** Gives how many accounts it holds. */
async function writePack(tx: Tx, bundle: BundleWriter, asked: Packing): Promise<number> {
  const { details } = await determinationsOn(tx, asked.day)
  const standing = `As it stood on ${showDate(asked.day)}, read at ${asked.at.toISOString()}`
  const tables: { table: PackTable; rows: (readonly string[])[] }[] = []
  for (const table of packTables(asked.restricted)) {
    const rows: (readonly string[])[] = []
    let part = 0
    for await (const page of pagesOf(tx, table, asked)) {
      part += 1
      const name = `${table.name}-${String(part).padStart(3, '0')}`
      await bundle.add(`csv/${name}.csv`, csvOf(table, page))
      if (table.onPaper) await addPaper(bundle, { table, page, name }, { asked, details, standing })
      rows.push(...page.map(({ cells }) => cells))
    }
    if (part === 0) await bundle.add(`csv/${table.name}-001.csv`, csvOf(table, []))
    tables.push({ table, rows })
  }
  const title = asked.restricted ? 'Plan B: restricted accounts' : 'Plan B'
  await bundle.add('index.html', searchPage({ title, council: details.name, standing, tables }))
  return tables[0]?.rows.length ?? 0
}

function csvOf({ columns }: PackTable, rows: readonly PackRow[]): Buffer {
  const text = stringify([
    columns.map(({ title }) => title),
    ...rows.map(({ cells }) =>
      cells.map((cell, n) => (columns[n]?.kind === 'text' ? spreadsheetText(cell) : cell)),
    ),
  ])
  return Buffer.from(`\uFEFF${text}`)
}

/** A file of paper holds so many rows: the printer's memory grows with it. */
const ROWS_A_FILE = 500

async function addPaper(
  bundle: BundleWriter,
  { table, page, name }: { table: PackTable; page: readonly PackRow[]; name: string },
  { asked, details, standing }: Pick<PlainList, 'standing'> & {
    asked: Packing
    details: PlainList['authority']
  },
): Promise<void> {
  for (let at = 0; at < page.length; at += ROWS_A_FILE) {
    const rows = page.slice(at, at + ROWS_A_FILE).map(({ cells }) => cells)
    const columns = table.columns.map(({ title, kind }) => ({ title, right: kind === 'money' }))
    const documentNo = `${name}, from row ${at + 1}`
    const list = { name: table.title, standing, columns, rows, documentNo }
    const { pdf } = asked.renderer.render('plain-list', [
      { ...list, authority: details, issuedOn: asked.day },
    ])
    await bundle.add(`pdf/${name}-from-${String(at + 1).padStart(4, '0')}.pdf`, pdf)
    // Others of this process have their turn between two files.
    await new Promise((resolve) => setImmediate(resolve))
  }
} // prettier-ignore

const PAGE_FILE = join(import.meta.dirname, 'plan-b.html')

interface SearchPage {
  readonly title: string
  readonly council: string
  readonly standing: string
  readonly tables: readonly { table: PackTable; rows: readonly (readonly string[])[] }[]
}

/** One file with everything in it: no server, no network, no other file is asked for. */
function searchPage({ tables, ...said }: SearchPage): Buffer {
  const data = {
    ...said,
    tables: tables.map(({ table: { name, title, columns }, rows }) => ({
      name,
      title,
      columns,
      account: columns.findIndex((column) => column.title === 'Account'),
      rows,
    })),
  }
  // Nothing of a person's can end the script or begin a tag.
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escaped)
  return Buffer.from(readFileSync(PAGE_FILE, 'utf8').replace('"DATA"', () => json))
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
