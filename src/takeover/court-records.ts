/** A case from elsewhere with its summons and its order, as recovery takes it over. */
import type { TakenCase, TakenNotice, TakenOrder } from '#formats/takeover-records.js'
import type { IsoDate } from '#kernel/dates.js'
import { present } from '#kernel/invariant.js'
import { ZERO } from '#kernel/money.js'
import type { DueSum } from '#ledger/index.js'
import { bankHolidaysNear } from '#law/bank-holidays.js'
import { deemedServed } from '#law/council-tax/summons.js'
import type { CaseElsewhere, CasePersonElsewhere, OrderElsewhere } from '#recovery/index.js'
import { OPEN } from '#takeover/check-court.js'
import { owedOn } from '#takeover/owed-then.js'
import { personsNamed, type RegisterPerson } from '#takeover/register.js'
import type { GivenIds, WrittenCharge, Writing } from '#takeover/write-accounts.js'

interface Part {
  readonly charge: WrittenCharge
  readonly dueSums: ReadonlyMap<string, DueSum>
  readonly ids: GivenIds
  readonly writing: Writing
}

export function caseOf(taken: TakenCase, part: Part): CaseElsewhere {
  const { charge, dueSums, ids, writing } = part
  const { records, register } = writing
  const home = register.dwellings.get(charge.taken.propertyRef)?.addressLines ?? []
  const order = records.orderOf.get(taken.case)
  const persons = present(personsNamed(charge.account, taken.persons), 'persons of a case')
  const amounts = taken.dueSums.map((name) => ({
    dueSumId: present(dueSums.get(name), `due sum ${name}`).id,
    amount: owedOn(records, name, taken.laidOn),
  }))
  return {
    id: ids.case.get(taken.case) ?? 0n,
    accountId: charge.account.id,
    chargeId: charge.charge.id,
    summonsNo: taken.summonsNo,
    court: { code: taken.courtCode, name: taken.courtName },
    hearing: { on: taken.hearingOn, at: taken.hearingAt },
    laidOn: taken.laidOn,
    approvedOn: taken.approvedOn,
    approvedBy: taken.approvedBy,
    sum: taken.sum,
    costs: taken.costs,
    state: taken.state,
    persons: persons.map((person) => casePerson(person, { taken, part, home })),
    sums: amounts.filter(({ amount }) => amount > ZERO),
    order: order === undefined ? null : orderOf(order, { taken, part, persons }),
  }
}

function casePerson(
  person: RegisterPerson,
  { taken, part, home }: { taken: TakenCase; part: Part; home: readonly string[] },
): CasePersonElsewhere {
  const summons = (part.writing.records.summonsesOf.get(taken.case) ?? []).findLast((notice) =>
    (personsNamed(part.charge.account, notice.persons) ?? []).includes(person),
  )
  return {
    partyId: person.partyId,
    name: person.name,
    addressLines: person.mailLines ?? home,
    summons: summons === undefined ? null : serviceOf(summons, taken),
  }
}

/** A case that has ended is not counted again: its summons bears the day of its issue. */
function serviceOf(summons: TakenNotice, { state }: TakenCase): CasePersonElsewhere['summons'] {
  const { issuedOn: on, method, proof } = summons
  const deemedOn = OPEN.has(state) ? deemed(summons) : on
  return { on, method, deemedOn, proof }
}

function deemed({ method, issuedOn }: TakenNotice): IsoDate {
  return deemedServed(method, issuedOn, bankHolidaysNear(issuedOn))
}

function orderOf(
  order: TakenOrder,
  of: { taken: TakenCase; part: Part; persons: readonly RegisterPerson[] },
): OrderElsewhere {
  const { charge, dueSums, ids, writing } = of.part
  const named =
    order.persons.length === 0 ? of.persons : personsNamed(charge.account, order.persons)
  return {
    id: ids.order.get(order.case) ?? 0n,
    kind: order.kind,
    madeOn: order.madeOn,
    sum: order.sum,
    costs: order.costs,
    persons: present(named, 'persons of an order').map(({ partyId, name }) => ({ partyId, name })),
    sums: order.dueSums.map((name) => {
      const sum = present(dueSums.get(name), `due sum ${name}`)
      const amount = owedOn(writing.records, name, order.madeOn)
      return { dueSumId: sum.id, amount, whole: sum.amount }
    }),
  }
}
