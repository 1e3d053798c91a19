/** `npm run schema`: writes db/schema.sql anew from the migrations. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase, startThrowawayServer } from '#store/embedded-server.js'
import { migrate } from '#store/migrate.js'
import { schemaText } from './schema-text.js'

const folder = mkdtempSync(join(tmpdir(), 'reeve-schema-'))
const server = await startThrowawayServer(folder, ['fsync=off'])
await ensureDatabase(server, 'schema')
await migrate(server.url('schema'), 'authority')
const text = await schemaText(server.url('schema'), 'authority')
writeFileSync(join(import.meta.dirname, '../db/schema.sql'), text)
server.discard()
rmSync(folder, { recursive: true, force: true })
