/**
 * The death of a liable person. Liability ends with the day before; a hold protects the estate;
 * those who were liable with them, or else the personal representatives, are liable from then.
 *
 * @law 1992 c. 14 s 18
 * @law SI 1992/558 art 3
 */
import { type Account, openAccounts, personsOf, recordAccountFact } from '#accounts/index.js'
import { officerBehind } from '#authority/index.js'
import type { Change } from '#changes/change.js'
import {
  accountOf,
  becomeLiable,
  dwellingOf,
  keepMethod,
  type Recorded,
  setHousehold,
  wasLiable,
} from '#changes/moves.js'
import { showDate } from '#kernel/dates.js'
import { InputError, present } from '#kernel/invariant.js'
import { checkAll } from '#kernel/refusals.js'
import { addParties, changePartyDetail, partiesOn, type Party } from '#parties/index.js'
import type { Dwelling } from '#property/index.js'
import { writeHold } from '#protections/index.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

type Died = Extract<Change, { kind: 'person-died' }>

export async function personDied(tx: Tx, acting: Acting, change: Died): Promise<Recorded> {
  const { diedOn, adults } = change
  const account = await accountOf(tx, change.accountRef)
  const dwelling = await dwellingOf(tx, change.propertyRef, 'propertyRef')
  const before = { account, dwelling, on: diedOn }
  await checkAll([() => whoDied(tx, account, change), () => wasLiable(tx, before, 'diedOn')])
  const { dead, others } = await whoDied(tx, account, change)
  const liable = await wasLiable(tx, before, 'diedOn')
  await recordDeath(tx, acting, { account, dead, change })
  const personIds =
    others.length > 0 ? others : [await addEstate(tx, acting, { dead, change, dwelling })]
  const [first] = await openAccounts(tx, acting, [{ personIds, openedOn: diedOn }])
  const next = present(first, 'the account opened')
  const basis = others.length > 0 ? liable.basis : 'owner'
  await becomeLiable(tx, acting, { dwelling, account: next, from: diedOn, basis })
  const fact = { kind: 'household', adults, disregards: [] } as const
  await setHousehold(tx, acting, { dwelling, from: diedOn, fact })
  if (adults === 0) await exempt(tx, acting, { dwelling, change })
  if (others.length > 0 && change.keepsMethod !== false) {
    await keepMethod(tx, acting, { from: account, to: next, on: diedOn })
  }
  const opened = { account: next, after: account }
  return { dwellingIds: [dwelling.id], from: diedOn, opened }
}

async function whoDied(tx: Tx, account: Account, change: Died) {
  const persons = (await personsOf(tx, [account.id])).get(account.id) ?? []
  const ids = persons.map(({ partyId }) => partyId)
  const parties = await partiesOn(tx, ids, change.diedOn)
  const dead = [...parties.values()].find(({ name }) => name === change.name)
  if (dead === undefined) {
    const message = `${change.name} is not named on account ${account.ref}`
    throw new InputError([{ field: 'name', message, reads: ['diedOn'] }])
  }
  if (dead.deceasedOn !== null) {
    const message = `the death of ${change.name} is recorded already`
    throw new InputError([{ field: 'name', message, reads: ['diedOn'] }])
  }
  return { dead, others: ids.filter((id) => id !== dead.id) }
}

async function recordDeath(
  tx: Tx,
  acting: Acting,
  { account, dead, change }: { account: Account; dead: Party; change: Died },
): Promise<void> {
  const { diedOn, estateLines } = change
  const mailLines = estateLines ?? dead.mailLines
  await changePartyDetail(tx, acting, {
    partyId: dead.id,
    period: { from: diedOn, until: null },
    detail: { ...dead, mailLines, deceasedOn: diedOn },
  })
  await writeHold(tx, acting, {
    account,
    hold: {
      accountRef: account.ref,
      partyId: dead.id,
      kind: 'deceased',
      reason: `Died on ${showDate(diedOn)}: what is owed is a claim on the estate`,
      owner: await officerBehind(tx, acting.actor),
      startsOn: diedOn < acting.on ? diedOn : acting.on,
      endsOn: null,
    },
  })
}

/** The personal representatives, as those who are liable next. */
async function addEstate(
  tx: Tx,
  acting: Acting,
  { dead, change, dwelling }: { dead: Party; change: Died; dwelling: Dwelling },
): Promise<bigint> {
  const [id = 0n] = await addParties(tx, acting, [
    {
      kind: 'organisation',
      name: `The personal representatives of ${dead.name}`,
      dateOfBirth: null,
      email: null,
      phone: null,
      mailLines: change.estateLines ?? [...dwelling.addressLines, dwelling.postcode],
      from: change.diedOn,
    },
  ])
  return id
}

/** Left empty by a death: exempt until the grant of probate and for six months after it. */
async function exempt(
  tx: Tx,
  acting: Acting,
  { dwelling, change }: { dwelling: Dwelling; change: Died },
): Promise<void> {
  const period = { from: change.diedOn, until: null }
  await recordAccountFact(tx, acting, {
    kind: 'exemption',
    key: dwelling.id,
    period,
    fact: { kind: 'exemption', class: 'F', runsFrom: null, evidence: 'death recorded' },
  })
  await recordAccountFact(tx, acting, {
    kind: 'vacancy',
    key: dwelling.id,
    period,
    fact: { kind: 'vacancy', class: 'B', emptySince: null },
  })
}
