/**
 * A move-in that was a mistake: its liability ends on its first day, as if it had never begun, and
 * what was believed of the household and of an exemption before it is believed again. Whoever was
 * liable until it began is so again only where the officer says that this is right.
 */
import {
  type Account,
  type AccountFact,
  liabilitiesOn,
  type Liability,
  liableOn,
  recordAccountFact,
} from '#accounts/index.js'
import type { Change } from '#changes/change.js'
import { accountOf, dwellingOf, type Recorded } from '#changes/moves.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { InputError, present } from '#kernel/invariant.js'
import { type Period, parseRange, rangeText } from '#kernel/period.js'
import type { Dwelling } from '#property/index.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

type Exempt = Extract<AccountFact, { kind: 'exemption' }>

type Cancelled = Extract<Change, { kind: 'move-in-cancelled' }>

/** Throws InputError where nothing began there, or nobody can be put back. */
export async function cancelMoveIn(tx: Tx, acting: Acting, change: Cancelled): Promise<Recorded> {
  if (change.because.trim() === '') refuse('because', 'say how it is known that it was a mistake')
  const account = await accountOf(tx, change.accountRef)
  const dwelling = await dwellingOf(tx, change.propertyRef, 'propertyRef')
  const period = await wholeLiability(tx, account, dwelling)
  const begun = await beganAt(tx, { account, dwelling, from: period.from })
  const before = change.restores ? await liableBefore(tx, { dwelling, period, begun }) : undefined
  const key = dwelling.id
  await recordAccountFact(tx, acting, { kind: 'liability', key, period, fact: null })
  if (before !== undefined) {
    const { accountId, basis } = before
    const fact = { kind: 'liability', accountId, basis } as const
    await recordAccountFact(tx, acting, { kind: 'liability', key, period: before.period, fact })
  }
  await restoreHousehold(tx, acting, { dwelling, period, begun })
  await restoreExemption(tx, acting, { dwelling, period, begun })
  return { dwellingIds: [dwelling.id], from: period.from }
}

function refuse(field: string, message: string): never {
  throw new InputError([{ field, message }])
}

/** All the days for which the account is liable there, which are one stretch. */
async function wholeLiability(tx: Tx, account: Account, dwelling: Dwelling): Promise<Period> {
  const all = await liabilitiesOn(tx, dwelling.id)
  const own = all.filter(({ accountId }) => accountId === account.id)
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) {
    return refuse('propertyRef', `account ${account.ref} is not liable there: choose the dwelling`)
  }
  if (own.some((l, n) => n > 0 && own[n - 1]?.period.until !== l.period.from)) {
    return refuse('propertyRef', `account ${account.ref} has been liable there more than once`)
  }
  const opened = await tx.first(sql`select 1 from account where account_id = ${account.id}
    and opened_on = ${first.period.from}::date`)
  if (opened === undefined) {
    const message = `account ${account.ref} was not opened by moving in there: end its liability`
    return refuse('accountRef', message)
  }
  return { from: first.period.from, until: last.period.until }
}

/** When the move-in was recorded: what it put an end to was superseded at that instant. */
async function beganAt(
  tx: Tx,
  { account, dwelling, from }: { account: Account; dwelling: Dwelling; from: IsoDate },
): Promise<Date> {
  const row = await tx.first<{ at: Date | null }>(sql`
    select min(recorded_at) as at from liability where dwelling_id = ${dwelling.id}
      and account_id = ${account.id} and lower(valid) = ${from}::date`)
  return present(row?.at ?? undefined, 'the record of the move-in')
}

interface Ended {
  readonly dwelling: Dwelling
  readonly period: Period
  readonly begun: Date
}

/** Who was liable until the move-in and would have stayed so, for the days that are cancelled. */
async function liableBefore(tx: Tx, { dwelling, period, begun }: Ended): Promise<Liability> {
  const { from } = period
  const still = await liableOn(tx, dwelling.id, addDays(from, -1))
  const row = await tx.first<{ valid: string; basis: string }>(sql`
    select (valid * ${rangeText(period)}::daterange)::text as valid, basis from liability
    where dwelling_id = ${dwelling.id} and superseded_at = ${begun}
      and account_id = ${still?.accountId ?? null} and valid @> ${from}::date`)
  if (still === undefined || row === undefined) {
    const message = `nobody was liable up to ${from} whose liability this move-in ended: choose nobody`
    return refuse('restores', message)
  }
  return { ...still, basis: row.basis, period: parseRange(row.valid) }
}

async function restoreHousehold(
  tx: Tx,
  acting: Acting,
  { dwelling, period, begun }: Ended,
): Promise<void> {
  const rows = await tx.rows<{ valid: string; adults: number; disregards: string[] }>(sql`
    select (valid * ${rangeText(period)}::daterange)::text as valid, adults, disregards
    from household where dwelling_id = ${dwelling.id} and superseded_at = ${begun}
      and valid && ${rangeText(period)}::daterange`)
  const [kind, key] = ['household', dwelling.id] as const
  await recordAccountFact(tx, acting, { kind, key, period, fact: null })
  for (const { valid, adults, disregards } of rows) {
    const fact = { kind, adults, disregards } as const
    await recordAccountFact(tx, acting, { kind, key, period: parseRange(valid), fact })
  }
}

/** The exemption of an empty home that the move-in ended; one that was recorded since stands. */
async function restoreExemption(
  tx: Tx,
  acting: Acting,
  { dwelling, period, begun }: Ended,
): Promise<void> {
  const rows = await tx.rows<{ valid: string } & Omit<Exempt, 'kind'>>(sql`
    select (valid * ${rangeText(period)}::daterange)::text as valid, class,
      runs_from as "runsFrom", review_on as "reviewOn", evidence
    from exemption e where dwelling_id = ${dwelling.id} and superseded_at = ${begun}
      and valid && ${rangeText(period)}::daterange
      and not exists (select 1 from exemption now where now.dwelling_id = e.dwelling_id
        and now.superseded_at is null and now.valid && e.valid * ${rangeText(period)}::daterange)`)
  const [kind, key] = ['exemption', dwelling.id] as const
  for (const { valid, ...of } of rows) {
    const fact = { kind, ...of } as const
    await recordAccountFact(tx, acting, { kind, key, period: parseRange(valid), fact })
  }
}
