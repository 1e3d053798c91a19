/** What a scenario expects of an account, and how what is found is put beside it. */
import {
  byDueDay,
  balanceOf,
  creditOf,
  isCosts,
  isPenalty,
  owing,
  readBooks,
  type Book,
} from '#ledger/index.js'
import { findAccount } from '#accounts/index.js'
import { InputError } from '#kernel/invariant.js'
import { poundsText, total } from '#kernel/money.js'
import type { IsoDate } from '#kernel/dates.js'
import { whyNot } from '#recovery/index.js'
import { accountFacts, type AccountFacts } from '#scenario/queries.js'
import { named, type World } from '#scenario/world.js'

/** All that can be said of an account, a line each, in the words of the "then" column. */
export async function sayAccount(world: World, name: string, on: IsoDate): Promise<string[]> {
  const ref = named(world.accounts, name, 'account')
  return world.db.transaction(async (tx) => {
    const account = await findAccount(tx, ref)
    const book = account && (await readBooks(tx, [account.id])).get(account.id)
    if (account === undefined || book === undefined) return []
    const facts = await accountFacts(tx, ref)
    const why = await whyNot(tx, account.id, on)
    return [
      ...sayBook(book),
      ...sayFacts(facts),
      ...why.flatMap((w) =>
        w.steps.map(({ step, decision }) =>
          decision.kind === 'act'
            ? `could ${step} ${w.case.charge.year} ${poundsText(decision.required)}`
            : `no ${step} ${w.case.charge.year} ${decision.reason}`,
        ),
      ),
    ]
  })
}

function sayBook(book: Book): string[] {
  const live = book.dueSums.filter((sum) => sum.state === 'live').sort(byDueDay)
  const years = [...new Set(book.charges.map((charge) => charge.year))]
  const allocations = book.allocated.filter((a) => a.amount > 0n)
  return [
    `balance ${poundsText(balanceOf(book))}`,
    `credit ${poundsText(creditOf(book))}`,
    `costs ${poundsText(total(live.filter((s) => isCosts(s) && !isPenalty(s)).map(owing)))}`,
    `penalties ${poundsText(total(live.filter(isPenalty).map(owing)))}`,
    ...years.flatMap((year) => {
      const charges = book.charges.filter((charge) => charge.year === year)
      const sums = live.filter((sum) => sum.charge.year === year && !isCosts(sum))
      return [
        `charge ${year} ${poundsText(total(charges.map((charge) => charge.amount)))}`,
        `paid ${year} ${poundsText(total(charges.map((charge) => charge.paid)))}`,
        `owed ${year} ${poundsText(total(sums.map(owing)))}`,
        `sums ${year} ${sums.length}`,
        `ordered ${year} ${poundsText(total(sums.filter((s) => s.orderId !== null).map(owing)))}`,
      ]
    }),
    ...live.filter((s) => !isCosts(s)).map((s) => `due ${s.dueOn} ${poundsText(s.amount)}`),
    ...live
      .filter((s) => !isCosts(s) && owing(s) > 0n)
      .map((s) => `unpaid ${s.payableOn} ${poundsText(owing(s))}`),
    `allocations ${allocations.length}`,
  ]
}

function sayFacts(facts: AccountFacts): string[] {
  const kinds = new Set(facts.notices.map((notice) => notice.kind))
  return [
    ...facts.stages.map(({ year, stage }) => `stage ${year} ${stage}`),
    ...[...kinds].map(
      (kind) => `notices ${kind} ${facts.notices.filter((n) => n.kind === kind).length}`,
    ),
    ...facts.notices.map(
      (n) => `${n.kind} ${n.issuedOn} requires ${poundsText(n.required)} by ${n.payBy ?? '-'}`,
    ),
    ...facts.notices.map((n) => `${n.kind} ${n.issuedOn} to ${n.names.join(', ')}`),
    ...facts.orders.map(
      (o) =>
        `order ${o.year} ${o.kind} ${poundsText(o.sum)} costs ${poundsText(o.costs)} ${o.state}`,
    ),
    ...facts.orders.map((order) => `order of ${order.madeOn}`),
    ...facts.endedOn.map((on) => `case ended ${on}`),
    `orders ${facts.orders.filter((order) => order.state === 'made').length}`,
    `reviews ${facts.reviews}`,
  ]
}

/** The expectations that do not hold, each with what was found in its place. */
export function unmet(expected: readonly string[], said: readonly string[]): string[] {
  return expected.flatMap((line) => {
    if (said.includes(line)) return []
    const head = line.split(' ').slice(0, -1).join(' ')
    const near = said.filter((s) => s.startsWith(head) || s.split(' ')[0] === line.split(' ')[0])
    const found = near.length > 0 ? near : said
    return [`expected "${line}", found ${found.map((f) => `"${f}"`).join(', ') || 'nothing'}`]
  })
}

/** Refuses a step whose verb is unknown, listing those there are. */
export function unknownVerb(verb: string, known: readonly string[]): never {
  const list = [...known, 'expect'].sort().join(', ')
  throw new InputError([{ field: 'do', message: `"${verb}" is not a verb: choose ${list}` }])
}
