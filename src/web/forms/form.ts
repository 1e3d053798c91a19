/** A form: its fields as data, shown by one template; errors keep what was given. */
import type { FastifyReply } from 'fastify'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { SHOWN_AGAIN } from '#web/drafts.js'
import { countName, type FormBody, Given } from '#web/forms/given.js'
import type { PageListModel } from '#web/lists/row-list.js'
import { daysInWords, typedDay } from '#web/views.js'

export interface FormOption {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export interface FormField {
  readonly name: string
  readonly label: string
  readonly kind:
    | 'text'
    | 'textarea'
    | 'date'
    | 'money'
    | 'number'
    | 'select'
    | 'radios'
    | 'checkboxes'
    /** A number for each option, of how many there are of it. */
    | 'counts'
    | 'password'
    | 'file'
  readonly hint?: string
  readonly options?: readonly FormOption[]
  readonly optional?: boolean
  readonly width?: 3 | 5 | 10 | 20 | 30
  /** How many lines of a `textarea` are seen at once. */
  readonly rows?: number
  /** Shown until the officer gives another. */
  readonly value?: string | readonly string[]
  readonly autocomplete?: string
}

export interface Form {
  readonly title: string
  readonly caption?: string
  readonly back?: { readonly href: string; readonly text: string }
  readonly intro?: string
  readonly warning?: string
  /** What is recorded now of that which the form changes; empty where nothing is. */
  readonly recorded?: readonly string[] | undefined
  /** Tables to look at before the fields are filled in. */
  readonly lists?: readonly PageListModel[]
  readonly fields: readonly FormField[]
  readonly submit: string
  readonly action?: string
  readonly upload?: boolean
  /** What its officer gave it before and did not confirm: where it is shown, and when it was. */
  readonly before?: { readonly href: string; readonly at: Date }
  /** Where else to go from here. */
  readonly links?: readonly { readonly href: string; readonly text: string }[]
  /** Given back to the server unchanged. */
  readonly hidden?: Readonly<Record<string, string>>
}

export function showForm(
  reply: FastifyReply,
  form: Form,
  given: { readonly body?: unknown; readonly errors?: readonly FieldError[] } = {},
): Promise<FastifyReply> {
  const { draft, query } = reply.request
  const typed = given.body ?? draft?.body
  const body = (typed ?? {}) as FormBody
  const errors = inOrder(given.errors ?? [], form.fields).map((error) => {
    const { message, ...of } = aimed(error, form.fields)
    return { ...of, message: daysInWords(message) }
  })
  const fields = form.fields.map((field) => ({
    ...field,
    ...(field.kind === 'counts' && { options: countedOptions(field, body) }),
    value: body[field.name] ?? (typed === undefined ? firstValue(field) : ''),
    error: errors.find((error) => error.field === field.name)?.message,
  }))
  const first = firstToFill(form, fields)
  const focus = first && { name: first.name, option: chosenOf(first) }
  const { title } = form
  const { kept } = query as { kept?: string }
  const why = draft !== null && kept !== undefined ? SHOWN_AGAIN : undefined
  return reply
    .code(errors.length > 0 ? 422 : 200)
    .page('form', { title, form, fields, errors, why, focus })
}

type Shown = FormField & { readonly error?: string | undefined }

/**
 * Where the cursor stands when the form is opened: in the first field to fill, or the first at
 * fault. Nowhere where something is to be read first, which a reader of screens would miss.
 */
function firstToFill(form: Form, fields: readonly Shown[]): Shown | undefined {
  const atFault = fields.find(({ error }) => error !== undefined)
  if (atFault !== undefined) return atFault
  if (form.warning !== undefined || (form.lists ?? []).length > 0) return undefined
  return fields.find(({ kind, options = [] }) => kind !== 'select' || options.length > 1)
}

/** Of a question with choices the one that is made, or the first. */
function chosenOf({ options = [], value = '' }: FormField): string | undefined {
  const chosen = options.find((option) => [value].flat().includes(option.value))
  return (chosen ?? options[0])?.value
}

/** As the fields stand on the form; what is of no field comes first. */
function inOrder(errors: readonly FieldError[], fields: readonly FormField[]): FieldError[] {
  const place = ({ field }: FieldError) => fields.findIndex(({ name }) => name === field)
  return errors.toSorted((a, b) => place(a) - place(b))
}

/** Each option with the number that was given for it. */
function countedOptions({ name, options = [] }: FormField, body: FormBody) {
  return options.map((option) => ({ ...option, count: body[countName(name, option.value)] ?? '' }))
}

/** A day is offered as officers type it. */
function firstValue({ kind, value = '' }: FormField): string | readonly string[] {
  return kind === 'date' && typeof value === 'string' ? typedDay(value) : value
}

/** Words the error with the field's label, so that the summary can be read by itself. */
function aimed(error: FieldError, fields: readonly FormField[]): FieldError {
  const field = fields.find((f) => f.name === error.field)
  if (field === undefined) return error.line === undefined ? { ...error, field: '' } : ofFile(error)
  const startsField = /^(must|is|are|has|have|cannot|more)\b/.test(error.message)
  return { ...error, message: startsField ? `${field.label} ${error.message}` : error.message }
}

/** A fault inside a file that was sent: its column and line say where to look. */
function ofFile({ field, line, message }: FieldError): FieldError {
  const column = field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ')
  return { field: '', message: `${column}, line ${line}: ${message}` }
}

/**
 * Does the work of a form; what cannot be taken is shown on it again, with what was given, or with
 * what a draft holds.
 */
export async function takeForm(
  reply: FastifyReply,
  form: Form | (() => Promise<Form>),
  ...[work, draft]: [work: (given: Given) => Promise<unknown>, draft?: FormBody]
): Promise<unknown> {
  const body = draft ?? reply.request.body
  try {
    return await work(new Given(body))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const shown = typeof form === 'function' ? await form() : form
    return showForm(reply, shown, { body, errors: error.errors })
  }
}
