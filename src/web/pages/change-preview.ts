/** What a change would do, as its preview says it; and what it did, once it is made. */
import {
  type Change,
  type ChangeEffect,
  type ChangeMade,
  type Displaced,
  NEW_ACCOUNT,
} from '#changes/index.js'
import { addDays, addMonths, type IsoDate, showDate } from '#kernel/dates.js'
import { minus, showPounds, total, ZERO } from '#kernel/money.js'
import { limitText } from '#web/limit-refusal.js'
import { counted, shortDate } from '#web/views.js'
import { word } from '#web/words.js'

/** The day from which the change holds; null where it is of no day of its own. */
export function dayOfChange(change: Change): IsoDate | null {
  switch (change.kind) {
    case 'move-in-cancelled':
      return null
    case 'person-died':
      return change.diedOn
    case 'move-out':
    case 'move-within':
    case 'person-leaves':
      return change.on
    default:
      return change.from
  }
}

/** Years back after which a day is more likely mistyped than meant: limitation has run. */
const FAR_BACK_MONTHS = 6 * 12
/** Months ahead beyond which nobody knows yet. */
const FAR_AHEAD_MONTHS = 12

/** Why the day of a change is to be confirmed by itself; undefined for a usual one. */
export function unusualDay(change: Change, today: IsoDate): string | undefined {
  const day = dayOfChange(change)
  if (day === null) return undefined
  const said = showDate(day)
  if (day < addMonths(today, -FAR_BACK_MONTHS)) return `${said} is more than six years ago`
  if (day > addMonths(today, FAR_AHEAD_MONTHS)) return `${said} is more than a year ahead`
  if (change.kind === 'person-died' && day > today) return `${said} is after today`
  return undefined
}

/** The figures of a preview, in the order that they are read everywhere: the latest year first. */
export function previewFigures(made: ChangeMade) {
  const effects = made.effects.toSorted((a, b) => (a.year < b.year ? 1 : a.year > b.year ? -1 : 0))
  const before = total(effects.map((e) => e.before))
  const after = total(effects.map((e) => e.after))
  const credits = new Map(effects.map((e) => [e.accountRef, e.creditAfter]))
  return {
    effects: effects.map((e) => ({ ...e, difference: minus(e.after, e.before) })),
    totals: { before, after, difference: minus(after, before) },
    // An account's credit is one sum, however many of its years change.
    credits: [...credits].flatMap(([ref, credit]) => (credit > ZERO ? [{ ref, credit }] : [])),
    displaced: made.displaced.map((d) => withOutcome(d, effects)),
    kept: made.kept,
    notChargedHere: made.notChargedHere,
    follows: made.follows,
    letters: made.follows.letters.map((letter) => ({
      ...letter,
      text:
        `${word('notice', letter.kind)} for ${letter.year} to ${letter.names.join(' and ')} ` +
        `(${accountText(letter.accountRef)})`,
    })),
    plans: made.follows.plans.map((plan) => ({ ...plan, whose: accountText(plan.accountRef) })),
    unliable: made.follows.nobodyLiable.map((days) => ({ ...days, text: unliableText(days) })),
    above: made.above === null ? undefined : limitText(made.above),
  }
}

function accountText(ref: string): string {
  return ref === NEW_ACCOUNT ? ref : `account ${ref}`
}

function unliableText({ from, until }: { from: IsoDate; until: IsoDate | null }): string {
  if (until === null) return `from ${shortDate(from)} on`
  const last = addDays(until, -1)
  return last === from ? `on ${shortDate(from)}` : `${shortDate(from)} to ${shortDate(last)}`
}

/** Whose liability would end, with what that does to their charges. */
function withOutcome(displaced: Displaced, effects: readonly ChangeEffect[]) {
  return { ...displaced, effects: effects.filter((e) => e.accountRef === displaced.accountRef) }
}

/** How many adults it says live there; undefined where it says nothing of that. */
function adultsIn(change: Change): number | undefined {
  if (change.kind === 'move-in' || change.kind === 'becomes-liable') return change.adults
  if (change.kind !== 'fact' || change.fact?.kind !== 'household') return undefined
  return change.fact.adults
}

/** What an officer is to ask before it is made. */
export function questionsOf(
  change: Change,
  { effects, follows }: ChangeMade,
  liable: readonly string[],
): string[] {
  const questions = [
    ...follows.mayBeExempt.map(exemptQuestion),
    ...follows.stillExempt.map(stillExemptQuestion),
  ]
  const adults = adultsIn(change)
  const persons = change.kind === 'move-in' ? change.persons.length : liable.length
  if (adults !== undefined && adults > 0 && persons > adults) {
    const lived = counted(adults, 'adult lives', 'adults live')
    questions.push(`${persons} persons are liable and ${lived} there: does one live elsewhere?`)
  }
  if (change.kind === 'fact' && adults === 0) {
    questions.push(
      'No adult lives there: is it a second home, or empty? Record that as well (Change facts, ' +
        'Nobody lives there): the council’s discount or premium follows from it. Where only ' +
        'people under 18 live there it is exempt (class S).',
    )
  }
  if (effects.some((effect) => premiumAfterDeath(effect))) {
    questions.push(
      'A premium follows straight on the exemption after a death (class F). Where the home is for ' +
        'sale or to be let, or probate was granted within the year, record the exception from the ' +
        'premium as well (Change facts, Exception from the premium).',
    )
  }
  return questions
}

const WHO_ALL: Readonly<Record<string, string>> = {
  N: 'students or leavers',
  U: 'severely mentally impaired, or students with them',
  X: 'care leavers under 25',
}

function exemptQuestion(home: ChangeMade['follows']['mayBeExempt'][number]): string {
  return (
    `All adults of property ${home.propertyRef} are ${WHO_ALL[home.class]} from ` +
    `${shortDate(home.from)}: is the home exempt (class ${home.class})? A discount leaves half of ` +
    'the charge to pay. Record the exemption as well (Change facts, Exemption).'
  )
}

function stillExemptQuestion(home: ChangeMade['follows']['stillExempt'][number]): string {
  return (
    `Property ${home.propertyRef} is recorded as exempt (class ${home.class}) on days from ` +
    `${shortDate(home.from)}: does that still hold? Where it does not, end it (Change facts, ` +
    'Exemption), or nothing is charged.'
  )
}

/** A premium from the very day on which class F ends. */
function premiumAfterDeath({ linesAfter }: ChangeEffect): boolean {
  const ends = linesAfter
    .filter((l) => l.kind === 'exemption' && l.code === 'F')
    .map((l) => l.until)
  return linesAfter.some(
    (line) => line.kind === 'premium' && line.amount > ZERO && ends.includes(line.from),
  )
}

/** "Changed", and what was done: said at the head of the next page. */
export function saidOf(made: ChangeMade): string {
  const { letters, creditMoved, exemptionsEnded } = made.follows
  const parts: string[] = []
  if (letters.length > 0) {
    parts.push(
      `${counted(letters.length, 'letter waits', 'letters wait')} to be printed: ` +
        letters.map((l) => `${word('notice', l.kind).toLowerCase()} for ${l.year}`).join(', '),
    )
  } else parts.push('no letter is sent')
  for (const ended of exemptionsEnded)
    parts.push(`the home is exempt no more (class ${ended.class})`)
  if (creditMoved > ZERO) parts.push(`${showPounds(creditMoved)} of credit pays the new account`)
  const credits = new Map(made.effects.map((e) => [e.accountRef, e.creditAfter]))
  for (const [ref, credit] of credits) {
    if (credit > ZERO) parts.push(`account ${ref} holds ${showPounds(credit)} in credit`)
  }
  const orders = counted(made.orderReviews, 'liability order is', 'liability orders are')
  if (made.orderReviews > 0) parts.push(`${orders} to be reviewed (reg 36A)`)
  return `Changed: ${parts.join('; ')}`
}
