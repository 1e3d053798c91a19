/** All kinds of run, by name. */
import { ADJUSTMENTS, ANNUAL_BILLING } from '#jobs/billing-runs.js'
import { ORDER, SUMMONS } from '#jobs/court-runs.js'
import {
  COMPLAINT,
  FINAL_NOTICE,
  REMINDER,
  SECOND_REMINDER,
  WARNING_LETTER,
} from '#jobs/recovery-runs.js'
import type { RunKind, RunKindName } from '#jobs/run-kind.js'
import { InputError, present } from '#kernel/invariant.js'

export const ALL_RUN_KINDS: readonly RunKind[] = [
  ANNUAL_BILLING,
  ADJUSTMENTS,
  REMINDER,
  SECOND_REMINDER,
  FINAL_NOTICE,
  WARNING_LETTER,
  COMPLAINT,
  SUMMONS,
  ORDER,
]

export function runKind(name: RunKindName): RunKind {
  return present(
    ALL_RUN_KINDS.find((kind) => kind.name === name),
    `run kind ${name}`,
  )
}

/** Reads a kind's name. Throws InputError listing the kinds there are. */
export function parseRunKind(name: string): RunKindName {
  const kind = ALL_RUN_KINDS.find((k) => k.name === name)
  if (kind === undefined) {
    const known = ALL_RUN_KINDS.map((k) => k.name).join(', ')
    throw new InputError([{ field: 'kind', message: `"${name}" is not a run: choose ${known}` }])
  }
  return kind.name
}
