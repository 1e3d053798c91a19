/** The details of two records side by side: where they differ, an officer says which holds. */
import { InputError } from '#kernel/invariant.js'
import type { Party, PartyDetail } from '#parties/index.js'
import type { IsoDate } from '#kernel/dates.js'

export const MERGED_FIELDS = [
  'name',
  'dateOfBirth',
  'email',
  'phone',
  'mailLines',
  'deceasedOn',
] as const

export type MergedField = (typeof MERGED_FIELDS)[number]
export type Side = 'kept' | 'merged'
export type Choices = Readonly<Partial<Record<MergedField, Side>>>

export interface SideBySide {
  readonly field: MergedField
  readonly kept: string | null
  readonly merged: string | null
  /** Both say something, and not the same. */
  readonly conflict: boolean
}

export function sideBySide(kept: Party, merged: Party): SideBySide[] {
  return MERGED_FIELDS.map((field) => {
    const [left, right] = [shown(kept[field]), shown(merged[field])]
    const conflict = left !== null && right !== null && left !== right
    return { field, kept: left, merged: right, conflict }
  })
}

function shown(value: Party[MergedField]): string | null {
  if (value === null) return null
  return typeof value === 'string' ? value : value.join(', ')
}

/**
 * The details of the one person: what only one record says is taken, what both say differently is
 * as chosen. Throws InputError naming each conflict that is not answered.
 */
export function joinDetails(
  kept: Party,
  merged: Party,
  choices: Choices,
): PartyDetail & { readonly deceasedOn: IsoDate | null } {
  const rows = sideBySide(kept, merged)
  const open = rows.filter((row) => row.conflict && choices[row.field] === undefined)
  if (open.length > 0) {
    const message = 'say which of the two holds'
    throw new InputError(open.map(({ field }) => ({ field, message })))
  }
  const from = (field: MergedField): Party => {
    const row = rows.find((r) => r.field === field)
    if (row?.conflict === true) return choices[field] === 'merged' ? merged : kept
    return row?.kept === null ? merged : kept
  }
  return {
    name: from('name').name,
    dateOfBirth: from('dateOfBirth').dateOfBirth,
    email: from('email').email,
    phone: from('phone').phone,
    mailLines: from('mailLines').mailLines,
    deceasedOn: from('deceasedOn').deceasedOn,
  }
}

/** Whether a record says just this already. */
export function saysAlready(party: Party, detail: PartyDetail & { deceasedOn: unknown }): boolean {
  return MERGED_FIELDS.every((field) => shown(party[field]) === shown(detail[field] as never))
}
