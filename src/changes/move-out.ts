/** An account leaves a dwelling, or its tenant leaves and is liable to the end of the tenancy. */
import { liableOn, personsOf, recordAccountFact, tenancyOn } from '#accounts/index.js'
import { determinationsOn } from '#authority/index.js'
import type { Change } from '#changes/change.js'
import {
  accountOf,
  becomeLiable,
  dwellingOf,
  endLiability,
  endTenancy,
  forwardParty,
  type Recorded,
  setHousehold,
  wasLiable,
} from '#changes/moves.js'
import { addDays } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { checkAll, requireNone } from '#kernel/refusals.js'
import { liabilityToDecide } from '#law/council-tax/tenancies.js'
import { citation, LGFA, under } from '#law/instruments.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

type MoveOut = Extract<Change, { kind: 'move-out' }>

/** Throws InputError where who is liable afterwards must be said, with why, and is not. */
export async function moveOut(tx: Tx, acting: Acting, change: MoveOut): Promise<Recorded> {
  const { on, liableUntil } = change
  const account = await accountOf(tx, change.accountRef)
  const dwelling = await dwellingOf(tx, change.propertyRef, 'propertyRef')
  const undecided = await undecidedOf(tx, acting, { change, dwellingId: dwelling.id })
  await checkAll([
    () => requireNone([undecided]),
    () => wasLiable(tx, { account, dwelling, on }, 'on'),
  ])
  await endLiability(tx, acting, { account, dwelling, on })
  if (liableUntil != null) {
    const basis = 'tenant-left'
    const next = await becomeLiable(tx, acting, { dwelling, account, from: on, basis })
    if (next !== null && next < liableUntil) {
      const message = `somebody else is liable from ${next}: give that day at the latest`
      throw new InputError([{ field: 'liableUntil', message }])
    }
    const period = { from: liableUntil, until: next }
    if (next === null || next > liableUntil) {
      await recordAccountFact(tx, acting, {
        kind: 'liability',
        key: dwelling.id,
        period,
        fact: null,
      })
    }
  }
  await endTenancy(tx, acting, { dwelling, on: liableUntil ?? on })
  const fact = { kind: 'household', adults: 0, disregards: [] } as const
  await setHousehold(tx, acting, { dwelling, from: on, fact })
  for (const { partyId } of (await personsOf(tx, [account.id])).get(account.id) ?? []) {
    await forwardParty(tx, acting, { partyId, on, lines: change.forwardingLines })
  }
  return { dwellingIds: [dwelling.id], from: on }
}

async function undecidedOf(
  tx: Tx,
  acting: Acting,
  { change, dwellingId }: { change: MoveOut; dwellingId: bigint },
): Promise<FieldError | undefined> {
  const { on, liableUntil, decision } = change
  const said = (decision ?? '').trim() !== ''
  if (liableUntil != null) {
    if (liableUntil <= on) {
      const message = `must be after the day of leaving, ${on}`
      return { field: 'liableUntil', message, reads: ['on'] }
    }
    if (said) return undefined
    const at = citation(under(LGFA, 's 6(5) and (6)'))
    const message = `say why the tenant stays liable after leaving (${at})`
    return { field: 'decision', message, reads: [] }
  }
  const tenancy = await tenancyOn(tx, dwellingId, addDays(on, -1))
  if (said || tenancy === undefined) return undefined
  const liable = await liableOn(tx, dwellingId, addDays(on, -1))
  // A tenancy that began before this account's liability is of whoever was liable then.
  if (liable !== undefined && tenancy.from < liable.period.from) return undefined
  const { jurisdiction } = await determinationsOn(tx, acting.on)
  const at = liabilityToDecide(tenancy, { leftOn: on, jurisdiction })
  if (at === undefined) return undefined
  const ends = tenancy.endsOn === null ? 'and nothing ends it' : `to ${tenancy.endsOn}`
  const message =
    `the tenancy goes on ${ends}: the tenant is liable to its end unless somebody else lives ` +
    `there; give that day, or say who is liable from ${on}, and why (${citation(at)})`
  return { field: 'decision', message, reads: ['on', 'propertyRef'] }
}
