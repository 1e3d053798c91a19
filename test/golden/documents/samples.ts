/** A document of each kind with made-up people, for the golden files, the tests and the bench. */
import { LINES_OF_LAW } from './lines-of-law.js'
import { isoDate } from '#kernel/dates.js'
import { financialYear, yearPeriod } from '#kernel/financial-year.js'
import { type Pence, parsePounds } from '#kernel/money.js'
import type {
  AdjustedBill,
  Bill,
  DocumentKind,
  Documents,
  FinalNotice,
  Letter,
  OrderNotice,
  Reminder,
  Statement,
  Summons,
} from '#documents/data.js'
import { authority } from './sender-sample.js'
import { plainList, taxSchedule } from './schedule-sample.js'
import type { CourtListHeader, CourtListRow } from '#documents/list-data.js'
import { paperOf } from './paper-sample.js'
import { penaltyLetters } from './penalty-sample.js'
import { inEveryForm, inWales } from './letter-forms.js'

const year = financialYear('2026-27')
const period = yearPeriod(year)
const pounds = (text: string): Pence => parsePounds(text)
const home = ['14 Orchard Lane', 'Little Marlow', 'Fairmead', 'FM4 2QT']

const letter: Letter = {
  authority,
  recipient: { names: ['Ms Siân Okafor', 'Mr Łukasz Kowalski'], addressLines: home },
  accountRef: '1000000043',
  issuedOn: isoDate('2026-03-09'),
  documentNo: 'CT-2026-000043',
}

const DUE_DAYS = [
  '2026-04-15', '2026-05-15', '2026-06-15', '2026-07-15', '2026-08-15',
  '2026-09-15', '2026-10-15', '2026-11-15', '2026-12-15', '2027-01-15',
] // prettier-ignore

const instalments = DUE_DAYS.map((day, i) => ({
  dueOn: isoDate(day),
  amount: pounds(i === 0 ? '168.89' : '170'),
}))

export const bill: Bill = {
  ...letter,
  year,
  period,
  liablePersons: letter.recipient.names,
  dwelling: { addressLines: home, band: 'D' },
  shares: [
    {
      name: 'Fairmead Borough Council',
      amount: pounds('1632.48'),
      changePercent: '4.9',
      adultSocialCare: { amount: pounds('214.06'), changePercent: '2.0' },
    },
    {
      name: 'Police and Crime Commissioner for Marlshire',
      amount: pounds('284.25'),
      changePercent: '5.2',
    },
    { name: 'Marlshire Fire and Rescue', amount: pounds('97.38'), changePercent: '2.9' },
    {
      name: 'Marlshire Combined County Authority, Mayor',
      amount: pounds('18.00'),
      changePercent: null,
    },
    { name: 'Little Marlow Parish Council', amount: pounds('86.41'), changePercent: '-0.5' },
  ],
  bandTotal: { amount: pounds('2118.52'), lastYear: pounds('2007.82'), changePercent: '5.5' },
  lines: [
    { text: 'Council tax for band D', period, days: 365, amount: pounds('2118.52') },
    {
      text: 'Discount of 25%',
      period,
      days: 365,
      reason: 'Only one adult in the home counts',
      amount: pounds('-529.63'),
    },
    {
      text: 'Council tax reduction',
      period: { from: isoDate('2026-04-01'), until: isoDate('2026-07-01') },
      days: 91,
      reason: 'Low income',
      amount: pounds('-75'),
    },
    {
      text: 'Second home premium',
      period: { from: isoDate('2027-03-01'), until: isoDate('2027-04-01') },
      days: 31,
      reason: 'No one has their main home here',
      amount: pounds('210'),
    },
  ],
  charge: pounds('1723.89'),
  adjustments: [{ text: 'Credit from 2025–26', amount: pounds('-25') }],
  payable: pounds('1698.89'),
  instalments,
  payment: { kind: 'other' },
  premium: true,
}

export const adjustedBill: AdjustedBill = {
  ...bill,
  issuedOn: isoDate('2026-08-24'),
  documentNo: 'CT-2026-004310',
  closing: false,
  changes: [
    { text: 'The home is in band D', from: isoDate('2026-04-01') },
    { text: 'Who counts as living in the home has changed', from: isoDate('2026-08-10') },
  ],
  chargeBefore: pounds('1723.89'),
  charge: pounds('2063.43'),
  lines: [
    ...bill.lines.slice(0, 1),
    {
      text: 'Discount of 25%',
      period: { from: isoDate('2026-04-01'), until: isoDate('2026-08-10') },
      days: 131,
      reason: 'Only one adult in the home counted',
      amount: pounds('-190.09'),
    },
    ...bill.lines.slice(2),
  ],
  received: DUE_DAYS.slice(0, 5).map((day, i) => ({
    on: isoDate(day),
    text: 'Direct Debit',
    amount: pounds(i === 0 ? '168.89' : '170'),
  })),
  adjustments: [
    { text: 'Credit from 2025–26', amount: pounds('-25') },
    { text: 'Payments received', amount: pounds('-848.89') },
  ],
  payable: pounds('1189.54'),
  instalments: DUE_DAYS.slice(5).map((day, i) => ({
    dueOn: isoDate(day),
    amount: pounds(i === 0 ? '237.54' : '238'),
  })),
  outcome: { kind: 'instalments' },
  payment: { kind: 'direct-debit', accountEnding: '5678' },
}

/** With the lines as the rules of law word them, which have their Welsh. */
const billOfWales: Bill = {
  ...bill,
  wales: true,
  lines: bill.lines.map((line, n) => ({ ...line, text: LINES_OF_LAW[n] ?? '', reason: undefined })),
}

export const closingBill: AdjustedBill = {
  ...adjustedBill,
  closing: true,
  changes: [
    { text: 'There was a move out of the home', from: isoDate('2026-08-10') },
  ],
  period: { from: isoDate('2026-04-01'), until: isoDate('2026-08-10') },
  lines: [
    {
      text: 'Council tax for band D',
      period: { from: isoDate('2026-04-01'), until: isoDate('2026-08-10') },
      days: 131,
      amount: pounds('760.35'),
    },
  ],
  charge: pounds('760.35'),
  payable: pounds('-113.54'),
  instalments: [],
  outcome: { kind: 'refund', amount: pounds('113.54'), how: 'ask-left' },
}

const taxDue = { year, periods: [period], dwellingLines: home, amount: pounds('1358.89') }
const reminder = {
  ...letter,
  issuedOn: isoDate('2026-06-08'),
  year,
  periods: [period],
  paid: pounds('170'),
  dwellingLines: home,
  overdue: [{ dueOn: isoDate('2026-05-15'), amount: pounds('170') }],
  fallingDue: [{ dueOn: isoDate('2026-06-15'), amount: pounds('170') }],
  toPay: pounds('340'),
  payBy: isoDate('2026-06-14'),
  wholeBalance: pounds('1530'),
  wholeBalanceOn: isoDate('2026-06-21'),
  payment: { kind: 'other' },
} as const

function demanding(issuedOn: string, payBy: string): FinalNotice {
  return {
    ...letter,
    issuedOn: isoDate(issuedOn),
    sums: [taxDue],
    amount: taxDue.amount,
    payBy: isoDate(payBy),
    summonsCosts: pounds('60'),
    orderCosts: pounds('45'),
  }
}

const finalNoticeOfWales: FinalNotice = {
  ...demanding('2026-06-11', '2026-07-01'),
  wales: {
    wholeBalance: pounds('1440.00'),
    balanceOn: isoDate('2026-07-02'),
    costsCap: pounds('70'),
  },
}

const street = ['Castle Street', 'Marlford', 'MF1 3CD']
const court = {
  name: 'Marlshire Magistrates’ Court',
  code: '2911',
  addressLines: ['The Law Courts', ...street],
}
const venueLines = ['Court 3, The Law Courts', ...street]
const hearing = { on: isoDate('2026-09-15'), at: '10:00', venueLines }

const listHeader: CourtListHeader = {
  authority,
  issuedOn: isoDate('2026-08-20'),
  documentNo: 'CT-LIST-0012',
  listNo: '12',
  court,
  hearing,
  complaintType: 'Council tax, SI 1992/613 reg 34',
  standing: 'As the court approved it, recorded on 20 August 2026.',
}

const PEOPLE = [
  'Ms Siân Okafor', 'Mr Łukasz Kowalski', 'Mr Thomas Whitfield', 'Mrs Amara Nwosu-Blackwood',
  'Dr Priya Raghunathan', 'Ms Caitlin O’Rourke',
] // prettier-ignore

const lane = 'Orchard Lane, Little Marlow, Fairmead, FM4 2QT'

function rows(count: number): CourtListRow[] {
  return Array.from({ length: count }, (_, i) => ({
    seq: i + 1,
    summonsNo: `S26-${String(4001 + i)}`,
    accountRef: String(1000000043 + i * 11),
    name: PEOPLE[i % PEOPLE.length] ?? '',
    serviceAddress:
      i % 3 === 2 ? 'Flat 2, 9 Castle Street, Marlford, MF1 3CD' : `${i + 14} ${lane}`,
    dwellingAddress: `${i + 14} ${lane}`,
    periods: [period],
    sum: pounds('1358.89'),
    summonsCosts: pounds('60'),
    orderCosts: pounds('45'),
    total: pounds('1463.89'),
    ...(i === 1 ? { jointWithSeq: 1 } : {}),
  }))
}

export const SAMPLES: { readonly [K in DocumentKind]: readonly Documents[K][] } = {
  'court-paper': [paperOf(authority)],
  bill: inEveryForm(bill, billOfWales),
  'adjusted-bill': [...inEveryForm(adjustedBill), closingBill, inWales(closingBill)],
  reminder: inEveryForm<Reminder>(reminder, { ...reminder, wales: true }),
  'second-reminder': inEveryForm<Reminder>(reminder),
  'final-notice': inEveryForm(demanding('2026-07-06', '2026-07-12'), finalNoticeOfWales),
  'joint-notice': inEveryForm(demanding('2026-07-06', '2026-07-20')),
  'warning-letter': inEveryForm(demanding('2026-07-15', '2026-07-21')),
  summons: inEveryForm<Summons>({
      ...letter,
      recipient: { names: ['Ms Siân Okafor'], addressLines: home },
      issuedOn: isoDate('2026-08-24'),
      summonsNo: 'S26-4001',
      court,
      person: 'Ms Siân Okafor',
      complaintMadeOn: isoDate('2026-08-21'),
      matters: [taxDue],
      sum: taxDue.amount,
      summonsCosts: pounds('60'),
      total: pounds('1418.89'),
      orderCosts: pounds('45'),
      hearing,
      authorisedOn: isoDate('2026-08-22'),
      authorisedBy: { name: 'J. Pemberton', office: 'Legal adviser' },
    }),
  'order-notice': inEveryForm<OrderNotice>({
      ...letter,
      issuedOn: isoDate('2026-09-16'),
      summonsNo: 'S26-4001',
      court,
      madeOn: hearing.on,
      persons: letter.recipient.names,
      matters: [taxDue],
      sum: taxDue.amount,
      costs: pounds('105'),
      total: pounds('1463.89'),
      paidSince: pounds('0'),
      toPay: pounds('1463.89'),
      informationBy: isoDate('2026-09-30'), open: { charge: true, bankruptcy: false },
    }),
  statement: inEveryForm<Statement>({
      ...letter,
      issuedOn: isoDate('2026-09-01'),
      dwellingLines: home,
      from: isoDate('2026-04-01'),
      asAt: isoDate('2026-09-01'),
      years: [
        {
          year,
          charged: pounds('1723.89'),
          costs: pounds('60'),
          paid: pounds('365'),
          balance: pounds('1418.89'),
        },
      ],
      balance: pounds('1418.89'),
      openingBalance: pounds('-25'),
      entries: [
        {
          on: isoDate('2026-04-01'),
          text: 'Council tax 2026-27',
          years: [year],
          amount: pounds('1723.89'),
          balance: pounds('1698.89'),
        },
        {
          on: isoDate('2026-04-15'),
          text: 'Received by card',
          years: [year],
          amount: pounds('-340'),
          balance: pounds('1358.89'),
        },
        {
          on: isoDate('2026-08-24'),
          text: 'Costs of summons S26-4001',
          years: [year],
          amount: pounds('60'),
          balance: pounds('1418.89'),
        },
      ],
      dueSums: [
        {
          dueOn: isoDate('2026-06-21'),
          text: 'Council tax 2026-27',
          amount: pounds('1358.89'),
          unpaid: pounds('1358.89'),
        },
        {
          dueOn: isoDate('2026-08-24'),
          text: 'Costs',
          amount: pounds('60'),
          unpaid: pounds('60'),
        },
      ],
      notices: [
        { on: isoDate('2026-03-09'), text: 'Demand, 9 March 2026', documentNo: 'CT-2026-000043' },
        { on: isoDate('2026-06-08'), text: 'Reminder, 8 June 2026', documentNo: 'CT-2026-002210' },
      ],
    }),
  ...penaltyLetters(letter),
  'complaint-list': [
    {
      ...listHeader,
      rows: rows(20).map((row) => ({
        ...row,
        notice: {
          kind: row.seq % 5 === 0 ? 'second-reminder' : 'final-notice',
          on: isoDate('2026-07-06'),
        },
        holds: [],
        ...(row.seq === 3 && { struckOut: 'paid in full' }),
        ...(row.seq === 7 && { since: ['withdrawn on 24 August 2026', '£120.00 paid'] }),
      })),
    },
  ],
  'hearing-list': [
    {
      ...listHeader,
      rows: rows(8).map((row, i) => ({
        ...row,
        servedOn: isoDate('2026-08-26'),
        paidSince: pounds(i === 3 ? '1418.89' : '0'),
        request: i === 3 ? 'withdraw' : 'order',
        ...(i === 3 ? { note: 'Paid in full 3 September 2026' } : {}),
      })),
    },
  ],
  'order-list': [
    {
      ...listHeader,
      rows: rows(8).map((row, i) => ({
        ...row,
        result: i === 3 ? 'withdrawn' : i === 4 ? 'granted-costs-varied' : 'granted',
        ...(i === 4 ? { resultNote: 'Costs £40.00' } : {}),
        ordered: pounds(i === 3 ? '0' : i === 4 ? '1398.89' : '1463.89'),
      })),
      madeBy: { name: 'J. Pemberton', office: 'Legal adviser' },
    },
  ],
  'tax-schedule': [taxSchedule],
  'plain-list': [plainList],
}
