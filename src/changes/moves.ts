/** What moves have in common: who becomes liable, who ceases, and where letters follow. */
import {
  type Account,
  exemptionOn,
  findAccount,
  liabilitiesOn,
  type Liability,
  liableOn,
  recordAccountFact,
  tenancyOn,
} from '#accounts/index.js'
import { readProfiles } from '#billing/index.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { isOfUnoccupied } from '#law/council-tax/exemptions.js'
import { changePartyDetail, partiesOn } from '#parties/index.js'
import { type Dwelling, findDwelling } from '#property/index.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface Recorded {
  readonly dwellingIds: readonly bigint[]
  /** The first day on which anything is different. */
  readonly from: IsoDate
  /** The account that it opened, and the one that it came from, if any. */
  readonly opened?: { readonly account: Account; readonly after?: Account }
}

/** Those who stay liable on an account of their own pay as the account was paid until then. */
export async function keepMethod(
  tx: Tx,
  acting: Acting,
  { from, to, on }: { from: Account; to: Account; on: IsoDate },
): Promise<void> {
  const profile = (await readProfiles(tx, [from.id], addDays(on, -1))).get(from.id)
  if (profile === undefined) return
  const { method, plan, dayOfMonth } = profile
  const fact = { kind: 'payment-profile', method, plan, dayOfMonth } as const
  const period = { from: on, until: null }
  await recordAccountFact(tx, acting, { kind: 'payment-profile', key: to.id, period, fact })
}

/**
 * Whoever was liable from that day on is so no more: the dwelling has one liable account a day.
 * Returns the first day on which somebody else is, or null.
 */
export async function becomeLiable(
  tx: Tx,
  acting: Acting,
  move: { dwelling: Dwelling; account: Account; from: IsoDate; basis: string },
): Promise<IsoDate | null> {
  // Someone who came after them keeps their own liability.
  const until = await nextLiability(tx, move.dwelling, move.from)
  const before = await liableOn(tx, move.dwelling.id, addDays(move.from, -1))
  if (before?.accountId !== move.account.id) {
    await endTenancy(tx, acting, { dwelling: move.dwelling, on: move.from })
  }
  await recordAccountFact(tx, acting, {
    kind: 'liability',
    key: move.dwelling.id,
    period: { from: move.from, until },
    fact: { kind: 'liability', accountId: move.account.id, basis: move.basis },
  })
  return until
}

/** A tenancy ends with its tenant: one that began earlier holds no more from the day on. */
export async function endTenancy(
  tx: Tx,
  acting: Acting,
  { dwelling, on }: { dwelling: Dwelling; on: IsoDate },
): Promise<void> {
  const tenancy = await tenancyOn(tx, dwelling.id, addDays(on, -1))
  if (tenancy === undefined) return
  const begun = (await tenancyOn(tx, dwelling.id, on))?.from === on
  if (begun) return
  const period = { from: on, until: await nextLiability(tx, dwelling, on) }
  await recordAccountFact(tx, acting, { kind: 'tenancy', key: dwelling.id, period, fact: null })
}

/** The first day after `from` on which somebody's liability begins, or null. */
async function nextLiability(tx: Tx, dwelling: Dwelling, from: IsoDate): Promise<IsoDate | null> {
  const later = (await liabilitiesOn(tx, dwelling.id)).find((l) => l.period.from > from)
  return later?.period.from ?? null
}

export async function endLiability(
  tx: Tx,
  acting: Acting,
  leave: { account: Account; dwelling: Dwelling; on: IsoDate },
): Promise<void> {
  const { dwelling, on } = leave
  const liable = await wasLiable(tx, leave, 'on')
  const period = { from: on, until: liable.period.until }
  await recordAccountFact(tx, acting, { kind: 'liability', key: dwelling.id, period, fact: null })
}

/** The account's liability on the day before. Throws InputError at the field where it has none. */
export async function wasLiable(
  tx: Tx,
  { account, dwelling, on }: { account: Account; dwelling: Dwelling; on: IsoDate },
  field: string,
): Promise<Liability> {
  const liable = await liableOn(tx, dwelling.id, addDays(on, -1))
  if (liable?.accountId === account.id) return liable
  const message = `account ${account.ref} was not liable there on the day before: check the date`
  throw new InputError([{ field, message, reads: ['propertyRef', 'accountRef'] }])
}

export async function setHousehold(
  tx: Tx,
  acting: Acting,
  set: {
    dwelling: Dwelling
    from: IsoDate
    fact: { kind: 'household'; adults: number; disregards: readonly string[] }
  },
): Promise<void> {
  const { dwelling, from, fact } = set
  // Whoever came later keeps their own household.
  const period = { from, until: await nextLiability(tx, dwelling, from) }
  await recordAccountFact(tx, acting, { kind: 'household', key: dwelling.id, period, fact })
  if (fact.adults > 0) await endUnoccupied(tx, acting, { dwelling, period })
}

/**
 * An exemption of an unoccupied dwelling ends where somebody comes to live there: whoever moves in
 * would else be charged nothing for good. One that was recorded from that day or later stands.
 *
 * @law SI 1992/558 art 3
 */
async function endUnoccupied(
  tx: Tx,
  acting: Acting,
  { dwelling, period }: { dwelling: Dwelling; period: { from: IsoDate; until: IsoDate | null } },
): Promise<void> {
  const exemption = await exemptionOn(tx, dwelling.id, period.from)
  if (exemption === undefined || !isOfUnoccupied(exemption.class)) return
  if (exemption.from !== null && exemption.from >= period.from) return
  await recordAccountFact(tx, acting, { kind: 'exemption', key: dwelling.id, period, fact: null })
}

export async function forwardParty(
  tx: Tx,
  acting: Acting,
  { partyId, on, lines }: { partyId: bigint; on: IsoDate; lines: readonly string[] | null },
): Promise<void> {
  if (lines === null || lines.length === 0) return
  const detail = (await partiesOn(tx, [partyId], on)).get(partyId)
  if (detail === undefined) return
  const period = { from: on, until: null }
  await changePartyDetail(tx, acting, { partyId, period, detail: { ...detail, mailLines: lines } })
}

export async function accountOf(tx: Tx, ref: string): Promise<Account> {
  const account = await findAccount(tx, ref)
  if (account !== undefined) return account
  const message = `no account ${ref}: check the number`
  throw new InputError([{ field: 'accountRef', message, reads: [] }])
}

export async function dwellingOf(tx: Tx, ref: string, field: string): Promise<Dwelling> {
  const dwelling = await findDwelling(tx, ref)
  if (dwelling !== undefined) return dwelling
  throw new InputError([{ field, message: `no property ${ref}: check the reference` }])
}
