/** The forms of moves, of a new band, and of what becomes of liable persons. */
import type { Found } from '#enquiries/index.js'
import { showPounds, ZERO } from '#kernel/money.js'
import type { Form, FormField, FormOption } from '#web/forms/form.js'
import type { FormBody } from '#web/forms/given.js'
import { linesOf } from '#web/forms/lines.js'
import type { Band } from '#law/council-tax/bands.js'
import {
  type ChangeForm,
  type ChangeScene,
  homeField,
  householdFields,
  householdOf,
  toChoose,
  WHEN,
} from '#web/pages/change-forms.js'
import { optionsOf } from '#web/words.js'

const ADULTS_THEN = 'Adults who live there then'

export const BASIS_HINT =
  'The first of these that is true of somebody: a resident owner, else a resident tenant, else ' +
  'who lives there, else the owner (section 6)'

const BANDS: readonly Band[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']

export const MOVE_OUT: ChangeForm = {
  title: 'Move out',
  intro: 'Liability ends on the day given: it is the first day that is not charged.',
  fields: (scene) => [
    homeField(scene),
    { name: 'on', label: 'Left on', kind: 'date', value: scene.today, hint: WHEN },
    { name: 'liableUntil', label: 'A tenant who stays liable: until', kind: 'date', optional: true, hint: 'Where you decide that the tenancy runs on: the first day that is not charged' },
    { name: 'decision', label: 'Who is liable after the leaving, and why', kind: 'textarea', optional: true, hint: 'Needed where an assured tenancy runs on after 30 April 2026, or where the tenant stays liable' },
    { name: 'forwarding', label: 'Forwarding address', kind: 'textarea', optional: true, hint: 'One line for each part, the postcode last' },
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'move-out',
    accountRef: scene.accountRef,
    propertyRef: given.text('propertyRef', 'Choose the dwelling'),
    on: given.date('on', 'Give the day of leaving'),
    liableUntil: given.optionalDate('liableUntil'),
    decision: given.optional('decision') || null,
    forwardingLines: linesOf(given.optional('forwarding')),
  }),
}

export const MOVE_WITHIN: ChangeForm = {
  title: 'Move within the district',
  intro: 'The account goes with its persons; the discount goes with them where the facts allow it.',
  fields: (scene) => [
    homeField(scene),
    { name: 'toPropertyRef', label: 'New dwelling', kind: 'text', width: 20, hint: 'Its reference, or its house number and postcode: 14 WY4 6GQ' },
    { name: 'on', label: 'Moved on', kind: 'date', value: scene.today, hint: WHEN },
    { name: 'basis', label: 'Liable there as', kind: 'select', value: scene.homes[0]?.basis ?? '', options: toChoose(optionsOf('basis')), hint: BASIS_HINT },
    ...householdFields(scene).map((f) => f.name === 'adults' ? { ...f, label: ADULTS_THEN } : f),
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'move-within',
    accountRef: scene.accountRef,
    fromPropertyRef: given.text('propertyRef', 'Choose the dwelling left'),
    toPropertyRef:
      given.optional('toProperty') ||
      given.text(
        'toPropertyRef',
        'Give the new dwelling: its reference, or house number and postcode',
      ),
    on: given.date('on', 'Give the day of the move'),
    basis: given.text('basis', 'Choose the basis of liability'),
    ...householdOf(given, scene),
  }),
}

/** The question which of the dwellings found is meant, where a reference was not typed. */
export function offerPlaces(
  form: Form,
  body: FormBody,
  found: readonly Found[],
): { readonly form: Form; readonly open: readonly string[] } {
  const typed = body['toPropertyRef']
  const places = new Map(found.map((each) => [each.propertyRef ?? '', each.address]))
  if (typeof typed !== 'string' || typed === '' || places.has(typed.trim())) {
    return { form, open: [] }
  }
  const options = [...places].slice(0, MOST_PLACES).map(([value, text]) => ({ value, text }))
  const question: FormField = {
    name: 'toProperty', label: 'Which dwelling', kind: 'radios', options,
    hint: options.length === 0 ? 'Nothing like it was found: type another address' : 'Found by what was typed',
  } // prettier-ignore
  const answer = body['toProperty']
  const answered = options.some((option) => option.value === answer)
  const fields = form.fields.flatMap((f) => (f.name === 'toPropertyRef' ? [f, question] : [f]))
  const open = options.length === 0 ? 'toPropertyRef' : 'toProperty'
  return { form: { ...form, fields }, open: answered ? [] : [open] }
}

/** As many as can be looked through at a glance. */
const MOST_PLACES = 8

export const MOVE_IN_CANCELLED: ChangeForm = {
  title: 'Cancel a move-in',
  intro:
    'For an account that was opened by mistake: its liability ends on its first day, what was ' +
    'billed is given back, and what was paid is credit to be refunded or moved.',
  fields: (scene) => [
    homeField(scene),
    { name: 'restores', label: 'Who is liable then', kind: 'radios', options: RESTORES },
    { name: 'because', label: 'How it is known that it was a mistake', kind: 'textarea' },
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'move-in-cancelled',
    accountRef: scene.accountRef,
    propertyRef: given.text('propertyRef', 'Choose the dwelling'),
    restores: given.choice('restores', ['before', 'nobody'], 'Say who is liable then') === 'before',
    because: given.text('because', 'Say how it is known that it was a mistake'),
  }),
}

const RESTORES: readonly FormOption[] = [
  { value: 'before', text: 'Whoever was liable until the move-in, as if it had not been' },
  { value: 'nobody', text: 'Nobody, until somebody is recorded' },
]

/** Band I is of Wales alone. */
function bandOptions({ jurisdiction }: ChangeScene): FormOption[] {
  const bands = jurisdiction === 'wales' ? BANDS : BANDS.slice(0, -1)
  return bands.map((band) => ({ value: band, text: band }))
}

export const BAND: ChangeForm = {
  title: 'Change the band',
  factKind: 'band',
  intro: 'As the listing officer has altered the valuation list.',
  fields: (scene) => [
    { name: 'band', label: 'Band', kind: 'select', options: toChoose(bandOptions(scene)) },
    { name: 'from', label: 'From', kind: 'date', value: scene.today, hint: WHEN },
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'band',
    propertyRef: scene.propertyRef,
    band: given.choice('band', BANDS, 'Choose the band'),
    from: given.date('from', 'Give the first day of the band'),
  }),
}

export const BECOMES_LIABLE: ChangeForm = {
  title: 'An account becomes liable',
  intro: 'For an owner between tenants: the dwelling is charged to an account that exists.',
  fields: (scene) => [
    { name: 'accountRef', label: 'Account', kind: 'text', width: 20, hint: 'Find it with the search' },
    { name: 'from', label: 'From', kind: 'date', value: scene.today, hint: WHEN },
    { name: 'basis', label: 'Liable as', kind: 'select', value: 'owner', options: optionsOf('basis') },
    { name: 'emptySince', label: 'Empty and unfurnished since', kind: 'date', optional: true, hint: 'The day on which it last became so, whoever was liable. Left empty: furnished, or lived in' },
    ...householdFields(scene).map((f) => (f.name === 'adults' ? { ...f, value: '0' } : f)),
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'becomes-liable',
    accountRef: given.text('accountRef', 'Give the account that is liable'),
    propertyRef: scene.propertyRef,
    from: given.date('from', 'Give the first day of liability'),
    basis: given.text('basis', 'Choose the basis of liability'),
    emptySince: given.optionalDate('emptySince'),
    ...householdOf(given, scene),
  }),
}

/** Who it is, out of those who are recorded: a name that is typed is a name misspelt. */
function personField(
  { persons }: ChangeScene,
  field: { readonly name: string; readonly label: string },
): FormField {
  const options = persons.map((name) => ({ value: name, text: name }))
  return { ...field, kind: 'radios', options }
}

export const PERSON_LEAVES: ChangeForm = {
  title: 'One of the persons leaves',
  intro: 'Those who stay are liable by themselves from that day, on an account of their own.',
  fields: (scene) => [
    homeField(scene),
    personField(scene, { name: 'leaverName', label: 'Who leaves' }),
    { name: 'on', label: 'Left on', kind: 'date', value: scene.today, hint: WHEN },
    { name: 'adults', label: 'Adults who stay', kind: 'number' },
    { name: 'method', label: 'How those who stay pay', kind: 'radios', value: 'keep', options: METHODS_AFTER },
    { name: 'forwarding', label: 'Forwarding address', kind: 'textarea', optional: true, hint: 'One line for each part, the postcode last' },
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'person-leaves',
    accountRef: scene.accountRef,
    propertyRef: given.text('propertyRef', 'Choose the dwelling'),
    on: given.date('on', 'Give the day of leaving'),
    leaverName: given.text('leaverName', 'Choose the person who leaves'),
    adults: given.whole('adults', 'Give how many adults stay, in figures'),
    keepsMethod: given.optional('method') !== 'new',
    forwardingLines: linesOf(given.optional('forwarding')),
  }),
}

const METHODS_AFTER: readonly FormOption[] = [
  { value: 'keep', text: 'As the account was paid until now' },
  { value: 'new', text: 'Not recorded yet: they will say' },
]

const CREDIT_AFTER: readonly FormOption[] = [
  { value: 'move', text: 'Pays what those who stay owe on their new account' },
  { value: 'stay', text: 'Stays on this account, for the estate' },
]

/** Never moved unasked: a part of it may be the estate's. */
function creditField({ credit }: ChangeScene): FormField[] {
  if (credit === ZERO) return []
  const label = `The credit of ${showPounds(credit)} on this account`
  const hint = 'Ask: where both paid, a part of it may be the estate’s'
  return [{ name: 'credit', label, kind: 'radios', options: CREDIT_AFTER, hint }]
}

export const PERSON_DIED: ChangeForm = {
  title: 'A liable person died',
  intro:
    'Nobody writes to the dead: recovery stops for the person, what was owed is a claim on the ' +
    'estate, and whoever was liable with them is liable by themselves from that day.',
  fields: (scene) => [
    homeField(scene),
    personField(scene, { name: 'name', label: 'Who died' }),
    { name: 'diedOn', label: 'Died on', kind: 'date', hint: WHEN },
    { name: 'adults', label: 'Adults who still live there', kind: 'number', hint: 'With 0 the dwelling is exempt, class F, until six months after probate' },
    { name: 'method', label: 'How those who stay pay', kind: 'radios', value: 'keep', options: METHODS_AFTER },
    ...creditField(scene),
    { name: 'estate', label: 'Address of the personal representatives', kind: 'textarea', optional: true, hint: 'One line for each part, the postcode last' },
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'person-died',
    accountRef: scene.accountRef,
    propertyRef: given.text('propertyRef', 'Choose the dwelling'),
    name: given.text('name', 'Choose the person who died'),
    diedOn: given.date('diedOn', 'Give the day of the death'),
    adults: given.whole('adults', 'Give how many adults still live there, in figures'),
    estateLines: linesOf(given.optional('estate')),
    keepsMethod: given.optional('method') !== 'new',
    movesCredit:
      scene.credit > ZERO &&
      given.choice('credit', ['move', 'stay'], 'Say what becomes of the credit') === 'move',
  }),
}
