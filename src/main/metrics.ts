/** Measurements for a monitor to fetch (Prometheus text), from this machine or with a token. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Log } from '#main/logging.js'
import { jobStates } from '#schedule/index.js'
import type { Db } from '#store/db.js'

interface Observed {
  readonly db: Db
  readonly log: Log
  /** Who gives it may read from elsewhere. */
  readonly token: string | undefined
  /** Letters that wait to be printed. */
  readonly printing: () => number
}

/** Counts and times every request, writes each in the log, and serves `/metrics`. */
export function observe(observed: Observed): (app: FastifyInstance) => Promise<void> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'reeve_request_seconds',
    help: 'Requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  const faults = new Counter({
    name: 'reeve_request_faults_total',
    help: 'Requests that were answered by 500 or above',
    registers: [registry],
  })
  gauges(registry, observed)
  const plugin = (app: FastifyInstance) => {
    app.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none'
      const status = reply.statusCode
      seconds.observe({ method: request.method, route, status }, reply.elapsedTime / 1000)
      if (status >= 500) faults.inc()
      // The route and never the address: what was asked for names people.
      const line = { method: request.method, route, status, ms: Math.round(reply.elapsedTime) }
      observed.log.info({ ...line, reqId: request.id }, 'request')
      done()
    })
    app.get('/metrics', { config: { open: true } }, async (request, reply) => {
      if (!mayRead(request, observed.token)) return reply.code(404).send('Not found')
      return reply.type(registry.contentType).send(await registry.metrics())
    })
    return Promise.resolve()
  }
  // Not encapsulated: it sees what is registered beside it.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true })
}

/** Of nightly jobs: when each was last done, and whether its last run failed. */
function jobGauges(registry: Registry, db: Db): void {
  const labelNames = ['job']
  const done = new Gauge({
    name: 'reeve_job_done_seconds',
    help: 'When a nightly job was last done',
    labelNames,
    registers: [registry],
    async collect() {
      const jobs = await db.reading(jobStates)
      for (const { name, state, doneAt } of jobs) {
        if (doneAt !== null) this.set({ job: name }, doneAt.getTime() / 1000)
        failed.set({ job: name }, state === 'failed' ? 1 : 0)
      }
    },
  })
  const failed = new Gauge({
    name: 'reeve_job_failed',
    help: 'Whether the last run of a nightly job failed',
    labelNames,
    registers: [registry],
    collect: async () => {
      await done.get()
    },
  })
}

function gauges(registry: Registry, { db, printing }: Observed): void {
  jobGauges(registry, db)
  new Gauge({
    name: 'reeve_connections',
    help: 'Connections to the database, and requests that wait for one',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      for (const [pool, states] of Object.entries(db.load())) {
        for (const [state, count] of Object.entries<number>({ ...states }))
          this.set({ pool, state }, count)
      }
    },
  })
  new Gauge({
    name: 'reeve_print_jobs',
    help: 'Print jobs that wait or are printed',
    registers: [registry],
    collect() {
      this.set(printing())
    },
  })
}

const HERE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** A request that a proxy passes on has the address of whoever asked the proxy. */
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token !== undefined) return given !== undefined && timingSafeEqual(hash(given), hash(token))
  const passedOn = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers
  return HERE.has(request.ip) && !passedOn
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
