/** The folder of a takeover, from what a test says of an account; its totals are worked out. */
import type { TakeoverFiles } from '#formats/takeover-csv.js'
import { readTakeoverCsv } from '#formats/takeover-csv.js'
import { poundsText } from '#kernel/money.js'
import { totalsOf } from '#takeover/control-totals.js'
import { linkRecords } from '#takeover/linked-records.js'

/** Lines of a file without its header, each as the cells are written. */
export type Lines = Readonly<Record<string, readonly string[]>>

const HEADERS: Readonly<Record<string, string>> = {
  'takeover.csv': 'source,taken_on',
  'charges.csv': 'charge,account_ref,property_ref,year,from,worked_to,amount,instalments_lost',
  'due_sums.csv': 'due_sum,charge,kind,due,payable,amount,paid,notice,case',
  'notices.csv': 'notice,charge,kind,issued,pay_by,required,persons,method,proof,due_sums,case',
  'cases.csv':
    'case,charge,summons_no,court_code,court_name,hearing,laid,approved,approved_by,sum,costs,state,persons,due_sums',
  'orders.csv': 'case,kind,made,sum,costs,persons,due_sums',
  'receipts.csv': 'receipt,account_ref,received,method,amount,credit',
  'allocations.csv': 'receipt,due_sum,amount',
  'plans.csv': 'account_ref,method,plan,day',
}

/** The folder with the totals that its lines come to, or with those given. */
export function takeoverFolder(lines: Lines, totals?: readonly string[]): TakeoverFiles {
  const files: Record<string, string> = {}
  for (const [name, header] of Object.entries(HEADERS)) {
    files[name] = [header, ...(lines[name] ?? [])].join('\n')
  }
  const none = 'what,year,count,amount'
  const found = totals ?? totalsIn({ ...files, 'totals.csv': none })
  return { ...files, 'totals.csv': [none, ...found].join('\n') }
}

/** The lines of the control totals that the files come to. */
export function totalsIn(files: TakeoverFiles): string[] {
  return totalsOf(linkRecords(readTakeoverCsv(files))).map(
    ({ what, year, count, amount }) => `${what},${year ?? ''},${count},${poundsText(amount)}`,
  )
}
