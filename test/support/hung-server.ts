/** A server that never answers, as a process: for the test of how the real one ends. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openLog } from '#main/logging.js'
import { stopCleanly } from '#main/stop-cleanly.js'

const [deadlineMs = '1000'] = process.argv.slice(2)
const stopping = stopCleanly(openLog(), Number(deadlineMs))
const server = createServer(() => process.stdout.write('asked\n'))
// Waits for every request, and so for the one that hangs.
stopping.first(() => new Promise((resolve) => server.close(resolve)))
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
})
