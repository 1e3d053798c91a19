/**
 * Alarms: what should make someone stop before thousands of letters go. Pure: the items of a
 * preview against the totals of the last twelve runs of the same kind. Each must be answered by
 * the officer who approves.
 */
import { addDays, type IsoDate } from '#kernel/dates.js'
import { type Pence, poundsText } from '#kernel/money.js'
import type { RunItem, RunKindName } from '#jobs/run-kind.js'

export interface Tally {
  readonly count: number
  readonly pence: Pence
}

/** What a run acts on, in all and by band and payment method. */
export interface RunTotals {
  readonly acts: Tally
  readonly byBand: Readonly<Record<string, Tally>>
  readonly byMethod: Readonly<Record<string, Tally>>
  readonly left: Readonly<Record<string, number>>
}

export interface Alarm {
  /** `count`, `value`, `band:D`, `method:cash`, `in-credit`, and so on. */
  readonly alarm: string
  readonly message: string
  /** Counts only: who approves may not see every account, and the alarm is for the whole run. */
  readonly evidence: Readonly<Record<string, unknown>>
}

export const RUNS_COMPARED = 12
/** Fewer runs than this say nothing about what is ordinary. */
const RUNS_NEEDED = 2
/** Beyond half as much again as the greatest, or under half of the least, of the runs compared. */
const ABOVE = 1.5
const BELOW = 0.5
/** Differences smaller than this many accounts alarm nobody. */
const SMALLEST = 10
const DAYS_LATELY = 5
const SHARE_LATELY = 0.2
const SHARE_HALF_YEARLY = 0.15

const SENDS_LETTERS = new Set<RunKindName>([
  'reminder',
  'second-reminder',
  'final-notice',
  'warning-letter',
  'complaint',
  'summons',
])

export function totalsOf(items: readonly RunItem[]): RunTotals {
  const byBand: Record<string, Tally> = {}
  const byMethod: Record<string, Tally> = {}
  const left: Record<string, number> = {}
  let acts: Tally = { count: 0, pence: 0n as Pence }
  for (const item of items) {
    if (item.decision === 'leave') {
      left[item.reason] = (left[item.reason] ?? 0) + 1
      continue
    }
    acts = add(acts, item)
    byBand[item.band] = add(byBand[item.band], item)
    byMethod[item.method] = add(byMethod[item.method], item)
  }
  return { acts, byBand, byMethod, left }
}

function add(tally: Tally | undefined, item: RunItem): Tally {
  return {
    count: (tally?.count ?? 0) + 1,
    pence: ((tally?.pence ?? 0n) + item.amount) as Pence,
  }
}

/** The alarms that a preview sets off. `earlier` are the totals of earlier runs, any order. */
export function alarmsOf(
  items: readonly RunItem[],
  run: { kind: RunKindName; asAt: IsoDate; earlier: readonly RunTotals[] },
): Alarm[] {
  const acted = items.filter((item) => item.decision === 'act')
  const totals = totalsOf(items)
  return [...comparisons(totals, run.earlier), ...signAlarms(acted, run)]
}

function comparisons(now: RunTotals, earlier: readonly RunTotals[]): Alarm[] {
  if (earlier.length < RUNS_NEEDED) return []
  const alarms = [
    ...compare('count', now.acts.count, { was: earlier.map((e) => e.acts.count) }),
    ...compare('value', pounds(now.acts), {
      was: earlier.map((e) => pounds(e.acts)),
      smallest: 2000,
    }),
  ]
  for (const part of ['byBand', 'byMethod'] as const) {
    const keys = new Set([now, ...earlier].flatMap((totals) => Object.keys(totals[part])))
    for (const key of [...keys].sort()) {
      const was = earlier.map((totals) => totals[part][key]?.count ?? 0)
      const name = `${part === 'byBand' ? 'band' : 'method'}:${key}`
      alarms.push(...compare(name, now[part][key]?.count ?? 0, { was, smallest: 20 }))
    }
  }
  return alarms
}

function pounds(tally: Tally): number {
  return Number(tally.pence / 100n)
}

function compare(
  alarm: string,
  now: number,
  { was, smallest = SMALLEST }: { was: readonly number[]; smallest?: number },
): Alarm[] {
  const [least, greatest] = [Math.min(...was), Math.max(...was)]
  const tooMany = now > greatest * ABOVE && now - greatest >= smallest
  const tooFew = now < least * BELOW && least - now >= smallest
  if (!tooMany && !tooFew) return []
  const message = `${now.toLocaleString('en-GB')} now; the last ${was.length} runs had ${least.toLocaleString('en-GB')} to ${greatest.toLocaleString('en-GB')}`
  return [{ alarm, message, evidence: { now, was } }]
}

function signAlarms(acted: readonly RunItem[], run: { kind: RunKindName; asAt: IsoDate }): Alarm[] {
  if (!SENDS_LETTERS.has(run.kind)) return []
  const since = addDays(run.asAt, -DAYS_LATELY)
  const some = (test: (item: RunItem) => boolean) => acted.filter(test)
  const share = (part: readonly RunItem[]) => (acted.length === 0 ? 0 : part.length / acted.length)
  const inCredit = some((item) => item.signs.credit > 0n)
  const paid = some((i) => i.signs.lastReceivedOn !== null && i.signs.lastReceivedOn >= since)
  const neverBilled = some((item) => !item.signs.billed)
  const noNotice = some((item) => !item.signs.earlierNotice)
  const halfYearly = some((item) => item.signs.plan === 'half-yearly')
  return [
    ...raise(inCredit.length > 0, {
      alarm: 'in-credit',
      items: inCredit,
      what: 'hold money in credit',
    }),
    ...raise(paid.length >= SMALLEST && share(paid) > SHARE_LATELY, {
      alarm: 'paid-lately',
      items: paid,
      what: `paid something in the last ${DAYS_LATELY} days`,
    }),
    ...raise(neverBilled.length > 0, {
      alarm: 'never-billed',
      items: neverBilled,
      what: 'have never been billed',
    }),
    ...raise(noNotice.length > 0, {
      alarm: 'no-earlier-notice',
      items: noNotice,
      what: 'have no valid earlier notice',
    }),
    ...raise(halfYearly.length >= SMALLEST && share(halfYearly) > SHARE_HALF_YEARLY, {
      alarm: 'half-yearly',
      items: halfYearly,
      what: 'pay half-yearly',
    }),
  ]
}

function raise(
  fires: boolean,
  { alarm, items, what }: { alarm: string; items: readonly RunItem[]; what: string },
): Alarm[] {
  if (!fires) return []
  const sum = items.reduce((all, item) => all + item.amount, 0n) as Pence
  const message = `${items.length} of the accounts (£${poundsText(sum)}) ${what}`
  return [{ alarm, message, evidence: { count: items.length } }]
}
