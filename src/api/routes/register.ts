/** Finding somebody: the search, a dwelling, a person. */
import Type from 'typebox'
import {
  choice,
  Day,
  Id,
  Instant,
  items,
  list,
  Money,
  nullable,
  optional,
  Reason,
  text,
  WithRef,
} from '#api/schemas/base.js'
import { Fact } from '#api/schemas/account.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import type { Routes } from '#api/route.js'
import { readFacts, readPerson, readProperty, searchFor } from '#enquiries/index.js'
import {
  changeDetails,
  LETTER_FORMATS,
  LETTER_LANGUAGES,
  type LetterFormat,
  type LetterLanguage,
  recordLetterNeed,
} from '#parties/index.js'

const Found = Type.Object({
  accountRef: nullable(text()),
  openedOn: nullable(text()),
  names: list(text()),
  propertyRef: nullable(text()),
  address: text(),
  current: Type.Boolean(),
  owing: Money,
  likeness: Type.Number({ description: '1 for a match to the letter' }),
})

const Property = Type.Object({
  propertyRef: text(),
  uprn: nullable(text()),
  addressLines: list(text()),
  postcode: text(),
  parish: text(),
  band: nullable(text()),
  accounts: list(
    Type.Object({
      accountRef: text(),
      names: list(text()),
      from: Day,
      until: nullable(Day),
      basis: text(),
      owing: Money,
    }),
  ),
  facts: list(Fact),
})

const PersonPage = Type.Object({
  ref: text({ description: 'Of the record kept, whichever record was asked for' }),
  kind: text(),
  details: list(
    Type.Object({
      ref: text({ description: 'The record that says so' }),
      from: Day,
      until: nullable(Day),
      name: text(),
      dateOfBirth: nullable(Day),
      email: nullable(text()),
      phone: nullable(text()),
      mailLines: nullable(list(text())),
      deceasedOn: nullable(Day),
      recordedAt: Instant,
      recordedBy: text(),
    }),
  ),
  letterNeeds: list(
    Type.Object({
      from: Day,
      until: nullable(Day),
      formats: list(text()),
      language: nullable(text()),
      reason: text(),
      recordedAt: Instant,
      recordedBy: text(),
    }),
  ),
  accounts: list(
    Type.Object({
      ref: text({ description: 'The record that the account names' }),
      accountRef: text(),
      lead: Type.Boolean(),
      address: text(),
      from: nullable(Day),
      until: nullable(Day),
      owing: Money,
    }),
  ),
  toldApart: list(
    Type.Object({
      id: Id,
      oneRef: text(),
      otherRef: text(),
      reason: text(),
      decidedOn: Day,
      recordedBy: text(),
    }),
    { description: 'Records that look like this person’s and are decided to be another’s' },
  ),
  merges: list(
    Type.Object({
      id: Id,
      keptRef: text(),
      mergedRef: text(),
      reason: text(),
      mergedOn: Day,
      recordedBy: text(),
      reversedOn: nullable(Day),
      reversedBy: nullable(text()),
      reverseReason: nullable(text()),
    }),
  ),
})

const LetterNeedGiven = Type.Object({
  from: Day,
  until: nullable(Day),
  formats: list(choice(Object.keys(LETTER_FORMATS) as LetterFormat[]), {
    description: 'None is ordinary print',
  }),
  language: nullable(choice(Object.keys(LETTER_LANGUAGES) as LetterLanguage[])),
  reason: Reason,
})

const DetailsGiven = Type.Object({
  from: Day,
  name: optional(Type.String({ minLength: 1, maxLength: 200 })),
  dateOfBirth: optional(nullable(Day)),
  email: optional(nullable(Type.String({ maxLength: 200 }))),
  phone: optional(nullable(Type.String({ maxLength: 40 }))),
  letters: optional(
    nullable(
      Type.Object({
        careOf: nullable(
          Type.String({ maxLength: 100, description: 'In whose care letters are sent' }),
        ),
        lines: list(Type.String({ maxLength: 100 }), { description: 'The postcode last' }),
      }),
    ),
  ),
  reason: Reason,
})

const REGISTER = { scope: 'accounts.view', tag: 'Register' } as const

export function registerRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/search', {
    ...REGISTER,
    summary:
      'Find accounts by name, address, telephone, email or any reference: every word must hold',
    query: Type.Object({ q: Type.String({ minLength: 2, maxLength: 100 }) }),
    answer: items(Found),
    look: ({ query }) => ({ what: 'search', subject: query.q }),
    read: async (tx, { query }) => ({ items: await searchFor(tx, query.q) }),
  })
  routes.get('/properties/:ref', {
    ...REGISTER,
    summary: 'A dwelling: who is and was liable, and its facts',
    params: WithRef,
    answer: Property,
    look: ({ params }) => ({ what: 'property', subject: params.ref }),
    read: async (tx, { params }) => {
      const property = found(await readProperty(tx, params.ref), `property ${params.ref}`)
      const scope = { dwellingIds: [property.id], accountIds: [], superseded: true }
      return { ...property, facts: await readFacts(tx, scope) }
    },
  })
  routes.get('/people/:ref', {
    ...REGISTER,
    summary: 'A person: details over time, and accounts',
    params: WithRef,
    answer: PersonPage,
    look: ({ params }) => ({ what: 'person', subject: params.ref }),
    read: async (tx, { params }) => found(await readPerson(tx, params.ref), `person ${params.ref}`),
  })
  personRoutes(routes, db)
}

function personRoutes(routes: Routes, db: ApiOptions['db']): void {
  routes.post('/people/:ref/letter-needs', {
    scope: 'accounts.change',
    operation: 'recordLetterNeed',
    tag: REGISTER.tag,
    summary: 'Record how a person needs letters: large print, other formats, a language',
    params: WithRef,
    body: LetterNeedGiven,
    answer: Type.Object({ kind: choice(['recorded', 'no-change']) }),
    act: async (command, { params, body }) =>
      done(
        await recordLetterNeed(db, command, { personRef: params.ref, ...body }),
        'recorded',
        'no-change',
      ),
  })
  routes.post('/people/:ref/details', {
    scope: 'accounts.change',
    tag: REGISTER.tag,
    operation: 'changePersonDetails',
    summary: 'Change a name, a telephone number, an email or where letters go, from a day on',
    description: 'What is left out stays as it is; null takes it away. What held before is kept.',
    params: WithRef,
    body: DetailsGiven,
    answer: Type.Object({ kind: choice(['recorded', 'no-change']) }),
    act: async (command, { params, body }) =>
      done(
        await changeDetails(db, command, { personRef: params.ref, ...body }),
        'recorded',
        'no-change',
      ),
  })
}
