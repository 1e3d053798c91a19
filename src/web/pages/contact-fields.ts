/** The fields of a contact or note, on its own page and on the account's. */
import { type Channel, CHANNELS, type Direction, DIRECTIONS } from '#accounts/index.js'
import { listOfficers } from '#authority/index.js'
import type { NoteRow } from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Tx } from '#store/db.js'
import type { FormField } from '#web/forms/form.js'
import { wayOf } from '#web/pages/tables/contacts.js'

/** Each way of contact from them and to them. */
export const WAYS = Object.keys(CHANNELS).flatMap((channel) =>
  (Object.keys(DIRECTIONS) as Direction[]).map((direction) => ({
    value: `${channel}/${direction}`,
    text: wayOf({ channel: channel as Channel, direction }),
  })),
)

const NO_WAY = { value: '', text: 'Nobody was in contact: a note of the office' }

export type OfficerChoice = { readonly value: string; readonly text: string }

/** The officers who may follow something up. */
export async function officersToChoose(tx: Tx, today: IsoDate): Promise<OfficerChoice[]> {
  return (await listOfficers(tx, today)).map((o) => ({ value: o.username, text: o.name }))
}

/** The fields of a contact or note; `followUp` says who looks at it again. */
export function contactFields(
  officers: readonly OfficerChoice[],
  of: { readonly officer: string; readonly note?: NoteRow },
): FormField[] {
  const { note } = of
  const way = note?.channel == null ? '' : `${note.channel}/${note.direction}`
  return [
    {
      name: 'way', label: 'How they were in contact', kind: 'select',
      options: [NO_WAY, ...WAYS], value: way,
    },
    { name: 'said', label: 'What was said, or what you note', kind: 'textarea', value: note?.text ?? '' },
    {
      name: 'followUpOn', label: 'Follow up on', kind: 'date', optional: true,
      hint: 'The day on which somebody looks at it again, like 27/3/2026',
      value: note?.open === true ? (note.followUpOn ?? '') : '',
    },
    {
      name: 'followUpBy', label: 'Who follows it up', kind: 'select', options: officers,
      value: note?.followUpBy ?? of.officer,
    },
  ] // prettier-ignore
}
