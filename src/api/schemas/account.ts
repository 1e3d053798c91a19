/** An account: its head, its charges and what they rest on. */
import Type from 'typebox'
import { ABOUT, type Channel, CHANNELS, type Direction, DIRECTIONS } from '#accounts/index.js'
import {
  byName,
  choice,
  Day,
  Detail,
  Id,
  Instant,
  list,
  Money,
  nullable,
  optional,
  Origin,
  Provision,
  text,
} from '#api/schemas/base.js'

const Person = Type.Object({
  id: Id,
  ref: text(),
  kind: text({ description: 'person or organisation' }),
  name: text(),
  dateOfBirth: nullable(Day),
  email: nullable(text()),
  phone: nullable(text()),
  mailLines: nullable(list(text(), { description: 'Where letters go, when not to the dwelling' })),
  deceasedOn: nullable(Day),
})

export const Hold = Type.Object({
  id: Id,
  kind: text(),
  reason: text(),
  owner: text({ description: 'Who follows it up' }),
  partyId: nullable(Id),
  startsOn: Day,
  endsOn: nullable(Day),
})

const Home = Type.Object({
  propertyRef: text(),
  address: text(),
  from: Day,
  until: nullable(Day),
  basis: text({ description: 'Of liability, in section 6' }),
  band: nullable(text()),
})

const Year = Type.Object({
  chargeId: Id,
  year: text(),
  propertyRef: text(),
  address: text(),
  charge: Money,
  paid: Money,
  costs: Money,
  payable: Money,
  notYet: Money,
  underOrder: Money,
  stage: nullable(text({ description: 'Of recovery' })),
  since: nullable(Day),
  instalmentsLost: Type.Boolean(),
  origin: Origin,
})

export const Account = Type.Object({
  id: Id,
  ref: text(),
  openedOn: Day,
  persons: list(Person),
  homes: list(Home),
  years: list(Year),
  profile: nullable(Type.Object({ method: text(), plan: text(), dayOfMonth: Type.Integer() })),
  holds: list(Hold),
  owed: Type.Object({ now: Money, notYet: Money, credit: Money, inRecovery: Money }),
})

export const Line = Type.Object({
  kind: text(),
  from: Day,
  until: Day,
  days: Type.Integer(),
  band: text(),
  percent: optional(Type.Number()),
  rate: optional(Money),
  code: optional(text()),
  text: text(),
  amount: Money,
  under: Provision,
})

export const ChargeVersion = Type.Object({
  chargeId: Id,
  version: Type.Integer(),
  amount: Money,
  lines: list(Line),
  because: text(),
  recordedAt: Instant,
  recordedBy: text(),
})

export const DueSum = Type.Object({
  id: Id,
  chargeId: Id,
  kind: text(),
  dueOn: Day,
  payableOn: Day,
  amount: Money,
  paid: Money,
  noticeId: nullable(Id),
  orderId: nullable(Id),
  summonsNo: nullable(text()),
  origin: Origin,
})

const NoticeAt = Type.Object({
  id: Id,
  year: text(),
  kind: text(),
  issuedOn: Day,
  required: Money,
  payBy: nullable(Day),
  state: text({ description: 'issued or withdrawn, as it was known' }),
  origin: Origin,
})

export const AccountAt = Type.Object({
  ...Account.properties,
  moment: Type.Object({ at: Day, known: Day }),
  plan: list(DueSum),
  versions: list(ChargeVersion),
  notices: list(NoticeAt),
})

export const Fact = Type.Object({
  kind: text(),
  propertyRef: nullable(text()),
  accountRef: nullable(text()),
  from: Day,
  until: nullable(Day),
  detail: byName(Detail),
  recordedAt: Instant,
  recordedBy: text(),
  supersededAt: nullable(Instant),
  supersededBy: nullable(text()),
})

export const Event = Type.Object({
  seq: Type.Integer(),
  stream: text(),
  recordedAt: Instant,
  effectiveOn: Day,
  actor: text(),
  type: text(),
  under: nullable(text()),
  detail: byName(Detail),
  hash: text(),
})

const Way = {
  channel: choice(Object.keys(CHANNELS) as Channel[]),
  direction: choice(Object.keys(DIRECTIONS) as Direction[]),
}

export const Note = Type.Object({
  id: Id,
  kind: choice(['note', 'contact']),
  channel: nullable(Way.channel),
  direction: nullable(Way.direction),
  writtenOn: Day,
  text: text(),
  followUpOn: nullable(Day),
  followUpBy: nullable(text()),
  aboutId: nullable(Id),
  about: nullable(choice(ABOUT)),
  correctedBy: nullable(Id),
  corrected: nullable(choice(ABOUT)),
  open: Type.Boolean({ description: 'Whether its follow-up is still to be done' }),
  recordedBy: text(),
  officer: text({ description: 'The name of who wrote it' }),
  recordedAt: Instant,
})

export const FollowUp = Type.Object({
  ...Note.properties,
  accountRef: text(),
  names: text(),
  owner: text({ description: 'The name of who follows it up' }),
})

export const NewNote = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 10_000 }),
  contact: optional(Type.Object(Way, { description: 'Left out: nobody was in contact' })),
  followUp: optional(
    Type.Object({
      on: Day,
      by: optional(text({ description: 'The officer behind the token where it is left out' })),
    }),
  ),
  about: optional(
    Type.Object(
      { noteId: Id, as: choice(ABOUT) },
      { description: 'The earlier note that it puts right, says to be wrong, or follows up' },
    ),
  ),
})

export const Letter = Type.Object({
  number: text({ description: 'What stands on it' }),
  noticeId: nullable(Id),
  letterId: nullable(Id),
  documentId: nullable(Id),
  kind: text(),
  subject: nullable(text()),
  year: nullable(text()),
  issuedOn: Day,
  required: nullable(Money),
  state: choice(['waiting', 'withheld', 'printed', 'posted', 'withdrawn', 'elsewhere']),
  to: text({ description: 'To whom it is made out' }),
  printedOn: nullable(Day),
  postedOn: nullable(Day),
  printRunId: nullable(Id),
  largePrint: Type.Boolean(),
  reason: nullable(text({ description: 'Why it is withheld' })),
  withheldOn: nullable(Day),
  withheldBy: nullable(text()),
  origin: Origin,
})

export const WaitingLetter = Type.Object({
  ...Letter.properties,
  accountRef: text(),
  runId: nullable(Id),
})

export const Document = Type.Object({
  id: Id,
  number: text({ description: 'What stands on it' }),
  noticeId: nullable(Id),
  kind: text(),
  madeOn: Day,
  firstPage: nullable(Type.Integer()),
  lastPage: nullable(Type.Integer()),
  printRunId: Id,
  state: text(),
  sha256: nullable(
    text({ description: 'Null, as its pages, where it is made when its notice is asked for' }),
  ),
  largePrint: Type.Boolean(),
})
