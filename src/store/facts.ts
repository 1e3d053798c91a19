/**
 * Facts with two times: when they hold (`valid`), and when they were believed (`recorded_at` until
 * `superseded_at`). Nothing is overwritten: a change closes the belief in the rows it touches,
 * writes again what of them still stands, and adds the new fact.
 */
import { InputError } from '#kernel/invariant.js'
import { type Period, parseRange, rangeText } from '#kernel/period.js'
import { type RawBuilder, sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface FactTable {
  readonly name: string
  /** The column that says whose fact it is. */
  readonly key: string
  /** The columns that hold the fact itself. */
  readonly values: readonly string[]
  /** A column by which two facts of one day may differ, where one may stand beside another. */
  readonly beside?: string
}

export type FactValues = Readonly<Record<string, unknown>>

/** Throws InputError for a period that has no day. */
export function checkPeriod({ from, until }: Period): void {
  if (until === null || until > from) return
  const message = `must be after ${from}: give a later date or leave it empty`
  throw new InputError([{ field: 'until', message, reads: ['from'] }])
}

/**
 * Records that the fact holds `values` over `period`, or, with null, that none holds. Rows believed
 * until now are cut to what the change leaves of them; where it stands beside others, those that
 * have the value `beside` alone.
 */
export async function recordFact(
  tx: Tx,
  acting: Acting,
  fact: {
    readonly table: FactTable
    readonly key: bigint | string
    readonly period: Period
    readonly values: FactValues | null
    /** Of the column by which two facts of one day may differ. */
    readonly beside?: string | undefined
  },
): Promise<void> {
  const { table, key, period, values } = fact
  const range = rangeText(period)
  checkPeriod(period)
  const touched = await tx.rows<{ fact_id: bigint; valid: string }>(sql`
    update ${sql.ref(table.name)}
    set superseded_at = ${acting.recordedAt}, superseded_by = ${acting.actor}
    where ${sql.ref(table.key)} = ${key} and superseded_at is null
      and valid && ${range}::daterange ${sameValue(fact)}
    returning fact_id, valid::text as valid`)
  for (const row of touched) {
    for (const rest of remainders(parseRange(row.valid), period)) {
      await copyFact(tx, acting, { table, factId: row.fact_id, range: rangeText(rest) })
    }
  }
  if (values !== null) await insertFact(tx, acting, { table, key, range, values })
}

function sameValue(fact: {
  readonly table: FactTable
  readonly beside?: string | undefined
}): RawBuilder<unknown> {
  const column = fact.table.beside
  if (fact.beside === undefined || column === undefined) return sql``
  return sql`and ${sql.ref(column)} = ${fact.beside}`
}

/** What of `whole` lies outside `cut`. */
export function remainders(whole: Period, cut: Period): Period[] {
  const rest: Period[] = []
  if (whole.from < cut.from) rest.push({ from: whole.from, until: cut.from })
  const reachesPast = cut.until !== null && (whole.until === null || cut.until < whole.until)
  if (reachesPast && cut.until !== null) rest.push({ from: cut.until, until: whole.until })
  return rest
}

async function copyFact(
  tx: Tx,
  acting: Acting,
  { table, factId, range }: { table: FactTable; factId: bigint; range: string },
): Promise<void> {
  const columns = sql.join([table.key, ...table.values].map((name) => sql.ref(name)))
  await tx.run(sql`
    insert into ${sql.ref(table.name)} (${columns}, valid, recorded_at, recorded_by)
    select ${columns}, ${range}::daterange, ${acting.recordedAt}, ${acting.actor}
    from ${sql.ref(table.name)} where fact_id = ${factId}`)
}

async function insertFact(
  tx: Tx,
  acting: Acting,
  fact: { table: FactTable; key: bigint | string; range: string; values: FactValues },
): Promise<void> {
  const { table, key, range, values } = fact
  const columns = sql.join([table.key, ...table.values].map((name) => sql.ref(name)))
  const inserted: RawBuilder<unknown>[] = [
    sql`${key}`,
    ...table.values.map((name) => sql`${values[name] ?? null}`),
  ]
  await tx.run(sql`
    insert into ${sql.ref(table.name)} (${columns}, valid, recorded_at, recorded_by)
    values (${sql.join(inserted)}, ${range}::daterange, ${acting.recordedAt}, ${acting.actor})`)
}
