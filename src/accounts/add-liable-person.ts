/** A person who was jointly liable all along and becomes known: named on the account. */
import { accountStream, findAccount, personsOf } from '#accounts/open-accounts.js'
import { InputError } from '#kernel/invariant.js'
import { LGFA, under } from '#law/instruments.js'
import { addParties, partiesOn } from '#parties/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export interface NewLiablePerson {
  readonly accountRef: string
  readonly name: string
  /** Why the person is liable with the others: joint owner, spouse, civil partner. */
  readonly reason: string
}

export type AddLiablePersonOutcome =
  | { readonly kind: 'added'; readonly partyId: bigint }
  | { readonly kind: 'no-such-account' }
  | { readonly kind: 'named-already' }

/**
 * Nothing is owed by the person until a joint taxpayers' notice is served (reg 27). Throws
 * InputError for a missing name or reason.
 */
export function addLiablePerson(
  db: Db,
  command: Command,
  person: NewLiablePerson,
): Promise<AddLiablePersonOutcome> {
  const missing = (['name', 'reason'] as const).filter((field) => person[field].trim() === '')
  if (missing.length > 0) {
    throw new InputError(missing.map((field) => ({ field, message: `give the ${field}` })))
  }
  const request = { name: 'add-liable-person', body: person }
  return carryOut(db, command, request, async (tx): Promise<AddLiablePersonOutcome> => {
    const account = await findAccount(tx, person.accountRef)
    if (account === undefined) return { kind: 'no-such-account' }
    await tx.run(sql`select from account where account_id = ${account.id} for update`)
    const named = (await personsOf(tx, [account.id])).get(account.id) ?? []
    const ids = named.map(({ partyId }) => partyId)
    const parties = await partiesOn(tx, ids, command.on)
    if ([...parties.values()].some(({ name }) => name === person.name)) {
      return { kind: 'named-already' }
    }
    const [partyId = 0n] = await addParties(tx, command, [
      {
        kind: 'person',
        name: person.name,
        dateOfBirth: null,
        email: null,
        phone: null,
        mailLines: null,
        from: command.on,
      },
    ])
    await tx.run(sql`insert into account_person (account_id, party_id, lead, recorded_at)
      values (${account.id}, ${partyId}, false, ${command.recordedAt})`)
    await recordEvents(tx, command, [
      {
        stream: accountStream(account.ref),
        type: 'liable-person-added',
        under: under(LGFA, 'ss 6(3) and 9'),
        detail: { partyId, name: person.name, reason: person.reason },
      },
    ])
    return { kind: 'added', partyId }
  })
}
