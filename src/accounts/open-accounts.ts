/** Accounts: one set of liable persons each, through however many dwellings they move. */
import type { IsoDate } from '#kernel/dates.js'
import { invariant } from '#kernel/invariant.js'
import { MODULUS_11 } from '#kernel/references.js'
import { keepWords } from '#search/index.js'
import { type NewEvent, recordEvents, type Acting } from '#store/events.js'
import { sql, type Tx } from '#store/db.js'
import { reserveIds } from '#store/ids.js'

export interface NewAccount {
  /** A reference brought from elsewhere; issued by us when left empty. */
  readonly ref?: string
  /** Who is jointly and severally liable; the first is written to. */
  readonly personIds: readonly bigint[]
  readonly openedOn: IsoDate
}

export interface Account {
  readonly id: bigint
  readonly ref: string
}

/** Opens accounts; returns identity and reference in order. */
export async function openAccounts(
  tx: Tx,
  acting: Acting,
  accounts: readonly NewAccount[],
): Promise<Account[]> {
  const opened: Account[] = []
  for (const account of accounts) {
    invariant(account.personIds.length > 0, 'an account needs a liable person')
    opened.push({ id: 0n, ref: account.ref ?? '' })
  }
  await numberAccounts(tx, opened)
  await tx.copy(
    'account',
    ['account_id', 'account_ref', 'opened_on'],
    opened.map((account, n) => [account.id, account.ref, accounts[n]?.openedOn ?? acting.on]),
  )
  await tx.copy(
    'account_person',
    ['account_id', 'party_id', 'lead', 'recorded_at'],
    accounts.flatMap((account, n) =>
      account.personIds.map((party, i) => [opened[n]?.id ?? 0n, party, i === 0, acting.recordedAt]),
    ),
  )
  const ids = opened.map((account) => account.id)
  await keepWords(tx, 'account', ids)
  await recordEvents(tx, acting, opened.map(openedEvent))
  return opened
}

function openedEvent(account: Account): NewEvent {
  return { stream: accountStream(account.ref), type: 'account-opened', detail: {} }
}

/** The name of an account's chain of events. */
export function accountStream(ref: string): string {
  return `account/${ref}`
}

/** Gives each an identity and, where it brought none, the reference of that number. */
async function numberAccounts(tx: Tx, accounts: { id: bigint; ref: string }[]): Promise<void> {
  let waiting = accounts
  while (waiting.length > 0) {
    const ids = await reserveIds(tx, { table: 'account', column: 'account_id' }, waiting.length)
    waiting.forEach((account, n) => {
      account.id = ids[n] ?? 0n
      if (account.ref === '') account.ref = MODULUS_11.issue(100_000_000n + account.id) ?? ''
    })
    // A number whose check digit would be ten is skipped: the account takes the next.
    waiting = waiting.filter((account) => account.ref === '')
  }
}

export async function findAccount(tx: Tx, ref: string): Promise<Account | undefined> {
  return tx.first<Account>(
    sql`select account_id as id, account_ref as ref from account where account_ref = ${ref}`,
  )
}

/** Keeps who is named on the accounts until now: asked for before their persons are changed. */
export async function keepPersons(
  tx: Tx,
  acting: Acting,
  accountIds: readonly bigint[],
): Promise<void> {
  await tx.run(sql`
    insert into account_person_was (account_id, party_id, lead, recorded_at, replaced_at)
    select account_id, party_id, lead, recorded_at, ${acting.recordedAt}::timestamptz
    from account_person where account_id = any(${accountIds}::bigint[])`)
  await tx.run(sql`update account_person set recorded_at = ${acting.recordedAt}
    where account_id = any(${accountIds}::bigint[])`)
}

export interface AccountPerson {
  readonly accountId: bigint
  readonly partyId: bigint
  readonly lead: boolean
}

/** The persons of each account, the one written to first. */
export async function personsOf(
  tx: Tx,
  accountIds: readonly bigint[],
): Promise<Map<bigint, AccountPerson[]>> {
  const rows = await tx.rows<AccountPerson>(sql`
    select account_id as "accountId", party_id as "partyId", lead from account_person
    where account_id = any(${accountIds}::bigint[]) order by account_id, lead desc, party_id`)
  const grouped = new Map<bigint, AccountPerson[]>()
  for (const row of rows) {
    const persons = grouped.get(row.accountId)
    if (persons) persons.push(row)
    else grouped.set(row.accountId, [row])
  }
  return grouped
}
