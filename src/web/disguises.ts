/**
 * What is typed into a form and is hidden from the officer is answered as what is not there, in the
 * form's own words: on its way in a reference that nobody has stands for it, on its way out it is
 * what was typed again.
 */
import { randomInt } from 'node:crypto'
import { spellingsOf } from '#enquiries/index.js'
import { MODULUS_11 } from '#kernel/references.js'
import type { FormBody } from '#web/forms/given.js'

/** Fields that must name a record of ours: no other text is ever altered. */
const RECORD =
  /^(account|from|to|person|property|toProperty|fromProperty)Ref$|^(other|merged|with)$/

/** By what stands for it, what was typed. */
export type Disguises = Map<string, string>

/** The fields as they came, but for those whose record is hidden; these are added to `disguises`. */
export function disguised(
  body: FormBody,
  hidden: ReadonlySet<string>,
  disguises: Disguises,
): FormBody {
  const fields = Object.entries(body).map(([name, value]) => {
    if (typeof value !== 'string' || !isHiddenRecord(name, value, hidden)) return [name, value]
    const stands = nobodys(value)
    disguises.set(stands, value.trim())
    return [name, value.replace(value.trim(), stands)]
  })
  return Object.fromEntries(fields) as FormBody
}

/** The hidden references that a body names elsewhere than in the fields that are disguised. */
export function namedElsewhere(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  const plain = Object.entries(body).filter(
    ([name, value]) => typeof value !== 'string' || !RECORD.test(name),
  )
  return Object.fromEntries(plain)
}

/** The spellings of every record that the fields name. */
export function recordsTyped(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'string' && RECORD.test(name) ? spellingsOf(value) : [],
  )
}

function isHiddenRecord(name: string, value: string, hidden: ReadonlySet<string>): boolean {
  return RECORD.test(name) && spellingsOf(value).some((ref) => hidden.has(ref))
}

/** Such a reference as was typed, of nothing: one by which no record is found. */
function nobodys(typed: string): string {
  const digits = String(randomInt(1_000_000, 10_000_000))
  if (/^\s*p/i.test(typed)) return `P99${digits}${digits}`
  const close = typed.replace(/\s/g, '')
  if (!MODULUS_11.isValid(close)) return `99${digits}${digits}`
  for (let check = 0; check < 10; check += 1) {
    const ref = `99${digits}${check}`
    if (MODULUS_11.isValid(ref)) return ref
  }
  return nobodys(typed)
}

/** What is sent, with what was typed where something stood for it. */
export function undisguised(
  text: string,
  disguises: Disguises,
  write: (typed: string) => string,
): string {
  let shown = text
  for (const [stands, typed] of disguises) shown = shown.replaceAll(stands, write(typed))
  return shown
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

export function inHtml(typed: string): string {
  return typed.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark)
}
