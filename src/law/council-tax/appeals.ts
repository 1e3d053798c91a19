/**
 * Appeals against what the council decided of liability or amount: notice to the council, its
 * answer within two months, then the valuation tribunal. The magistrates do not hear these
 * matters.
 *
 * @law 1992 c. 14 s 16
 * @law SI 1992/613 reg 57
 */
import { addDays, addMonths, type IsoDate } from '#kernel/dates.js'
import { CT_ADMIN_REGS, LGFA, type Provision, under } from '#law/instruments.js'

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
