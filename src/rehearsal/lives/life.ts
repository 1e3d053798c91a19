/**
 * One life: a home, who lives in it, how they pay, and what happens to them. Chance is drawn for
 * each (seed, life, day, kind of act), so that a new kind of act moves no other.
 */
import { addDays, type IsoDate } from '#kernel/dates.js'
import { divideHalfUp } from '#kernel/fraction.js'
import { type Pence, pence, poundsText } from '#kernel/money.js'
import { chance, seedOf } from '#kernel/chance.js'
import type { Deed } from '#rehearsal/lives/calendar.js'

export interface Life {
  readonly seed: number
  /** From 1. */
  readonly number: number
}

/** What is seen of a life before it acts. */
export interface Seen {
  /** The first sum that is owing; undefined where nothing is. */
  readonly next: Pence | undefined
  readonly left: Pence
  readonly credit: Pence
  /** What was paid last and stands; undefined where nothing was. */
  readonly lastPaid: Pence | undefined
}

export const accountOf = ({ number }: Life) => `L${number}`
const homeOf = ({ number }: Life) => `H${number}`
const secondOf = ({ number }: Life) => `S${number}`

/** On average a life acts on one day of so many. */
const ACTS_EVERY = 18

function luck(life: Life, on: string, act: string) {
  return chance(seedOf(life.seed, life.number, on, act))
}

export function isActive(life: Life, on: IsoDate): boolean {
  return luck(life, on, 'acts').below(ACTS_EVERY) === 0
}

/** The dwelling and the account, with the way of paying. */
export function bornDeeds(life: Life): readonly Deed[] {
  const born = luck(life, 'born', 'home')
  const band = born.pick(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
  const names =
    born.below(3) === 0 ? `Ann ${life.number}` : `Ann ${life.number}, Bob ${life.number}`
  const plan = born.pick(['10', '10', '12', 'half-yearly', 'weekly', 'four-weekly'])
  const method = born.pick(['cash', 'direct-debit'])
  return [
    { verb: 'dwelling', what: `${homeOf(life)} band ${band}` },
    { verb: 'dwelling', what: `${secondOf(life)} band ${band}` },
    {
      verb: 'account',
      what: `${accountOf(life)} at ${homeOf(life)} from 2015-01-01 for ${names} pays ${method} by ${plan}`,
    },
  ]
}

type Act = readonly [name: string, weight: number, deeds: (life: Life, at: At) => readonly Deed[]]

interface At {
  readonly on: IsoDate
  readonly seen: Seen
}

const ACTS: readonly Act[] = [
  ['pays what is next', 30, (life, { seen }) => pays(life, seen.next)],
  ['pays all', 4, (life, { seen }) => pays(life, seen.left > 0n ? seen.left : undefined)],
  ['pays too much', 3, (life, { seen }) => pays(life, pence(seen.left + 12_345n))],
  ['pays an odd sum', 10, (life, { on }) => pays(life, oddSum(life, on))],
  ['is found to have paid', 6, foundPaid],
  ['has a payment recalled', 5, (life, { seen }) => recalled(life, seen)],
  ['changes the household', 12, household],
  ['is banded anew', 3, banded],
  ['is exempt for a time', 4, exempt],
  ['is awarded a reduction', 6, awarded],
  ['loses the reduction', 3, (life, at) => deed('no-reduction', `${accountOf(life)} from ${past(life, at)}`)],
  ['pays another way', 5, paysAnotherWay],
  ['has a second home', 2, secondHome],
  ['is given a sum off', 2, (life, at) => deed('own-reduction', `${accountOf(life)} 75.00 pounds hardship from ${at.on}`)],
  ['is given a share off', 2, (life, at) => deed('own-reduction', `${accountOf(life)} 30 percent hardship from ${past(life, at)} until ${addDays(at.on, 60)}`)],
  ['is held', 3, (life, at) => deed('hold', `${accountOf(life)} dispute because a dispute until ${addDays(at.on, 30)}`)],
  ['has credit repaid', 2, (life, { seen }) => (seen.credit > 0n ? deed('refund', `${accountOf(life)} ${poundsText(seen.credit)}`) : [])],
  ['has credit put to what is owed', 4, moved],
  ['moves out', 2, (life, at) => deed('move-out', `${accountOf(life)} of ${homeOf(life)} on ${past(life, at)} because they have gone`)],
] // prettier-ignore

const WHOLE = ACTS.reduce((sum, [, weight]) => sum + weight, 0)

/** What happens to the life on a day on which it acts, with the name of the act. */
export function actOn(
  life: Life,
  at: At,
): { readonly name: string; readonly deeds: readonly Deed[] } {
  let drawn = luck(life, at.on, 'which').below(WHOLE)
  for (const [name, weight, deeds] of ACTS) {
    drawn -= weight
    if (drawn < 0) return { name, deeds: deeds(life, at) }
  }
  return { name: 'rests', deeds: [] }
}

function deed(verb: string, what: string): readonly Deed[] {
  return [{ verb, what }]
}

function pays(life: Life, amount: Pence | undefined): readonly Deed[] {
  if (amount === undefined || amount <= 0n) return []
  return deed('pay', `${accountOf(life)} ${poundsText(amount)}`)
}

function oddSum(life: Life, on: IsoDate): Pence {
  return pence(BigInt(1 + luck(life, on, 'odd').below(40_000)))
}

/** A payment that came some days ago and is entered now. */
function foundPaid(life: Life, { on, seen }: At): readonly Deed[] {
  if (seen.next === undefined) return []
  const days = 1 + luck(life, on, 'late').below(40)
  const what = `${accountOf(life)} ${poundsText(seen.next)} received ${addDays(on, -days)}`
  return deed('pay', what)
}

function recalled(life: Life, { lastPaid }: Seen): readonly Deed[] {
  if (lastPaid === undefined) return []
  return deed('reverse-receipt', `${accountOf(life)} ${poundsText(lastPaid)}`)
}

/** A day of the last months. */
function past(life: Life, { on }: At): IsoDate {
  return addDays(on, -luck(life, on, 'past').below(150))
}

function household(life: Life, at: At): readonly Deed[] {
  const drawn = luck(life, at.on, 'household')
  const adults = 1 + drawn.below(3)
  const students = drawn.below(adults + 1)
  const codes = Array.from({ length: students }, () => 'student').join(', ')
  const disregard = codes === '' ? '' : ` disregard ${codes}`
  return deed('adults', `${adults} at ${homeOf(life)}${disregard} from ${past(life, at)}`)
}

function banded(life: Life, at: At): readonly Deed[] {
  const band = luck(life, at.on, 'band').pick(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
  return deed('band', `${homeOf(life)} ${band} from ${past(life, at)}`)
}

function exempt(life: Life, at: At): readonly Deed[] {
  const from = past(life, at)
  const until = addDays(from, 20 + luck(life, at.on, 'exempt').below(120))
  return deed('exemption', `${homeOf(life)} class N from ${from} until ${until}`)
}

function awarded(life: Life, at: At): readonly Deed[] {
  const weekly = divideHalfUp(oddSum(life, at.on), 20n) + 100n
  return deed(
    'reduction',
    `${accountOf(life)} ${poundsText(pence(weekly))} a week from ${past(life, at)}`,
  )
}

function paysAnotherWay(life: Life, { on }: At): readonly Deed[] {
  const plan = luck(life, on, 'plan').pick(['10', '12', 'half-yearly', 'fortnightly', 'weekly'])
  return deed('pays', `${accountOf(life)} cash by ${plan} from ${on}`)
}

function secondHome(life: Life, at: At): readonly Deed[] {
  const from = past(life, at)
  return deed(
    'becomes-liable',
    `${accountOf(life)} at ${secondOf(life)} from ${from} empty since ${from}`,
  )
}

function moved(life: Life, { seen }: At): readonly Deed[] {
  if (seen.credit <= 0n) return []
  const name = accountOf(life)
  return deed('transfer', `${poundsText(seen.credit)} from ${name} to ${name} because asked for`)
}
