/** The form of a move in: who comes, found where they are recorded already, and how they pay. */
import type { NewPerson, ProfileGiven } from '#changes/index.js'
import type { NamedPerson } from '#enquiries/index.js'
import { PLAN_CODES } from '#law/council-tax/payment-plans.js'
import type { Form, FormField } from '#web/forms/form.js'
import type { FormBody, Given } from '#web/forms/given.js'
import { linesOf } from '#web/forms/lines.js'
import {
  type ChangeForm,
  householdFields,
  householdOf,
  toChoose,
  WHEN,
} from '#web/pages/change-forms.js'
import { BASIS_HINT } from '#web/pages/move-forms.js'
import { shortDate } from '#web/views.js'
import { optionsOf } from '#web/words.js'

const PLACES = ['First', 'Second', 'Third'] as const

/** The names of a person's fields: the first person's have no number. */
function fieldsOf(place: number) {
  const end = place === 0 ? '' : String(place + 1)
  return {
    name: `name${end}`,
    dateOfBirth: `dateOfBirth${end}`,
    phone: `phone${end}`,
    email: `email${end}`,
    known: `known${end}`,
  }
}

const NEW_PERSON = 'new'

function personFields(place: number): FormField[] {
  const names = fieldsOf(place)
  const later = place > 0
  const whose = later ? `, ${(PLACES[place] ?? '').toLowerCase()} person` : ''
  return [
    {
      name: names.name, label: `${PLACES[place]} liable person`, kind: 'text', optional: later,
      hint: later ? 'Full name' : 'Full name; letters go to this person first',
    },
    { name: names.dateOfBirth, label: `Date of birth${whose}`, kind: 'date', optional: true },
    { name: names.phone, label: `Telephone${whose}`, kind: 'text', width: 20, optional: true },
    { name: names.email, label: `Email${whose}`, kind: 'text', optional: true },
  ] // prettier-ignore
}

export const MOVE_IN: ChangeForm = {
  title: 'Move in',
  intro:
    'Opens an account for the persons liable, who are jointly and severally liable. Who is ' +
    'recorded already is offered, and not made twice.',
  fields: (scene) => [
    ...PLACES.flatMap((_, place) => personFields(place)),
    { name: 'from', label: 'From', kind: 'date', value: scene.today, hint: WHEN },
    { name: 'basis', label: 'Liable as', kind: 'select', options: toChoose(optionsOf('basis')), hint: BASIS_HINT },
    ...householdFields(scene),
    { name: 'careOf', label: 'Letters in care of', kind: 'text', optional: true, hint: 'The name on the envelope after “c/o”' },
    { name: 'letters', label: 'Address for letters', kind: 'textarea', optional: true, hint: 'One line for each part, the postcode last. Left empty: letters go to the home' },
    { name: 'method', label: 'Pays by', kind: 'radios', optional: true, options: optionsOf('method') },
    { name: 'plan', label: 'Plan', kind: 'radios', value: PLAN_CODES[0] ?? '', options: optionsOf('plan') },
    { name: 'dayOfMonth', label: 'Day', kind: 'number', hint: '1 to 28; for a plan by weeks the day of the week, 1 for Monday', value: '1' },
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'move-in',
    propertyRef: scene.propertyRef,
    persons: readPersons(given),
    from: given.date('from', 'Give the day of moving in'),
    basis: given.text('basis', 'Choose the basis of liability'),
    ...householdOf(given, scene),
    profile: readProfile(given),
  }),
}

function readPersons(given: Given): NewPerson[] {
  const lines = linesOf(given.optional('letters'))
  const careOf = given.optional('careOf') || null
  if (careOf !== null && lines === null) {
    given.fault('letters', 'Give the address of who takes letters')
  }
  const letters = lines === null ? null : { careOf, lines }
  return PLACES.flatMap((_, place) => {
    const names = fieldsOf(place)
    const name =
      place === 0
        ? given.text(names.name, 'Give the name of the person who is liable')
        : given.optional(names.name)
    const known = given.optional(names.known)
    const person = {
      personRef: known === '' || known === NEW_PERSON ? null : known,
      name,
      dateOfBirth: given.optionalDate(names.dateOfBirth),
      phone: given.optional(names.phone) || null,
      email: given.optional(names.email) || null,
      letters,
    }
    return name === '' ? [] : [person]
  })
}

/** Null where nothing was said: it is paid as it is paid. */
function readProfile(given: Given): ProfileGiven | null {
  if (given.optional('method') === '') return null
  return {
    method: given.choice('method', ['direct-debit', 'cash'], 'Choose how it is paid'),
    plan: given.choice('plan', PLAN_CODES, 'Choose the plan'),
    dayOfMonth: given.whole('dayOfMonth', 'Choose a day from 1 to 28'),
  }
}

/** The names that were typed, by the place of their person. */
export function typedNames(body: FormBody): string[] {
  return PLACES.map((_, place) => {
    const name = body[fieldsOf(place).name]
    return typeof name === 'string' ? name.trim() : ''
  })
}

/**
 * The form with a question for each person who may be recorded already; and which of the questions
 * wait for an answer.
 */
export function offerKnown(
  form: Form,
  body: FormBody,
  known: ReadonlyMap<string, readonly NamedPerson[]>,
): { readonly form: Form; readonly open: readonly string[] } {
  const open: string[] = []
  const fields = form.fields.flatMap((field) => {
    const place = PLACES.findIndex((_, n) => fieldsOf(n).name === field.name)
    const name = place < 0 ? '' : (typedNames(body)[place] ?? '')
    const people = known.get(name) ?? []
    if (people.length === 0) return [field]
    const question = knownField(fieldsOf(place).known, name, people)
    const answer = body[question.name]
    const answers = (question.options ?? []).map((option) => option.value)
    if (typeof answer !== 'string' || !answers.includes(answer)) open.push(question.name)
    return [field, question]
  })
  return { form: { ...form, fields }, open }
}

function knownField(name: string, typed: string, people: readonly NamedPerson[]): FormField {
  const options = people.map((person) => ({ value: person.ref, text: describe(person) }))
  const another = { value: NEW_PERSON, text: 'None of these: somebody who is not recorded yet' }
  const label = `Is this ${typed} recorded already?`
  const hint = 'Who is chosen keeps the details that are recorded; change them on their own page'
  return { name, label, kind: 'radios', hint, options: [...options, another] }
}

function describe({ ref, name, dateOfBirth, phone, email, address }: NamedPerson): string {
  const born = dateOfBirth === null ? 'date of birth not known' : `born ${shortDate(dateOfBirth)}`
  const told = [name, born, phone, email, address ?? 'no home recorded']
  return `${told.filter((part) => part !== null).join(', ')} (${ref})`
}
