/**
 * Whether what was taken from somebody still has its ground: a reminder that was met in time,
 * though that was learnt of late, took nothing away. Pure, over what is known now.
 *
 * @law SI 1992/613 reg 23
 * @law SI 1992/613 reg 33
 * @law WSI 2025/1109
 *
 * Reading: a notice was met when money received by its last day pays what it asked for, as the
 * charge now stands, whenever that money was entered or moved there. Under an order the year is
 * asked as a whole: which of its sums bears a fall of the charge is ours to say, and takes no
 * notice its ground. Before an order a notice that asked for what money of before its issue had
 * paid, or that came back from everybody, carries nothing either: another is issued, with its days
 * anew. A charge that falls after a notice does not make the notice a wrong one: the changed bill
 * tells what is owed, and what was missed is asked of the sums as they now stand.
 */
import type { IsoDate } from '#kernel/dates.js'
import { ZERO } from '#kernel/money.js'
import { WALES_TIMETABLE_FROM } from '#law/council-tax/wales-timetable.js'
import { CT_ADMIN_REGS, type Provision, under, WALES_ENFORCEMENT_REGS } from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'
import type { RecoveryCase, ServedNotice } from '#recovery/recovery-case.js'

/** How many reminders of a year, each met, come before the balance is payable without one. */
const REMINDERS_BEFORE_BALANCE = 2

/** Whether the notice was not met by its last day; one of another system is taken to be unmet. */
export function wasUnmet(
  notice: Pick<ServedNotice, 'payBy' | 'unpaidAtDeadline' | 'elsewhere' | 'missedBeforeOrder'>,
  on: IsoDate,
): boolean {
  if (notice.elsewhere || notice.missedBeforeOrder) return true
  return notice.payBy !== null && on > notice.payBy && notice.unpaidAtDeadline > ZERO
}

export function isReminder({ kind }: Pick<ServedNotice, 'kind'>): boolean {
  return kind === 'reminder' || kind === 'second-reminder'
}

/** The country whose law is asked, on a day. */
export interface GroundAsked {
  readonly on: IsoDate
  readonly jurisdiction: Jurisdiction
}

function standingNotices({ notices, bad }: RecoveryCase): readonly ServedNotice[] {
  return notices.filter((notice) => !bad.includes(notice))
}

/** Whether the right to pay by instalments is rightly lost, or was never lost. */
export function isRightlyLost(c: RecoveryCase, asked: GroundAsked): boolean {
  if (c.notices.length === 0) return c.bad.length === 0
  return standingNotices(c).some((notice) =>
    isWelsh(c, notice, asked) || isReminder(notice) || !notice.lost
      ? carries(c, notice, asked)
      : notice.elsewhere || wasThirdDefault(c, notice, asked.on),
  )
}

/** What takes the right to instalments away, and gives it back where it never did. */
export function lossProvision(c: RecoveryCase, asked: GroundAsked): Provision {
  return c.notices.some((notice) => isWelsh(c, notice, asked))
    ? under(WALES_ENFORCEMENT_REGS, 'reg 2')
    : under(CT_ADMIN_REGS, 'reg 23(3)')
}

/** In Wales a reminder is the council's choice: by a final notice alone is the balance payable. */
function carries(c: RecoveryCase, notice: ServedNotice, asked: GroundAsked): boolean {
  if (isReminder(notice) && isWelsh(c, notice, asked)) return false
  return wasUnmet(notice, asked.on)
}

/** Whether what the notice asked for was missed under Wales's timetable of April 2026. */
function isWelsh(
  { sums }: RecoveryCase,
  { sumIds, issuedOn }: ServedNotice,
  { jurisdiction }: GroundAsked,
): boolean {
  const missed = sums.find(({ id }) => sumIds.has(id))?.dueOn ?? issuedOn
  return jurisdiction === 'wales' && missed >= WALES_TIMETABLE_FROM
}

/** Two reminders were met and a sum was missed again: the balance of the year was payable. */
function wasThirdDefault(c: RecoveryCase, final: ServedNotice, on: IsoDate): boolean {
  const met = standingNotices(c).filter((n) => isReminder(n) && n.id < final.id && !wasUnmet(n, on))
  return met.length >= REMINDERS_BEFORE_BALANCE && final.overdueAtIssue > ZERO
}

/** Whether a complaint on the charge still stands on a notice that was not met. */
export function hasUnmetNotice(c: RecoveryCase, asked: GroundAsked): boolean {
  if (c.notices.length === 0) return c.bad.length === 0
  return standingNotices(c).some((n) => carries(c, n, asked)) && isRightlyLost(c, asked)
}
