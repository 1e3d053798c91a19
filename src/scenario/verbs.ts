/** What a scenario can do: each verb is one use-case of the system, never a short cut past one. */
import { confirmChange, type Change } from '#changes/index.js'
import { type AccountFact, liableOn } from '#accounts/index.js'
import { earlier, type IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { findDwelling } from '#property/index.js'
import { placeHold, releaseHold } from '#protections/index.js'
import type { PaymentPlan } from '#law/council-tax/payment-plans.js'
import type { TenancyCode } from '#law/council-tax/tenancies.js'
import type { DiscountClass } from '#law/council-tax/unoccupied.js'
import type { Band } from '#law/council-tax/bands.js'
import { readWords } from '#scenario/grammar.js'
import { COUNCIL_VERBS } from '#scenario/council-verbs.js'
import { COURT_VERBS } from '#scenario/court-verbs.js'
import { MONEY_VERBS } from '#scenario/money-verbs.js'
import { PAPER_VERBS } from '#scenario/paper-verbs.js'
import { PENALTY_VERBS } from '#scenario/penalty-verbs.js'
import { TAKEOVER_VERBS } from '#scenario/takeover-verbs.js'
import { TARGETING_VERBS } from '#scenario/targeting-verbs.js'
import { accountById, findPerson, lastHold } from '#scenario/queries.js'
import { named, nameOf, type World } from '#scenario/world.js'

/** Does a step and says what came of it, in the words that the "then" column uses. */
export type Verb = (world: World, what: string, on: IsoDate) => Promise<string[]>

export const VERBS: Readonly<Record<string, Verb>> = {
  ...COUNCIL_VERBS,
  ...COURT_VERBS,
  ...MONEY_VERBS,
  ...PAPER_VERBS,
  ...PENALTY_VERBS,
  ...TAKEOVER_VERBS,
  ...TARGETING_VERBS,
  account: async (world, what, on) => {
    const pattern = '<name> at <dwelling> from <from> for <persons> [pays <pays>]'
    const words = readWords(pattern, what)
    await moveIn(world, on, {
      name: words.text('name'),
      dwelling: words.text('dwelling'),
      from: words.date('from'),
      persons: words.list('persons'),
    })
    const pays = words.optional('pays')
    if (pays !== undefined)
      await payBy(world, on, {
        ...profile(pays),
        name: words.text('name'),
        from: earlier(words.date('from'), on),
      })
    return []
  },
  'move-in': async (world, what, on) => {
    const words = readWords('<name> at <dwelling> from <from> for <persons>', what)
    return moveIn(world, on, {
      name: words.text('name'),
      dwelling: words.text('dwelling'),
      from: words.date('from'),
      persons: words.list('persons'),
    })
  },
  'becomes-liable': async (world, what, on) => {
    const words = readWords('<account> at <dwelling> from <from> [empty since <since>]', what)
    return change(world, on, {
      kind: 'becomes-liable',
      accountRef: named(world.accounts, words.text('account'), 'account'),
      propertyRef: named(world.dwellings, words.text('dwelling'), 'dwelling'),
      from: words.date('from'),
      basis: 'owner',
      adults: 0,
      disregards: [],
      emptySince: words.optionalDate('since') ?? null,
    })
  },
  'move-out': async (world, what, on) => {
    const words = readWords(
      '<account> of <dwelling> on <day> [liable until <until>] [because <why>]',
      what,
    )
    return change(world, on, {
      kind: 'move-out',
      accountRef: named(world.accounts, words.text('account'), 'account'),
      propertyRef: named(world.dwellings, words.text('dwelling'), 'dwelling'),
      on: words.date('day'),
      forwardingLines: null,
      liableUntil: words.optionalDate('until') ?? null,
      decision: words.optional('why') ?? null,
    })
  },
  'cancel-move-in': async (world, what, on) => {
    const words = readWords('<account> at <dwelling> restoring <who> because <why>', what)
    return change(world, on, {
      kind: 'move-in-cancelled',
      accountRef: named(world.accounts, words.text('account'), 'account'),
      propertyRef: named(world.dwellings, words.text('dwelling'), 'dwelling'),
      restores: words.text('who') !== 'nobody',
      because: words.text('why'),
    })
  },
  'move-within': async (world, what, on) => {
    const words = readWords('<account> from <old> to <new> on <day>', what)
    return change(world, on, {
      kind: 'move-within',
      accountRef: named(world.accounts, words.text('account'), 'account'),
      fromPropertyRef: named(world.dwellings, words.text('old'), 'dwelling'),
      toPropertyRef: named(world.dwellings, words.text('new'), 'dwelling'),
      on: words.date('day'),
      basis: 'resident-freeholder',
    })
  },
  leaves: async (world, what, on) => {
    const words = readWords('<person> of <account> at <dwelling> on <day>, staying as <name>', what)
    const propertyRef = named(world.dwellings, words.text('dwelling'), 'dwelling')
    const said = await change(world, on, {
      kind: 'person-leaves',
      accountRef: named(world.accounts, words.text('account'), 'account'),
      propertyRef,
      on: words.date('day'),
      leaverName: words.text('person'),
      adults: 1,
      forwardingLines: null,
    })
    await nameLiable(world, { name: words.text('name'), propertyRef, day: words.date('day') })
    return said
  },
  died: async (world, what, on) => {
    const pattern =
      '<person> of <account> at <dwelling> on <day>, <adults> stay, next account <name>'
    const words = readWords(pattern, what)
    const propertyRef = named(world.dwellings, words.text('dwelling'), 'dwelling')
    const said = await change(world, on, {
      kind: 'person-died',
      accountRef: named(world.accounts, words.text('account'), 'account'),
      propertyRef,
      name: words.text('person'),
      diedOn: words.date('day'),
      adults: words.integer('adults'),
      estateLines: null,
    })
    await nameLiable(world, { name: words.text('name'), propertyRef, day: words.date('day') })
    return said
  },
  band: async (world, what, on) => {
    const words = readWords('<dwelling> <band> from <from>', what)
    return change(world, on, {
      kind: 'band',
      propertyRef: named(world.dwellings, words.text('dwelling'), 'dwelling'),
      band: words.text('band') as Band,
      from: words.date('from'),
    })
  },
  adults: (world, what, on) => {
    const words = readWords('<n> at <dwelling> [disregard <codes>] from <from>', what)
    const fact = { kind: 'household', adults: words.integer('n'), disregards: words.list('codes') }
    return dwellingFact(world, on, { words, fact: fact as AccountFact })
  },
  exemption: (world, what, on) => {
    const pattern = '<dwelling> class <class> from <from> [until <until>] [running from <runs>]'
    const words = readWords(pattern, what)
    const runsFrom = words.optionalDate('runs') ?? null
    const fact = { kind: 'exemption', class: words.text('class'), runsFrom } as const
    return dwellingFact(world, on, { words, fact })
  },
  'no-exemption': (world, what, on) => {
    const words = readWords('<dwelling> from <from> [until <until>]', what)
    return holdsNoMore(world, on, { words, factKind: 'exemption' })
  },
  unoccupied: (world, what, on) => {
    const pattern = '<dwelling> class <class> [empty since <since>] from <from> [until <until>]'
    const words = readWords(pattern, what)
    const emptySince = words.optionalDate('since') ?? null
    const fact = {
      kind: 'vacancy',
      class: words.text('class') as DiscountClass,
      emptySince,
    } as const
    return dwellingFact(world, on, { words, fact })
  },
  'premium-exception': (world, what, on) => {
    const pattern =
      '<dwelling> class <class> [running from <runs>] from <from> [until <until>] [beside <other>]'
    const words = readWords(pattern, what)
    const runsFrom = words.optionalDate('runs') ?? null
    const beside = words.optional('other') !== undefined
    const of = { class: words.text('class'), runsFrom, ...(beside && { beside }) }
    const fact = { kind: 'premium-exception', ...of } as const
    return dwellingFact(world, on, { words, fact })
  },
  'no-premium-exception': (world, what, on) => {
    const words = readWords('<dwelling> class <class> from <from> [until <until>]', what)
    const ofClass = words.text('class')
    const part = { words, factKind: 'premium-exception' } as const
    return holdsNoMore(world, on, { ...part, ...(ofClass !== 'all' && { ofClass }) })
  },
  tenancy: (world, what, on) => {
    const words = readWords('<dwelling> <tenancy> from <from> [until <until>] [ends <ends>]', what)
    const tenancy = words.text('tenancy') as TenancyCode
    const endsOn = words.optionalDate('ends') ?? null
    return dwellingFact(world, on, { words, fact: { kind: 'tenancy', tenancy, endsOn } })
  },
  delete: (world, what, on) => {
    const words = readWords('<dwelling> from <from> [until <until>]', what)
    const fact = { kind: 'list-deletion', reason: 'the listing officer' } as const
    return dwellingFact(world, on, { words, fact })
  },
  undelete: (world, what, on) => {
    const words = readWords('<dwelling> from <from> [until <until>]', what)
    return change(world, on, {
      kind: 'fact',
      accountRef: '',
      propertyRef: named(world.dwellings, words.text('dwelling'), 'dwelling'),
      factKind: 'list-deletion',
      from: words.date('from'),
      until: words.optionalDate('until') ?? null,
      fact: null,
    })
  },
  annexe: (world, what, on) => {
    const words = readWords('<dwelling> from <from> [until <until>]', what)
    return dwellingFact(world, on, { words, fact: { kind: 'annexe', reason: 'a parent' } })
  },
  'own-reduction': (world, what, on) => {
    const words = readWords('<account> <percent> <unit> <scheme> from <from> [until <until>]', what)
    const inPounds = words.text('unit') === 'pounds'
    const { kind } = { kind: 'discretionary-reduction' } as const
    return change(world, on, {
      kind: 'fact',
      accountRef: named(world.accounts, words.text('account'), 'account'),
      propertyRef: '',
      factKind: kind,
      from: words.date('from'),
      until: words.optionalDate('until') ?? null,
      fact: {
        kind,
        scheme: words.text('scheme'),
        percent: inPounds ? null : words.integer('percent'),
        sum: inPounds ? words.amount('percent') : null,
        reason: 'decided',
      },
    })
  },
  disabled: (world, what, on) => {
    const words = readWords('<dwelling> from <from> [until <until>]', what)
    return dwellingFact(world, on, { words, fact: { kind: 'disabled-reduction', reason: 'room' } })
  },
  reduction: (world, what, on) => {
    const words = readWords('<account> <weekly> a week from <from> [until <until>]', what)
    return change(world, on, {
      kind: 'fact',
      accountRef: named(world.accounts, words.text('account'), 'account'),
      propertyRef: '',
      factKind: 'council-tax-reduction',
      from: words.date('from'),
      until: words.optionalDate('until') ?? null,
      fact: {
        kind: 'council-tax-reduction',
        weekly: words.amount('weekly'),
        scheme: 'working-age',
      },
    })
  },
  'no-reduction': async (world, what, on) => {
    const words = readWords('<account> from <from> [until <until>]', what)
    return change(world, on, {
      kind: 'fact',
      accountRef: named(world.accounts, words.text('account'), 'account'),
      propertyRef: '',
      factKind: 'council-tax-reduction',
      from: words.date('from'),
      until: words.optionalDate('until') ?? null,
      fact: null,
    })
  },
  pays: async (world, what, on) => {
    const words = readWords('<account> <method> by <plan> from <from>', what)
    const method = words.text('method') as Profile['method']
    const plan = words.text('plan') as Profile['plan']
    const name = words.text('account')
    return payBy(world, on, { name, from: words.date('from'), method, plan })
  },
  hold: async (world, what, on) => {
    const pattern = '<account> <kind> [for <person>] because <reason> [until <until>]'
    const words = readWords(pattern, what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const person = words.optional('person')
    const outcome = await placeHold(world.db, world.command(on), {
      accountRef,
      partyId: person === undefined ? null : await findPerson(world.db, accountRef, person),
      kind: words.text('kind'),
      reason: words.text('reason'),
      owner: 'officer',
      startsOn: on,
      endsOn: words.optionalDate('until') ?? null,
    })
    return [outcome.kind]
  },
  release: async (world, what, on) => {
    const holdId = await lastHold(world.db, named(world.accounts, what.trim(), 'account'))
    const outcome = await releaseHold(world.db, world.command(on), { holdId, reason: 'ended' })
    return [outcome.kind]
  },
}

async function change(world: World, on: IsoDate, made: Change): Promise<string[]> {
  const outcome = await confirmChange(world.db, world.command(on), made)
  if (outcome.kind !== 'changed') return [outcome.kind]
  const ended = outcome.displaced.map(({ accountRef }) => nameOf(world, accountRef))
  const reviews = `reviews ${outcome.orderReviews}`
  const elsewhere = outcome.notChargedHere.map(({ year }) => `not charged here ${year}`)
  return [outcome.kind, reviews, ...ended.map((name) => `ends liability of ${name}`), ...elsewhere]
}

async function moveIn(
  world: World,
  on: IsoDate,
  move: { name: string; dwelling: string; from: IsoDate; persons: string[] },
): Promise<string[]> {
  const propertyRef = named(world.dwellings, move.dwelling, 'dwelling')
  const unknown = { dateOfBirth: null, email: null, phone: null }
  const said = await change(world, on, {
    kind: 'move-in',
    propertyRef,
    from: move.from,
    persons: move.persons.map((name) => ({ name, ...unknown })),
    basis: 'resident-freeholder',
    adults: Math.max(2, move.persons.length),
    disregards: [],
  })
  await nameLiable(world, { name: move.name, propertyRef, day: move.from })
  return said
}

/** Gives the scenario's name to the account that is liable for the dwelling on the day. */
async function nameLiable(
  world: World,
  { name, propertyRef, day }: { name: string; propertyRef: string; day: IsoDate },
): Promise<void> {
  const ref = await world.db.transaction(async (tx) => {
    const dwelling = await findDwelling(tx, propertyRef)
    const liable = dwelling && (await liableOn(tx, dwelling.id, day))
    return liable && (await accountById(tx, liable.accountId))
  })
  if (ref === undefined) {
    throw new InputError([{ field: 'what', message: `nobody is liable there on ${day}` }])
  }
  world.accounts.set(name, ref)
}

type OfDwelling = Pick<Change & { kind: 'fact' }, 'factKind' | 'ofClass'> & {
  readonly words: ReturnType<typeof readWords>
}

function dwellingFact(
  world: World,
  on: IsoDate,
  { words, fact }: Pick<OfDwelling, 'words'> & { fact: AccountFact },
): Promise<string[]> {
  const factKind = fact.kind as OfDwelling['factKind']
  return change(world, on, { ...ofDwelling(world, { words, factKind }), fact })
}

function holdsNoMore(world: World, on: IsoDate, of: OfDwelling): Promise<string[]> {
  return change(world, on, { ...ofDwelling(world, of), fact: null })
}

function ofDwelling(world: World, { words, ...of }: OfDwelling) {
  const propertyRef = named(world.dwellings, words.text('dwelling'), 'dwelling')
  const from = words.date('from')
  const until = words.optionalDate('until') ?? null
  return { kind: 'fact', accountRef: '', propertyRef, from, until, ...of } as const
}

interface Profile {
  readonly method: 'cash' | 'direct-debit'
  readonly plan: PaymentPlan
}

function profile(text: string): Profile {
  const words = readWords('<method> by <plan>', text)
  return {
    method: words.text('method') as Profile['method'],
    plan: words.text('plan') as Profile['plan'],
  }
}

async function payBy(
  world: World,
  on: IsoDate,
  { name, from, method, plan }: Profile & { name: string; from: IsoDate },
): Promise<string[]> {
  return change(world, on, {
    kind: 'fact',
    accountRef: named(world.accounts, name, 'account'),
    propertyRef: '',
    factKind: 'payment-profile',
    from,
    until: null,
    fact: { kind: 'payment-profile', method, plan, dayOfMonth: 1 },
  })
}
