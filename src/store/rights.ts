/**
 * What the owner of a council's own PostgreSQL must be able to do, asked before anything is done:
 * the owner is an ordinary role, and what it lacks an administrator of the server runs once.
 */
import pg from 'pg'
import { APPLICATION_ROLE, EXTENSIONS } from '#store/database-names.js'
import { seenSchemaOf } from '#store/seen-schema.js'

export interface MissingRight {
  /** In words. */
  readonly says: string
  /** What an administrator of the server runs once. */
  readonly statement: string
}

const OLDEST = 150_000

interface Found {
  readonly owner: string
  readonly database: string
  readonly version: number
  readonly superuser: boolean
  readonly mayMakeRoles: boolean
  readonly role: boolean
  readonly member: boolean
  readonly mayMakeSchemas: boolean
  readonly trusted: boolean
  readonly extensions: readonly string[]
  readonly schemas: readonly { name: string; own: boolean }[]
}

/** What is missing for the schema; nothing where it can be migrated and worked with. */
export async function missingRights(client: pg.Client, schema: string): Promise<MissingRight[]> {
  const found = await readRights(client, schema)
  const [owner, database] = [quoted(found.owner), quoted(found.database)]
  const missing: MissingRight[] = []
  const add = (says: string, statement: string) => missing.push({ says, statement })
  if (found.version < OLDEST) {
    add(`this is PostgreSQL ${Math.floor(found.version / 10_000)}, and 15 is the oldest`, '-- upgrade the server')
  }
  if (found.superuser) return missing
  if (!found.role && !found.mayMakeRoles) {
    add(`the role ${APPLICATION_ROLE}, as which Reeve works, is not there`, `create role ${APPLICATION_ROLE} nologin;`)
  }
  const makesIt = !found.role && found.mayMakeRoles
  if (!found.member && !makesIt) {
    add(`${found.owner} may not work as ${APPLICATION_ROLE}`, `grant ${APPLICATION_ROLE} to ${owner};`)
  }
  for (const name of EXTENSIONS.filter((name) => !found.extensions.includes(name))) {
    if (found.mayMakeSchemas && found.trusted) continue
    add(`the extension ${name} is not there`, `create extension ${name} schema public;`)
  }
  const lacks = [schema, seenSchemaOf(schema)].filter(
    (name) => !found.schemas.some((there) => there.name === name),
  )
  if (!found.mayMakeSchemas && lacks.length > 0) {
    // What is seen is made anew at each migration.
    add(`${found.owner} may not make schemas in ${found.database}`, `grant create on database ${database} to ${owner};`)
  }
  for (const { name } of found.schemas.filter(({ own }) => !own)) {
    add(`the schema ${name} is another's`, `alter schema ${quoted(name)} owner to ${owner};`)
  }
  return missing
} // prettier-ignore

const quoted = (name: string) => pg.escapeIdentifier(name)

async function readRights(client: pg.Client, schema: string): Promise<Found> {
  const { rows } = await client.query<Found>(
    `select current_user as owner, current_database() as database,
      current_setting('server_version_num')::int as version,
      r.rolsuper as superuser, r.rolcreaterole as "mayMakeRoles",
      exists (select 1 from pg_roles where rolname = $1) as role,
      exists (select 1 from pg_roles a where a.rolname = $1
        and pg_has_role(current_user, a.oid, 'member')) as member,
      has_database_privilege(current_database(), 'create') as "mayMakeSchemas",
      has_schema_privilege('public', 'create') as trusted,
      array(select extname::text from pg_extension) as extensions,
      coalesce((select json_agg(json_build_object('name', nspname,
          'own', pg_has_role(current_user, nspowner, 'usage')))
        from pg_namespace where nspname in ($2, $3)), '[]') as schemas
     from pg_roles r where r.rolname = current_user`,
    [APPLICATION_ROLE, schema, seenSchemaOf(schema)],
  )
  const [found] = rows
  if (found === undefined) throw new Error('who is connected is no role of the server')
  return found
}
