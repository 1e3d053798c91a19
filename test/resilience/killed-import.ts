/** A file of receipts whose import is killed, and which is then sent again in every way. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importReceipts } from '#collection/index.js'
import { InputError } from '#kernel/invariant.js'
import { pence, poundsText } from '#kernel/money.js'
import { sql } from '#store/db.js'
import { commandOn, importMany } from '../support/many-accounts.js'
import type { KilledWork, Place } from './kill-points.js'
import { approveBills, finish } from './killed-runs.js'

const DAY = '2026-04-09'
const KEY = 'receipts'
/** So many lines for each account: some accounts pay twice on a day. */
const LINES_EACH = 4

interface ReceiptsGiven {
  readonly text: string
  readonly lines: number
}

export function killedImport(accounts: number): KilledWork<ReceiptsGiven> {
  return {
    child: 'import',
    prepare: async (db) => {
      await importMany(db, accounts)
      await finish(db, await approveBills(db))
      const refs = await db.transaction((tx) =>
        tx.rows<{ ref: string }>(sql`select account_ref as ref from account order by 1`),
      )
      return receiptsOf(refs.map(({ ref }) => ref))
    },
    args: ({ text }, { folder }) => {
      const file = join(folder, 'bank.csv')
      writeFileSync(file, text)
      return [DAY, KEY, file]
    },
    halfDone: async ({ lines }, place) => {
      const posted = await countReceipts(place)
      return posted === 0 || posted === lines ? [] : [`${posted} of ${lines} lines are posted`]
    },
    goOn: sendAgain,
    digest,
  }
}

/** The same file by the same key; with the line ends of another system; and under another key. */
async function sendAgain({ text }: ReceiptsGiven, { db }: Place): Promise<readonly string[]> {
  const wrong: string[] = []
  const other = text.replaceAll('\n', '\r\n')
  const send = (key: string, sent: string) =>
    importReceipts(db, commandOn(DAY, key), { name: 'bank.csv', text: sent })
  const first = await send(KEY, text)
  if (first.kind !== 'imported') wrong.push(`sent again by its key it is ${first.kind}`)
  const byOtherEnds = await send('other ends', other)
  if (byOtherEnds.kind !== 'same-payments') wrong.push(`other line ends are ${byOtherEnds.kind}`)
  const byOtherKey = await send('other key', text)
  if (byOtherKey.kind !== 'already-imported') wrong.push(`another key is ${byOtherKey.kind}`)
  const refused = await send(KEY, other).catch((error: unknown) => error)
  if (!(refused instanceof InputError)) wrong.push('another request had the key of the first')
  return wrong
}

/** One line in fifty is for nobody; amounts differ, so that some pay a part and some too much. */
function receiptsOf(refs: readonly string[]): ReceiptsGiven {
  const lines: string[] = []
  let total = 0n
  for (let n = 0; n < refs.length * LINES_EACH; n += 1) {
    const ref = n % 50 === 49 ? '9999999999' : (refs[n % refs.length] ?? '')
    const amount = BigInt(5_000 + ((n * 7_919) % 40_000))
    total += amount
    lines.push(`${ref},2026-04-0${(n % 8) + 1},${poundsText(pence(amount))},bank`)
  }
  const trailer = `TOTAL,${lines.length},${poundsText(pence(total))},`
  const text = ['reference,received,amount,method', ...lines, trailer, ''].join('\n')
  return { text, lines: lines.length }
}

async function countReceipts({ db }: Place): Promise<number> {
  const row = await db.transaction((tx) =>
    tx.first<{ count: bigint }>(sql`select count(*) as count from receipt`),
  )
  return Number(row?.count ?? 0)
}

async function digest({ db }: Place): Promise<string> {
  return db.transaction(async (tx) => {
    const rows = await tx.rows<{ line: string }>(sql`
      select concat_ws(' ', 'receipt', r.line_no, r.payer_reference, r.received_on, r.amount_pence,
        r.unallocated_pence, r.state,
        (select string_agg(d.due_on || '/' || l.amount_pence || '/' || l.rule, ','
            order by d.due_on, l.amount_pence)
          from allocation l join due_sum d using (due_sum_id)
          where l.receipt_id = r.receipt_id)) as line
      from receipt r order by r.line_no`)
    const totals = await tx.rows<{ line: string }>(sql`
      select concat_ws(' ', 'files', (select count(*) from receipt_file), 'entries',
        (select count(*) || '/' || sum(amount_pence) from entry), 'events',
        (select string_agg(type || '/' || n, ',' order by type)
          from (select type, count(*) as n from event group by type) e)) as line`)
    return [...rows, ...totals].map((row) => row.line).join('\n')
  })
}
