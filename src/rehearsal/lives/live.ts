/**
 * Lives beside each other in one council, from a seed: driven through the use-cases that the
 * screens have, by the verbs of the scenario language, and observed after each day on which
 * something was done. What a life is refused is counted, and is nothing wrong.
 */
import { addDays, type IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { proveBooks } from '#ledger/index.js'
import { councilDeeds, type Deed, FIRST_DAY, LAST_DAY } from '#rehearsal/lives/calendar.js'
import { accountOf, actOn, bornDeeds, isActive, type Life } from '#rehearsal/lives/life.js'
import { observe, seenOf } from '#rehearsal/lives/observe.js'
import { foundCouncil, newWorld, VERBS, type World } from '#scenario/index.js'
import type { Db } from '#store/db.js'
import { proveEvents } from '#store/prove-events.js'

export interface LivesAsked {
  readonly seed: number
  readonly lives: number
}

export interface LivesLived {
  readonly days: number
  /** How often each act was done. */
  readonly acts: Readonly<Record<string, number>>
  readonly refused: number
  /** What was wrong, with the life, the day and what was done: nothing where all is well. */
  readonly faults: readonly string[]
}

/** Lives them on an empty database. Faults are told, and the lives go on. */
export async function live(db: Db, { seed, lives }: LivesAsked): Promise<LivesLived> {
  const world = newWorld(db)
  await foundCouncil(world)
  const all = Array.from({ length: lives }, (_, n): Life => ({ seed, number: n + 1 }))
  const lived = { days: 0, acts: {} as Record<string, number>, refused: 0, faults: [] as string[] }
  for (let on = FIRST_DAY; on <= LAST_DAY; on = addDays(on, 1)) {
    const done = await liveDay(world, all, on)
    if (done.touched.length > 0) lived.days += 1
    for (const name of done.acts) lived.acts[name] = (lived.acts[name] ?? 0) + 1
    lived.refused += done.refused
    lived.faults.push(...(await look(db, done.touched, on)))
  }
  lived.faults.push(...(await prove(db)))
  return lived
}

interface DayDone {
  /** The references of accounts on which something was done, with what. */
  readonly touched: readonly { readonly ref: string; readonly did: string }[]
  readonly acts: readonly string[]
  readonly refused: number
}

async function liveDay(world: World, all: readonly Life[], on: IsoDate): Promise<DayDone> {
  let refused = 0
  const council = councilDeeds(on)
  for (const deed of council) refused += await doDeed(world, deed, on)
  if (on === FIRST_DAY) {
    for (const life of all) {
      for (const deed of bornDeeds(life)) refused += await doDeed(world, deed, on)
    }
    return { touched: [], acts: [], refused }
  }
  const touched = new Map<string, string>()
  const acts: string[] = []
  if (council.length > 0) {
    const did = council.map(({ what }) => what).join(', ')
    for (const ref of world.accounts.values()) touched.set(ref, did)
  }
  for (const life of all.filter((each) => isActive(each, on))) {
    const ref = world.accounts.get(accountOf(life))
    if (ref === undefined) continue
    const seen = await world.db.reading((tx) => seenOf(tx, ref))
    const { name, deeds } = actOn(life, { on, seen })
    for (const deed of deeds) refused += await doDeed(world, deed, on)
    if (deeds.length > 0) acts.push(name)
    touched.set(ref, deeds.map(({ verb, what }) => `${verb} ${what}`).join('; ') || name)
  }
  return { touched: [...touched].map(([ref, did]) => ({ ref, did })), acts, refused }
}

/** Does it; 1 where it was refused as it stands, which is no fault. */
async function doDeed(world: World, { verb, what }: Deed, on: IsoDate): Promise<0 | 1> {
  const act = VERBS[verb]
  if (act === undefined) throw new Error(`the scenario language has no ${verb}`)
  try {
    await act(world, what, on)
    return 0
  } catch (error) {
    if (error instanceof InputError) return 1
    throw new Error(`${on} ${verb} ${what}: ${(error as Error).message}`, { cause: error })
  }
}

async function look(
  db: Db,
  touched: readonly { readonly ref: string; readonly did: string }[],
  on: IsoDate,
): Promise<string[]> {
  const faults: string[] = []
  for (const { ref, did } of touched) {
    const observed = await db.reading((tx) => observe(tx, ref, on))
    faults.push(...observed.faults.map((fault) => `${on} ${ref} after ${did}: ${fault}`))
  }
  return faults
}

async function prove(db: Db): Promise<string[]> {
  return db.reading(async (tx) => {
    const books = (await proveBooks(tx)).map((f) => `the books: ${f.proof}: ${f.subject} ${f.says}`)
    const events = (await proveEvents(tx)).faults.map((f) => `${f.stream}: ${f.says}`)
    return [...books, ...events]
  })
}
