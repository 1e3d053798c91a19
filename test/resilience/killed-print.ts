/** A print run that is killed, and made again as the printer does at its next start. */
import { checkArchive } from '#backup/index.js'
import { folderArchive } from '#dispatch/index.js'
import { createRenderer } from '#documents/index.js'
import { makePrintRun, unprintedRuns } from '#letters/index.js'
import { type Db, sql } from '#store/db.js'
import { BILLED_ON, commandOn, importMany } from '../support/many-accounts.js'
import { SCHEMA } from '../support/postgres-server.js'
import type { KilledWork, Place } from './kill-points.js'
import { approveBills, finish } from './killed-runs.js'

interface PrintGiven {
  readonly runId: bigint
  readonly letters: number
}

const renderer = createRenderer()

export function killedPrint(accounts: number): KilledWork<PrintGiven> {
  return {
    child: 'print',
    prepare: async (db) => {
      await importMany(db, accounts)
      const run = await approveBills(db)
      await finish(db, run)
      return { runId: run.runId, letters: accounts }
    },
    args: ({ runId }, { folder }) => [BILLED_ON, String(runId), folder],
    halfDone: async ({ letters }, { db }) => {
      const printed = await countDocuments(db)
      return printed === 0 || printed === letters ? [] : [`${printed} of ${letters} are recorded`]
    },
    goOn: printWhatWaits,
    digest: ({ db }) => digest(db),
  }
}

/** Prints what a stopped process left, twice over; then every file must be there, and no other. */
async function printWhatWaits(
  { letters }: PrintGiven,
  { db, url, folder }: Place,
): Promise<readonly string[]> {
  const archive = folderArchive(folder)
  for (const again of ['once', 'again']) {
    for (const runId of await db.transaction(unprintedRuns)) {
      const command = commandOn(BILLED_ON, `print-${again}`)
      await makePrintRun({ db, renderer, archive }, command, { runId })
    }
  }
  const proof = await checkArchive({ url, schema: SCHEMA }, archive)
  const printed = await countDocuments(db)
  return [
    ...proof.faults.map(({ sha256, says }) => `${sha256} ${says}`),
    ...proof.unnamed.map((sha256) => `${sha256} is named by no document`),
    ...(printed === letters ? [] : [`${printed} documents of ${letters} letters`]),
  ]
}

async function countDocuments(db: Db): Promise<number> {
  const row = await db.transaction((tx) =>
    tx.first<{ count: bigint }>(sql`select count(*) as count from document`),
  )
  return Number(row?.count ?? 0)
}

async function digest(db: Db): Promise<string> {
  return db.transaction(async (tx) => {
    const letters = await tx.rows<{ line: string }>(sql`
      select concat_ws(' ', a.account_ref, n.kind, n.state, count(d.document_id),
        min(d.first_page), max(d.last_page), min(encode(d.pdf_sha256, 'hex'))) as line
      from notice n join account a using (account_id) left join document d using (notice_id)
      group by a.account_ref, n.notice_id order by a.account_ref, n.notice_id`)
    const runs = await tx.rows<{ line: string }>(sql`
      select concat_ws(' ', kind, documents, pages, state, manifest::text) as line from print_run`)
    return [...letters, ...runs].map((row) => row.line).join('\n')
  })
}
