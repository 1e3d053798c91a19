/** Changes of fact that reach the council on a day: moves, single occupiers, reductions. */
import type { Change } from '#changes/index.js'
import { type Chance, chance, seedOf } from '#kernel/chance.js'
import { personName } from '#demonstration/names.js'
import { homesOn, type Resident, residentsOf, voidsOn } from '#demonstration/queries.js'
import { addDays, type IsoDate } from '#kernel/dates.js'
import { pence } from '#kernel/money.js'
import type { Tx } from '#store/db.js'

const CHANGES_A_WEEK = 7

/** The week's changes, different each week and the same each time they are asked for. */
export async function changesOf(tx: Tx, on: IsoDate): Promise<Change[]> {
  const luck = chance(seedOf('changes', on))
  const voids = luck.shuffle(await voidsOn(tx, on))
  const homes = luck.shuffle(await homesOn(tx, on))
  const residents = await residentsOf(tx, homes.slice(0, CHANGES_A_WEEK), on)
  return residents.flatMap((resident) => oneChange(luck, { resident, voids, on }))
}

function oneChange(
  luck: Chance,
  context: { resident: Resident; voids: string[]; on: IsoDate },
): Change[] {
  const { resident, voids, on } = context
  const { accountRef, propertyRef, names } = resident
  const day = addDays(on, -luck.below(18))
  const roll = luck.next()
  if (roll < 0.3) return replaced(luck, { propertyRef, day })
  if (roll < 0.42) {
    return [
      {
        kind: 'move-out',
        accountRef,
        propertyRef,
        on: day,
        forwardingLines: forwarding(luck),
        decision: 'The landlord took the keys back that day',
      },
    ]
  }
  const free = voids.pop()
  if (roll < 0.54 && free !== undefined) return replaced(luck, { propertyRef: free, day })
  if (roll < 0.62 && free !== undefined) {
    const basis = 'resident-tenant'
    const to = { fromPropertyRef: propertyRef, toPropertyRef: free }
    return [{ kind: 'move-within', accountRef, ...to, on: day, basis }]
  }
  if (roll < 0.66 && names.length > 1) {
    const leaverName = luck.pick(names as readonly [string, ...string[]])
    const left = { accountRef, propertyRef, on: day, leaverName, adults: 1 }
    return [{ kind: 'person-leaves', ...left, forwardingLines: forwarding(luck) }]
  }
  return [factChange(luck, { resident, day })]
}

/** New people move in; whoever was liable is so no more. */
function replaced(
  luck: Chance,
  { propertyRef, day }: { propertyRef: string; day: IsoDate },
): Change[] {
  const persons = [personName(luck), ...(luck.next() < 0.5 ? [personName(luck)] : [])]
  const unknown = { dateOfBirth: null, email: null, phone: null }
  return [
    {
      kind: 'move-in',
      propertyRef,
      from: day,
      persons: persons.map((name) => ({ name, ...unknown })),
      basis: luck.next() < 0.5 ? 'resident-freeholder' : 'resident-tenant',
      adults: persons.length,
      disregards: [],
    },
  ]
}

function factChange(luck: Chance, { resident, day }: { resident: Resident; day: IsoDate }): Change {
  const { accountRef, propertyRef, adults } = resident
  const common = { kind: 'fact', accountRef, propertyRef, from: day, until: null } as const
  const roll = luck.next()
  if (roll < 0.6) {
    const now = adults === 1 ? 2 : 1
    const fact = { kind: 'household', adults: now, disregards: [] } as const
    return { ...common, factKind: 'household', fact }
  }
  if (roll < 0.88) {
    const weekly = pence(BigInt(700 + luck.below(1600)))
    const fact = { kind: 'council-tax-reduction', weekly, scheme: 'working-age' } as const
    return { ...common, factKind: 'council-tax-reduction', fact }
  }
  const fact = { kind: 'disabled-reduction', reason: 'wheelchair space' } as const
  return { ...common, factKind: 'disabled-reduction', fact }
}

function forwarding(luck: Chance): string[] | null {
  if (luck.next() < 0.4) return null
  return [`${1 + luck.below(90)} Elsewhere Street`, 'Otherborough', `OB${1 + luck.below(9)} 4ZZ`]
}
