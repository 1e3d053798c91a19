/** The facts of an imported register, written by COPY: rows that nothing earlier overlaps. */
import type { AccountLine } from '#formats/register-csv.js'
import type { IsoDate } from '#kernel/dates.js'
import { rangeText } from '#kernel/period.js'
import type { CopyValue } from '#store/copy-text.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface ImportedAccount {
  readonly line: AccountLine
  readonly accountId: bigint
  readonly dwellingId: bigint
}

export async function writeFactRows(
  tx: Tx,
  acting: Acting,
  accounts: readonly ImportedAccount[],
): Promise<void> {
  const write = (table: string, columns: readonly string[], rows: (readonly CopyValue[])[]) =>
    tx.copy(
      table,
      [...columns, 'recorded_at', 'recorded_by'],
      rows.map((row) => [...row, acting.recordedAt, acting.actor]),
    )
  const from = (day: IsoDate, until: IsoDate | null = null) => rangeText({ from: day, until })
  await write(
    'liability',
    ['dwelling_id', 'valid', 'account_id', 'basis'],
    accounts.map(({ line, accountId, dwellingId }) => [
      dwellingId,
      from(line.liableFrom),
      accountId,
      line.basis,
    ]),
  )
  await write(
    'household',
    ['dwelling_id', 'valid', 'adults', 'disregards'],
    accounts.map(({ line, dwellingId }) => [
      dwellingId,
      from(line.liableFrom),
      line.adults,
      line.disregards,
    ]),
  )
  await write(
    'payment_profile',
    ['account_id', 'valid', 'method', 'plan', 'day_of_month'],
    accounts.map(({ line, accountId }) => [
      accountId,
      from(line.liableFrom),
      line.method,
      line.plan,
      line.dayOfMonth,
    ]),
  )
  await write(
    'exemption',
    ['dwelling_id', 'valid', 'class'],
    accounts.flatMap(({ line: { exemption }, dwellingId }) =>
      exemption === null
        ? []
        : [[dwellingId, from(exemption.from, exemption.until), exemption.class]],
    ),
  )
  await write(
    'disabled_reduction',
    ['dwelling_id', 'valid', 'reason'],
    accounts.flatMap(({ line: { disabledFrom }, dwellingId }) =>
      disabledFrom === null ? [] : [[dwellingId, from(disabledFrom), 'as imported']],
    ),
  )
  await write(
    'council_tax_reduction',
    ['account_id', 'valid', 'weekly_pence', 'scheme'],
    accounts.flatMap(({ line: { reduction }, accountId }) =>
      reduction === null
        ? []
        : [[accountId, from(reduction.from), reduction.weekly, reduction.scheme]],
    ),
  )
}
