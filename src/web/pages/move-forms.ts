/** The forms of moves, of a new band, and of what becomes of liable persons. */
import type { FormField, FormOption } from '#web/forms/form.js'
import { linesOf } from '#web/forms/lines.js'
import type { Band } from '#law/council-tax/bands.js'
import {
  type ChangeForm,
  type ChangeScene,
  homeField,
  HOUSEHOLD_FIELDS,
  householdOf,
  toChoose,
  WHEN,
} from '#web/pages/change-forms.js'
import { optionsOf } from '#web/words.js'

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
    { name: 'toPropertyRef', label: 'New property reference', kind: 'text', width: 10, hint: 'Find the dwelling with the search' },
    { name: 'on', label: 'Moved on', kind: 'date', value: scene.today, hint: WHEN },
    { name: 'basis', label: 'Liable there as', kind: 'select', value: scene.homes[0]?.basis ?? '', options: toChoose(optionsOf('basis')) },
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'move-within',
    accountRef: scene.accountRef,
    fromPropertyRef: given.text('propertyRef', 'Choose the dwelling left'),
    toPropertyRef: given.text('toPropertyRef', 'Give the reference of the new property'),
    on: given.date('on', 'Give the day of the move'),
    basis: given.text('basis', 'Choose the basis of liability'),
  }),
}

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

export const MOVE_IN: ChangeForm = {
  title: 'Move in',
  intro: 'Opens an account for the persons liable, who are jointly and severally liable.',
  fields: (scene) => [
    { name: 'name', label: 'First liable person', kind: 'text', hint: 'Full name; letters go to this person' },
    { name: 'dateOfBirth', label: 'Date of birth', kind: 'date', optional: true },
    { name: 'phone', label: 'Phone', kind: 'text', width: 20, optional: true },
    { name: 'email', label: 'Email', kind: 'text', optional: true },
    { name: 'name2', label: 'Second liable person', kind: 'text', optional: true },
    { name: 'name3', label: 'Third liable person', kind: 'text', optional: true },
    { name: 'from', label: 'From', kind: 'date', value: scene.today, hint: WHEN },
    { name: 'basis', label: 'Liable as', kind: 'select', options: toChoose(optionsOf('basis')) },
    ...HOUSEHOLD_FIELDS,
  ], // prettier-ignore
  read: (given, scene) => {
    const first = {
      name: given.text('name', 'Give the name of the person who is liable'),
      dateOfBirth: given.optionalDate('dateOfBirth'),
      email: given.optional('email') || null,
      phone: given.optional('phone') || null,
    }
    const others = ['name2', 'name3'].flatMap((field) => {
      const name = given.optional(field)
      return name === '' ? [] : [{ name, dateOfBirth: null, email: null, phone: null }]
    })
    return {
      kind: 'move-in',
      propertyRef: scene.propertyRef,
      from: given.date('from', 'Give the day of moving in'),
      persons: [first, ...others],
      basis: given.text('basis', 'Choose the basis of liability'),
      ...householdOf(given),
    }
  },
}

export const BECOMES_LIABLE: ChangeForm = {
  title: 'An account becomes liable',
  intro: 'For an owner between tenants: the dwelling is charged to an account that exists.',
  fields: (scene) => [
    { name: 'accountRef', label: 'Account', kind: 'text', width: 20, hint: 'Find it with the search' },
    { name: 'from', label: 'From', kind: 'date', value: scene.today, hint: WHEN },
    { name: 'basis', label: 'Liable as', kind: 'select', value: 'owner', options: optionsOf('basis') },
    { name: 'emptySince', label: 'Empty and unfurnished since', kind: 'date', optional: true, hint: 'The day on which it last became so, whoever was liable. Left empty: furnished, or lived in' },
    ...HOUSEHOLD_FIELDS.map((f) => (f.name === 'adults' ? { ...f, value: '0' } : f)),
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'becomes-liable',
    accountRef: given.text('accountRef', 'Give the account that is liable'),
    propertyRef: scene.propertyRef,
    from: given.date('from', 'Give the first day of liability'),
    basis: given.text('basis', 'Choose the basis of liability'),
    emptySince: given.optionalDate('emptySince'),
    ...householdOf(given),
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
    { name: 'forwarding', label: 'Forwarding address', kind: 'textarea', optional: true, hint: 'One line for each part, the postcode last' },
  ], // prettier-ignore
  read: (given, scene) => ({
    kind: 'person-leaves',
    accountRef: scene.accountRef,
    propertyRef: given.text('propertyRef', 'Choose the dwelling'),
    on: given.date('on', 'Give the day of leaving'),
    leaverName: given.text('leaverName', 'Choose the person who leaves'),
    adults: given.whole('adults', 'Give how many adults stay, in figures'),
    forwardingLines: linesOf(given.optional('forwarding')),
  }),
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
  }),
}
