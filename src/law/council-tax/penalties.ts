/**
 * Penalties for not telling the council: how much, from when, how long there is to pay and to
 * appeal. For information that is knowingly wrong (para 1(1)(b)) none is offered here.
 *
 * @law 1992 c. 14 Sch 3 para 1
 * @law SI 2008/981 art 2
 * @law SI 1992/613 reg 3
 * @law SI 1992/613 reg 11
 * @law SI 1992/613 reg 16
 * @law SI 1992/613 reg 29
 *
 * Reading: the days to pay are counted after the day of issue, and the two months of an appeal
 * after the day of the notice: the later day each time.
 */
import { addDays, addMonths, type IsoDate, isoDate, lastDayOfPeriod } from '#kernel/dates.js'
import { type Pence, pence } from '#kernel/money.js'
import { CT_ADMIN_REGS, LGFA, PENALTIES_ORDER, type Provision, under } from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

export type RequestPower = 'reg-3' | 'reg-12'
export type TellingDuty = 'reg-11' | 'reg-16'

interface PenaltyGround {
  readonly code: RequestPower | TellingDuty
  readonly title: string
  readonly under: Provision
}

export const REQUEST_POWERS: readonly (PenaltyGround & { code: RequestPower })[] = [
  { code: 'reg-3', title: 'Who is liable for the dwelling', under: under(CT_ADMIN_REGS, 'reg 3') },
  {
    code: 'reg-12',
    title: 'Who would be liable for an exempt dwelling',
    under: under(CT_ADMIN_REGS, 'reg 12'),
  },
]

export const TELLING_DUTIES: readonly (PenaltyGround & { code: TellingDuty })[] = [
  {
    code: 'reg-11',
    title: 'Did not tell that an exemption had ended',
    under: under(CT_ADMIN_REGS, 'reg 11'),
  },
  {
    code: 'reg-16',
    title: 'Did not tell that a discount had ended or was too large, or that a premium was wrong',
    under: under(CT_ADMIN_REGS, 'reg 16'),
  },
]

const DAYS_TO_TELL = 21
const DAYS_TO_PAY = 14
const MONTHS_TO_APPEAL = 2

/** The last of the twenty-one days that begin with the day of the request, or of the belief. */
export function tellBy(from: IsoDate): IsoDate {
  return lastDayOfPeriod(from, DAYS_TO_TELL)
}

/** The first day on which nobody can say any more that there was time left. */
export function failedFrom(from: IsoDate): IsoDate {
  return addDays(tellBy(from), 1)
}

export function penaltyPayBy(issuedOn: IsoDate): IsoDate {
  return addDays(issuedOn, DAYS_TO_PAY)
}

/** The last day for an appeal to the tribunal without its leave (SI 2009/2269 reg 21). */
export function penaltyAppealBy(noticeOn: IsoDate): IsoDate {
  return addMonths(noticeOn, MONTHS_TO_APPEAL)
}

const ENGLAND_FROM = isoDate('2008-05-01')
const PARA_1 = under(LGFA, 'Sch 3 para 1')

/**
 * What is imposed for a failure that began on a day: more for each time the same request is
 * repeated after a penalty (para 1(3) and (4)).
 */
export function penaltyAmount(
  jurisdiction: Jurisdiction,
  { began, repeated }: { began: IsoDate; repeated: boolean },
): { readonly amount: Pence; readonly under: Provision } {
  if (jurisdiction === 'england' && began >= ENGLAND_FROM) {
    return { amount: pence(repeated ? 28_000n : 7_000n), under: under(PENALTIES_ORDER, 'art 2') }
  }
  return { amount: pence(repeated ? 20_000n : 5_000n), under: PARA_1 }
}
