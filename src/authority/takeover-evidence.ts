/**
 * Which evidence from elsewhere the council accepts before the court. A notice or summons that
 * another system served is taken over as evidence; whether it may carry a step of the court is the
 * council's own decision, dated, for each gate. What is not determined is not accepted.
 */
import type { IsoDate } from '#kernel/dates.js'
import { showDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { sql, type Tx } from '#store/db.js'

/** The gates that stand on evidence, and the kinds of evidence each stands on. */
const EVIDENCE_GATES = {
  'demand-served': ['demand'],
  'notice-served': ['reminder', 'final-notice'],
  'notice-stands': ['reminder', 'final-notice'],
  'complaint-approved': ['complaint'],
  'summons-served': ['summons'],
} as const

export type EvidenceGate = keyof typeof EVIDENCE_GATES
export type EvidenceKind = (typeof EVIDENCE_GATES)[EvidenceGate][number]

/** As it is determined: each entry lets one kind of evidence through one gate. */
export interface WrittenTakeoverEvidence {
  readonly accepted: readonly {
    readonly gate: EvidenceGate
    readonly evidence: EvidenceKind
    /** `known`: only with proof of its service; `any`: the old system's record is enough. */
    readonly proof: 'known' | 'any'
  }[]
}

/** The determination in force on a day. */
export interface TakeoverEvidence {
  /** Since when it holds; null where none was ever made. */
  readonly since: IsoDate | null
  readonly accepted: WrittenTakeoverEvidence['accepted']
}

const NOTHING_ACCEPTED: TakeoverEvidence = { since: null, accepted: [] }

/** What is accepted on a day: nothing where nothing is determined. */
export async function takeoverEvidenceOn(tx: Tx, day: IsoDate): Promise<TakeoverEvidence> {
  const row = await tx.first<{ since: IsoDate; value: WrittenTakeoverEvidence }>(sql`
    select lower(valid) as since, value from determination where kind = 'takeover-evidence'
      and superseded_at is null and valid @> ${day}::date`)
  return row === undefined ? NOTHING_ACCEPTED : { since: row.since, accepted: row.value.accepted }
}

export type Acceptance =
  | { readonly accepted: true; readonly text: string }
  | { readonly accepted: false; readonly text: string }

/** Whether evidence from elsewhere passes a gate; the text names it and the determination. */
export function acceptEvidence(
  determined: TakeoverEvidence,
  gate: EvidenceGate,
  evidence: { readonly kind: EvidenceKind; readonly name: string; readonly proofKnown: boolean },
): Acceptance {
  const { name, proofKnown } = evidence
  const refuse = (why: string) =>
    ({ accepted: false, text: `${name} from elsewhere is not accepted ${why}` }) as const
  if (determined.since === null) return refuse('before the court: nothing is determined on it')
  const asDetermined = `as determined on ${showDate(determined.since)}`
  const entry = determined.accepted.find((e) => e.gate === gate && e.evidence === evidence.kind)
  if (entry === undefined) return refuse(asDetermined)
  if (entry.proof === 'known' && !proofKnown) {
    return refuse(`without proof of its service, ${asDetermined}`)
  }
  return { accepted: true, text: `from elsewhere, accepted ${asDetermined}` }
}

/** Throws InputError for what is not a choice among the gates and their evidence. */
export function checkTakeoverEvidence(value: unknown): void {
  const refuse = (message: string) => {
    throw new InputError([{ field: 'accepted', message }])
  }
  const { accepted } = (value ?? {}) as { accepted?: unknown }
  if (!Array.isArray(accepted)) return refuse('give a list of gate, evidence and proof')
  for (const entry of accepted as Record<string, unknown>[]) {
    const { gate, evidence, proof } = entry
    const kinds = Object.entries(EVIDENCE_GATES).find(([name]) => name === gate)?.[1]
    if (kinds === undefined) {
      return refuse(`${String(gate)} is no gate: ${Object.keys(EVIDENCE_GATES).join(', ')}`)
    }
    if (!(kinds as readonly unknown[]).includes(evidence)) {
      return refuse(`${String(gate)} stands on ${kinds.join(' or ')}, not on ${String(evidence)}`)
    }
    if (proof !== 'known' && proof !== 'any') return refuse('proof must be known or any')
  }
}
