/**
 * A new council's first determinations, all at once: without them nothing can be billed and no page
 * be shown. What changes afterwards is proposed by one officer and made by another.
 */
import { checkShape, DETERMINATION_KINDS } from '#authority/determination-shapes.js'
import { writeDetermination } from '#authority/determinations.js'
import type { DeterminationKind, NewDetermination } from '#authority/determination-shapes.js'
import { isIsoDate } from '#kernel/dates.js'
import { type FieldError, InputError } from '#kernel/invariant.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql } from '#store/db.js'

export type FoundCouncilOutcome =
  { readonly kind: 'founded'; readonly count: number } | { readonly kind: 'founded-already' }

/** In this order each is held against what the one before determined. */
const FIRST: readonly DeterminationKind[] = [
  'authority-details',
  'unoccupied-dwellings',
  'costs-activity',
  'order-costs',
  'summons-costs',
  'recovery-path',
]

/** Throws InputError naming each entry at fault, and each kind that is missing. */
export async function foundCouncil(
  db: Db,
  command: Command,
  given: unknown,
): Promise<FoundCouncilOutcome> {
  const made = readGiven(given)
  return carryOut(db, command, { name: 'found-council', body: made }, async (tx) => {
    const before = await tx.first(sql`select 1 from determination limit 1`)
    if (before !== undefined) return { kind: 'founded-already' }
    const order = [...FIRST, ...DETERMINATION_KINDS.filter((kind) => !FIRST.includes(kind))]
    for (const kind of order) {
      for (const each of made.filter((m) => m.kind === kind)) {
        await writeDetermination(tx, command, each)
      }
    }
    return { kind: 'founded', count: made.length }
  })
}

function readGiven(given: unknown): NewDetermination[] {
  if (!Array.isArray(given)) {
    throw new InputError([{ field: 'file', message: 'give a list of { kind, from, value }' }])
  }
  const errors: FieldError[] = []
  const made = (given as Partial<Record<string, unknown>>[]).map((each, n) => {
    const at = `entry ${n + 1}`
    const { kind, from, value } = each
    const known = DETERMINATION_KINDS.find((k) => k === kind)
    if (known === undefined) {
      const message = `is none of ${DETERMINATION_KINDS.join(', ')}`
      errors.push({ field: `${at}, kind`, message })
    }
    if (typeof from !== 'string' || !isIsoDate(from)) {
      errors.push({ field: `${at}, from`, message: 'is not a day such as 2027-04-01' })
    }
    if (known !== undefined) errors.push(...shapeFaults(known, value, at))
    return { kind: known, from, value } as NewDetermination
  })
  const missing = FIRST.filter((kind) => made.every((each) => each.kind !== kind))
  for (const kind of missing) {
    errors.push({ field: kind, message: 'is missing: a council needs one to begin with' })
  }
  if (errors.length > 0) throw new InputError(errors)
  return made
}

function shapeFaults(kind: DeterminationKind, value: unknown, at: string): FieldError[] {
  try {
    checkShape(kind, value)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.errors.map(({ field, message }) => ({ field: `${at}, ${field}`, message }))
  }
}
