/**
 * A letter is withheld: an officer keeps it from being printed, with the reason, until it is
 * released. Meanwhile it is served on nobody, and what stood on it is asked again. What could no
 * longer be answered in its days is not released: another is issued.
 *
 * @law SI 1992/613 reg 23
 * @law SI 1992/613 reg 33
 * @law SI 1998/295 reg 3
 */
import { accountStream } from '#accounts/index.js'
import {
  endWithholding,
  findWithholding,
  type LetterId,
  writeWithholding,
} from '#dispatch/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { faultIf, requireNone } from '#kernel/refusals.js'
import { lateIf, servedIfPosted } from '#letters/mark-sent.js'
import { reviewStanding } from '#recovery/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

interface Asked {
  readonly of: LetterId
  readonly reason: string
}

type NoLetter =
  | { readonly kind: 'no-such-letter' }
  /** It was withdrawn: it is printed by nobody. */
  | { readonly kind: 'withdrawn' }

export type WithholdOutcome =
  | { readonly kind: 'withheld'; readonly withholdingId: bigint }
  | NoLetter
  | { readonly kind: 'withheld-already' }
  /** It stands in a print run: that is not sent, or reversed. */
  | { readonly kind: 'printed-already' }

export type ReleaseLetterOutcome =
  | { readonly kind: 'released' }
  | NoLetter
  | { readonly kind: 'not-withheld' }
  /** Posted today it would give less time than the law: another is issued in its place. */
  | { readonly kind: 'too-late-to-post'; readonly text: string }
  /** Another notice of its kind on the same charge was issued since. */
  | { readonly kind: 'overtaken' }

/** Throws InputError where no reason is given. */
export function withholdLetter(db: Db, command: Command, asked: Asked): Promise<WithholdOutcome> {
  requireReason(asked.reason, 'say why it is not to be printed')
  return carryOut(db, command, { name: 'withhold-letter', body: asked }, async (tx) => {
    const letter = await lockLetter(tx, asked.of)
    if (letter === undefined) return { kind: 'no-such-letter' }
    if (letter.withdrawn) return { kind: 'withdrawn' }
    if (letter.printed) return { kind: 'printed-already' }
    if ((await findWithholding(tx, asked.of)) !== undefined) return { kind: 'withheld-already' }
    const { accountId } = letter
    const withholdingId = await writeWithholding(tx, command, { accountId, ...asked })
    await record(tx, command, { letter, type: 'letter-withheld', withholdingId, asked })
    if (letter.kind !== null) {
      const because = `${letter.kind.replaceAll('-', ' ')} withheld: ${asked.reason}`
      await reviewStanding(tx, command, { accountIds: [accountId], because })
    }
    return { kind: 'withheld', withholdingId }
  })
}

/** Throws InputError where it is not said why. */
export function releaseLetter(
  db: Db,
  command: Command,
  asked: Asked,
): Promise<ReleaseLetterOutcome> {
  requireReason(asked.reason, 'say why it may be printed now')
  return carryOut(db, command, { name: 'release-letter', body: asked }, async (tx) => {
    const letter = await lockLetter(tx, asked.of)
    if (letter === undefined) return { kind: 'no-such-letter' }
    const held = await findWithholding(tx, asked.of)
    if (held === undefined) return { kind: 'not-withheld' }
    if (letter.withdrawn) return { kind: 'withdrawn' }
    if (letter.overtaken) return { kind: 'overtaken' }
    const late = 'noticeId' in asked.of ? await lateToday(tx, asked.of.noticeId, command.on) : ''
    if (late !== '') return { kind: 'too-late-to-post', text: late }
    await endWithholding(tx, command, { id: held.id, reason: asked.reason })
    if ('noticeId' in asked.of) await countAgain(tx, asked.of.noticeId, command.on)
    await record(tx, command, { letter, type: 'letter-released', withholdingId: held.id, asked })
    return { kind: 'released' }
  })
}

function requireReason(reason: string, message: string): void {
  requireNone([faultIf(reason.trim() === '', { field: 'reason', message, reads: [] })])
}

interface Locked {
  readonly accountId: bigint
  readonly accountRef: string
  /** Of a notice; null for a letter that is none. */
  readonly kind: string | null
  readonly withdrawn: boolean
  readonly printed: boolean
  readonly overtaken: boolean
}

/** With its account locked, as a print run does it: one of the two comes first. */
async function lockLetter(tx: Tx, of: LetterId): Promise<Locked | undefined> {
  const found = 'noticeId' in of ? NOTICE(of.noticeId) : LETTER(of.letterId)
  const first = await tx.first(found)
  if (first === undefined) return undefined
  await tx.run(sql`select 1 from account where account_id = ${first.accountId} for update`)
  return tx.first(found)
}

/** Of which the last that was issued is the one that counts. */
const ONE_AT_A_TIME = ['reminder', 'second-reminder', 'final-notice', 'warning-letter', 'summons']

const NOTICE = (id: bigint) => sql<Locked>`
  select n.account_id as "accountId", a.account_ref as "accountRef", n.kind,
    n.state <> 'issued' as withdrawn,
    exists (select 1 from document d where d.notice_id = n.notice_id) as printed,
    exists (select 1 from notice l where l.charge_id = n.charge_id and l.state = 'issued'
      and l.notice_id > n.notice_id and l.kind = n.kind
      and l.case_id is not distinct from n.case_id
      and n.kind in (${sql.join(ONE_AT_A_TIME.map((kind) => sql`${kind}`))})) as overtaken
  from notice n join account a using (account_id)
  where n.notice_id = ${id} and n.takeover_id is null`

const LETTER = (id: bigint) => sql<Locked>`
  select l.account_id as "accountId", a.account_ref as "accountRef", null as kind,
    false as withdrawn, false as overtaken,
    exists (select 1 from document d where d.letter_id = l.letter_id) as printed
  from letter l join account a using (account_id) where l.letter_id = ${id}`

/** Why it may not be posted today; nothing where it may. */
async function lateToday(tx: Tx, noticeId: bigint, today: IsoDate): Promise<string> {
  const late = await tx.first<{ kind: string; payBy: IsoDate }>(sql`
    select n.kind, coalesce(h.sits_on, n.pay_by) as "payBy"
    from notice n left join court_case c on c.case_id = n.case_id and n.kind = 'summons'
    left join hearing h using (hearing_id)
    where n.notice_id = ${noticeId} and ${lateIf(today)}`)
  if (late === undefined) return ''
  const name = late.kind.replaceAll('-', ' ')
  return late.kind === 'summons'
    ? `the ${name} would come too late for the hearing on ${showDate(late.payBy)}`
    : `the ${name} gives the days to ${showDate(late.payBy)}, which began when it was issued`
}

/** The day of service of a summons counts from now, until it is posted. */
async function countAgain(tx: Tx, noticeId: bigint, today: IsoDate): Promise<void> {
  await tx.run(sql`
    update court_case_person cp set deemed_on = ${servedIfPosted(today)}
    from notice n join notice_person np using (notice_id)
    where n.notice_id = ${noticeId} and n.kind = 'summons' and cp.case_id = n.case_id
      and cp.party_id = np.party_id`)
}

async function record(
  tx: Tx,
  command: Command,
  part: {
    readonly letter: Locked
    readonly type: 'letter-withheld' | 'letter-released'
    readonly withholdingId: bigint
    readonly asked: Asked
  },
): Promise<void> {
  const { letter, type, withholdingId, asked } = part
  const detail = { ...asked.of, withholdingId, kind: letter.kind, reason: asked.reason }
  await recordEvents(tx, command, [{ stream: accountStream(letter.accountRef), type, detail }])
}
