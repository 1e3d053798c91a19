/** The small council that a scenario plays in: its names for dwellings, accounts and hearings. */
import {
  determine,
  statutoryPath,
  statutoryPathOfWales,
  type WrittenActivity,
  type WrittenPath,
} from '#authority/index.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { authoriseForCourt } from '#recovery/index.js'
import { WALES_TIMETABLE_FROM } from '#law/council-tax/wales-timetable.js'
import { FULL_CHARGE } from '#law/council-tax/unoccupied.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'

export interface World {
  readonly db: Db
  /** The council's references, by the scenario's names. */
  readonly accounts: Map<string, string>
  readonly dwellings: Map<string, string>
  readonly hearings: Map<string, bigint>
  /** The run made last, for `reverse-run`. */
  lastRunId: bigint
  /** The recovery path as determined last. */
  path: WrittenPath
  /** A new command on a day; each has a key and a recorded time of its own. */
  command(on: IsoDate, actor?: string): Command
}

export function newWorld(db: Db): World {
  let count = 0
  return {
    db,
    accounts: new Map(),
    dwellings: new Map(),
    hearings: new Map(),
    lastRunId: 0n,
    path: statutoryPath('1.00'),
    command: (on, actor = 'officer') => {
      count += 1
      const at = new Date(Date.parse(`${on}T09:00:00Z`) + count * 1000)
      return { actor, on, recordedAt: at, idempotencyKey: `scenario-${count}` }
    },
  }
}

/** The name's meaning, or an InputError that lists the names there are. */
export function named<T>(names: ReadonlyMap<string, T>, name: string, what: string): T {
  const found = names.get(name)
  if (found !== undefined) return found
  const known = [...names.keys()].join(', ') || 'none yet'
  throw new InputError([{ field: 'what', message: `no ${what} ${name}: there is ${known}` }])
}

/** The scenario's name for an account, or its reference where it was given none. */
export function nameOf(world: World, accountRef: string): string {
  const found = [...world.accounts].find(([, ref]) => ref === accountRef)
  return found?.[0] ?? accountRef
}

const FIRST_DAY = isoDate('2015-04-01')

const DETERMINED = [
  ['authority-details', details()],
  ['unoccupied-dwellings', { ...FULL_CHARGE, decidedOn: '2015-02-25' }],
  ['costs-activity', activity()],
  ['summons-costs', { amount: '60.00' }],
  ['order-costs', { amount: '35.00' }],
  ['recovery-path', statutoryPath('1.00')],
] as const

/** What costs rest on: it supports up to £80 for a summons and £60 for an order. */
export function activity(): WrittenActivity {
  const row = { units: '1000', unit: 'cases' }
  return {
    basis: '2014-15, as closed',
    summonses: 1000,
    rows: [
      { ...row, part: 'summons', activity: 'Bringing the cases', rate: '80', amount: '80000.00' },
      { ...row, part: 'order', activity: 'Hearing the cases', rate: '60', amount: '60000.00' },
    ],
  }
}

function details() {
  return {
    name: 'Testshire District Council',
    addressLines: ['Town Hall', 'Testshire', 'TE5 1AA'],
    phone: '01234 567890',
    email: 'counciltax@testshire.example',
    website: 'www.testshire.example',
    payOnlineUrl: 'www.testshire.example/pay',
    demonstration: true,
  }
}

/** Every scenario's council: costs of £60 and £35, no discount for empty dwellings. */
/** The council stands in Wales: its costs under the cap, its path by the new timetable. */
export async function moveToWales(world: World): Promise<void> {
  const [from, on] = [FIRST_DAY, world.command(FIRST_DAY)]
  const value = { ...details(), jurisdiction: 'wales' }
  await determine(world.db, on, { kind: 'authority-details', from, value })
  // Each is held against the other as it stands: they come down one after the other.
  for (const [kind, amount] of [
    ['order-costs', '10.00'],
    ['summons-costs', '40.00'],
    ['order-costs', '30.00'],
  ] as const) {
    await determine(world.db, world.command(from), { kind, from, value: { amount } })
  }
  const path = { kind: 'recovery-path', from: WALES_TIMETABLE_FROM } as const
  world.path = statutoryPathOfWales('1.00')
  await determine(world.db, world.command(from), { ...path, value: world.path })
}

export async function foundCouncil(world: World): Promise<void> {
  for (const [kind, value] of DETERMINED) {
    await determine(world.db, world.command(FIRST_DAY), { kind, from: FIRST_DAY, value })
  }
  await authoriseForCourt(world.db, world.command(FIRST_DAY), {
    username: 'court officer',
    from: FIRST_DAY,
    until: null,
    minuteRef: 'Council 1/2015',
  })
}
