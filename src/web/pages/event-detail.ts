/** An event's detail in one line that can be read: days, pounds and references as on the pages. */
import { LETTER_NAMES } from '#dispatch/index.js'
import { isIsoDate, showDate } from '#kernel/dates.js'
import { parsePounds, type Pence, showPounds } from '#kernel/money.js'
import { isMoneyField } from '#store/recorded-money.js'
import { revive } from '#store/json.js'
import { receiptRef } from '#ledger/index.js'
import { DETAIL_LABELS, NOT_TOLD, UNNAMED } from '#web/event-words.js'
import { plainText } from '#web/plain-text.js'

export function showDetail(detail: unknown): string {
  return flatten(revive(detail)).slice(0, 400)
}

function flatten(value: unknown, key = ''): string {
  if (value === null || value === undefined) return 'none'
  if (Array.isArray(value)) return value.map((one) => flatten(one, key)).join(', ')
  if (typeof value === 'bigint') return showWhole(value, key)
  if (typeof value === 'string') return (key === 'kind' && letterKind(value)) || showText(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return plainText(value)
  if (isAlteration(value))
    return `${flatten(value.before, key)} before, ${flatten(value.after, key)} now`
  return Object.entries(value)
    .filter(([name]) => !NOT_TOLD.has(name) && !isKindOfChange(key, name))
    .map(([name, v]) => [name, flatten(v, name)] as const)
    .filter(([name, text]) => text !== '' && !isNothing(value, name))
    .map(([name, text]) => (UNNAMED.has(name) ? text : `${label(name)}: ${text}`))
    .join('; ')
}

/** What it was and what it is: both are told, also where one of them is nothing. */
function isAlteration(value: object): value is { before: unknown; after: unknown } {
  return Object.keys(value).length === 2 && 'before' in value && 'after' in value
}

/** Of a change of fact the kind of fact is told; that it is a fact is not. */
function isKindOfChange(within: string, name: string): boolean {
  return name === 'kind' && (within === 'change' || within === 'fact')
}

function isNothing(value: object, name: string): boolean {
  const own = (value as Record<string, unknown>)[name]
  return own === null || own === undefined
}

/** Amounts are recorded in pence and people by their number; every other whole is a number. */
function showWhole(value: bigint, key: string): string {
  if (isMoneyField(key)) return showPounds(value as Pence)
  if (key === 'noticeId') return `N${value}`
  if (key === 'letterId') return `L${value}`
  if (key === 'receiptId') return receiptRef(value)
  return /^(persons|partyId)$/.test(key) ? `P${value}` : String(value)
}

/** A kind of letter by its name in the middle of a sentence; empty for what is no letter. */
function letterKind(value: string): string {
  return LETTER_NAMES[value]?.toLowerCase() ?? ''
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
  const known = DETAIL_LABELS[key]
  if (known !== undefined) return known
  const spaced = key.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)
  return spaced.replace(/ (ref|pence)$/, '')
}
