/** The facts of an imported register, written by COPY: rows that nothing earlier overlaps. */
import type { AccountLine } from '#formats/register-csv.js'
import { earlier, type IsoDate } from '#kernel/dates.js'
import { rangeText } from '#kernel/period.js'
import type { CopyValue } from '#store/copy-text.js'
import type { Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'

export interface ImportedAccount {
  readonly line: AccountLine
  /** Whether the line opens its account, or names a further dwelling of it. */
  readonly opens: boolean
  readonly accountId: bigint
  readonly dwellingId: bigint
}

type Row = readonly CopyValue[]

/** A table, the columns of its fact, and the row of an account where it has the fact. */
type FactRows = readonly [
  string,
  readonly string[],
  (account: ImportedAccount, acting: Acting) => Row | undefined,
]

const TABLES: readonly FactRows[] = [
  [
    'liability',
    ['dwelling_id', 'valid', 'account_id', 'basis'],
    ({ line, accountId, dwellingId }) => [dwellingId, from(line.liableFrom), accountId, line.basis],
  ],
  [
    'household',
    ['dwelling_id', 'valid', 'adults', 'disregards'],
    ({ line, dwellingId }) => [dwellingId, from(line.liableFrom), line.adults, line.disregards],
  ],
  [
    'payment_profile',
    ['account_id', 'valid', 'method', 'plan', 'day_of_month'],
    // How they pay is known now, though liability may begin later: the first bill must know it.
    ({ line, accountId, opens }, acting) =>
      opens
        ? [
            accountId,
            from(earlier(line.liableFrom, acting.on)),
            line.method,
            line.plan,
            line.dayOfMonth,
          ]
        : undefined,
  ],
  [
    'exemption',
    ['dwelling_id', 'valid', 'class', 'runs_from'],
    ({ line: { exemption }, dwellingId }) =>
      exemption === null
        ? undefined
        : [dwellingId, from(exemption.from, exemption.until), exemption.class, exemption.runsFrom],
  ],
  [
    'vacancy',
    ['dwelling_id', 'valid', 'class', 'empty_since'],
    ({ line: { vacancy }, dwellingId }) =>
      vacancy === null
        ? undefined
        : [dwellingId, from(vacancy.from), vacancy.class, vacancy.emptySince],
  ],
  [
    'premium_exception',
    ['dwelling_id', 'valid', 'class', 'runs_from'],
    ({ line: { premiumException: exception }, dwellingId }) =>
      exception === null
        ? undefined
        : [dwellingId, from(exception.from), exception.class, exception.from],
  ],
  [
    'tenancy',
    ['dwelling_id', 'valid', 'tenancy', 'ends_on'],
    ({ line: { tenancy, liableFrom }, dwellingId }) =>
      tenancy === null
        ? undefined
        : [dwellingId, from(liableFrom), tenancy.tenancy, tenancy.endsOn],
  ],
  [
    'annexe',
    ['dwelling_id', 'valid', 'reason'],
    ({ line: { annexeFrom }, dwellingId }) =>
      annexeFrom === null ? undefined : [dwellingId, from(annexeFrom), 'as imported'],
  ],
  [
    'disabled_reduction',
    ['dwelling_id', 'valid', 'reason'],
    ({ line: { disabledFrom }, dwellingId }) =>
      disabledFrom === null ? undefined : [dwellingId, from(disabledFrom), 'as imported'],
  ],
  [
    'council_tax_reduction',
    ['account_id', 'valid', 'weekly_pence', 'scheme'],
    ({ line: { reduction }, accountId, opens }) =>
      reduction === null || !opens
        ? undefined
        : [accountId, from(reduction.from), reduction.weekly, reduction.scheme],
  ],
]

export async function writeFactRows(
  tx: Tx,
  acting: Acting,
  accounts: readonly ImportedAccount[],
): Promise<void> {
  for (const [table, columns, rowOf] of TABLES) {
    const rows = accounts.flatMap((account) => {
      const row = rowOf(account, acting)
      return row === undefined ? [] : [[...row, acting.recordedAt, acting.actor]]
    })
    await tx.copy(table, [...columns, 'recorded_at', 'recorded_by'], rows)
  }
}

function from(day: IsoDate, until: IsoDate | null = null): string {
  return rangeText({ from: day, until })
}
