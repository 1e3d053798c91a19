/**
 * The first months of the demonstration, lived once, and every figure of every bill in it: each
 * line of each charge has its working, its provision and the facts it was worked from, and the
 * lines, the due sums and the notice say the same sum. On twenty days of it, from before the first
 * bill to after the first orders, twenty accounts are told: in the end each is told as it was then.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { changesOf } from '#demonstration/changes.js'
import { registerFiles } from '#demonstration/register.js'
import { liveUntil, makeHistory } from '#demonstration/index.js'
import { chargeVersions, readAccount, readFacts, taxFor } from '#enquiries/index.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { total } from '#kernel/money.js'
import { proveBooks } from '#ledger/index.js'
import * as instruments from '#law/instruments.js'
import { tellAccounts, toldOtherwise } from '#scenario/past-days.js'
import { sql } from '#store/db.js'
import { proveWords } from '#search/index.js'
import { proveEvents } from '#store/prove-events.js'
import { chargeYears } from '#web/pages/charge-lines.js'
import { useDatabase } from './support/database.js'

const at = useDatabase()
const DAYS = [
  '03-09', '03-10', '03-20', '03-31', '04-01', '04-02', '04-14', '04-15', '04-28', '05-02',
  '05-09', '05-13', '05-22', '05-23', '06-02', '06-16', '06-23', '06-24', '06-26', '07-07',
].map((day) => isoDate(`2025-${day}`)) // prettier-ignore
const LAST = isoDate('2025-07-07')
const DAY_BEFORE = isoDate('2025-07-06')
/** Some of these come before the court; the others are one in four hundred. */
const ACCOUNTS = [
  961n, 1333n, 1954n, 5311n, 5355n,
  ...Array.from({ length: 15 }, (_, n) => BigInt(n * 373 + 17)),
] // prettier-ignore
let told: Awaited<ReturnType<typeof tellAccounts>> = []
const CITES = new Set(
  Object.values(instruments).flatMap((i) => (typeof i === 'object' ? [i.cite] : [])),
)

beforeAll(async () => {
  const stage = { db: at.db, print: () => undefined }
  const [first, ...later] = DAYS as [IsoDate, ...IsoDate[]]
  await makeHistory(stage, () => undefined, first)
  told = [...(await tellAccounts(at.db, first, ACCOUNTS))]
  for (const day of later) {
    await liveUntil(stage, day, () => undefined)
    told.push(...(await tellAccounts(at.db, day, ACCOUNTS)))
  }
}, 300_000)

describe('the demonstration council', () => {
  test('is the same council each time', async () => {
    expect(registerFiles(2026)).toEqual(registerFiles(2026))
    const week = isoDate('2025-06-04')
    const twice = [1, 2].map(() => at.db.transaction((tx) => changesOf(tx, week)))
    const [first, second] = await Promise.all(twice)
    expect(first).toEqual(second)
  })

  test('has the dwellings of its return, by band', async () => {
    const rows = await at.db.transaction((tx) =>
      tx.rows(sql`select band, count(*)::int as n from dwelling_band group by 1 order by 1`),
    )
    expect(rows).toEqual([
      { band: 'A', n: 1206 },
      { band: 'B', n: 1258 },
      { band: 'C', n: 1342 },
      { band: 'D', n: 790 },
      { band: 'E', n: 605 },
      { band: 'F', n: 276 },
      { band: 'G', n: 115 },
      { band: 'H', n: 8 },
    ])
  })

  test('a day lived twice changes nothing', async () => {
    const count = () => at.db.transaction((tx) => tx.rows(sql`select count(*) as n from event`))
    const before = await count()
    await at.db.transaction((tx) => tx.run(sql`update calendar set today = ${DAY_BEFORE}`))
    await liveUntil({ db: at.db, print: () => undefined }, LAST, () => undefined)
    expect(await count()).toEqual(before)
  })

  test('every figure of every bill explains itself', async () => {
    const refs = await at.db.transaction((tx) =>
      tx.rows<{ ref: string }>(sql`
        select account_ref as ref from account where account_id % 9 = 0 order by 1`),
    )
    expect(refs.length).toBeGreaterThan(500)
    let lines = 0
    for (const { ref } of refs) lines += await walk(ref)
    expect(lines).toBeGreaterThan(800)
  }, 120_000)

  test('tells an account as it was, whatever has become of it', async () => {
    expect(told).toHaveLength(20 * 20)
    const stages = new Set(told.flatMap(({ head }) => head.years.map((year) => year.stage)))
    const seen = ['billed', 'liability-order', 'reminder', 'second-reminder', 'summonsed']
    expect([...stages].sort()).toEqual(seen)
    expect(await toldOtherwise(at.db, told)).toEqual([])
  }, 120_000)

  test('its books are proved', async () => {
    await at.db.transaction(async (tx) => {
      expect(await proveBooks(tx)).toEqual([])
      expect((await proveEvents(tx)).faults).toEqual([])
      expect(await proveWords(tx)).toEqual([])
    })
  })
})

/** Walks the charges of an account as its page shows them; returns the lines that it saw. */
function walk(ref: string): Promise<number> {
  return at.db.reading(async (tx) => {
    const account = await readAccount(tx, ref, LAST)
    if (account === undefined) throw new Error(`no account ${ref}`)
    const versions = await chargeVersions(
      tx,
      account.years.map((year) => year.chargeId),
    )
    const dwellingIds = [...new Set(account.years.map((year) => year.dwellingId))]
    const facts = await readFacts(tx, { accountIds: [account.id], dwellingIds, superseded: false })
    const tax = new Map<bigint, Awaited<ReturnType<typeof taxFor>>>()
    for (const id of dwellingIds)
      tax.set(
        id,
        await taxFor(
          tx,
          id,
          account.years.map((y) => y.year),
        ),
      )
    let seen = 0
    for (const year of chargeYears(account, { versions, facts, tax })) {
      expect(total(year.lines.map((line) => line.amount)), ref).toBe(year.charge)
      for (const line of year.lines) {
        seen += 1
        expect(line.working, ref).toContain('£')
        expect(CITES.has(line.under.cite), `${ref} ${line.under.cite}`).toBe(true)
        expect(line.facts.length, `${ref} ${line.kind}`).toBeGreaterThan(0)
        expect(line.facts.every((fact) => fact.recordedBy !== '')).toBe(true)
      }
    }
    return seen
  })
}
