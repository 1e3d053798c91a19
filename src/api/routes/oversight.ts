/** Looking over everything: how the council stands, what is wrong, who looked, what was done. */
import Type from 'typebox'
import { officerBehind, SECURITY_KINDS } from '#authority/index.js'
import { readPage } from '#api/pages.js'
import { pageQuery, type Routes } from '#api/route.js'
import { Event } from '#api/schemas/account.js'
import {
  byName,
  choice,
  Day,
  Id,
  Instant,
  list,
  Money,
  nullable,
  optional,
  page,
  text,
} from '#api/schemas/base.js'
import {
  ACCESS_LOG,
  chargesByStage,
  collectedToday,
  collectionByYear,
  type EventRow,
  EVENTS,
  type LookRow,
  openRuns,
  QUALITY_PROBLEMS,
  type QualityProblem,
  holdsEnding,
  qualityCounts,
  type QualityRow,
  qualitySource,
  SECURITY_EVENTS,
  type SecurityRow,
  workWaiting,
} from '#enquiries/index.js'

const Problem = choice(Object.keys(QUALITY_PROBLEMS) as QualityProblem[])

export function oversightRoutes(routes: Routes): void {
  overviewRoutes(routes)
  qualityRoutes(routes)
  auditRoutes(routes)
}

const Overview = Type.Object({
  receivedToday: Money,
  years: list(
    Type.Object({
      year: text(),
      accounts: Type.Integer(),
      collectable: Money,
      collected: Money,
    }),
  ),
  stages: list(Type.Object({ stage: text(), charges: Type.Integer(), owing: Money })),
  waiting: Type.Object({
    suspense: Type.Integer(),
    suspensePence: Money,
    refunds: Type.Integer(),
    reviews: Type.Integer({ description: 'Of orders, under reg 36A' }),
    complaints: Type.Integer(),
    hearings: Type.Integer(),
  }),
  holdsEnding: list(
    Type.Object({
      id: Id,
      accountRef: text(),
      kind: text(),
      reason: text(),
      startsOn: Day,
      endsOn: Day,
    }),
    { description: 'Holds that the officer behind the token follows up: of a fortnight' },
  ),
  runs: list(
    Type.Object({
      id: Id,
      kind: text(),
      asAt: Day,
      state: text(),
      acts: Type.Integer(),
      pence: Money,
      previewedBy: text(),
      exceptions: Type.Integer(),
    }),
  ),
})

function overviewRoutes(routes: Routes): void {
  routes.get('/overview', {
    scope: null,
    tag: 'Overview',
    summary: 'As the home page: collection by year, stages, what waits, runs to be worked on',
    answer: Overview,
    read: async (tx, { acting }) => {
      const { on } = acting
      const owner = await officerBehind(tx, acting.actor)
      const [holds, receivedToday, years, stages, waiting, runs] = await Promise.all([
        holdsEnding(tx, owner, on),
        collectedToday(tx, on),
        collectionByYear(tx),
        chargesByStage(tx),
        workWaiting(tx, on),
        openRuns(tx),
      ])
      if (waiting === undefined) throw new Error('the counts of what waits are always there')
      return { receivedToday, years, stages, waiting, holdsEnding: holds, runs }
    },
  })
}

const Found = Type.Object({
  problem: Problem,
  accountRef: nullable(text()),
  propertyRef: nullable(text()),
  personRef: nullable(text()),
  who: text(),
  detail: text(),
})

function qualityRoutes(routes: Routes): void {
  const VIEW = { scope: 'accounts.view', tag: 'Data to put right' } as const
  routes.get('/data-quality', {
    ...VIEW,
    summary: 'What would make a run act wrongly: of everything, or of a run’s accounts',
    query: pageQuery({ problem: optional(Problem), who: optional(text()), run: optional(Id) }),
    answer: page(Found),
    look: () => ({ what: 'search', subject: 'data-quality' }),
    read: async (tx, { query: { run, ...query }, acting }) =>
      readPage<QualityRow>(tx, qualitySource(acting.on, run), query),
  })
  routes.get('/data-quality/counts', {
    ...VIEW,
    summary: 'How many there are of each problem',
    answer: Type.Object({ counts: byName(Type.Integer()) }),
    read: async (tx, { acting }) => ({
      counts: Object.fromEntries(await qualityCounts(tx, acting.on)),
    }),
  })
}

const Look = Type.Object({
  id: Id,
  lookedAt: Instant,
  username: text({ description: 'An officer, or api/ and the name of a token' }),
  what: text(),
  subject: text(),
  restricted: Type.Boolean(),
})

const CameIn = Type.Object({
  id: Id,
  happenedAt: Instant,
  kind: choice([...SECURITY_KINDS]),
  username: nullable(text({ description: 'Null where the name given is nobody’s' })),
  address: nullable(text()),
  detail: text(),
})

/** Of the council's days, the first and the last that are wanted. */
const DAYS = { from: optional(Day), to: optional(Day) }

function auditRoutes(routes: Routes): void {
  const VIEW = { scope: 'audit.view', tag: 'Audit' } as const
  routes.get('/access-log', {
    ...VIEW,
    summary: 'Who looked at what, the latest first',
    query: pageQuery({
      ...DAYS,
      username: optional(text()),
      what: optional(text()),
      subject: optional(text()),
      restricted: optional(choice(['yes'])),
    }),
    answer: page(Look),
    read: (tx, { query }) => readPage<LookRow>(tx, ACCESS_LOG, query),
  })
  routes.get('/security-events', {
    ...VIEW,
    summary: 'Who came in, who failed to, and what was refused, the latest first',
    query: pageQuery({
      ...DAYS,
      kind: optional(choice([...SECURITY_KINDS])),
      username: optional(text()),
      address: optional(text()),
    }),
    answer: page(CameIn),
    read: (tx, { query }) => readPage<SecurityRow>(tx, SECURITY_EVENTS, query),
  })
  routes.get('/events', {
    ...VIEW,
    summary: 'What was done to what, the latest first, with the hash of its chain',
    query: pageQuery({
      ...DAYS,
      stream: optional(text()),
      actor: optional(text()),
      type: optional(text()),
    }),
    answer: page(Event),
    read: (tx, { query }) => readPage<EventRow>(tx, EVENTS, query),
  })
}
