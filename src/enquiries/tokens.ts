/** Tokens as their administrator sees them: whose, for what, until when, and when last used. */
import { contains, type ListSource, rising } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import { sql, type Tx } from '#store/db.js'

export interface TokenRow {
  readonly id: bigint
  readonly name: string
  readonly owner: string
  readonly scopes: readonly string[]
  /** One that waits is worth nothing until its owner has confirmed it. */
  readonly state: 'active' | 'waiting' | 'expired' | 'revoked'
  readonly expiresOn: IsoDate
  readonly issuedOn: IsoDate
  readonly issuedBy: string
  readonly revokedOn: IsoDate | null
  readonly lastUsedAt: Date | null
}

/** All tokens, in the state of the day. */
export function tokensOn(day: IsoDate): ListSource {
  const state = sql`case when revoked_on is not null then 'revoked'
    when expires_on <= ${day}::date then 'expired'
    when waits_for_owner then 'waiting' else 'active' end`
  return {
    select: sql`token_id as id, name, owner, scopes, ${state} as state,
      expires_on as "expiresOn", issued_on as "issuedOn", issued_by as "issuedBy",
      revoked_on as "revokedOn", last_used_at as "lastUsedAt"`,
    from: sql`from api_token`,
    sorts: {
      name: sql`name`,
      owner: sql`owner`,
      state: sql`${state}`,
      expires: sql`expires_on`,
      used: sql`last_used_at`,
    },
    firstSort: { by: 'name', descending: false },
    tie: [rising(sql`name`)],
    filters: {
      name: (value) => contains(sql`name`, value),
      owner: (value) => contains(sql`owner`, value),
      state: (value) => sql`${state} = ${value}`,
    },
  }
}

interface WaitingToken {
  readonly name: string
  readonly scopes: readonly string[]
  readonly issuedBy: string
  readonly expiresOn: IsoDate
}

/** The tokens that would approve in an officer's name, and wait until the officer confirms them. */
export function tokensThatWait(tx: Tx, owner: string): Promise<WaitingToken[]> {
  return tx.rows(sql`select name, scopes, issued_by as "issuedBy", expires_on as "expiresOn"
    from api_token where owner = ${owner} and waits_for_owner and revoked_on is null order by name`)
}
