import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedServer, ensureDatabase } from '#store/embedded-server.js'
import { migrate, APPLICATION_ROLE } from '#store/migrate.js'
import { connect } from '#store/db.js'
import { makeSmallCouncil } from './small-council.js'
import { startSmallServer } from './small-server.js'
import { writeFileSync } from 'node:fs'
const server = await startEmbeddedServer(mkdtempSync(join(tmpdir(), 'reeve-scratch-')), [
  'fsync=off',
])
await ensureDatabase(server, 'scratch')
await migrate(server.url('scratch'), 'testshire')
const db = connect({ url: server.url('scratch'), schema: 'testshire', role: APPLICATION_ROLE })
const { refs } = await makeSmallCouncil(db)
const s = await startSmallServer(db)
writeFileSync('/tmp/scratch.json', JSON.stringify({ url: s.url, refs, pg: server.url('scratch') }))
console.log(s.url, refs[0])
process.on('SIGTERM', () => {
  void (async () => {
    await s.app.close()
    await db.close()
    await server.stop()
    process.exit(0)
  })()
})
