/**
 * The first weeks of the demonstration, and every figure of every bill in it: each line of each
 * charge has its working, its provision and the facts it was worked from, and the lines, the due
 * sums and the notice say the same sum.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { changesOf } from '#demonstration/changes.js'
import { registerFiles } from '#demonstration/register.js'
import { liveUntil, makeHistory } from '#demonstration/index.js'
import { chargeVersions, readAccount, readFacts, taxFor } from '#enquiries/index.js'
import { isoDate } from '#kernel/dates.js'
import { total } from '#kernel/money.js'
import { proveBooks } from '#ledger/index.js'
import * as instruments from '#law/instruments.js'
import { sql } from '#store/db.js'
import { proveWords } from '#search/index.js'
import { proveEvents } from '#store/prove-events.js'
import { chargeYears } from '#web/pages/charge-lines.js'
import { useDatabase } from './support/database.js'

const at = useDatabase()
const LAST = isoDate('2025-05-02')
const CITES = new Set(
  Object.values(instruments).flatMap((i) => (typeof i === 'object' ? [i.cite] : [])),
)

beforeAll(async () => {
  const stage = { db: at.db, print: () => undefined }
  await makeHistory(stage, () => undefined, LAST)
}, 120_000)

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
    await at.db.transaction((tx) => tx.run(sql`update calendar set today = '2025-05-01'`))
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
