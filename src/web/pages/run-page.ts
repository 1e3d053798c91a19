/** A run's page: what it would do or did, beside what runs of its kind have done. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  earlierRuns,
  printRunsOf,
  readList,
  runFacts,
  runItems,
  type RunItemRow,
} from '#enquiries/index.js'
import { alarmsOfRun, findRun, type Run, type RunTotals } from '#jobs/index.js'
import type { FieldError } from '#kernel/invariant.js'
import { printFailureOf } from '#letters/index.js'
import type { Tx } from '#store/db.js'
import { askedForFile, listModels } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { NotFound, officerOf } from '#web/page.js'
import { type Compared, comparedList, leftList } from '#web/pages/tables/runs.js'
import { idOf } from '#web/params.js'
import { word } from '#web/words.js'

const COMPARED = 12
const SHOWN = 10
/** Runs that send no letter of their own: a complaint is a list for the court. */
const WITHOUT_LETTERS = new Set(['complaint'])

/** The field that holds the answer to an alarm. */
export function answerField(alarm: string): string {
  return `answer_${alarm}`
}

interface Shown {
  readonly options: WebOptions
  readonly errors?: readonly FieldError[]
  readonly body?: unknown
}

export async function showRun(
  request: FastifyRequest,
  reply: FastifyReply,
  { options, errors, body }: Shown,
): Promise<FastifyReply> {
  const runId = idOf(request.params)
  const data = await options.db.transaction((tx) => readRunPage(tx, runId))
  const { run } = data
  const officer = officerOf(request)
  const own = run.previewedBy === officer.username
  const beside = [leftList(runId, data.left), comparedList(data.compared)]
  const asked = askedForFile(request, beside)
  if (asked !== undefined) return asked.send(request, reply, `run-${runId}`)
  return reply.page('run', {
    lists: listModels(request, beside),
    title: `${word('run', run.kind)}, run ${run.id}`,
    ...data,
    errors: errors ?? [],
    answers: body ?? {},
    own,
    canApprove: run.state === 'previewed' && officer.may.has('runs.approve') && !own,
    letters: !WITHOUT_LETTERS.has(run.kind),
  })
}

async function readRunPage(tx: Tx, runId: bigint) {
  const run = await findRun(tx, runId)
  if (run === undefined) throw new NotFound(`There is no run ${runId}.`)
  const earlier = await earlierRuns(tx, { kind: run.kind, before: runId, count: COMPARED })
  const alarms = await alarmsOfRun(tx, runId)
  const acted = { sort: 'amount', descending: true, filters: { decision: 'act' } }
  const first = await readList<RunItemRow>(tx, runItems(runId), {
    ...acted,
    offset: 0,
    limit: SHOWN,
  })
  const left = Object.entries(run.totals.left).map(([reason, count]) => ({ reason, count }))
  const leftCount = left.reduce((sum, row) => sum + row.count, 0)
  return {
    run,
    facts: await runFacts(tx, runId),
    alarms: alarms.map((alarm) => ({ ...alarm, field: answerField(alarm.alarm) })),
    prints: await printRunsOf(tx, runId),
    printFailure: await printFailureOf(tx, runId),
    first: first.rows,
    left: left.sort((a, b) => b.count - a.count),
    leftCount,
    itemCount: leftCount + run.totals.acts.count,
    compared: compare(
      run,
      earlier.map((e) => e.totals),
    ),
  }
}

function compare(run: Run, earlier: readonly RunTotals[]): { runs: number; rows: Compared[] } {
  const part = (text: string, count: (totals: RunTotals) => number) =>
    compareOne(text, count(run.totals), earlier.map(count))
  const all = [run.totals, ...earlier]
  const names = (key: 'byBand' | 'byMethod') =>
    [...new Set(all.flatMap((totals) => Object.keys(totals[key])))].sort()
  return {
    runs: earlier.length,
    rows: [
      part('Accounts', (t) => t.acts.count),
      part('Pounds', (t) => Number(t.acts.pence / 100n)),
      ...names('byBand')
        .filter((band) => band !== '')
        .map((band) => part(`Band ${band}`, (t) => t.byBand[band]?.count ?? 0)),
      ...names('byMethod').map((m) => part(word('method', m), (t) => t.byMethod[m]?.count ?? 0)),
    ],
  }
}

function compareOne(text: string, now: number, was: readonly number[]): Compared {
  if (was.length === 0) return { text, now, least: null, middle: null, most: null, odd: false }
  const sorted = [...was].sort((a, b) => a - b)
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)]
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  // Marked only, to draw the eye: what must be answered is the run's own alarms.
  const odd = sorted.length > 1 && (now > most * 1.5 || now < least * 0.5)
  return { text, now, least, middle, most, odd }
}
