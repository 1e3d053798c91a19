/** Who is liable for a dwelling that somebody else is about to be liable for. */
import { findAccount, liableOn, personsOf } from '#accounts/index.js'
import type { Change, Displaced } from '#changes/change.js'
import { accountRefOf } from '#changes/queries.js'
import { partiesOn } from '#parties/index.js'
import { findDwelling } from '#property/index.js'
import type { Tx } from '#store/db.js'

/** The account whose liability another's beginning brings to an end; read before it is made. */
export async function displacedBy(tx: Tx, change: Change): Promise<Displaced | undefined> {
  const { kind } = change
  if (kind !== 'move-in' && kind !== 'move-within' && kind !== 'becomes-liable') return undefined
  const within = change.kind === 'move-within'
  const on = within ? change.on : change.from
  const dwelling = await findDwelling(tx, within ? change.toPropertyRef : change.propertyRef)
  const liable = dwelling && (await liableOn(tx, dwelling.id, on))
  if (dwelling === undefined || liable === undefined) return undefined
  const mover = change.kind === 'move-in' ? undefined : await findAccount(tx, change.accountRef)
  if (mover?.id === liable.accountId) return undefined
  const persons = (await personsOf(tx, [liable.accountId])).get(liable.accountId) ?? []
  const ids = persons.map((person) => person.partyId)
  const parties = await partiesOn(tx, ids, on)
  return {
    accountRef: (await accountRefOf(tx, liable.accountId)) ?? '',
    names: ids.map((id) => parties.get(id)?.name ?? ''),
    addressLines: dwelling.addressLines,
    since: liable.period.from,
    endsOn: on,
  }
}
