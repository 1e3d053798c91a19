/**
 * Reverses a run while nothing of it has been sent: notices are withdrawn, what they brought about
 * is undone by new entries, and each charge stands where it stood before.
 */
import { accountStream } from '#accounts/index.js'
import { keepStages } from '#billing/index.js'
import { withdrawNotices } from '#dispatch/index.js'
import { lockRun, type Run, setRunState } from '#jobs/queries.js'
import type { IsoDate } from '#kernel/dates.js'
import { ZERO } from '#kernel/money.js'
import {
  type Book,
  isCosts,
  lockBooks,
  lowerCosts,
  newPostings,
  openJournal,
  type Postings,
  releaseFrom,
  replaceSum,
  reviseCharge,
  writePostings,
} from '#ledger/index.js'
import { restoreDueDays } from '#recovery/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'

export type ReverseRunOutcome =
  | { readonly kind: 'reversed'; readonly notices: number }
  | { readonly kind: 'no-such-run' }
  | { readonly kind: 'already-sent' }
  | { readonly kind: 'not-executed'; readonly state: string }
  | { readonly kind: 'not-reversible'; readonly why: string }
  | { readonly kind: 'gone-on'; readonly accounts: number }

interface RunNotice {
  readonly id: bigint
  readonly accountId: bigint
  readonly accountRef: string
  readonly chargeId: bigint
  readonly kind: string
  readonly caseId: bigint | null
  /** Whether the right to instalments was lost by this notice. */
  readonly lost: boolean
}

/** Reverses all of a run, or nothing when an account has gone on to a later notice. */
export function reverseRun(
  db: Db,
  command: Command,
  { runId, reason }: { runId: bigint; reason: string },
): Promise<ReverseRunOutcome> {
  const request = { name: 'reverse-run', body: { runId, reason }, long: true }
  return carryOut(db, command, request, async (tx): Promise<ReverseRunOutcome> => {
    const run = await lockRun(tx, runId)
    if (run === undefined) return { kind: 'no-such-run' }
    if (run.state === 'sent') return { kind: 'already-sent' }
    if (run.state !== 'executed') return { kind: 'not-executed', state: run.state }
    if (run.kind === 'order') {
      return { kind: 'not-reversible', why: 'an order is the court’s: apply to have it quashed' }
    }
    if (run.kind === 'adjustments') {
      return { kind: 'not-reversible', why: 'correct the facts and run the adjustments again' }
    }
    const notices = await noticesOf(tx, runId)
    // Locked before it is asked whether any has gone on: after the answer none can.
    const books = await lockBooks(tx, [...new Set(notices.map((n) => n.accountId))])
    const goneOn = await countGoneOn(tx, run, notices)
    if (goneOn > 0) return { kind: 'gone-on', accounts: goneOn }
    await undo(tx, command, { run, notices, books, reason })
    await setRunState(tx, runId, { state: 'reversed', at: command.recordedAt })
    const printRuns = await withdrawPrintRuns(tx, runId)
    await recordEvents(tx, command, [
      ...printRuns.map((id) => ({
        stream: `print-run/${id}`,
        type: 'print-run-withdrawn',
        detail: { reason },
      })),
      { stream: `run/${runId}`, type: 'run-reversed', detail: { reason, notices: notices.length } },
      ...notices.map((notice) => ({
        stream: accountStream(notice.accountRef),
        type: 'notice-withdrawn',
        detail: { noticeId: notice.id, kind: notice.kind, reason },
      })),
    ])
    return { kind: 'reversed', notices: notices.length }
  })
}

/** Its letters are not sent; what was printed stays on record, with the files that it names. */
async function withdrawPrintRuns(tx: Tx, runId: bigint): Promise<bigint[]> {
  const rows = await tx.rows<{ id: bigint }>(sql`
    update print_run set state = 'withdrawn' where run_id = ${runId} returning print_run_id as id`)
  return rows.map((row) => row.id)
}

function noticesOf(tx: Tx, runId: bigint): Promise<RunNotice[]> {
  return tx.rows<RunNotice>(sql`
    select n.notice_id as id, n.account_id as "accountId", a.account_ref as "accountRef",
      n.charge_id as "chargeId", n.kind, n.case_id as "caseId",
      coalesce((n.detail ->> 'lost')::boolean, false) as lost
    from notice n join account a using (account_id)
    where n.run_id = ${runId} and n.state = 'issued' order by n.notice_id`)
}

/**
 * Charges that have gone on since: a later notice, a complaint laid on the notice, or a case that
 * the court or an officer has dealt with. A run with one of them is not undone.
 */
async function countGoneOn(tx: Tx, run: Run, notices: readonly RunNotice[]): Promise<number> {
  const charges = notices.map((n) => n.chargeId)
  const own = run.kind === 'summons' ? 'summonsed' : 'laid'
  const row = await tx.first<{ count: bigint }>(sql`
    select count(distinct charge_id) as count from (
      select later.charge_id from notice own join notice later using (charge_id)
      where own.run_id = ${run.id} and own.state = 'issued' and later.state = 'issued'
        and later.notice_id > own.notice_id
      union all
      select charge_id from court_case c join complaint k using (complaint_id)
      where (${run.kind === 'complaint'} and k.run_id = ${run.id} and c.state <> ${own})
        or (${run.kind === 'summons'} and c.state <> ${own} and c.case_id in
          (select case_id from notice where run_id = ${run.id}))
        or (${run.kind !== 'complaint' && run.kind !== 'summons'}
          and c.charge_id = any(${charges}::bigint[]) and c.state <> 'withdrawn'
          and k.laid_on >= ${run.asAt}::date)) gone`)
  return Number(row?.count ?? 0n)
}

async function undo(
  tx: Tx,
  command: Command,
  part: {
    run: Run
    notices: readonly RunNotice[]
    books: ReadonlyMap<bigint, Book>
    reason: string
  },
): Promise<void> {
  const { run, notices, books, reason } = part
  const postings = newPostings()
  for (const notice of notices) {
    const book = books.get(notice.accountId)
    if (book) undoNotice(postings, book, { notice, reason, on: command.on, run })
  }
  await writePostings(tx, command, postings)
  await withdrawNotices(
    tx,
    command,
    notices.map((n) => n.id),
  )
  if (run.kind === 'complaint') return dropComplaint(tx, command, { run, reason })
  if (run.kind === 'summons') await unserve(tx, notices)
  const chargeIds = notices.map((n) => n.chargeId)
  const regained = notices.filter((n) => n.lost || n.kind === 'demand').map((n) => n.chargeId)
  await resetStages(tx, command, { run, chargeIds, regained })
}

function undoNotice(
  postings: Postings,
  book: Book,
  { notice, reason, on, run }: { notice: RunNotice; reason: string; on: IsoDate; run: Run },
): void {
  const journal = openJournal(postings, {
    kind: 'run-reversed',
    effectiveOn: on,
    accountId: book.accountId,
    source: `run/${run.id}`,
    narrative: `Reversed: ${reason}`,
  })
  const charge = book.charges.find((c) => c.id === notice.chargeId)
  const made = book.dueSums.filter((s) => s.noticeId === notice.id && s.state === 'live')
  for (const sum of made) {
    const amount = sum.paid
    const rule = 'run reversed'
    if (amount > ZERO) releaseFrom(postings, book, { sum, amount, rule, journal })
    if (isCosts(sum)) lowerCosts(postings, { sum, to: ZERO, journal })
    else replaceSum(postings, sum)
  }
  if (notice.kind === 'demand' && charge) {
    const worked = { amount: ZERO, lines: [], because: `run reversed: ${reason}` }
    reviseCharge(postings, { charge, worked, journal })
  } else if (charge && notice.lost) restoreDueDays(postings, book, charge.id)
}

/** Takes a complaint back that the court has not looked at; charges stand where they stood. */
async function dropComplaint(
  tx: Tx,
  command: Command,
  { run, reason }: { run: Run; reason: string },
): Promise<void> {
  const cases = await tx.rows<{ chargeId: bigint; accountId: bigint; lost: boolean }>(sql`
    update court_case c set state = 'withdrawn', result_on = ${command.on},
      result_note = ${reason}, result_by = ${command.actor}
    from complaint k where k.complaint_id = c.complaint_id and k.run_id = ${run.id}
    returning c.charge_id as "chargeId", c.account_id as "accountId",
      exists (select 1 from notice n where n.charge_id = c.charge_id and n.state = 'issued'
        and coalesce((n.detail ->> 'lost')::boolean, false)) as lost`)
  const books = await lockBooks(tx, [...new Set(cases.map((c) => c.accountId))])
  const postings = newPostings()
  // Where a notice stands by which the right was lost, it was not lost by this complaint.
  for (const { chargeId, accountId, lost } of cases) {
    const book = books.get(accountId)
    const charge = book?.charges.find((known) => known.id === chargeId)
    if (book && charge && !lost) restoreDueDays(postings, book, charge.id)
  }
  await writePostings(tx, command, postings)
  const regained = cases.filter((c) => !c.lost).map((c) => c.chargeId)
  await resetStages(tx, command, { run, chargeIds: cases.map((c) => c.chargeId), regained })
}

async function unserve(tx: Tx, notices: readonly RunNotice[]): Promise<void> {
  const ids = notices.flatMap((n) => (n.caseId === null ? [] : [n.caseId]))
  await tx.run(sql`update court_case set state = 'approved' where case_id = any(${ids}::bigint[])`)
  await tx.run(sql`update court_case_person set summons_on = null, service_method = null,
    posted_on = null, deemed_on = null, proof = null where case_id = any(${ids}::bigint[])`)
}

/** Each charge stands again where its last notice that still stands put it, and since then. */
async function resetStages(
  tx: Tx,
  acting: Acting,
  part: {
    run: Run
    chargeIds: readonly bigint[]
    /** Those whose right to instalments is given back. */
    regained: readonly bigint[]
  },
): Promise<void> {
  const { run, chargeIds, regained } = part
  const fallback = run.kind === 'annual-billing' ? 'bill-reversed' : 'billed'
  const billed = sql`('demand', 'adjusted-demand')`
  await keepStages(tx, acting, chargeIds)
  await tx.run(sql`
    update recovery_state s set since = coalesce(was.since, ${acting.on}),
      effective_on = ${acting.on}, recorded_at = ${acting.recordedAt},
      instalments_lost = instalments_lost and not s.charge_id = any(${regained}::bigint[]),
      stage = case when ${run.kind === 'summons'} then 'complaint'
        else coalesce(was.stage, ${fallback}) end
    from unnest(${chargeIds}::bigint[]) as reversed (charge_id) left join lateral (
      select case when n.kind in ${billed} or n.kind = 'joint-notice' then 'billed' when n.kind = 'summons' then 'summonsed'
          else n.kind end as stage,
        case when ${run.kind === 'summons'} then (select max(k.laid_on) from court_case c
            join complaint k using (complaint_id) where c.charge_id = n.charge_id)
          when n.kind in ${billed} then (select min(f.issued_on) from notice f
            where f.charge_id = n.charge_id and f.state = 'issued' and f.kind in ${billed})
          else n.issued_on end as since
      from notice n where n.charge_id = reversed.charge_id and n.state = 'issued'
        and n.kind not in ('penalty-notice', 'information-request', 'order-notice')
      order by n.notice_id desc limit 1) was on true
    where s.charge_id = reversed.charge_id`)
}
