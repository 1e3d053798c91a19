/** The changes of fact, one schema a kind, and what each does in pounds. */
import Type from 'typebox'
import {
  choice,
  Day,
  Id,
  list,
  Money,
  nullable,
  optional,
  Origin,
  Reason,
  Ref,
  text,
} from '#api/schemas/base.js'
import { Line } from '#api/schemas/account.js'
import { NEW_ACCOUNT } from '#changes/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { PLAN_CODES } from '#law/council-tax/payment-plans.js'
import { DISCOUNT_CLASSES } from '#law/council-tax/unoccupied.js'
import { TENANCIES } from '#law/council-tax/tenancies.js'
import { bandsOf } from '#law/council-tax/bands.js'

const evidence = { reviewOn: optional(nullable(Day)), evidence: optional(nullable(text())) }
const Adults = Type.Integer({ minimum: 0, maximum: 99 })
const Disregards = list(text(), {
  description: 'A code for each adult who is disregarded: two students are given twice',
})
const Lines = nullable(list(text(), { description: 'Where letters go from then' }))

const Facts = {
  household: { adults: Adults, disregards: Disregards, ...evidence },
  exemption: { class: text(), runsFrom: optional(nullable(Day)), ...evidence },
  vacancy: { class: choice(DISCOUNT_CLASSES.map(({ code }) => code)), emptySince: nullable(Day) },
  'premium-exception': {
    class: text(),
    runsFrom: nullable(Day),
    beside: optional(
      Type.Boolean({ description: 'Another class stays too: for sale and job-related, say' }),
    ),
    ...evidence,
  },
  tenancy: {
    tenancy: choice(TENANCIES.map(({ code }) => code)),
    endsOn: nullable(Day),
    evidence: optional(nullable(text())),
  },
  annexe: { reason: text() },
  'list-deletion': { reason: text() },
  'discretionary-reduction': {
    scheme: text(),
    percent: nullable(Type.Integer({ minimum: 1, maximum: 100 })),
    sum: optional(nullable(Money)),
    reason: text(),
  },
  'disabled-reduction': { reason: text() },
  'council-tax-reduction': { weekly: Money, scheme: choice(['pension-age', 'working-age']) },
  'payment-profile': {
    method: choice(['direct-debit', 'cash']),
    plan: choice(PLAN_CODES),
    dayOfMonth: Type.Integer({ minimum: 1, maximum: 28 }),
  },
} as const

const FACT_KINDS = Object.keys(Facts) as (keyof typeof Facts)[]

const Fact = Type.Union([
  Type.Object({ kind: Type.Literal('household'), ...Facts.household }),
  Type.Object({ kind: Type.Literal('exemption'), ...Facts.exemption }),
  Type.Object({ kind: Type.Literal('vacancy'), ...Facts.vacancy }),
  Type.Object({ kind: Type.Literal('premium-exception'), ...Facts['premium-exception'] }),
  Type.Object({ kind: Type.Literal('tenancy'), ...Facts.tenancy }),
  Type.Object({ kind: Type.Literal('annexe'), ...Facts.annexe }),
  Type.Object({ kind: Type.Literal('list-deletion'), ...Facts['list-deletion'] }),
  Type.Object({
    kind: Type.Literal('discretionary-reduction'),
    ...Facts['discretionary-reduction'],
  }),
  Type.Object({ kind: Type.Literal('disabled-reduction'), ...Facts['disabled-reduction'] }),
  Type.Object({ kind: Type.Literal('council-tax-reduction'), ...Facts['council-tax-reduction'] }),
  Type.Object({ kind: Type.Literal('payment-profile'), ...Facts['payment-profile'] }),
  Type.Null(),
])

const FactChange = Type.Object({
  kind: Type.Literal('fact'),
  accountRef: Ref,
  propertyRef: Ref,
  factKind: choice(FACT_KINDS),
  from: Day,
  until: nullable(Day),
  fact: Fact,
  ofClass: optional(
    text({ description: 'Where exceptions from a premium end: the class that ends; else all' }),
  ),
})

/** Band I is Wales's; where a council has none it is refused when it is recorded. */
const Band = choice(bandsOf('wales').filter((band) => band !== 'A-'))

const BandChange = Type.Object({
  kind: Type.Literal('band'),
  propertyRef: Ref,
  band: Band,
  from: Day,
})

const MoveIn = Type.Object({
  kind: Type.Literal('move-in'),
  propertyRef: Ref,
  from: Day,
  persons: list(
    Type.Object({
      personRef: optional(
        nullable(text({ description: 'One who is recorded already, whose details stay' })),
      ),
      name: Type.String({ minLength: 1, maxLength: 200 }),
      dateOfBirth: nullable(Day),
      email: nullable(text()),
      phone: nullable(text()),
      letters: optional(nullable(Type.Object({ careOf: nullable(text()), lines: list(text()) }))),
    }),
  ),
  basis: text({ description: 'Of liability, in section 6: such as resident-freeholder' }),
  adults: Adults,
  disregards: Disregards,
  profile: optional(nullable(Type.Object(Facts['payment-profile']))),
})

const BecomesLiable = Type.Object({
  kind: Type.Literal('becomes-liable'),
  accountRef: Ref,
  propertyRef: Ref,
  from: Day,
  basis: text({ description: 'Of liability, in section 6: such as owner' }),
  adults: Adults,
  disregards: Disregards,
  emptySince: nullable(Day),
})

const MoveOut = Type.Object({
  kind: Type.Literal('move-out'),
  accountRef: Ref,
  propertyRef: Ref,
  on: Type.Unsafe<IsoDate>({
    ...Day,
    description: 'The day of leaving: the first that is not charged',
  }),
  liableUntil: optional(nullable(Day)),
  decision: optional(
    nullable(
      text({ description: 'Who is liable after the leaving, and why, where it is disputed' }),
    ),
  ),
  forwardingLines: Lines,
})

const MoveInCancelled = Type.Object({
  kind: Type.Literal('move-in-cancelled'),
  accountRef: Ref,
  propertyRef: Ref,
  restores: Type.Boolean({
    description: 'Whether the account whose liability the move-in ended is liable again',
  }),
  because: Reason,
})

const MoveWithin = Type.Object({
  kind: Type.Literal('move-within'),
  accountRef: Ref,
  fromPropertyRef: Ref,
  toPropertyRef: Ref,
  on: Day,
  basis: text(),
  adults: optional(nullable(Adults)),
  disregards: optional(Disregards),
})

const KeepsMethod = Type.Boolean({
  description: 'Whether those who stay pay as the account was paid: true where it is left out',
})

const PersonDied = Type.Object({
  kind: Type.Literal('person-died'),
  accountRef: Ref,
  propertyRef: Ref,
  name: text(),
  diedOn: Day,
  adults: Adults,
  estateLines: Lines,
  keepsMethod: optional(KeepsMethod),
  movesCredit: optional(
    Type.Boolean({ description: 'The credit pays what those who stay owe: only where asked' }),
  ),
})

const PersonLeaves = Type.Object({
  kind: Type.Literal('person-leaves'),
  accountRef: Ref,
  propertyRef: Ref,
  on: Day,
  leaverName: text(),
  adults: Adults,
  forwardingLines: Lines,
  keepsMethod: optional(KeepsMethod),
})

export const ChangeGiven = Type.Union([
  FactChange,
  BandChange,
  MoveIn,
  BecomesLiable,
  MoveOut,
  MoveInCancelled,
  MoveWithin,
  PersonDied,
  PersonLeaves,
])

const Follows = Type.Object({
  letters: list(
    Type.Object({
      noticeId: nullable(Id),
      accountRef: text(),
      year: text(),
      kind: text(),
      names: list(text()),
    }),
  ),
  superseded: Type.Integer({
    description: 'Bills that were not sent and that the new ones take in',
  }),
  plans: list(
    Type.Object({
      accountRef: text(),
      year: text(),
      method: nullable(text()),
      sums: list(Type.Object({ dueOn: Day, left: Money })),
    }),
    { description: 'What is left to pay of each charge, and when' },
  ),
  nobodyLiable: list(Type.Object({ propertyRef: text(), from: Day, until: nullable(Day) }), {
    description: 'Days on which nobody is liable for a dwelling of the change',
  }),
  mayBeExempt: list(Type.Object({ propertyRef: text(), class: text(), from: Day }), {
    description: 'Homes to ask about: all who live there are such that the class may exempt it',
  }),
  stillExempt: list(Type.Object({ propertyRef: text(), class: text(), from: Day }), {
    description:
      'Homes to ask about: they stand as exempt on days on which others come to live there',
  }),
  tenanciesEnded: list(Type.Object({ tenancy: text(), endsOn: Day })),
  exemptionsEnded: list(Type.Object({ class: text(), endsOn: Day }), {
    description: 'Exemptions that it gives an end: of an empty home, where somebody moves in',
  }),
  creditMoved: Money,
})

export const ChangeMade = Type.Object({
  kind: Type.Literal('changed'),
  effects: list(
    Type.Object({
      accountRef: text(),
      year: text(),
      before: Money,
      after: Money,
      linesBefore: list(Line),
      linesAfter: list(Line),
      creditAfter: Money,
      origin: Origin,
    }),
  ),
  orderReviews: Type.Integer({ description: 'Orders that now stand too high (reg 36A)' }),
  displaced: list(
    Type.Object({
      accountRef: text(),
      names: list(text()),
      addressLines: list(text()),
      since: Day,
      endsOn: Day,
    }),
  ),
  kept: list(
    Type.Object({
      accountRef: text(),
      year: text(),
      origin: text(),
      amount: Money,
      cameTo: nullable(Money),
      comesTo: nullable(Money),
    }),
    { description: 'Charges from elsewhere that our facts do not come to: left as taken over' },
  ),
  notChargedHere: list(Type.Object({ accountRef: text(), year: text() }), {
    description: 'Years that the change bears on and that were never charged here',
  }),
  accountRefs: list(text()),
  openedRefs: list(text(), {
    description: `Accounts that it opened; in a preview “${NEW_ACCOUNT}” stands for the number`,
  }),
  follows: Follows,
  above: nullable(
    Type.Object({
      limit: Money,
      who: list(text(), { description: 'Officers who may make it' }),
    }),
  ),
})
