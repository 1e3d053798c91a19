/**
 * The receipts file: a header, a line for each receipt, and a trailer that proves the totals.
 *
 *     reference,received,amount,method
 *     1000000015,2026-04-02,148.00,bank
 *     TOTAL,1,148.00,
 */
import { readCsvRows } from '#formats/csv-rows.js'
import { type IsoDate, isLikelyDay } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { type Pence, parsePounds, pence, poundsText, total } from '#kernel/money.js'

export interface ReceiptLine {
  /** Line of the file, from 1; the header is line 1. */
  readonly line: number
  readonly reference: string
  readonly receivedOn: IsoDate
  readonly amount: Pence
  readonly method: string
}

export interface ReceiptsFile {
  readonly receipts: readonly ReceiptLine[]
  readonly total: Pence
}

const HEADER = ['reference', 'received', 'amount', 'method']

/** Reads the file. Throws InputError naming every line and field at fault. */
export function readReceiptsCsv(text: string): ReceiptsFile {
  const rows = readCsvRows(text)
  const errors: FieldError[] = []
  const header = rows[0]?.cells.map((name) => name.toLowerCase()) ?? []
  if (HEADER.some((name, n) => header[n] !== name)) {
    errors.push({ line: 1, field: 'header', message: `must read ${HEADER.join(',')}` })
    throw new InputError(errors)
  }
  const trailer = rows.at(-1)
  const receipts = rows
    .slice(1, -1)
    .map(({ cells, line }) => readLine(cells, line, errors))
    .filter((line): line is ReceiptLine => line !== undefined)
  const sum = total(receipts.map((receipt) => receipt.amount))
  const { cells = [], line = 1 } = trailer ?? {}
  proveTotals(cells, { count: rows.length - 2, sum, line, errors })
  if (errors.length > 0) throw new InputError(errors)
  return { receipts, total: sum }
}

function readLine(
  row: readonly string[],
  line: number,
  errors: FieldError[],
): ReceiptLine | undefined {
  const [reference = '', received = '', amountText = '', method = ''] = row
  const before = errors.length
  if (reference === '')
    errors.push({ line, field: 'reference', message: 'give the reference paid to' })
  if (!isLikelyDay(received)) {
    errors.push({
      line,
      field: 'received',
      message: `"${received}" is not a date: write YYYY-MM-DD`,
    })
  }
  const amount = readAmount(amountText)
  if (amount === undefined || amount <= 0n) {
    const message = `"${amountText}" is not an amount above nought: write pounds such as 148.00`
    errors.push({ line, field: 'amount', message })
  }
  if (method === '')
    errors.push({ line, field: 'method', message: 'say how it was paid, such as bank' })
  if (errors.length > before || amount === undefined) return undefined
  return { line, reference, receivedOn: received as IsoDate, amount, method }
}

function proveTotals(
  trailer: readonly string[],
  file: { count: number; sum: Pence; line: number; errors: FieldError[] },
): void {
  const { count, sum, line, errors } = file
  if (trailer[0]?.toUpperCase() !== 'TOTAL') {
    errors.push({ line, field: 'trailer', message: 'the last line must read TOTAL,count,amount' })
    return
  }
  if (trailer[1] !== String(count)) {
    const message = `says ${trailer[1] ?? ''} receipts, the file has ${count}: ask for it again`
    errors.push({ line, field: 'count', message })
  }
  if (errors.length === 0 && readAmount(trailer[2] ?? '') !== sum) {
    const message = `says ${trailer[2] ?? ''}, the lines add up to ${poundsText(sum)}: ask for it again`
    errors.push({ line, field: 'amount', message })
  }
}

function readAmount(text: string): Pence | undefined {
  try {
    return parsePounds(text)
  } catch {
    return undefined
  }
}

/** Writes a receipts file, as a bank's or a counter's system would. */
export function writeReceiptsCsv(receipts: readonly Omit<ReceiptLine, 'line'>[]): string {
  const lines = receipts.map(
    (r) => `${r.reference},${r.receivedOn},${poundsText(r.amount)},${r.method}`,
  )
  const sum = poundsText(pence(receipts.reduce((all, r) => all + r.amount, 0n)))
  return [HEADER.join(','), ...lines, `TOTAL,${receipts.length},${sum},`, ''].join('\n')
}
