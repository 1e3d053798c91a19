/**
 * Which numbers in the records that have no schema, such as the detail of an event, are money.
 * Every face asks here: what is pounds on a page is pounds in the API.
 */

/** The fields of records that hold pence as a whole number. */
const MONEY_FIELDS: ReadonlySet<string> = new Set([
  'amount',
  'balance',
  'bandD',
  'costs',
  'credit',
  'credited',
  'freed',
  'limit',
  'orderCosts',
  'owed',
  'owing',
  'pence',
  'penalties',
  'required',
  'requirement',
  'seen',
  'socialCare',
  'sum',
  'summonsCosts',
  'total',
  'weekly',
])

/** Whether a whole number kept under this name is an amount in pence. */
export function isMoneyField(name: string): boolean {
  return MONEY_FIELDS.has(name) || /(Pence|Amount|Owing|Owed|Total|_pence)$/.test(name)
}
