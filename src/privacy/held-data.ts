/** All that is held of one person, under every record of theirs, section by section. */
import {
  appealsOf,
  chargeVersions,
  courtHistoryOf,
  disclosuresOf,
  eventsOfAccount,
  eventsOfPerson,
  holdsOf,
  journalsOf,
  notesOf,
  noticesOf,
  planOf,
  type PersonPage,
  readFacts,
  readPerson,
  type RecordedFact,
  receiptsOf,
  refundsOf,
} from '#enquiries/index.js'
import { recordsOfPerson } from '#parties/index.js'
import { wordsOfOthers, withoutOthers } from '#privacy/others.js'
import {
  accountsOf,
  chargesOf,
  detailsEver,
  informationAsked,
  letterNeedsEver,
  lettersWithheld,
  lettersWritten,
  penaltiesImposed,
  linkedOfficers,
  rankingsOf,
  runDecisions,
  takenOver,
  statementsMade,
  type HeldAccount,
  heldOfOthers,
  liabilitiesEver,
  looksAt,
  type OfOthers,
  restrictionsHeld,
} from '#privacy/held-queries.js'
import type { Tx } from '#store/db.js'

export type HeldSection = readonly Readonly<Record<string, unknown>>[]

export interface HeldData {
  readonly person: PersonPage
  readonly sections: Readonly<Record<string, HeldSection>>
  /** Notices that reached the person: their letters go with it. */
  readonly letters: readonly { readonly noticeId: bigint; readonly name: string }[]
  /** Letters that went to others as well, and are left out for them. */
  readonly leftOut: readonly string[]
}

/** Reads everything; undefined when nobody has the reference. */
export async function readHeldData(tx: Tx, ref: string): Promise<HeldData | undefined> {
  const person = await readPerson(tx, ref)
  if (person === undefined) return undefined
  const partyIds = await recordsOfPerson(tx, person.id)
  const accounts = await accountsOf(tx, partyIds)
  const accountIds = accounts.map((account) => account.id)
  const words = await wordsOfOthers(tx, { partyIds, accountIds })
  const own: Record<string, HeldSection> = {
    details: await detailsEver(tx, partyIds),
    'how letters are needed': await letterNeedsEver(tx, partyIds),
    merges: person.merges.map((merge) => ({ ...merge })),
    restrictions: await restrictionsHeld(tx, { partyIds, accountIds }),
    disclosures: rows(await disclosuresOf(tx, { partyIds, accountIds })),
    'who looked': await looksAt(tx, refsOf(person, accounts)),
    accounts: accounts.map(accountRow),
    liabilities: await liabilitiesEver(tx, accountIds),
    'information asked': await informationAsked(tx, partyIds),
    penalties: await penaltiesImposed(tx, partyIds),
    'letters of officers': await lettersWritten(tx, partyIds),
    'letters withheld': await lettersWithheld(tx, partyIds),
    'ranked for recovery': await rankingsOf(tx, accountIds),
    'decided by runs': await runDecisions(tx, accountIds),
    'taken over': await takenOver(tx, accountIds),
    'officer of the council': await linkedOfficers(tx, partyIds),
    'statements for court': await statementsMade(tx, accountIds),
  }
  const others = await heldOfOthers(tx, { partyIds, accountIds })
  const held = { person, accounts, partyIds, others }
  const sections = { ...own, ...(await sectionsOfAccounts(tx, held)) }
  const { letters, leftOut } = await lettersFor(tx, accounts, partyIds)
  return { person, sections: withoutOthers(sections, words), letters, leftOut }
}

function accountRow(account: HeldAccount): Readonly<Record<string, unknown>> {
  const { ref, openedOn, writtenToFirst, jointlyWith } = account
  return { ref, openedOn, writtenToFirst, jointlyWith }
}

function refsOf(person: PersonPage, accounts: readonly HeldAccount[]): string[] {
  const merged = person.merges.flatMap((m) => [m.keptRef, m.mergedRef])
  return [...new Set([person.ref, ...merged, ...accounts.map((account) => account.ref)])]
}

function rows(list: readonly object[], more: Readonly<Record<string, unknown>> = {}): HeldSection {
  return list.map((row) => ({ ...more, ...row }))
}

interface Held {
  readonly person: PersonPage
  readonly accounts: readonly HeldAccount[]
  readonly partyIds: readonly bigint[]
  readonly others: OfOthers
}

/** A list of the screens, without the limit that it has there. */
const ALL = null

async function sectionsOfAccounts(tx: Tx, held: Held): Promise<Record<string, HeldSection>> {
  const sections: Record<string, HeldSection> = {}
  const add = (name: string, list: HeldSection) => {
    sections[name] = [...(sections[name] ?? []), ...list]
  }
  for (const account of held.accounts) {
    const { id, ref } = account
    const of = { account: ref }
    const chargeIds = await chargesOf(tx, id)
    add('facts', rows(await factsOf(tx, account), of))
    add('charges', rows(await chargeVersions(tx, chargeIds), of))
    add('to be paid', rows(await planOf(tx, chargeIds), of))
    add('receipts', rows(await receiptsOf(tx, id, ALL), of))
    add('refunds', rows(await refundsOf(tx, id), of))
    add('entries', rows(await journalsOf(tx, id, ALL), of))
    add('notices', rows(await noticesToPerson(tx, id, held.partyIds), of))
    add('holds', rows(await ownHolds(tx, id, held.partyIds), of))
    add('appeals', rows(await appealsOf(tx, id), of))
    add('court', rows(await courtHistoryOf(tx, id), of))
    add('notes', rows(await notesOf(tx, id), of))
    add('events', eventsFor(await eventsOfAccount(tx, ref, ALL), held))
  }
  for (const ref of new Set(held.person.details.map((detail) => detail.ref))) {
    add('events', eventsFor(await eventsOfPerson(tx, ref, ALL), held))
  }
  return sections
}

/** Facts of a dwelling are theirs for the days on which they were liable for it. */
async function factsOf(tx: Tx, account: HeldAccount): Promise<RecordedFact[]> {
  const dwellingIds = [...new Set(account.homes.map((home) => home.dwellingId))]
  const scope = { dwellingIds, accountIds: [account.id], superseded: true }
  const all = await readFacts(tx, scope)
  return all.filter((fact) => {
    if (fact.accountRef !== null) return fact.accountRef === account.ref
    return account.homes.some(
      (home) =>
        home.dwellingId === fact.dwellingId &&
        (home.until === null || fact.from < home.until) &&
        (fact.until === null || home.from < fact.until),
    )
  })
}

/** A hold of one person alone is theirs: it may say that they are ill, or have no money. */
async function ownHolds(tx: Tx, accountId: bigint, partyIds: readonly bigint[]) {
  const holds = await holdsOf(tx, accountId)
  return holds.filter(({ partyId }) => partyId === null || partyIds.includes(partyId))
}

type Detail = Readonly<Record<string, unknown>>

function eventsFor(events: readonly { readonly detail: Detail }[], held: Held): HeldSection {
  return events.filter(({ detail }) => !isOfAnother(detail, held)).map(eventOf)
}

/** What was done to one other person of the account is held of that one. */
function isOfAnother(detail: Detail, { partyIds, others }: Held): boolean {
  const { partyId } = detail
  if (typeof partyId === 'bigint' && !partyIds.includes(partyId)) return true
  return Object.entries(others).some(([name, ids]: [string, ReadonlySet<unknown>]) =>
    ids.has(detail[name]),
  )
}

/** A change that also touched others tells only what it was; a restriction, only that it is. */
function eventOf({ detail, ...rest }: { readonly detail: Detail }): Detail {
  const { change, restrictionId } = detail as {
    change?: { kind?: string; from?: string; on?: string }
    restrictionId?: unknown
  }
  if (restrictionId !== undefined) return { ...rest, detail: { restrictionId } }
  if (change === undefined) return { ...rest, detail }
  return { ...rest, detail: { change: change.kind, from: change.from ?? change.on ?? null } }
}

async function noticesToPerson(tx: Tx, accountId: bigint, partyIds: readonly bigint[]) {
  const notices = await noticesOf(tx, accountId)
  return notices.flatMap(({ served, ...all }) => {
    const { id, year, kind, issuedOn, required, payBy, state } = all
    const notice = { id, year, kind, issuedOn, required, payBy, state }
    const own = served.filter((s) => partyIds.includes(s.partyId))
    if (own.length === 0) return []
    const others = served.length - own.length
    return [{ ...notice, served: own, alsoServedOn: others === 0 ? '' : `${others} jointly` }]
  })
}

/** One letter of a notice is to all whom it names; a summons has a letter for each person. */
async function lettersFor(
  tx: Tx,
  accounts: readonly HeldAccount[],
  partyIds: readonly bigint[],
): Promise<Pick<HeldData, 'letters' | 'leftOut'>> {
  const letters: { noticeId: bigint; name: string }[] = []
  const leftOut: string[] = []
  for (const account of accounts) {
    for (const notice of await noticesOf(tx, account.id)) {
      const own = notice.served.filter((s) => partyIds.includes(s.partyId))
      if (own.length === 0) continue
      const name = `${account.ref}-${notice.issuedOn}-${notice.kind}-${notice.id}`
      const apart = notice.kind === 'summons' && notice.served.length > own.length
      if (apart) leftOut.push(name)
      else letters.push({ noticeId: notice.id, name })
    }
  }
  return { letters, leftOut }
}
