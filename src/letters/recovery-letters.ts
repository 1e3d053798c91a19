/** Reminders, final notices, summonses and notices of orders. */
import type { FinalNotice, OrderNotice, Reminder, Summons, TaxDue } from '#documents/index.js'
import { addDays } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { minus, plus, type Pence, total, ZERO } from '#kernel/money.js'
import { openAfterOrder } from '#law/council-tax/after-order.js'
import { costsCap } from '#law/council-tax/costs-cap.js'
import { walesFinalNotice } from '#law/council-tax/wales-timetable.js'
import { reminderTimetable } from '#law/council-tax/loss-of-instalments.js'
import type { CourtFacts } from '#letters/court-facts.js'
import { paymentOf } from '#letters/bill-letter.js'
import {
  dwellingLines,
  isOfWales,
  letterBase,
  type LetterFacts,
  type LetterNotice,
} from '#letters/letter-facts.js'

export function reminderLetter(notice: LetterNotice, facts: LetterFacts): Reminder {
  const { issuedOn, year } = notice
  const part = (late: boolean) =>
    notice.sums
      .filter((sum) => sum.dueOn < issuedOn === late)
      .map(({ dueOn, amount }) => ({ dueOn, amount }))
  return {
    ...letterBase(notice, facts),
    year,
    periods: notice.periods,
    ...(notice.detail.paid !== undefined && { paid: notice.detail.paid }),
    dwellingLines: dwellingLines(notice, facts),
    overdue: part(true),
    fallingDue: part(false),
    toPay: notice.required,
    payBy: present(notice.payBy, 'pay-by day of a reminder'),
    wholeBalance: notice.balance,
    wholeBalanceOn: reminderTimetable(issuedOn).balancePayableOn,
    payment: paymentOf(notice, facts),
    wales: isOfWales(notice, facts),
  }
}

export function finalNoticeLetter(notice: LetterNotice, facts: LetterFacts): FinalNotice {
  const determinations = present(facts.determinations.get(notice.issuedOn), 'determinations')
  return {
    ...letterBase(notice, facts),
    sums: [taxDue(notice, facts, notice.required)],
    amount: notice.required,
    payBy: present(notice.payBy, 'pay-by day of a final notice'),
    summonsCosts: determinations.summonsCosts,
    orderCosts: determinations.orderCosts,
    ...(notice.kind === 'final-notice' &&
      isOfWales(notice, facts) && {
        wales: {
          wholeBalance: notice.balance,
          balanceOn: walesFinalNotice(notice.issuedOn).balancePayableOn,
          costsCap: present(costsCap('wales', notice.issuedOn), 'the cap on costs in Wales').amount,
        },
      }),
  }
}

/** One for each person: a joint taxpayer is summoned by a document of their own. */
export function summonsLetters(
  notice: LetterNotice,
  facts: LetterFacts,
  courts: CourtFacts,
): Summons[] {
  const known = present(courts.cases.get(notice.caseId ?? 0n), 'the case of a summons')
  const determinations = present(facts.determinations.get(notice.issuedOn), 'determinations')
  const summonsCosts = minus(notice.required, notice.balance)
  return notice.partyIds.map((partyId) => ({
    ...letterBase(notice, facts, [partyId]),
    summonsNo: known.summonsNo,
    court: known.court,
    person: facts.parties.get(partyId)?.name ?? '',
    complaintMadeOn: known.laidOn,
    matters: [taxDue(notice, facts, notice.balance)],
    sum: notice.balance,
    summonsCosts,
    total: notice.required,
    orderCosts: determinations.orderCosts,
    hearing: known.hearing,
    authorisedBy: known.authorisedBy,
    authorisedOn: present(known.authorisedOn, 'the day on which the court approved'),
  }))
}

/** Reg 36: the information asked for is due within fourteen days. */
const INFORMATION_DAYS = 14

export function orderNoticeLetter(
  notice: LetterNotice,
  facts: LetterFacts,
  courts: CourtFacts,
): OrderNotice {
  const known = present(courts.cases.get(notice.caseId ?? 0n), 'the case of an order')
  const isCosts = (kind: string) => kind.endsWith('-costs')
  const part = (costs: boolean) =>
    total(notice.sums.filter((sum) => isCosts(sum.kind) === costs).map((sum) => sum.amount))
  const [sum, costs] = [part(false), part(true)]
  const paidSince = notice.detail.paidSince ?? ZERO
  const toPay = minus(plus(sum, costs), paidSince)
  const jurisdiction = isOfWales(notice, facts) ? 'wales' : 'england'
  return {
    ...letterBase(notice, facts),
    summonsNo: known.summonsNo,
    court: known.court,
    madeOn: notice.detail.madeOn ?? notice.issuedOn,
    persons: notice.partyIds.flatMap((id) => facts.parties.get(id)?.name ?? []),
    // An order for costs only is of no tax: that was paid (reg 34(8)).
    matters: sum === ZERO ? [] : [taxDue(notice, facts, sum)],
    sum,
    costs,
    total: plus(sum, costs),
    paidSince,
    toPay,
    informationBy: addDays(notice.issuedOn, INFORMATION_DAYS),
    open: openAfterOrder(jurisdiction, { on: notice.issuedOn, outstanding: toPay }),
  }
}

function taxDue(notice: LetterNotice, facts: LetterFacts, amount: Pence): TaxDue {
  const { year, periods } = notice
  return { year, periods, dwellingLines: dwellingLines(notice, facts), amount }
}
