/**
 * Twenty accounts on twenty days of the demonstration's first months, from before the first bill to
 * after the first orders: each is told today as it was told at the end of that day.
 */
import { expect, test } from 'vitest'
import { liveUntil, makeHistory } from '#demonstration/index.js'
import { type IsoDate, isoDate } from '#kernel/dates.js'
import { tellAccounts, toldOtherwise } from '#scenario/past-days.js'
import { useDatabase } from './support/database.js'

const at = useDatabase()
const DAYS = [
  '03-09', '03-10', '03-20', '03-31', '04-01', '04-02', '04-14', '04-15', '04-28', '05-02',
  '05-09', '05-13', '05-22', '05-23', '06-02', '06-16', '06-23', '06-24', '06-26', '07-07',
].map((day) => isoDate(`2025-${day}`)) // prettier-ignore
/** Some of these come before the court; the others are one in four hundred. */
const ACCOUNTS = [
  961n, 1333n, 1954n, 5311n, 5355n,
  ...Array.from({ length: 15 }, (_, n) => BigInt(n * 373 + 17)),
] // prettier-ignore

test('an account is told as it was, whatever has become of it', async () => {
  const stage = { db: at.db, print: () => undefined }
  const [first, ...later] = DAYS as [IsoDate, ...IsoDate[]]
  await makeHistory(stage, () => undefined, first)
  const told = await tellAccounts(at.db, first, ACCOUNTS)
  for (const day of later) {
    await liveUntil(stage, day, () => undefined)
    told.push(...(await tellAccounts(at.db, day, ACCOUNTS)))
  }
  expect(told).toHaveLength(20 * 20)
  const stages = new Set(told.flatMap(({ head }) => head.years.map((year) => year.stage)))
  const seen = ['billed', 'liability-order', 'reminder', 'second-reminder', 'summonsed']
  expect([...stages].sort()).toEqual(seen)
  expect(await toldOtherwise(at.db, told)).toEqual([])
}, 300_000)
