/**
 * Appeals against what the council decided of liability or amount: notice to the council, its
 * answer within two months, then the valuation tribunal. The magistrates do not hear these
 * matters.
 *
 * @law 1992 c. 14 s 16
 * @law SI 1992/613 reg 57
 * @law SI 2009/2269 reg 21
 * @law WSI 2010/713 reg 29
 *
 * Reading: in Wales the two months begin with the day of service (reg 29(1), read). The four months
 * there are "of the date of service" (reg 29(2), read), and England's regulation 21 has not been
 * read: both can be counted with that day or after it. Whoever may appeal is told the earlier day,
 * by which it is in time on either reading; an appeal is held to be late only after the later.
 */
import { addDays, addMonths, type IsoDate } from '#kernel/dates.js'
import {
  CT_ADMIN_REGS,
  LGFA,
  type Provision,
  TRIBUNAL_PROCEDURE_REGS,
  under,
  WALES_TRIBUNAL_REGS,
} from '#law/instruments.js'
import type { Jurisdiction } from '#law/workings.js'

export interface AppealGround {
  readonly code: string
  readonly title: string
  readonly under: Provision
}

const CALCULATION = under(LGFA, 's 16(1)(b)')

export const APPEAL_GROUNDS: readonly AppealGround[] = [
  { code: 'chargeable', title: 'Not a chargeable dwelling', under: under(LGFA, 's 16(1)(a)') },
  { code: 'liability', title: 'Not the liable person', under: under(LGFA, 's 16(1)(a)') },
  { code: 'discount', title: 'A discount was refused or worked wrongly', under: CALCULATION },
  { code: 'disability', title: 'Reduction for disability refused', under: CALCULATION },
  { code: 'reduction', title: 'Council Tax Reduction', under: CALCULATION },
  { code: 'premium', title: 'A premium was charged', under: CALCULATION },
  { code: 'amount', title: 'Another calculation of the amount', under: CALCULATION },
]

/** What may be appealed may not be raised when a liability order is asked for. */
export const NOT_BEFORE_MAGISTRATES: Provision = under(CT_ADMIN_REGS, 'reg 57(1)')

/** The last of the two months that begin with the day of the notice. */
export function answerBy(noticeOn: IsoDate): IsoDate {
  return addDays(addMonths(noticeOn, 2), -1)
}

/**
 * The first day on which the tribunal may be asked: the council has answered, or its time is up.
 */
export function tribunalFrom(appeal: {
  readonly noticeOn: IsoDate
  readonly decisionOn: IsoDate | null
}): IsoDate {
  return appeal.decisionOn ?? addDays(answerBy(appeal.noticeOn), 1)
}

const MONTHS_AFTER_ANSWER = 2
const MONTHS_WITHOUT_ANSWER = 4

/** A time that can be counted in two ways: what is told, and what an appeal is held to. */
export interface LastDay {
  /** In time whichever way it is counted. */
  readonly told: IsoDate
  /** The last day on which nobody can say that it is late. */
  readonly last: IsoDate
  readonly under: Provision
}

/**
 * The last day of months that begin with a day, and, where that is not said, also counted after it.
 */
export function lastDayOfMonths(
  from: IsoDate,
  { months, beginsWith, at }: { months: number; beginsWith: boolean; at: Provision },
): LastDay {
  const after = addMonths(from, months)
  const told = addDays(after, -1)
  return { told, last: beginsWith ? told : after, under: at }
}

/**
 * The last day on which the tribunal may be asked without its leave: two months from the council's
 * answer, or where none came four from the notice to the council.
 */
export function tribunalUntil(appeal: {
  readonly jurisdiction: Jurisdiction
  readonly noticeOn: IsoDate
  readonly decisionOn: IsoDate | null
}): LastDay {
  const { jurisdiction, noticeOn, decisionOn } = appeal
  const wales = jurisdiction === 'wales'
  if (decisionOn === null) {
    const at = wales ? under(WALES_TRIBUNAL_REGS, 'reg 29(2)') : ENGLAND
    return lastDayOfMonths(noticeOn, { months: MONTHS_WITHOUT_ANSWER, beginsWith: false, at })
  }
  const at = wales ? under(WALES_TRIBUNAL_REGS, 'reg 29(1)') : ENGLAND
  return lastDayOfMonths(decisionOn, { months: MONTHS_AFTER_ANSWER, beginsWith: wales, at })
}

const ENGLAND = under(TRIBUNAL_PROCEDURE_REGS, 'reg 21')
