/** What a calculator is, and how its answer is written: pounds as text, provisions by name. */
import { type Field, readFields, type Values } from '#calculators/fields.js'
import { poundsText } from '#kernel/money.js'
import type { Provision } from '#law/instruments.js'
import type { WorkingLine } from '#law/workings.js'

export interface Calculator {
  readonly name: string
  readonly title: string
  readonly fields: readonly Field[]
  /** Throws InputError for an input that cannot be taken. */
  readonly answer: (input: unknown) => object
}

interface Definition<Fields extends readonly Field[]> {
  readonly name: string
  readonly title: string
  readonly fields: Fields
  readonly answer: (values: Values<Fields>) => object
}

export function calculator<const Fields extends readonly Field[]>(
  definition: Definition<Fields>,
): Calculator {
  const { name, title, fields } = definition
  return { name, title, fields, answer: (input) => definition.answer(readFields(fields, input)) }
}

export interface ShownWorking {
  readonly text: string
  readonly amount?: string
  readonly under: { readonly instrument: string; readonly provision: string }
}

export function showWorkings(lines: readonly WorkingLine[]): readonly ShownWorking[] {
  return lines.map(({ text, amount, under }) => ({
    text,
    ...(amount === undefined ? {} : { amount: poundsText(amount) }),
    under: { instrument: under.cite, provision: under.at },
  }))
}

/** A line of working without an amount. */
export function working(text: string, under: Provision): WorkingLine {
  return { text, under }
}
