/** Identities reserved before a batch is written, so that its rows can point at each other. */
import { sql, type Tx } from '#store/db.js'

/** `count` new identities of a table's identity column, in order. */
export async function reserveIds(
  tx: Tx,
  identity: { readonly table: string; readonly column: string },
  count: number,
): Promise<bigint[]> {
  if (count === 0) return []
  const sequence = `${identity.table}_${identity.column}_seq`
  const rows = await tx.rows<{ id: bigint }>(
    sql`select nextval(${sequence}::regclass) as id from generate_series(1, ${count})`,
  )
  return rows.map((row) => row.id)
}
