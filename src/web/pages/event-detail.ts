/** An event's detail in one line that can be read: days, pounds and references as on the pages. */
import { isIsoDate, showDate } from '#kernel/dates.js'
import { parsePounds, type Pence, showPounds } from '#kernel/money.js'
import { isMoneyField } from '#store/recorded-money.js'
import { revive } from '#store/json.js'
import { plainText } from '#web/plain-text.js'

export function showDetail(detail: unknown): string {
  return flatten(revive(detail)).slice(0, 400)
}

function flatten(value: unknown, key = ''): string {
  if (value === null || value === undefined) return 'none'
  if (Array.isArray(value)) return value.map((one) => flatten(one, key)).join(', ')
  if (typeof value === 'bigint') return showWhole(value, key)
  if (typeof value === 'string') return showText(value)
  if (typeof value !== 'object') return plainText(value)
  return Object.entries(value)
    .map(([name, v]) => [name, flatten(v, name)] as const)
    .filter(([name, text]) => text !== '' && !isNothing(value, name))
    .map(([name, text]) => `${label(name)}: ${text}`)
    .join('; ')
}

function isNothing(value: object, name: string): boolean {
  const own = (value as Record<string, unknown>)[name]
  return own === null || own === undefined
}

/** Amounts are recorded in pence and people by their number; every other whole is a number. */
function showWhole(value: bigint, key: string): string {
  if (isMoneyField(key)) return showPounds(value as Pence)
  return /^(persons|partyId)$/.test(key) ? `P${value}` : String(value)
}

const CODE = /^[a-z]+(-[a-z]+)+$/
const POUNDS = /^-?\d+\.\d\d$/

function showText(value: string): string {
  if (isIsoDate(value)) return showDate(value)
  if (POUNDS.test(value)) return showPounds(parsePounds(value))
  return CODE.test(value) ? value.replaceAll('-', ' ') : value
}

/** "accountRef" is read as "account", "lowerBy" as "lower by". */
function label(key: string): string {
  const spaced = key.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)
  return spaced.replace(/ (ref|pence)$/, '')
}
