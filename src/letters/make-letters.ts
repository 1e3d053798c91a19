/**
 * Letters made when somebody asks for one: those of a demonstration's history, which were recorded
 * with their data. From then on they are in the archive, as every other letter.
 */
import { gunzipSync } from 'node:zlib'
import { type Documents, templateHash } from '#documents/index.js'
import { present } from '#kernel/invariant.js'
import type { LetterKind } from '#letters/compose.js'
import type { Press } from '#letters/press.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { revive } from '#store/json.js'
import { seeWhole } from '#store/sight.js'

/** Whose letters are asked for. */
export type AskedFor =
  { readonly noticeId: bigint } | { readonly documentId: bigint } | { readonly caseId: bigint }

interface Batch {
  readonly id: bigint
  readonly printRunId: bigint
  readonly kind: LetterKind
  readonly data: Buffer
  readonly template: string
}

/**
 * Makes the files of what is asked for that were not made yet, and archives them. Nothing happens
 * where all are made. A file is made with the templates of today; where they have changed since it
 * was recorded, each letter in it says that it was made anew.
 */
export async function makeLetters(press: Press, acting: Acting, asked: AskedFor): Promise<void> {
  await seeWhole(async () => {
    for (const id of await press.db.transaction((tx) => toMake(tx, asked))) {
      await press.db.transaction((tx) => makeBatch(press, tx, { id, acting }))
    }
  })
}

async function toMake(tx: Tx, asked: AskedFor): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(sql`
    select distinct letter_batch_id as id from document d
    where pdf_sha256 is null and ${of(asked)} order by 1`)
  return rows.map((row) => row.id)
}

function of(asked: AskedFor): RawBuilder<unknown> {
  if ('noticeId' in asked) return sql`d.notice_id = ${asked.noticeId}`
  if ('documentId' in asked) return sql`d.document_id = ${asked.documentId}`
  return sql`d.notice_id in (select n.notice_id from notice n join court_case k using (charge_id)
    where k.case_id = ${asked.caseId})`
}

async function makeBatch(
  press: Press,
  tx: Tx,
  { id, acting }: { id: bigint; acting: Acting },
): Promise<void> {
  const batch = await tx.first<Batch>(sql`
    select letter_batch_id as id, print_run_id as "printRunId", kind, data,
      encode(template_sha256, 'hex') as template
    from letter_batch where letter_batch_id = ${id} and pdf_sha256 is null for update`)
  // Two asked at once: the other has made it.
  if (batch === undefined) return
  const { pdf, pages, templateHash: madeWith } = press.renderer.render(batch.kind, itemsOf(batch))
  const sha256 = await press.archive.keep(pdf)
  const count = present(pages.at(-1), 'the last letter of a file').last
  const [first, last] = [pages.map((p) => p.first), pages.map((p) => p.last)]
  await tx.run(sql`update letter_batch set pdf_sha256 = ${sha256}, pages = ${count},
    made_with_sha256 = decode(${madeWith}, 'hex') where letter_batch_id = ${id}`)
  await tx.run(sql`
    update document d set pdf_sha256 = ${sha256}, first_page = p.first, last_page = p.last
    from (select document_id, row_number() over (order by document_id) as n from document
      where letter_batch_id = ${id}) o
    join unnest(${first}::int[], ${last}::int[]) with ordinality as p (first, last, n) using (n)
    where d.document_id = o.document_id`)
  await tx.run(sql`update print_run set pages = pages + ${count}
    where print_run_id = ${batch.printRunId}`)
  const detail = {
    batchId: id,
    file: Buffer.from(sha256).toString('hex'),
    pages: count,
    template: madeWith,
  }
  const stream = `print-run/${batch.printRunId}`
  await recordEvents(tx, acting, [{ stream, type: 'letters-made', detail }])
}

/** The letters' data, in the order of their documents. */
function itemsOf({ kind, data, template }: Batch): Documents[LetterKind][] {
  const items = revive(JSON.parse(gunzipSync(data).toString())) as Documents[LetterKind][]
  if (template === templateHash(kind)) return items
  return items.map((item) => ({ ...item, authority: { ...item.authority, madeAnew: true } }))
}

/** How many letters are recorded and not made yet. */
export async function lettersToMake(tx: Tx): Promise<number> {
  const row = await tx.first<{ count: number }>(
    sql`select count(*)::int as count from document where pdf_sha256 is null`,
  )
  return row?.count ?? 0
}
