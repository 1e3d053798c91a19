/**
 * The hearing day on a tablet: the cases as they are called. With scripts the page keeps itself and
 * the results, and sends them when there is a connection; without, each case is a plain form.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { determinationsOn } from '#authority/index.js'
import { type CallRow, callList, readList } from '#enquiries/index.js'
import { InputError } from '#kernel/invariant.js'
import { poundsText, showPounds } from '#kernel/money.js'
import { courtAuthority, findHearing, OPEN_CASE_STATES, recordResult } from '#recovery/index.js'
import type { Tx } from '#store/db.js'
import { Given } from '#web/forms/given.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf } from '#web/page.js'
import { appealNote } from '#web/pages/appeal-note.js'
import { readResult, refusedResult, RESULTS } from '#web/pages/case-result.js'
import { idOf } from '#web/params.js'
import { word } from '#web/words.js'

const WORKER = readFileSync(join(import.meta.dirname, '../assets/hearing-worker.js'))
const OPEN = new Set<string>(OPEN_CASE_STATES)
const MOST = 2000
/** To adjourn needs the list of hearings: that is the page of the case itself. */
const CALLED = RESULTS.filter(({ value }) => value !== 'adjourned')

export function hearingDayPages(app: FastifyInstance, options: WebOptions): void {
  const { db, clock } = options
  const config = { needs: 'court.record' } as const
  const path = '/court/hearings/:id/day'
  app.get(path, { config }, async (request, reply) => {
    const id = idOf(request.params)
    const on = await clock.today()
    const actor = officerOf(request).username
    const data = await db.reading(async (tx) => ({
      hearing: await findHearing(tx, id),
      cases: await calledCases(tx, id),
      minute: await courtAuthority(tx, { actor, on }),
      orderCosts: (await determinationsOn(tx, on)).orderCosts,
    }))
    if (data.hearing === undefined) throw new NotFound(`There is no hearing ${id}.`)
    void reply.header('x-hearing', data.hearing.state)
    return reply.page('hearing-day', { title: 'Hearing day', ...data, results: CALLED })
  })
  app.get(`${path}/worker.js`, { config }, (request, reply) => {
    const id = idOf(request.params)
    return reply
      .type('text/javascript; charset=utf-8')
      .header('service-worker-allowed', `/court/hearings/${id}/day`)
      .header('cache-control', 'no-cache')
      .send(WORKER)
  })
  exchange(app, options, path)
}

/** What the page and the server tell each other. */
function exchange(app: FastifyInstance, { db }: WebOptions, path: string): void {
  const config = { needs: 'court.record' } as const
  app.get(`${path}/state`, { config }, async (request, reply) => {
    const cases = await db.reading((tx) => calledCases(tx, idOf(request.params)))
    return reply.header('cache-control', 'no-store').send({
      officer: officerOf(request).username,
      csrf: reply.generateCsrf(),
      cases: cases.map((c) => ({
        caseId: String(c.caseId),
        open: c.open,
        owing: poundsText(c.owing),
        owingText: showPounds(c.owing),
        stateText: word('case', c.state),
      })),
    })
  })
  app.post(`${path}/results`, { config }, async (request, reply) => {
    try {
      const given = new Given(request.body)
      const caseId = given.optional('caseId')
      if (!/^\d{1,18}$/.test(caseId)) given.fault('caseId', 'Name the case')
      const result = readResult(given)
      given.check()
      const command = await request.command()
      const outcome = await recordResult(db, command, { caseId: BigInt(caseId), result })
      if (outcome.kind === 'recorded') return await reply.send(outcome)
      throw refusedResult(outcome)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const message = error.errors.map((e) => e.message).join('; ')
      return reply.code(422).send({ kind: 'refused', message })
    }
  })
}

async function calledCases(tx: Tx, hearingId: bigint) {
  const query = { sort: undefined, descending: false, filters: {}, offset: 0, limit: MOST }
  const { rows } = await readList<CallRow>(tx, callList({ hearingId }), query)
  return rows.map((row) => ({
    ...row,
    open: OPEN.has(row.state),
    key: randomUUID(),
    appeal: appealNote(row.appeals),
    find: `${row.summonsNo} ${row.names.join(' ')}`.toLowerCase(),
  }))
}
