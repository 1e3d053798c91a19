/** The calculators, as forms made from their own description, with the workings of each answer. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { calculate, type Calculator, CALCULATORS, type Field } from '#calculators/index.js'
import { poundsText } from '#kernel/money.js'
import { readDate } from '#web/forms/given.js'
import type { FormField } from '#web/forms/form.js'
import { NotFound } from '#web/page.js'
import { plainText } from '#web/plain-text.js'
import { readPounds } from '#web/words.js'

const KINDS: Readonly<Record<Field['kind'], FormField['kind']>> = {
  money: 'money',
  date: 'date',
  year: 'text',
  choice: 'select',
  percent: 'text',
  integer: 'number',
  text: 'text',
  json: 'textarea',
}

export function calculatorPages(app: FastifyInstance): void {
  app.get('/calculators', { config: { needs: null } }, (_request, reply) =>
    reply.page('calculators', { title: 'Calculators', calculators: CALCULATORS }),
  )
  app.get('/calculators/*', { config: { needs: null } }, (request, reply) => {
    const found = calculatorOf(request.params)
    const given = request.query as Record<string, string>
    return show(reply, found, given)
  })
}

function calculatorOf(params: unknown): Calculator {
  const name = (params as { '*': string })['*']
  const found = CALCULATORS.find((calculator) => calculator.name === name)
  if (found === undefined) throw new NotFound('There is no such calculator.')
  return found
}

function show(reply: FastifyReply, calculator: Calculator, given: Record<string, string>) {
  const asked = Object.keys(given).length > 0
  const answer = asked ? calculate(calculator.name, inputOf(calculator, given)) : undefined
  const errors = (answer !== undefined && 'errors' in answer ? answer.errors : []).map((error) => ({
    ...error,
    message: `${labelOf(error.field)} ${error.message}`,
  }))
  const fields = calculator.fields.map((field) => ({
    ...formField(field),
    value: given[field.name] ?? '',
    error: errors.find((error) => error.field.split(/[.[]/)[0] === field.name)?.message,
  }))
  const output = answer !== undefined && 'output' in answer ? answer.output : undefined
  const { workings = [], ...rest } = (output ?? {}) as { workings?: readonly unknown[] }
  return reply.code(errors.length > 0 ? 422 : 200).page('calculator', {
    title: calculator.title,
    fields,
    errors: errors.map((e) => ({ ...e, field: e.field.split(/[.[]/)[0] ?? '' })),
    answered: output !== undefined,
    results: flatten(rest),
    workings,
  })
}

function formField(field: Field): FormField {
  const { name, kind, hint, required, choices } = field
  const options = choices?.map((choice) => ({
    value: String(choice),
    text: choiceText(String(choice)),
  }))
  const none = required ? [] : [{ value: '', text: 'Not given' }]
  return {
    name,
    label: labelOf(name),
    kind: options === undefined ? KINDS[kind] : 'select',
    hint,
    optional: !required,
    width: kind === 'year' || kind === 'percent' ? 10 : 20,
    ...(options !== undefined && { options: [...none, ...options] }),
  }
}

function inputOf(calculator: Calculator, given: Record<string, string>): Record<string, unknown> {
  const entries = calculator.fields.flatMap((field): [string, unknown][] => {
    const text = (given[field.name] ?? '').trim()
    return text === '' ? [] : [[field.name, typed(field, text)]]
  })
  return Object.fromEntries(entries)
}

/** What is typed in a form, in the form that the calculator reads; what cannot be read stays. */
function typed(field: Field, text: string): unknown {
  if (field.kind === 'integer') return /^-?\d{1,9}$/.test(text) ? Number(text) : text
  if (field.kind === 'date') return readDate(text) ?? text
  if (field.kind === 'percent') return text.replace('%', '').trim()
  if (field.kind === 'money') {
    const amount = readPounds(text)
    return amount === undefined ? text : poundsText(amount)
  }
  if (field.kind !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** "final-notice" in words; a band or a number stays as it is. */
function choiceText(choice: string): string {
  return choice.length > 2 ? labelOf(choice) : choice
}

function labelOf(name: string): string {
  const spaced = name.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`).replaceAll('-', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** Every figure of an answer on a row of its own. */
function flatten(value: unknown, path = ''): { name: string; value: string }[] {
  if (value === null || typeof value !== 'object') {
    return [{ name: path, value: plainText(value) }]
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const shown = Array.isArray(value) ? String(Number(key) + 1) : labelOf(key)
    return flatten(inner, path === '' ? shown : `${path}, ${shown}`)
  })
}
