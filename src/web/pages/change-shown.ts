/** What a change is of: the facts as recorded before it, and what the officer gave. */
import type { AccountHome, RecordedFact } from '#enquiries/index.js'
import type { FormField } from '#web/forms/form.js'
import { showDate } from '#kernel/dates.js'
import { countName, type FormBody, readDate } from '#web/forms/given.js'
import { lastDay, shortDate } from '#web/views.js'
import { describeFact } from '#web/words.js'

/** Facts of the kind as they are believed now, the latest first; undefined for other changes. */
export function recordedNow(
  facts: readonly RecordedFact[],
  kind: string | undefined,
  homes: readonly AccountHome[] = [],
): readonly string[] | undefined {
  if (kind === undefined) return undefined
  const own = facts.filter((fact) => fact.kind === kind)
  const latest = own.toSorted((a, b) => (a.from < b.from ? 1 : -1))
  // Of which dwelling it is must be told where the account has had several.
  const several = new Set(homes.map((home) => home.propertyRef)).size > 1
  const addressOf = (ref: string | null) => {
    const home = several ? homes.find(({ propertyRef }) => propertyRef === ref) : undefined
    return home === undefined ? '' : ` (${home.address.split(',')[0]})`
  }
  return latest.slice(0, 4).map((fact) => {
    const to = fact.until === null ? '' : ` to ${shortDate(lastDay(fact.until))}`
    return `${describeFact(fact)}, from ${shortDate(fact.from)}${to}${addressOf(fact.propertyRef)}`
  })
}

/** What was given, by the labels and words of the form: read before it is made. */
export function changeAsked(
  fields: readonly FormField[],
  body: FormBody,
): { readonly label: string; readonly given: string }[] {
  return fields.flatMap((field) => {
    if (field.kind === 'counts') return countedAsked(field, body)
    const value = body[field.name] ?? []
    const values = (typeof value === 'string' ? [value] : value).filter((one) => one.trim() !== '')
    if (values.length === 0) return []
    return [{ label: field.label, given: values.map((one) => inWords(field, one)).join(', ') }]
  })
}

/** "2 × student, 1 × carer"; nothing where none is counted. */
function countedAsked({ name, label, options = [] }: FormField, body: FormBody) {
  const given = options.flatMap(({ value, text }) => {
    const count = Number(body[countName(name, value)] ?? 0)
    return count > 0 ? [`${count} × ${text}`] : []
  })
  return given.length === 0 ? [] : [{ label, given: given.join(', ') }]
}

function inWords({ kind, options }: FormField, value: string): string {
  if (kind === 'date') {
    const day = readDate(value)
    return day === undefined ? value : showDate(day)
  }
  if (kind === 'money') return `£${value.replace(/^£/, '')}`
  return options?.find((option) => option.value === value)?.text ?? value
}
