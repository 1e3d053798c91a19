/** Writes the facts of a change; which dwellings they bear on is its answer. */
import {
  type Account,
  belongsToAccount,
  checkFact,
  findAccount,
  liableOn,
  openAccounts,
  personsOf,
  recordAccountFact,
} from '#accounts/index.js'
import { cancelMoveIn } from '#changes/cancel-move-in.js'
import type { Change, NewPerson } from '#changes/change.js'
import { moveOut } from '#changes/move-out.js'
import {
  accountOf,
  becomeLiable,
  dwellingOf,
  endLiability,
  forwardParty,
  keepMethod,
  type Recorded,
  setHousehold,
  wasLiable,
} from '#changes/moves.js'
import { personDied } from '#changes/person-died.js'
import { dwellingsOfAccount, householdOn } from '#changes/queries.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { type FieldError, InputError, present } from '#kernel/invariant.js'
import { checkAll, faultIf, requireNone } from '#kernel/refusals.js'
import {
  addParties,
  findParty,
  linesOfLetters,
  partiesOn,
  recordsOfPerson,
} from '#parties/index.js'
import { type Dwelling, recordBand } from '#property/index.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>

/** Throws InputError naming the field when the change does not fit what is recorded. */
export function recordChange(tx: Tx, acting: Acting, change: Change): Promise<Recorded> {
  switch (change.kind) {
    case 'fact':
      return recordOneFact(tx, acting, change)
    case 'band':
      return recordNewBand(tx, acting, change)
    case 'move-in':
      return moveIn(tx, acting, change)
    case 'move-in-cancelled':
      return cancelMoveIn(tx, acting, change)
    case 'becomes-liable':
      return becomesLiable(tx, acting, change)
    case 'move-out':
      return moveOut(tx, acting, change)
    case 'move-within':
      return moveWithin(tx, acting, change)
    case 'person-leaves':
      return personLeaves(tx, acting, change)
    case 'person-died':
      return personDied(tx, acting, change)
  }
}

async function recordOneFact(tx: Tx, acting: Acting, change: Of<'fact'>): Promise<Recorded> {
  const { factKind, fact, from, until, ofClass } = change
  const period = { from, until }
  if (belongsToAccount(factKind)) {
    const account = await accountOf(tx, change.accountRef)
    await recordAccountFact(tx, acting, { kind: factKind, key: account.id, period, fact })
    return { dwellingIds: await dwellingsOfAccount(tx, account.id), from }
  }
  const dwelling = await dwellingOf(tx, change.propertyRef, 'propertyRef')
  await recordAccountFact(tx, acting, { kind: factKind, key: dwelling.id, period, fact, ofClass })
  return { dwellingIds: [dwelling.id], from }
}

async function recordNewBand(tx: Tx, acting: Acting, change: Of<'band'>): Promise<Recorded> {
  const dwelling = await dwellingOf(tx, change.propertyRef, 'propertyRef')
  const period = { from: change.from, until: null }
  await recordBand(tx, acting, { dwellingId: dwelling.id, period, band: change.band })
  return { dwellingIds: [dwelling.id], from: change.from }
}

async function moveIn(tx: Tx, acting: Acting, change: Of<'move-in'>): Promise<Recorded> {
  const { from, basis, adults, disregards } = change
  const dwelling = await dwellingOf(tx, change.propertyRef, 'propertyRef')
  const personIds: bigint[] = []
  const found = change.persons.map((person) => async () => {
    personIds.push(await personFor(tx, acting, { person, from }))
  })
  const { profile = null } = change
  const place = { jurisdiction: undefined, from }
  await checkAll([
    () => requirePersons(change.persons),
    ...found,
    () => checkFact({ kind: 'household', adults, disregards }, place),
    () => profile !== null && checkFact({ kind: 'payment-profile', ...profile }, place),
  ])
  if (new Set(personIds).size < personIds.length) {
    throw new InputError([{ field: 'name', message: 'the same person is given twice' }])
  }
  const [account] = await openAccounts(tx, acting, [{ personIds, openedOn: from }])
  const opened = present(account, 'the account opened')
  await becomeLiable(tx, acting, { dwelling, account: opened, from, basis })
  const fact = { kind: 'household', adults, disregards } as const
  await setHousehold(tx, acting, { dwelling, from, fact })
  if (profile !== null) {
    const fact = { kind: 'payment-profile', ...profile } as const
    const period = { from, until: null }
    await recordAccountFact(tx, acting, { kind: fact.kind, key: opened.id, period, fact })
  }
  return { dwellingIds: [dwelling.id], from, opened: { account: opened } }
}

/** One who is recorded already is that person; another is made. */
async function personFor(
  tx: Tx,
  acting: Acting,
  { person, from }: { person: NewPerson; from: IsoDate },
): Promise<bigint> {
  const { personRef, name, dateOfBirth, email, phone, letters } = person
  if (personRef != null) {
    const found = await findParty(tx, personRef)
    if (found === undefined) {
      const message = `no person ${personRef}: check the reference`
      throw new InputError([{ field: 'personRef', message, reads: [] }])
    }
    const [kept] = await recordsOfPerson(tx, found.id)
    await refuseDead(tx, { partyId: kept ?? found.id, on: from })
    return kept ?? found.id
  }
  const mailLines = letters == null ? null : linesOfLetters(letters)
  const [id = 0n] = await addParties(tx, acting, [
    { kind: 'person', name, dateOfBirth, email, phone, mailLines, from },
  ])
  return id
}

async function refuseDead(tx: Tx, { partyId, on }: { partyId: bigint; on: IsoDate }) {
  const party = (await partiesOn(tx, [partyId], on)).get(partyId)
  if (party?.deceasedOn == null) return
  const message = `${party.name} died on ${party.deceasedOn} and moves in nowhere`
  throw new InputError([{ field: 'personRef', message, reads: ['from'] }])
}

async function becomesLiable(
  tx: Tx,
  acting: Acting,
  change: Of<'becomes-liable'>,
): Promise<Recorded> {
  const { from, basis, adults, disregards, emptySince } = change
  const dwelling = await dwellingOf(tx, change.propertyRef, 'propertyRef')
  const account = await accountToBecomeLiable(tx, change, dwelling)
  const until = await becomeLiable(tx, acting, { dwelling, account, from, basis })
  const fact = { kind: 'household', adults, disregards } as const
  await setHousehold(tx, acting, { dwelling, from, fact })
  if (adults === 0) {
    const period = { from, until }
    // Class C is empty and unfurnished, class B furnished and nobody's home.
    const vacancy = { kind: 'vacancy', class: emptySince === null ? 'B' : 'C', emptySince } as const
    const key = dwelling.id
    await recordAccountFact(tx, acting, { kind: 'vacancy', key, period, fact: vacancy })
  }
  return { dwellingIds: [dwelling.id], from }
}

async function accountToBecomeLiable(
  tx: Tx,
  { accountRef, from, adults, disregards, emptySince }: Of<'becomes-liable'>,
  dwelling: Dwelling,
): Promise<Account> {
  const liable = await liableOn(tx, dwelling.id, from)
  const account = await findAccount(tx, accountRef)
  const already: FieldError = {
    field: 'from',
    message: `account ${accountRef} is liable there already on ${from}: check the date`,
    reads: ['accountRef'],
  }
  const lived: FieldError = {
    field: 'emptySince',
    message: 'is for a dwelling in which nobody lives: give no adults, or leave it empty',
    reads: ['adults'],
  }
  await checkAll([
    () => accountOf(tx, accountRef),
    () =>
      requireNone([
        faultIf(account !== undefined && liable?.accountId === account.id, already),
        faultIf(adults > 0 && emptySince !== null, lived),
      ]),
    () => checkFact({ kind: 'household', adults, disregards }, { jurisdiction: undefined, from }),
  ])
  return present(account, 'the account that becomes liable')
}

function requirePersons(persons: readonly NewPerson[]): void {
  if (persons.length === 0 || persons.some((person) => person.name.trim() === '')) {
    const message = 'give the name of each person who is liable'
    throw new InputError([{ field: 'name', message, reads: [] }])
  }
}

async function moveWithin(tx: Tx, acting: Acting, change: Of<'move-within'>): Promise<Recorded> {
  const { on, basis } = change
  const account = await accountOf(tx, change.accountRef)
  const old = await dwellingOf(tx, change.fromPropertyRef, 'fromPropertyRef')
  await checkAll([
    () => wasLiable(tx, { account, dwelling: old, on }, 'on'),
    () => requireElsewhere(tx, change.toPropertyRef, old),
  ])
  const dwelling = await dwellingOf(tx, change.toPropertyRef, 'toPropertyRef')
  const household = await householdOn(tx, { dwellingId: old.id, on: addDays(on, -1) })
  await endLiability(tx, acting, { account, dwelling: old, on })
  await becomeLiable(tx, acting, { dwelling, account, from: on, basis })
  const empty = { kind: 'household', adults: 0, disregards: [] } as const
  await setHousehold(tx, acting, { dwelling: old, from: on, fact: empty })
  const { adults = null, disregards = [] } = change
  const lives =
    adults === null ? (household ?? { adults: 2, disregards: [] }) : { adults, disregards }
  const fact = { kind: 'household', ...lives } as const
  await setHousehold(tx, acting, { dwelling, from: on, fact })
  return { dwellingIds: [old.id, dwelling.id], from: on }
}

async function requireElsewhere(tx: Tx, ref: string, old: Dwelling): Promise<void> {
  const dwelling = await dwellingOf(tx, ref, 'toPropertyRef')
  if (dwelling.id !== old.id) return
  const message = 'is the dwelling that they leave: give the one that they move to'
  throw new InputError([{ field: 'toPropertyRef', message, reads: ['propertyRef'] }])
}

async function personLeaves(
  tx: Tx,
  acting: Acting,
  change: Of<'person-leaves'>,
): Promise<Recorded> {
  const { on, adults } = change
  const account = await accountOf(tx, change.accountRef)
  const dwelling = await dwellingOf(tx, change.propertyRef, 'propertyRef')
  const persons = (await personsOf(tx, [account.id])).get(account.id) ?? []
  const parties = await partiesOn(
    tx,
    persons.map((p) => p.partyId),
    on,
  )
  const named = persons.filter((p) => parties.get(p.partyId)?.name === change.leaverName)
  const staying = persons.filter((p) => !named.includes(p)).map((p) => p.partyId)
  const message = `${change.leaverName} is not one of several persons on the account`
  const unknown = { field: 'leaverName', message, reads: ['on'] }
  await checkAll([
    () => requireNone([faultIf(named.length !== 1 || staying.length === 0, unknown)]),
    () => wasLiable(tx, { account, dwelling, on }, 'on'),
  ])
  const { basis } = await wasLiable(tx, { account, dwelling, on }, 'on')
  const [first] = await openAccounts(tx, acting, [{ personIds: staying, openedOn: on }])
  const stays = present(first, 'the account opened')
  await becomeLiable(tx, acting, { dwelling, account: stays, from: on, basis })
  const fact = { kind: 'household', adults, disregards: [] } as const
  await setHousehold(tx, acting, { dwelling, from: on, fact })
  const leaver = present(named[0], 'the person who leaves').partyId
  await forwardParty(tx, acting, { partyId: leaver, on, lines: change.forwardingLines })
  if (change.keepsMethod !== false) {
    await keepMethod(tx, acting, { from: account, to: stays, on })
  }
  const opened = { account: stays, after: account }
  return { dwellingIds: [dwelling.id], from: on, opened }
}
