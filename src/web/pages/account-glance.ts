/** What a caller is told at once: what lowers or raises the charge, the next payment, the needs. */
import {
  type AccountHead,
  type ChargeVersion,
  chargeVersions,
  type LetterRow,
  lettersOf,
  type PlanSum,
  type RecordedFact,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { yearOf } from '#kernel/financial-year.js'
import { minus, total } from '#kernel/money.js'
import { LETTER_LANGUAGES, type LetterNeed, letterNeedsOn } from '#parties/index.js'
import type { Tx } from '#store/db.js'
import { describeFact, word } from '#web/words.js'

interface Told {
  readonly text: string
  readonly href: string
}

/** Facts that lower or raise the charge: told with who calls, without a look at the sections. */
const TOLD_AT_ONCE = new Set([
  'household', 'exemption', 'vacancy', 'premium-exception', 'annexe', 'disabled-reduction',
  'council-tax-reduction', 'discretionary-reduction',
]) // prettier-ignore

/** Lines of a charge that are no discount, premium, exemption or reduction. */
const PLAIN_LINES = new Set(['charge', 'taken-over'])

export interface Glance {
  /** Each fact in force, with the way to where it is recorded. */
  readonly inForce: readonly Told[]
  /** What the charge of today is lowered or raised by, with the way to its working. */
  readonly onCharge: readonly Told[]
  /** What is to be paid on the next day to pay; one or none. */
  readonly next: readonly object[]
  /** How each person needs letters, and which are not sent. */
  readonly needs: readonly Told[]
}

interface Of {
  readonly account: AccountHead
  readonly base: string
  readonly today: IsoDate
  readonly facts: readonly RecordedFact[]
  readonly sums: readonly PlanSum[]
}

interface Known extends Of {
  /** Of the charges of the year of today. */
  readonly versions: readonly ChargeVersion[]
  readonly letters: readonly Pick<LetterRow, 'state'>[]
  readonly needs: ReadonlyMap<bigint, LetterNeed>
}

export async function readGlance(tx: Tx, of: Of): Promise<Glance> {
  const { account, today } = of
  const year = yearOf(today)
  const ids = account.years.filter((y) => y.year === year).map((y) => y.chargeId)
  const persons = account.persons.map((person) => person.id)
  const [versions, letters, needs] = await Promise.all([
    chargeVersions(tx, ids),
    lettersOf(tx, account.id),
    letterNeedsOn(tx, persons, today),
  ])
  return glanceOf({ ...of, versions, letters, needs })
}

/** Pure: what is known, as it is told. */
export function glanceOf(known: Known): Glance {
  const { account, base, today, facts, sums, versions, letters, needs } = known
  return {
    inForce: inForce(facts, account, today).map((fact) => factTold(fact, base)),
    onCharge: linesOf(versions, known),
    next: nextPayment(sums, account, today),
    needs: [
      ...account.persons.flatMap((person) => needTold(person, needs.get(person.id))),
      ...unsentTold(letters, base),
    ],
  }
}

interface During {
  readonly from: IsoDate
  readonly until: IsoDate | null
}

const holdsOn =
  (today: IsoDate) =>
  ({ from, until }: During) =>
    from <= today && (until === null || today < until)

/** What holds today of the home that the account is liable for today. */
function inForce(facts: readonly RecordedFact[], account: AccountHead, today: IsoDate) {
  const homes = account.homes.filter(holdsOn(today)).map((home) => home.propertyRef)
  return facts.filter(
    (fact) =>
      TOLD_AT_ONCE.has(fact.kind) &&
      holdsOn(today)(fact) &&
      (fact.propertyRef === null || homes.includes(fact.propertyRef)),
  )
}

/** Leads to the facts of its kind, among them the one in force. */
function factTold(fact: RecordedFact, base: string): Told {
  const kind = word('fact', fact.kind)
  const query = new URLSearchParams({ 'facts.fact': kind }).toString()
  return { text: `${kind}: ${describeFact(fact)}`, href: `${base}/facts?${query}#list-facts` }
}

function linesOf(versions: readonly ChargeVersion[], { base, today }: Of): Told[] {
  const latest = versions.filter(
    ({ chargeId, version }) =>
      !versions.some((other) => other.chargeId === chargeId && other.version > version),
  )
  return latest.flatMap(({ chargeId, lines }) =>
    lines
      .filter((line) => !PLAIN_LINES.has(line.kind) && holdsOn(today)(line))
      .map(({ text }) => ({ text, href: `${base}/charges#charge-${chargeId}` })),
  )
}

/** All that is to be paid on the next day, and by what way. */
function nextPayment(sums: readonly PlanSum[], { profile }: AccountHead, today: IsoDate): object[] {
  const open = sums.filter((sum) => sum.payableOn >= today && sum.amount > sum.paid)
  const on = open.map((sum) => sum.payableOn).sort()[0]
  if (on === undefined) return []
  const left = total(
    open.filter((sum) => sum.payableOn === on).map(({ amount, paid }) => minus(amount, paid)),
  )
  return [{ on, left, method: profile && waysWord(profile.method) }]
}

/** In the middle of a sentence; Direct Debit has its capitals everywhere. */
function waysWord(method: string): string {
  const said = word('method', method)
  return method === 'direct-debit' ? said : said.toLowerCase()
}

function needTold(
  person: AccountHead['persons'][number],
  need: LetterNeed | undefined,
): readonly Told[] {
  if (need === undefined) return []
  const formats = need.formats.map((format) => word('letterFormat', format))
  const language = need.language === null ? [] : [LETTER_LANGUAGES[need.language]]
  const wants = [...formats, ...language].join(', ')
  if (wants === '') return []
  return [{ text: `${person.name} needs letters in: ${wants}`, href: `/people/${person.ref}` }]
}

const UNSENT = [
  ['waiting', 'to be printed'],
  ['printed', 'printed, not posted'],
  ['withheld', 'withheld'],
] as const

/** "2 to be printed", "1 withheld": what the person has not been sent. */
function unsentTold(letters: readonly Pick<LetterRow, 'state'>[], base: string): Told[] {
  return UNSENT.flatMap(([state, words]) => {
    const count = letters.filter((letter) => letter.state === state).length
    return count === 0 ? [] : [{ text: `${count} ${words}`, href: `${base}/documents` }]
  })
}
