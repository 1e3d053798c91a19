/** A takeover that is killed while it is carried out: all or nothing, and then carried out once. */
import { type Db, sql } from '#store/db.js'
import { approveTakeover, executeTakeover, previewTakeover } from '#takeover/index.js'
import { commandOn, importMany } from '../support/many-accounts.js'
import { takeoverFolder } from '../support/takeover-folder.js'
import type { KilledWork, Place } from './kill-points.js'

const DAY = '2026-06-10'
const KEY = 'execute'

interface TakeoverGiven {
  readonly takeoverId: bigint
  readonly accounts: number
}

export function killedTakeover(accounts: number): KilledWork<TakeoverGiven> {
  return {
    child: 'takeover',
    prepare: async (db) => {
      await importMany(db, accounts)
      const files = await openAccounts(db)
      const previewed = await previewTakeover(db, commandOn(DAY, 'preview'), { name: 'old', files })
      if (previewed.kind !== 'previewed') throw new Error(previewed.kind)
      const { takeoverId } = previewed
      await approveTakeover(db, commandOn(DAY, 'approve', 'second'), { takeoverId })
      return { takeoverId, accounts }
    },
    args: ({ takeoverId }) => [DAY, KEY, String(takeoverId)],
    halfDone: async ({ accounts: all }, { db }) => {
      const charges = await countCharges(db)
      return charges === 0 || charges === all ? [] : [`${charges} of ${all} charges are there`]
    },
    goOn: carryOutTwice,
    digest,
  }
}

/** By the key of the first attempt, and by another. */
async function carryOutTwice(
  { takeoverId }: TakeoverGiven,
  { db }: Place,
): Promise<readonly string[]> {
  const first = await executeTakeover(db, commandOn(DAY, KEY), { takeoverId })
  const second = await executeTakeover(db, commandOn(DAY, 'once more'), { takeoverId })
  return [
    ...(first.kind === 'executed' ? [] : [`by its key it is ${first.kind}`]),
    ...(second.kind === 'already-executed' ? [] : [`by another key it is ${second.kind}`]),
  ]
}

/** Every account owes a bill of two instalments; one in three has paid the first. */
async function openAccounts(db: Db) {
  const homes = await db.transaction((tx) =>
    tx.rows<{ ref: string; home: string }>(sql`
      select a.account_ref as ref, w.property_ref as home
      from account a join liability l using (account_id) join dwelling w using (dwelling_id)
      order by 1`),
  )
  const paid = (n: number) => n % 3 === 0
  return takeoverFolder({
    'takeover.csv': ['Oldbury Civica,2026-06-01'],
    'charges.csv': homes.map(
      ({ ref, home }, n) => `C${n},${ref},${home},2026-27,2026-04-01,2027-03-31,1800.00,no`,
    ),
    'due_sums.csv': homes.flatMap((_, n) => [
      `C${n}-1,C${n},instalment,2026-04-01,,900.00,${paid(n) ? '900.00' : '0.00'},C${n}-D,`,
      `C${n}-2,C${n},instalment,2026-10-01,,900.00,0.00,C${n}-D,`,
    ]),
    'notices.csv': homes.map(
      (_, n) => `C${n}-D,C${n},demand,2026-03-10,,1800.00,,post,,C${n}-1;C${n}-2,`,
    ),
    'receipts.csv': homes.flatMap(({ ref }, n) =>
      paid(n) ? [`R${n},${ref},2026-04-20,bank,900.00,0.00`] : [],
    ),
    'allocations.csv': homes.flatMap((_, n) => (paid(n) ? [`R${n},C${n}-1,900.00`] : [])),
  })
}

async function countCharges(db: Db): Promise<number> {
  const row = await db.transaction((tx) =>
    tx.first<{ count: bigint }>(sql`select count(*) as count from charge`),
  )
  return Number(row?.count ?? 0)
}

async function digest({ db }: Place): Promise<string> {
  return db.transaction(async (tx) => {
    const rows = await tx.rows<{ line: string }>(sql`
      select concat_ws(' ', a.account_ref, c.year, c.amount_pence, c.version,
        (select string_agg(due_on || '/' || amount_pence || '/' || state, ',' order by due_on)
          from due_sum d where d.charge_id = c.charge_id),
        (select string_agg(kind || '/' || required_pence || '/' || state, ',')
          from notice n where n.charge_id = c.charge_id),
        (select string_agg(r.amount_pence || '/' || r.unallocated_pence || '/' || r.state, ',')
          from receipt r where r.account_id = a.account_id),
        (select string_agg(type, ',' order by seq) from event e
          where e.stream = 'account/' || a.account_ref)) as line
      from account a left join charge c using (account_id) order by a.account_ref`)
    const totals = await tx.rows<{ line: string }>(sql`
      select concat_ws(' ', (select count(*) || '/' || sum(amount_pence) from entry),
        (select string_agg(state, ',') from takeover)) as line`)
    return [...rows, ...totals].map((row) => row.line).join('\n')
  })
}
