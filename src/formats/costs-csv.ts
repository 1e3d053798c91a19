/**
 * The activity behind court costs, as a council's accountant keeps it:
 *
 *     part,activity,units,unit,rate,amount
 *     summons,Checking the list before the complaint,1250,minutes,0.42,525.00
 */
import { type CsvLine, readCsvTable } from '#formats/csv-table.js'
import { poundsText } from '#kernel/money.js'
import { activityAmount, type CostsRow } from '#law/council-tax/costs-activity.js'

const COLUMNS = ['part', 'activity', 'units', 'unit', 'rate', 'amount']
const DECIMAL = /^\d{1,9}(\.\d{1,6})?$/

/** Reads the file. Throws InputError naming every line and field at fault. */
export function readCostsCsv(text: string): CostsRow[] {
  return readCsvTable(text, COLUMNS, readRow)
}

function readRow(line: CsvLine): CostsRow {
  const row = {
    part: line.oneOf('part', ['summons', 'order'] as const),
    activity: line.text('activity'),
    units: line.text('units'),
    unit: line.text('unit'),
    rate: line.text('rate'),
    amount: line.amount('amount'),
  }
  const wrong = (['units', 'rate'] as const).filter((name) => !DECIMAL.test(row[name]))
  for (const name of wrong) line.fault(name, `"${row[name]}" is not a number`)
  if (wrong.length > 0) return row
  const amount = activityAmount(row)
  if (amount !== row.amount) line.fault('amount', `units at the rate come to ${poundsText(amount)}`)
  return row
}
