/** What the letters say, one function a kind, as the strings that the templates set. */
import { daysBetween } from '#kernel/dates.js'
import { negate, showPounds } from '#kernel/money.js'
import type {
  FinalNotice, Letter, OrderNotice, InformationRequestLetter,
  PenaltyNotice, Reminder, Statement, Summons,
} from './data.js' // prettier-ignore
import { debtAdvice } from './debt-advice.js'
import {
  saidDate,
  saidDay,
  saidDays,
  saidList,
  saidPeriods,
  saidShortDate,
  saidText,
} from './welsh.js'
import { instalmentText, senderText, showTime, showYear, taxDueText } from './words.js'

/** The frame that all letters share: sender, window address, references. */
export function letterText(letter: Letter) {
  const { names, addressLines } = letter.recipient
  return {
    authority: senderText(letter.authority),
    address: [...(names.length > 2 ? [saidList(names).en] : names), ...addressLines],
    accountRef: letter.accountRef,
    issuedOn: saidDate(letter.issuedOn),
    documentNo: letter.documentNo,
    largePrint: letter.largePrint ?? false,
    whyNow: letter.whyNow ?? null,
    bilingual: letter.bilingual ?? false,
    debtAdvice: debtAdvice(letter.bilingual ?? false),
  }
}

export function reminderText(second: boolean) {
  return (letter: Reminder) => ({
    ...letterText(letter),
    second,
    wales: letter.wales ?? false,
    year: showYear(letter.year),
    period: saidPeriods(letter.periods),
    dwelling: letter.dwellingLines.join(', '),
    overdue: letter.overdue.map((sum) => ({
      ...instalmentText(sum),
      days: saidDays(daysBetween(sum.dueOn, letter.issuedOn)),
    })),
    fallingDue: letter.fallingDue.map((sum) => ({ ...instalmentText(sum), days: null })),
    paid:
      letter.paid === undefined ? null : { any: letter.paid > 0n, amount: showPounds(letter.paid) },
    toPay: showPounds(letter.toPay),
    payBy: saidDate(letter.payBy),
    wholeBalance: showPounds(letter.wholeBalance),
    wholeBalanceOn: saidDate(letter.wholeBalanceOn),
    directDebit: letter.payment.kind === 'direct-debit',
  })
}

export function finalNoticeText(letter: FinalNotice) {
  const { wales } = letter
  return {
    ...letterText(letter),
    sums: letter.sums.map(taxDueText),
    amount: showPounds(letter.amount),
    payBy: saidDate(letter.payBy),
    summonsCosts: showPounds(letter.summonsCosts),
    orderCosts: showPounds(letter.orderCosts),
    wales:
      wales === undefined
        ? null
        : {
            wholeBalance: showPounds(wales.wholeBalance),
            balanceOn: saidDate(wales.balanceOn),
            costsCap: showPounds(wales.costsCap),
          },
  }
}

export function summonsText(letter: Summons) {
  const { hearing } = letter
  return {
    ...letterText(letter),
    summonsNo: letter.summonsNo,
    court: { ...letter.court, address: letter.court.addressLines.join(', ') },
    person: letter.person,
    personAddress: letter.recipient.addressLines,
    complaintMadeOn: saidDate(letter.complaintMadeOn),
    matters: letter.matters.map(taxDueText),
    sum: showPounds(letter.sum),
    summonsCosts: showPounds(letter.summonsCosts),
    total: showPounds(letter.total),
    orderCosts: showPounds(letter.orderCosts),
    hearing: { ...hearingText(hearing), on: saidDay(hearing.on) },
    authorisedBy: letter.authorisedBy,
    authorisedOn: saidDate(letter.authorisedOn),
  }
}

export function hearingText(hearing: Summons['hearing']) {
  return {
    on: saidDay(hearing.on).en,
    at: showTime(hearing.at),
    venue: hearing.venueLines.join(', '),
    remoteLink: hearing.remoteLink ?? null,
  }
}

export function orderNoticeText(letter: OrderNotice) {
  return {
    ...letterText(letter),
    summonsNo: letter.summonsNo,
    court: { ...letter.court, address: letter.court.addressLines.join(', ') },
    madeOn: saidDate(letter.madeOn),
    persons: saidList(letter.persons),
    joint: letter.persons.length > 1,
    matters: letter.matters.map(taxDueText),
    costsOnly: letter.matters.length === 0,
    open: letter.open,
    sum: showPounds(letter.sum),
    costs: showPounds(letter.costs),
    total: showPounds(letter.total),
    paidSince: letter.paidSince === 0n ? null : showPounds(letter.paidSince),
    toPay: showPounds(letter.toPay),
    informationBy: saidDate(letter.informationBy),
  }
}

export function penaltyNoticeText(letter: PenaltyNotice) {
  return {
    ...letterText(letter),
    amount: showPounds(letter.amount),
    payBy: saidDate(letter.payBy),
    failure: letter.failure,
    what: letter.what,
    appealBy: saidDate(letter.appealBy),
    appealOver: letter.appealOver,
  }
}

export function informationRequestText(letter: InformationRequestLetter) {
  const { what, power, answerBy } = letter
  return { ...letterText(letter), what, power, answerBy: saidDate(answerBy) }
}

export function statementText(letter: Statement) {
  const { asAt, knownOn = asAt } = letter
  return {
    ...letterText(letter),
    dwelling: letter.dwellingLines.join(', '),
    from: saidDate(letter.from),
    asAt: saidDate(asAt),
    knownOn: knownOn === asAt ? null : saidDate(knownOn),
    years: letter.years.map((of) => ({
      year: showYear(of.year),
      charged: showPounds(of.charged),
      costs: showPounds(of.costs),
      paid: showPounds(of.paid),
      balance: showPounds(of.balance),
    })),
    ...(letter.credit !== undefined && {
      credit: { paid: showPounds(letter.credit), balance: showPounds(negate(letter.credit)) },
    }),
    balance: showPounds(letter.balance),
    inCredit: letter.balance < 0n,
    openingBalance: showPounds(letter.openingBalance),
    entries: letter.entries.map((entry) => ({
      on: saidShortDate(entry.on),
      text: saidText(entry.text),
      year: entry.years.map(showYear).join(', '),
      amount: showPounds(entry.amount),
      balance: showPounds(entry.balance),
    })),
    dueSums: letter.dueSums.map((due) => ({
      dueOn: saidShortDate(due.dueOn),
      text: saidText(due.text),
      amount: showPounds(due.amount),
      unpaid: showPounds(due.unpaid),
    })),
    notices: letter.notices.map(({ on, text, documentNo }) => ({
      on: saidShortDate(on),
      text: saidText(text),
      documentNo,
    })),
  }
}
