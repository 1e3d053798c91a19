/** Runs as officers see them: the list, a run's items and exceptions, and what it printed. */
import { contains, falling, type ListSource, rising, wholeNumber } from '#enquiries/lists.js'
import type { RunKindName, RunState, RunTotals } from '#jobs/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'
import { revive } from '#store/json.js'

export interface RunRow {
  readonly id: bigint
  readonly kind: RunKindName
  readonly asAt: IsoDate
  readonly state: RunState
  readonly acts: number
  readonly actsPence: Pence
  readonly acted: number
  readonly actedPence: Pence
  readonly exceptions: number
  readonly previewedBy: string
  readonly previewedAt: Date
  readonly approvedBy: string | null
}

export const RUNS: ListSource = {
  select: sql`r.run_id as id, r.kind, r.as_at as "asAt", r.state,
    (r.totals->'acts'->>'count')::int as acts,
    (r.totals->'acts'->'pence'->>'$n')::bigint as "actsPence", done.acted,
    done.pence as "actedPence", r.previewed_by as "previewedBy",
    r.previewed_at as "previewedAt", r.approved_by as "approvedBy",
    (select count(*) from run_exception e where e.run_id = r.run_id)::int as exceptions`,
  from: sql`from run r cross join lateral (
    select coalesce(sum(acted), 0)::int as acted, coalesce(sum(acted_pence), 0)::bigint as pence
    from run_chunk c where c.run_id = r.run_id) done`,
  sorts: {
    id: sql`r.run_id`,
    kind: sql`r.kind`,
    asAt: sql`r.as_at`,
    state: sql`r.state`,
    acts: sql`(r.totals->'acts'->>'count')::int`,
  },
  firstSort: { by: 'id', descending: true },
  tie: [falling(sql`r.run_id`)],
  filters: {
    kind: (value) => sql`r.kind = ${value}`,
    state: (value) => sql`r.state = ${value}`,
    by: (value) => sql`(r.previewed_by = ${value} or r.approved_by = ${value})`,
  },
}

export interface RunItemRow {
  readonly ordinal: number
  readonly accountRef: string
  readonly name: string
  readonly decision: 'act' | 'leave'
  readonly reason: string
  readonly amount: Pence
  readonly band: string
  readonly method: string
  readonly message: string
  readonly exception: string | null
}

export function runItems(runId: bigint): ListSource {
  return {
    select: sql`i.ordinal, a.account_ref as "accountRef", i.decision, i.reason,
      i.amount_pence as amount, i.band, i.method, i.message, e.message as exception,
      coalesce((select d.name from account_person p join party_detail d using (party_id)
        where p.account_id = i.account_id and p.lead and d.superseded_at is null
        order by lower(d.valid) desc limit 1), '') as name`,
    from: sql`from run_item i join account a using (account_id)
      left join run_exception e on e.run_id = i.run_id and e.ordinal = i.ordinal`,
    where: sql`i.run_id = ${runId}`,
    sorts: {
      ordinal: sql`i.ordinal`,
      account: sql`a.account_ref`,
      amount: sql`i.amount_pence`,
      band: sql`i.band`,
      reason: sql`i.reason`,
    },
    firstSort: { by: 'ordinal', descending: false },
    tie: [rising(sql`i.ordinal`)],
    filters: {
      decision: (value) => sql`i.decision = ${value}`,
      reason: (value) => sql`i.reason = ${value}`,
      band: (value) => sql`i.band = ${value}`,
      method: (value) => sql`i.method = ${value}`,
      account: (value) => contains(sql`a.account_ref`, value),
      exceptions: (value) => (value === 'only' ? sql`e.ordinal is not null` : sql`true`),
    },
  }
}

export interface EarlierRun {
  readonly id: bigint
  readonly asAt: IsoDate
  readonly totals: RunTotals
}

/** The last runs of the kind that were carried out before this one. */
export async function earlierRuns(
  tx: Tx,
  { kind, before, count }: { kind: string; before: bigint; count: number },
): Promise<EarlierRun[]> {
  const rows = await tx.rows<EarlierRun>(sql`
    select run_id as id, as_at as "asAt", totals from run
    where kind = ${kind} and run_id < ${before} and state in ('executed', 'sent')
    order by run_id desc limit ${count}`)
  return rows.map((row) => ({ ...row, totals: revive(row.totals) as RunTotals }))
}

export interface RunFacts {
  readonly previewedAt: Date
  readonly approvedAt: Date | null
  readonly executedAt: Date | null
  readonly drifted: number
  readonly failed: number
}

export function runFacts(tx: Tx, runId: bigint): Promise<RunFacts | undefined> {
  return tx.first<RunFacts>(sql`
    select previewed_at as "previewedAt", approved_at as "approvedAt",
      executed_at as "executedAt",
      (select count(*) from run_exception e where e.run_id = r.run_id and e.kind = 'drifted')::int
        as drifted,
      (select count(*) from run_exception e where e.run_id = r.run_id and e.kind = 'failed')::int
        as failed
    from run r where run_id = ${runId}`)
}

export interface PrintRunRow {
  readonly id: bigint
  readonly runId: bigint | null
  readonly kind: string
  readonly madeOn: IsoDate
  readonly documents: number
  readonly pages: number
  readonly state: 'unsent' | 'sent' | 'withdrawn'
  /** The day on which it was posted; null while it was not. */
  readonly sentOn: IsoDate | null
  readonly manifest: unknown
  readonly recordedBy: string
  /** How many of the documents are in large print, and how many are needed otherwise still. */
  readonly largePrint: number
  readonly otherFormats: number
}

const PRINT_RUN_COLUMNS = sql`print_run_id as id, run_id as "runId", kind, made_on as "madeOn",
  documents, pages, state, sent_on as "sentOn", manifest, recorded_by as "recordedBy",
  (select count(*) from document d where d.print_run_id = print_run.print_run_id
    and d.large_print)::int as "largePrint",
  (select count(*) from document d where d.print_run_id = print_run.print_run_id
    and d.other_formats <> '{}')::int as "otherFormats"`

const PRINT_RUN = sql`select ${PRINT_RUN_COLUMNS} from print_run`

/** Every print run; its files are named by their hashes in the manifest. */
export const PRINT_RUNS: ListSource = {
  select: PRINT_RUN_COLUMNS,
  from: sql`from print_run`,
  sorts: { id: sql`print_run_id` },
  firstSort: { by: 'id', descending: true },
  tie: [falling(sql`print_run_id`)],
  filters: {
    state: (value) => sql`state = ${value}`,
    run: (value) => wholeNumber(sql`run_id`, value),
  },
}

export function printRunsOf(tx: Tx, runId: bigint): Promise<PrintRunRow[]> {
  return tx.rows<PrintRunRow>(sql`${PRINT_RUN} where run_id = ${runId} order by print_run_id desc`)
}

export function findPrintRun(tx: Tx, id: bigint): Promise<PrintRunRow | undefined> {
  return tx.first<PrintRunRow>(sql`${PRINT_RUN} where print_run_id = ${id}`)
}

/** The files of a print run that are made. */
export async function filesOfPrintRun(tx: Tx, id: bigint): Promise<string[]> {
  const rows = await tx.rows<{ sha256: string }>(sql`
    select distinct encode(pdf_sha256, 'hex') as sha256 from document
    where print_run_id = ${id} and pdf_sha256 is not null order by 1`)
  return rows.map((row) => row.sha256)
}

/** The number that stands on a document `d`; its own, of what has none. */
export const DOCUMENT_NO = sql`coalesce('N' || d.notice_id, 'L' || d.letter_id,
  d.document_id::text)`

/** Documents of a print run, for its manifest. */
export function printedDocuments(printRunId: bigint): ListSource {
  return {
    select: sql`d.document_id as id, ${DOCUMENT_NO} as number, a.account_ref as "accountRef",
      coalesce(n.kind, d.kind) as kind,
      d.first_page as "firstPage", d.last_page as "lastPage",
      encode(d.pdf_sha256, 'hex') as sha256, d.large_print as "largePrint",
      d.other_formats as "otherFormats"`,
    from: sql`from document d left join account a using (account_id)
      left join notice n using (notice_id)`,
    where: sql`d.print_run_id = ${printRunId}`,
    sorts: {
      page: sql`d.first_page`,
      account: sql`a.account_ref`,
      kind: sql`d.kind`,
      print: sql`d.large_print`,
    },
    firstSort: { by: 'page', descending: false },
    tie: [rising(sql`d.document_id`)],
    filters: {
      account: (value) => contains(sql`a.account_ref`, value),
      needs: (value) =>
        value === 'large-print' ? sql`d.large_print` : sql`${value} = any(d.other_formats)`,
      id: (value) => wholeNumber(sql`d.document_id`, value),
      number: (value) => contains(DOCUMENT_NO, value),
    },
  }
}

export interface PrintedDocument {
  readonly id: bigint
  /** What stands on the letter. */
  readonly number: string
  readonly accountRef: string | null
  readonly kind: string
  /** Null, as its pages, until a letter recorded with its data is made. */
  readonly sha256: string | null
  readonly firstPage: number | null
  readonly lastPage: number | null
  readonly largePrint: boolean
  readonly otherFormats: readonly string[]
}
