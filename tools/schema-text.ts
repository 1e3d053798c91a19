/** The schema as text, from the catalogue: tables, columns, constraints and indexes, in order. */
import pg from 'pg'

/** Reads every table of a schema. The text is the same for the same migrations. */
export async function schemaText(url: string, schema: string): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(`set search_path to ${pg.escapeIdentifier(schema)}, public`)
    const columns = await client.query<{ table: string; line: string }>(COLUMNS, [schema])
    const constraints = await client.query<{ table: string; line: string }>(CONSTRAINTS, [schema])
    const indexes = await client.query<{ table: string; line: string }>(INDEXES, [schema])
    const tables = [...new Set(columns.rows.map((row) => row.table))].sort()
    const of = (rows: readonly { table: string; line: string }[], table: string) =>
      rows.filter((row) => row.table === table).map((row) => `  ${row.line}`)
    const text = tables.map((table) =>
      [
        `table ${table}`,
        ...of(columns.rows, table),
        ...of(constraints.rows, table),
        ...of(indexes.rows, table),
      ].join('\n'),
    )
    return `-- Written by npm run schema: what the migrations make.\n\n${text.join('\n\n')}\n`
  } finally {
    await client.end()
  }
}

const COLUMNS = `
  select c.relname as table, format('%s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' else '' end,
    case when a.attidentity <> '' then ' identity'
      when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end)
    as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = $1::regnamespace and c.relkind = 'r' order by 1, a.attnum`

// PostgreSQL 18 keeps not-null as constraints, earlier versions do not: the columns say it already.
const CONSTRAINTS = `
  select c.relname as table, pg_get_constraintdef(k.oid) as line
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where c.relnamespace = $1::regnamespace and k.contype <> 'n'
  order by 1, k.contype desc, 2`

const INDEXES = `
  select tablename as table, regexp_replace(indexdef, '^CREATE (UNIQUE )?INDEX \\S+ ON \\S+ ',
    'index \\1') as line
  from pg_indexes where schemaname = $1
    and indexname not in (select conname from pg_constraint) order by 1, 2`
