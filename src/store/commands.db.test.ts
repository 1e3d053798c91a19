/** A command is carried out once for its key, whatever is retried, repeated or done at once. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { carryOut, tryOut, wasCarriedOut } from '#store/commands.js'
import { sql, type Tx } from '#store/db.js'
import { recordFact } from '#store/facts.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
const acting = { actor: 'x', on: isoDate('2026-04-01'), recordedAt: new Date('2026-04-01T09:00Z') }

const note = (tx: Tx, text: string) =>
  tx.run(sql`insert into parish (parish_code, name) values (${text}, 'x')`)

function notes(): Promise<number> {
  return at.db.transaction(async (tx) => (await tx.rows(sql`select 1 from parish`)).length)
}

function command(key: string, dryRun = false) {
  return { ...acting, idempotencyKey: key, dryRun }
}

describe('carryOut', () => {
  test('the same key carries out once and answers the same again', async () => {
    const once = () =>
      carryOut(at.db, command('a'), { name: 'n', body: 1 }, async (tx) => {
        await note(tx, 'A')
        return { kind: 'done', amount: 5n }
      })
    expect(await once()).toEqual({ kind: 'done', amount: 5n })
    expect(await once()).toEqual({ kind: 'done', amount: 5n })
    expect(await notes()).toBe(1)
  })

  test('at once, too', async () => {
    const once = () =>
      carryOut(at.db, command('b'), { name: 'n', body: 1 }, async (tx) => {
        await note(tx, 'B')
        return { kind: 'done' }
      })
    expect(await Promise.all([once(), once(), once()])).toEqual(Array(3).fill({ kind: 'done' }))
    expect(await notes()).toBe(2)
  })

  test.each([
    ['another body', { name: 'n', body: 2 }],
    ['another command', { name: 'm', body: 1 }],
  ])('the same key for %s is refused', async (_, request) => {
    const again = carryOut(at.db, command('a'), request, () => Promise.resolve('never'))
    await expect(again).rejects.toBeInstanceOf(InputError)
  })

  test('a fault leaves nothing, not even the key', async () => {
    const faulty = carryOut(at.db, command('c'), { name: 'n', body: 1 }, async (tx) => {
      await note(tx, 'C')
      throw new Error('in the middle')
    })
    await expect(faulty).rejects.toThrow('in the middle')
    expect(await notes()).toBe(2)
    expect(await at.db.transaction((tx) => wasCarriedOut(tx, 'c'))).toBe(false)
  })

  test('a dry run answers and leaves nothing; the key is free for the real one', async () => {
    const dry = (isDry: boolean) =>
      carryOut(at.db, command('d', isDry), { name: 'n', body: 1 }, async (tx) => {
        await note(tx, 'D')
        return 'done'
      })
    expect(await dry(true)).toBe('done')
    expect(await notes()).toBe(2)
    expect(await dry(false)).toBe('done')
    expect(await notes()).toBe(3)
  })

  test('a trial leaves nothing', async () => {
    expect(await tryOut(at.db, (tx) => note(tx, 'E'))).toBe(1)
    expect(await notes()).toBe(3)
  })
})

describe('what the database itself refuses', () => {
  beforeAll(async () => {
    await at.db.transaction(async (tx) => {
      await tx.run(sql`insert into dwelling (property_ref, uprn, address_lines, postcode,
        address_text, parish_code) values ('R1', '1', '{}', '', '', 'A')`)
      await tx.run(sql`insert into account (account_ref, opened_on) values ('1', '2026-04-01')`)
    })
  })

  const fact = (columns: string, values: string, table: string) =>
    sql.raw(`insert into ${table} (${columns}, valid, recorded_at, recorded_by) values
      (${values}, '[2026-04-01,2026-05-01)', now(), 'x'),
      (${values}, '[2026-04-30,)', now(), 'x')`)

  // prettier-ignore
  test.each([
    ['two bands on a day', fact('dwelling_id, band', `1, 'A'`, 'dwelling_band'), '23P01'],
    ['two liable accounts on a day', fact('dwelling_id, account_id, basis', `1, 1, 'x'`, 'liability'), '23P01'],
    ['two households on a day', fact('dwelling_id, adults', '1, 1', 'household'), '23P01'],
    ['two exemptions on a day', fact('dwelling_id, class', `1, 'N'`, 'exemption'), '23P01'],
    ['two disabled reductions on a day', fact('dwelling_id, reason', `1, 'x'`, 'disabled_reduction'), '23P01'],
    ['two awards on a day', fact('account_id, weekly_pence, scheme', `1, 1, 'working-age'`, 'council_tax_reduction'), '23P01'],
    ['two ways of paying on a day', fact('account_id, method, plan, day_of_month', `1, 'cash', '10', 1`, 'payment_profile'), '23P01'],
    ['a year charged twice', sql`insert into charge (account_id, dwelling_id, year, version, amount_pence)
      values (1, 1, '2026-27', 1, 0), (1, 1, '2026-27', 1, 0)`, '23505'],
    ['a charge paid above its amount', sql`insert into charge (account_id, dwelling_id, year, version, amount_pence,
      paid_pence) values (1, 1, '2025-26', 1, 5, 6)`, '23514'],
    ['a charge below nought', sql`insert into charge (account_id, dwelling_id, year, version, amount_pence)
      values (1, 1, '2024-25', 1, -1)`, '23514'],
    ['a file taken twice', sql`insert into receipt_file (name, sha256, receipts, total_pence, recorded_at, recorded_by)
      select 'x', '\\x00', 0, 0, now(), 'x' from generate_series(1, 2)`, '23505'],
    ['a refund approved by its proposer', sql`insert into refund (account_id, amount_pence, reason, proposed_by,
      proposed_on, approved_by, state) values (1, 1, 'x', 'x', '2026-04-01', 'x', 'paid')`, '23514'],
    ['a run approved by its previewer', sql`insert into run (kind, criteria, as_at, state, previewed_by, previewed_at,
      approved_by, totals) values ('x', '{}', '2026-04-01', 'approved', 'x', now(), 'x', '{}')`, '23514'],
    ['an entry of nothing', sql`with j as (insert into journal (kind, effective_on, recorded_at, recorded_by, source,
        narrative) values ('x', '2026-04-01', now(), 'x', 'x', 'x') returning journal_id)
      insert into entry select journal_id, 1, 'x', 'bank', 0, 'receipt', 1, 0 from j`, '23514'],
    ['an entry from an account to itself', sql`with j as (insert into journal (kind, effective_on,
        recorded_at, recorded_by, source, narrative)
        values ('x', '2026-04-01', now(), 'x', 'x', 'x') returning journal_id)
      insert into entry select journal_id, 1, 'x', 'bank', 0, 'bank', 0, 5 from j`, '23514'],
    ['an entry rewritten', sql`update entry set amount_pence = 1`, '42501'],
    ['an entry taken out', sql`delete from entry`, '42501'],
    ['an event rewritten', sql`update event set actor = 'y'`, '42501'],
    ['an event taken out', sql`delete from event`, '42501'],
    ['two events of one number', sql`insert into event (stream, seq, recorded_at, effective_on, actor, type, detail,
        previous_hash, hash) select 's', 1, now(), '2026-04-01', 'x', 'x', '{}', '', ''
      from generate_series(1, 2)`, '23505'],
  ])('%s', async (_, statement, code) => {
    await expect(tryOut(at.db, (tx) => tx.run(statement))).rejects.toMatchObject({ code })
  })

  test('a fact that ends before it begins is refused by field', async () => {
    const table = { name: 'exemption', key: 'dwelling_id', values: ['class'] }
    const period = { from: isoDate('2026-05-01'), until: isoDate('2026-05-01') }
    const recorded = tryOut(at.db, (tx) =>
      recordFact(tx, acting, { table, key: 1n, period, values: { class: 'N' } }),
    )
    await expect(recorded).rejects.toMatchObject({ errors: [{ field: 'until' }] })
  })
})
