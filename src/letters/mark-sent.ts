/**
 * A print run is sent: on which day it was posted, from which service of all that it holds is
 * counted. What could no longer be answered in its days, had it been posted then, is not sent.
 *
 * @law SI 1992/613 reg 23
 * @law SI 1992/613 reg 33
 * @law SI 1998/295 reg 3
 * @law 1978 c. 30 s 7
 */
import { type IsoDate, showDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { bankHolidaysKnown, bankHolidaysNear } from '#law/bank-holidays.js'
import { deemedServed, earliestHearing } from '#law/council-tax/summons.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, type RawBuilder, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

/** A notice that may not be sent on the day: it is withdrawn and made again. */
export interface LateNotice {
  readonly noticeId: bigint
  readonly accountRef: string
  readonly kind: string
  readonly issuedOn: IsoDate
  /** Its last day to pay; of a summons the day of its hearing. */
  readonly payBy: IsoDate
}

export interface Posting {
  readonly printRunId: bigint
  /** The day on which it was posted; the command's day where it is left out. */
  readonly postedOn?: IsoDate | undefined
}

export type MarkSentOutcome =
  | { readonly kind: 'sent'; readonly postedOn: IsoDate }
  /** Posted then, some would give less time than the law: nothing of the run is sent. */
  | {
      readonly kind: 'too-late-to-post'
      readonly postedOn: IsoDate
      /** Those that the officer may see. */
      readonly notices: readonly LateNotice[]
      /** How many more there are. */
      readonly hidden: number
    }

/**
 * Marks a print run as sent: from now on what it holds can only be corrected by new notices.
 * Throws InputError where it is not unsent, or was not posted on such a day.
 */
export function markSent(db: Db, command: Command, posting: Posting): Promise<MarkSentOutcome> {
  const { printRunId, postedOn = command.on } = posting
  const request = { name: 'mark-sent', body: posting, long: true }
  return carryOut(db, command, request, async (tx): Promise<MarkSentOutcome> => {
    const run = await lockUnsent(tx, printRunId)
    checkDay(postedOn, { madeOn: run.madeOn, today: command.on })
    const late = await lateIfPosted(tx, { printRunId, postedOn })
    if (late.length > 0) {
      const notices = await shownOf(tx, late)
      const hidden = late.length - notices.length
      return { kind: 'too-late-to-post', postedOn, notices, hidden }
    }
    await tx.run(sql`update print_run set state = 'sent', sent_on = ${postedOn}
      where print_run_id = ${printRunId}`)
    if (run.runId !== null) {
      await tx.run(sql`update run set state = 'sent' where run_id = ${run.runId}`)
    }
    await countFromPosting(tx, printRunId, postedOn)
    const stream = `print-run/${printRunId}`
    await recordEvents(tx, command, [{ stream, type: 'print-run-sent', detail: { postedOn } }])
    return { kind: 'sent', postedOn }
  })
}

interface UnsentRun {
  readonly runId: bigint | null
  readonly madeOn: IsoDate
}

async function lockUnsent(tx: Tx, printRunId: bigint): Promise<UnsentRun> {
  const run = await tx.first<UnsentRun>(sql`
    select run_id as "runId", made_on as "madeOn" from print_run
    where print_run_id = ${printRunId} and state = 'unsent' for update`)
  if (run !== undefined) return run
  const message = 'Marked as sent or withdrawn already, or there is no such print run'
  throw new InputError([{ field: 'printRunId', message }])
}

function checkDay(postedOn: IsoDate, { madeOn, today }: { madeOn: IsoDate; today: IsoDate }): void {
  const refuse = (message: string) => {
    throw new InputError([{ field: 'postedOn', message }])
  }
  if (postedOn < madeOn) refuse(`cannot be before the letters were made on ${madeOn}`)
  if (postedOn > today) refuse(`cannot be after today, ${today}`)
  if (!bankHolidaysKnown(postedOn)) refuse(`no bank holidays are known for ${postedOn}`)
}

/** What goes to the post of a print run: the notices that stand and are served by nothing else. */
const POSTED = sql`select distinct n.notice_id, np.party_id, n.account_id, n.case_id, n.kind,
    n.issued_on, n.pay_by
  from document d join notice n using (notice_id) join notice_person np using (notice_id)
  where n.state = 'issued' and not exists (select 1 from service s
    where s.notice_id = n.notice_id and s.party_id = np.party_id)`

/**
 * What of a print run would be late if it were posted on the day: a reminder or final notice, whose
 * days to pay begin with its day of issue; a summons whose hearing comes before fourteen days have
 * elapsed since its service.
 */
export async function lateIfPosted(
  tx: Tx,
  { printRunId, postedOn }: { printRunId: bigint; postedOn: IsoDate },
): Promise<LateNotice[]> {
  return tx.rows<LateNotice>(sql`
    select distinct n.notice_id as "noticeId", a.account_ref as "accountRef", n.kind,
      n.issued_on as "issuedOn", coalesce(h.sits_on, n.pay_by) as "payBy"
    from (${POSTED} and d.print_run_id = ${printRunId}) n join account a using (account_id)
    left join court_case c on c.case_id = n.case_id and n.kind = 'summons'
    left join hearing h using (hearing_id)
    where ${lateIf(postedOn)} order by 2, 1`)
}

/** Whether a notice `n` with its case `c` and hearing `h` is too late if it is posted on the day. */
export function lateIf(postedOn: IsoDate): RawBuilder<unknown> {
  return sql`((n.kind in ('reminder', 'second-reminder', 'final-notice')
      and n.issued_on < ${postedOn}::date)
    or (n.kind = 'summons' and c.state = 'summonsed'
      and h.sits_on < ${earliestHearing(servedIfPosted(postedOn))}::date))`
}

/** A command sees every account; what it answers names none that is hidden from who asks. */
async function shownOf(tx: Tx, late: readonly LateNotice[]): Promise<LateNotice[]> {
  const rows = await tx.rows<{ ref: string }>(sql`
    select account_ref as ref from account
    where account_ref = any(${late.map((notice) => notice.accountRef)}::text[])
      and account_id not in (select account_id from hidden_account)`)
  const shown = new Set(rows.map((row) => row.ref))
  return late.filter((notice) => shown.has(notice.accountRef))
}

/** Where a print run is not sent on the day: the notices that it may not be sent with, in words. */
export function lateInWords(
  { notices, hidden }: { notices: readonly LateNotice[]; hidden: number },
  postedOn: IsoDate,
): string {
  const count = notices.length + hidden
  const said = notices.map(({ kind, accountRef, payBy }) =>
    kind === 'summons'
      ? `summons of account ${accountRef}, heard ${showDate(payBy)}`
      : `${kind.replace('-', ' ')} of account ${accountRef}, to be paid by ${showDate(payBy)}`,
  )
  const shown = said.slice(0, SHOWN)
  return (
    `Posted on ${showDate(postedOn)}, ${count === 1 ? '1 notice' : `${count} notices`} ` +
    `would give less time than the law: ${shown.join('; ')}` +
    `${count > shown.length ? `; and ${count - shown.length} more` : ''}. ` +
    'Reverse the run and make it again: nothing of this print run is sent'
  )
}

const SHOWN = 10

/** Writes with each notice, and with each summons's case, the day from which service counts. */
async function countFromPosting(tx: Tx, printRunId: bigint, postedOn: IsoDate): Promise<void> {
  const posted = sql`(${POSTED} and d.print_run_id = ${printRunId})`
  await tx.run(sql`
    update notice_person np set served_on = ${postedOn} from ${posted} p
    where np.notice_id = p.notice_id and np.party_id = p.party_id`)
  await tx.run(sql`
    update court_case_person cp set posted_on = ${postedOn}, deemed_on = ${servedIfPosted(postedOn)}
    from ${posted} p where p.kind = 'summons' and cp.case_id = p.case_id
      and cp.party_id = p.party_id`)
}

/** The day of service of what is posted on the day. */
export function servedIfPosted(postedOn: IsoDate): IsoDate {
  return deemedServed('post', postedOn, bankHolidaysNear(postedOn))
}
