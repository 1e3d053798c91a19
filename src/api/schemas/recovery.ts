/** Recovery: notices with their gates, what the court did, and "why not?". */
import Type from 'typebox'
import {
  choice,
  Day,
  Id,
  list,
  Money,
  nullable,
  optional,
  Origin,
  Provision,
  text,
} from '#api/schemas/base.js'

const Gate = Type.Object({
  gate: text(),
  personId: optional(Id),
  passed: Type.Boolean(),
  text: text(),
  evidence: list(Type.Object({ kind: text(), id: text(), text: text() })),
  under: Provision,
})

export const Notice = Type.Object({
  id: Id,
  chargeId: Id,
  year: text(),
  kind: text(),
  issuedOn: Day,
  required: Money,
  payBy: nullable(Day),
  balance: Money,
  runId: nullable(Id),
  state: text(),
  gates: list(Gate),
  recordedBy: text(),
  served: list(
    Type.Object({
      partyId: Id,
      name: text(),
      standing: choice(['to-print', 'withheld', 'to-post', 'posted', 'served', 'not-served']),
      sentOn: Day,
      servedOn: nullable(Day),
      method: text(),
      proof: text(),
      recordedBy: nullable(text()),
    }),
  ),
  documentId: nullable(Id),
  sent: Type.Boolean(),
  origin: Origin,
})

export const CourtCase = Type.Object({
  caseId: Id,
  summonsNo: text(),
  year: text(),
  state: text(),
  sum: Money,
  costs: Money,
  hearingId: Id,
  courtName: text(),
  sitsOn: Day,
  defence: nullable(text()),
  resultNote: nullable(text()),
  orderId: nullable(Id),
  orderKind: nullable(text()),
  orderState: nullable(text()),
  madeOn: nullable(Day),
  orderSum: nullable(Money),
  orderCosts: nullable(Money),
  review: nullable(text()),
  origin: Origin,
})

export const HoldRow = Type.Object({
  id: Id,
  kind: text(),
  reason: text(),
  owner: text(),
  person: nullable(text()),
  startsOn: Day,
  endsOn: nullable(Day),
  recordedBy: text(),
  releasedOn: nullable(Day),
  releasedBy: nullable(text()),
  releaseReason: nullable(text()),
})

export const WhyNot = Type.Object({
  chargeId: Id,
  year: text(),
  owing: Money,
  steps: list(
    Type.Object({
      step: text(),
      may: Type.Boolean({ description: 'Whether it may be taken today' }),
      reason: nullable(text()),
      text: nullable(text()),
      required: nullable(Money),
      gates: list(Gate),
    }),
  ),
})
