/** What the letters say, one function a kind, as the strings that the templates set. */
import { type IsoDate, showDate } from '#kernel/dates.js'
import { showPounds } from '#kernel/money.js'
import type {
  FinalNotice, Letter, OrderNotice, PenaltyNotice, Reminder, Statement, Summons,
} from './data.js' // prettier-ignore
import {
  instalmentText, listed, senderText, shortDate, showDay, showTime, showWelshDate, showYear,
  taxDueText,
} from './words.js' // prettier-ignore

/** The frame that all letters share: sender, window address, references. */
export function letterText(letter: Letter) {
  const { names, addressLines } = letter.recipient
  return {
    authority: senderText(letter.authority),
    address: [...(names.length > 2 ? [listed(names)] : names), ...addressLines],
    accountRef: letter.accountRef,
    issuedOn: showDate(letter.issuedOn),
    documentNo: letter.documentNo,
    largePrint: letter.largePrint ?? false,
    whyNow: letter.whyNow ?? null,
  }
}

export function reminderText(second: boolean) {
  return (letter: Reminder) => ({
    ...letterText(letter),
    second,
    year: showYear(letter.year),
    dwelling: letter.dwellingLines.join(', '),
    overdue: letter.overdue.map(instalmentText),
    fallingDue: letter.fallingDue.map(instalmentText),
    toPay: showPounds(letter.toPay),
    payBy: showDate(letter.payBy),
    wholeBalance: showPounds(letter.wholeBalance),
    wholeBalanceOn: showDate(letter.wholeBalanceOn),
    directDebit: letter.payment.kind === 'direct-debit',
    wales: letter.wales === true ? { payBy: showWelshDate(letter.payBy) } : null,
  })
}

export function finalNoticeText(letter: FinalNotice) {
  return {
    ...letterText(letter),
    sums: letter.sums.map(taxDueText),
    amount: showPounds(letter.amount),
    payBy: showDate(letter.payBy),
    summonsCosts: showPounds(letter.summonsCosts),
    orderCosts: showPounds(letter.orderCosts),
    wales: letter.wales === undefined ? null : walesText(letter.payBy, letter.wales),
  }
}

function walesText(payBy: IsoDate, wales: NonNullable<FinalNotice['wales']>) {
  return {
    payBy: showWelshDate(payBy),
    wholeBalance: showPounds(wales.wholeBalance),
    balanceOn: showWelshDate(wales.balanceOn),
    balanceOnEnglish: showDate(wales.balanceOn),
  }
}

export function summonsText(letter: Summons) {
  return {
    ...letterText(letter),
    summonsNo: letter.summonsNo,
    court: { ...letter.court, address: letter.court.addressLines.join(', ') },
    person: letter.person,
    personAddress: letter.recipient.addressLines,
    complaintMadeOn: showDate(letter.complaintMadeOn),
    matters: letter.matters.map(taxDueText),
    sum: showPounds(letter.sum),
    summonsCosts: showPounds(letter.summonsCosts),
    total: showPounds(letter.total),
    orderCosts: showPounds(letter.orderCosts),
    hearing: hearingText(letter.hearing),
    authorisedBy: letter.authorisedBy,
  }
}

export function hearingText(hearing: Summons['hearing']) {
  return {
    on: showDay(hearing.on),
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
    madeOn: showDate(letter.madeOn),
    persons: listed(letter.persons),
    joint: letter.persons.length > 1,
    matters: letter.matters.map(taxDueText),
    sum: showPounds(letter.sum),
    costs: showPounds(letter.costs),
    total: showPounds(letter.total),
    paidSince: letter.paidSince === 0n ? null : showPounds(letter.paidSince),
    toPay: showPounds(letter.toPay),
    informationBy: showDate(letter.informationBy),
  }
}

export function penaltyNoticeText(letter: PenaltyNotice) {
  return {
    ...letterText(letter),
    amount: showPounds(letter.amount),
    payBy: showDate(letter.payBy),
    failure: letter.failure,
    what: letter.what,
    appealBy: showDate(letter.appealBy),
    appealOver: letter.appealOver,
  }
}

export function statementText(letter: Statement) {
  return {
    ...letterText(letter),
    dwelling: letter.dwellingLines.join(', '),
    from: showDate(letter.from),
    asAt: showDate(letter.asAt),
    knownOn:
      (letter.knownOn ?? letter.asAt) === letter.asAt
        ? null
        : showDate(letter.knownOn ?? letter.asAt),
    years: letter.years.map((of) => ({
      year: showYear(of.year),
      charged: showPounds(of.charged),
      costs: showPounds(of.costs),
      paid: showPounds(of.paid),
      balance: showPounds(of.balance),
    })),
    balance: showPounds(letter.balance),
    inCredit: letter.balance < 0n,
    openingBalance: showPounds(letter.openingBalance),
    entries: letter.entries.map((entry) => ({
      on: shortDate(entry.on),
      text: entry.text,
      year: showYear(entry.year),
      amount: showPounds(entry.amount),
      balance: showPounds(entry.balance),
    })),
    dueSums: letter.dueSums.map((due) => ({
      dueOn: shortDate(due.dueOn),
      text: due.text,
      amount: showPounds(due.amount),
      unpaid: showPounds(due.unpaid),
    })),
    notices: letter.notices.map((notice) => ({ ...notice, on: shortDate(notice.on) })),
  }
}
