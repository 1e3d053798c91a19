/** Hearings that are still to be held or closed, for choosing one in a form. */
import { showDate } from '#kernel/dates.js'
import { hearings } from '#recovery/index.js'
import type { Tx } from '#store/db.js'
import type { FormOption } from '#web/forms/form.js'

export async function hearingChoices(tx: Tx): Promise<FormOption[]> {
  return (await hearings(tx))
    .filter((hearing) => hearing.state === 'listed')
    .map((h) => ({
      value: String(h.id),
      text: `${showDate(h.sitsOn)}, ${h.sitsAt}, ${h.courtName}: complaints by ${showDate(h.complaintBy)}`,
    }))
}
