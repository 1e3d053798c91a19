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
 * @law SI 2013/501 reg 12
 * @law SI 2013/501 reg 13
 * @law WSI 2013/588 reg 17
 * @law WSI 2010/713 reg 29
 *
 * Reading: the days to pay are counted after the day of issue. The two months of an appeal begin in
 * Wales with the day of the notice; in England the earlier day of two readings is told, and only
 * after the later is an appeal late (`appeals.ts`). The penalties for reductions are asked for after the same twenty-one days; regulation 13 of SI
 * 2013/501 has not been read.
 */
import { addDays, type IsoDate, isoDate, lastDayOfPeriod } from '#kernel/dates.js'
import { type LastDay, lastDayOfMonths } from '#law/council-tax/appeals.js'
import { type Pence, pence } from '#kernel/money.js'
import {
  CT_ADMIN_REGS,
  LGFA,
  PENALTIES_ORDER,
  type Provision,
  REDUCTION_PENALTIES_REGS,
  TRIBUNAL_PROCEDURE_REGS,
  under,
  WALES_REDUCTION_PENALTIES_REGS,
  WALES_TRIBUNAL_REGS,
} from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

export type RequestPower = 'reg-3' | 'reg-12'
export type TellingDuty = 'reg-11' | 'reg-16' | 'reduction-change' | 'reduction-statement'

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
  {
    code: 'reduction-change',
    title: 'Did not tell of a change that bears on council tax reduction',
    under: under(REDUCTION_PENALTIES_REGS, 'reg 13'),
  },
  {
    code: 'reduction-statement',
    title: 'Did not tell that a statement for council tax reduction was wrong',
    under: under(REDUCTION_PENALTIES_REGS, 'reg 12'),
  },
]

/** The duties of a country: Wales's own penalty for a wrong statement has not been read. */
export function tellingDuties(jurisdiction: Jurisdiction): typeof TELLING_DUTIES {
  if (jurisdiction === 'england') return TELLING_DUTIES
  return TELLING_DUTIES.filter(({ code }) => code !== 'reduction-statement').map((duty) =>
    duty.code === 'reduction-change'
      ? { ...duty, under: under(WALES_REDUCTION_PENALTIES_REGS, 'reg 17') }
      : duty,
  )
}

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

/** The last day for an appeal to the tribunal without its leave. */
export function penaltyAppealBy(jurisdiction: Jurisdiction, noticeOn: IsoDate): LastDay {
  const wales = jurisdiction === 'wales'
  const at = wales
    ? under(WALES_TRIBUNAL_REGS, 'reg 29(3)')
    : under(TRIBUNAL_PROCEDURE_REGS, 'reg 21')
  return lastDayOfMonths(noticeOn, { months: MONTHS_TO_APPEAL, beginsWith: wales, at })
}

const ENGLAND_FROM = isoDate('2008-05-01')
const PARA_1 = under(LGFA, 'Sch 3 para 1')

const REDUCTION_AMOUNT = pence(7_000n)

/** What is imposed for a duty of council tax reduction: the same each time, in both countries. */
export function reductionPenalty(
  jurisdiction: Jurisdiction,
  duty: string,
): { readonly amount: Pence; readonly under: Provision } | undefined {
  const found = tellingDuties(jurisdiction).find(({ code }) => code === duty)
  if (found?.code.startsWith('reduction-') !== true) return undefined
  return { amount: REDUCTION_AMOUNT, under: found.under }
}

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
