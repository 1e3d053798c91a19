/**
 * The schema through which officers read: a view in the place of every table that names an account,
 * a person or a dwelling, without what is hidden from who looks. A reading finds these views first;
 * no query says anything of it, and none can forget to. Made anew whenever a migration was applied,
 * from the columns that there are, so that a table of tomorrow is covered by its columns.
 */
import pg from 'pg'

export function seenSchemaOf(schema: string): string {
  return `${schema}_seen`
}

/** Dropped before migrations: a table is not altered while a view stands on it. */
export async function dropSeenSchema(client: pg.Client, schema: string): Promise<void> {
  const name = pg.escapeIdentifier(seenSchemaOf(schema))
  await client.query(`drop schema if exists ${name} cascade`)
}

export async function buildSeenSchema(
  client: pg.Client,
  schema: string,
  role: string,
): Promise<void> {
  const name = pg.escapeIdentifier(seenSchemaOf(schema))
  const to = pg.escapeIdentifier(role)
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [name])
  await dropSeenSchema(client, schema)
  await client.query(`create schema ${name}`)
  for (const [table, columns] of await tablesOf(client, schema)) {
    const conditions = conditionsOf(table, columns)
    if (conditions.length === 0) continue
    const shown = columns.map((column) => shownAs(table, column)).join(', ')
    await client.query(`create view ${name}.${table} as select ${shown} from ${table} t
      where ${conditions.join(' and ')}`)
  }
  await client.query(`grant usage on schema ${name} to ${to}`)
  await client.query(`grant select on all tables in schema ${name} to ${to}`)
  // Every look is recorded, whatever is hidden from who looked.
  await client.query(`grant insert on ${name}.access_log to ${to}`)
  await client.query('commit')
}

async function tablesOf(client: pg.Client, schema: string): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' order by 1, a.attnum`,
    [schema],
  )
  const tables = new Map<string, string[]>()
  for (const { table, column } of rows) {
    tables.set(table, [...(tables.get(table) ?? []), column])
  }
  return tables
}

const OF_ACCOUNT = 'select account_id from hidden_account'

/** What hides a row, by the column that names it. The first that a table has is enough. */
const BY_COLUMN: readonly (readonly [string, string])[] = [
  ['account_id', OF_ACCOUNT],
  ['case_id', 'select case_id from hidden_case'],
  ['charge_id', `select charge_id from charge where account_id in (${OF_ACCOUNT})`],
  ['notice_id', `select notice_id from notice where account_id in (${OF_ACCOUNT})`],
  ['order_id', `select order_id from liability_order where account_id in (${OF_ACCOUNT})`],
  ['receipt_id', `select receipt_id from receipt where account_id in (${OF_ACCOUNT})`],
  ['journal_id', `select journal_id from journal where account_id in (${OF_ACCOUNT})`],
  ['dwelling_id', 'select dwelling_id from hidden_home'],
  ['stream', 'select stream from hidden_stream'],
]

/** Persons are hidden besides, wherever they are named. */
const OF_PERSON = ['party_id', 'kept_id', 'merged_id']

/** That somebody was restricted, and why, is not for those from whom they were hidden. */
const SEES_RESTRICTED = `current_setting('reeve.restricted')::boolean`

/** What is hidden by more than its columns. */
const BESIDE: Readonly<Record<string, string>> = {
  // By no word of theirs is anybody found who is hidden, nor where they live.
  search_word: `case t.kind when 'account' then t.subject not in (${OF_ACCOUNT})
    when 'person' then t.subject not in (select party_id from hidden_party)
    when 'property' then t.subject not in (select dwelling_id from hidden_dwelling)
    when 'case' then t.subject not in (select case_id from hidden_case) else false end`,
  // A certificate of a whole hearing names everybody who was summonsed to it.
  service_certificate:
    't.case_id is not null or t.hearing_id not in (select hearing_id from hidden_case)',
  event: `t.type not in ('restricted', 'restriction-lifted') or ${SEES_RESTRICTED}`,
  restriction: SEES_RESTRICTED,
  // Letters put together and not made yet: nobody reads them as they are.
  letter_batch: 'false',
  // What was asked for may have named them.
  access_log: `not exists (select 1 from hidden_ref h
      where h.ref = any(string_to_array(t.subject, ' ')))
    and (t.what <> 'search' or not exists (select 1 from party_detail d
        where d.party_id in (select party_id from hidden_party)
          and position(lower(t.subject) in lower(d.name)) > 0)
      and not exists (select 1 from dwelling d
        where d.dwelling_id in (select dwelling_id from hidden_dwelling)
          and position(lower(t.subject) in d.address_text) > 0))`,
}

function conditionsOf(table: string, columns: readonly string[]): string[] {
  const first = BY_COLUMN.find(([column]) => columns.includes(column))
  const persons = OF_PERSON.filter((column) => columns.includes(column))
  const beside = BESIDE[table]
  return [
    ...(first === undefined ? [] : [notIn(...first)]),
    ...persons.map((column) => notIn(column, 'select party_id from hidden_party')),
    ...(beside === undefined ? [] : [`(${beside})`]),
  ]
}

function notIn(column: string, hidden: string): string {
  return `(t.${column} is null or t.${column} not in (${hidden}))`
}

/** An event of another thing may name a hidden account in its detail: that is not told. */
function shownAs(table: string, column: string): string {
  if (table !== 'event' || column !== 'detail') return `t.${column}`
  return `case when exists (select 1 from hidden_ref h
    where h.kind = 'account' and position(h.ref in t.detail::text) > 0)
    then '{"restricted": true}'::json else t.detail end as detail`
}
