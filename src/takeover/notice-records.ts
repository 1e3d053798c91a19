/** The notices of a charge from elsewhere, with what is known of their service. */
import type { NewNotice, ServiceStatement } from '#dispatch/index.js'
import type { TakenNotice } from '#formats/takeover-records.js'
import { present } from '#kernel/invariant.js'
import { total } from '#kernel/money.js'
import type { DueSum } from '#ledger/index.js'
import type { LinkedRecords } from '#takeover/linked-records.js'
import { personsNamed } from '#takeover/register.js'
import { owedOn } from '#takeover/owed-then.js'
import type { GivenIds, WrittenCharge, Writing } from '#takeover/write-accounts.js'

interface Part {
  readonly dueSums: ReadonlyMap<string, DueSum>
  readonly ids: GivenIds
  readonly writing: Writing
}

interface ProvedService {
  readonly noticeId: bigint
  readonly partyId: bigint
  readonly statement: ServiceStatement
}

/** A charge's notices, and the service of those whose proof is known. */
export function noticesOf(
  charge: WrittenCharge,
  part: Part,
): { readonly notices: readonly NewNotice[]; readonly services: readonly ProvedService[] } {
  const { records } = part.writing
  const taken = records.noticesOn.get(charge.taken.charge) ?? []
  const notices = taken.map((notice) => noticeOf(notice, { charge, ...part }))
  const services = taken.flatMap((notice, n) => servicesOf(notice, present(notices[n], 'notice')))
  return { notices, services }
}

function noticeOf(taken: TakenNotice, part: Part & { charge: WrittenCharge }): NewNotice {
  const { charge, dueSums, ids, writing } = part
  const { records, takeoverId } = writing
  const persons = present(personsNamed(charge.account, taken.persons), 'persons of a notice')
  return {
    id: ids.notice.get(taken.notice) ?? 0n,
    accountId: charge.account.id,
    charge: charge.charge,
    kind: taken.kind,
    sequence: taken.kind === 'second-reminder' ? 2 : 1,
    issuedOn: taken.issuedOn,
    required: taken.required,
    payBy: taken.payBy,
    balance: balanceThen(records, taken),
    runId: null,
    caseId: ids.case.get(taken.case ?? '') ?? null,
    gates: [],
    detail: { elsewhere: taken.notice, source: records.source },
    personIds: persons.map((person) => person.partyId),
    sums: taken.dueSums.map((name) => ({
      sum: present(dueSums.get(name), `due sum ${name}`),
      amount: owedOn(records, name, taken.issuedOn),
    })),
    elsewhere: { takeoverId, method: taken.method },
  }
}

/** All that was owed of the charge's sums on the day of the notice. */
function balanceThen(records: LinkedRecords, { charge, issuedOn }: TakenNotice) {
  const sums = records.dueSumsOn.get(charge) ?? []
  return total(sums.map(({ dueSum }) => owedOn(records, dueSum, issuedOn)))
}

function servicesOf({ proof, method, issuedOn }: TakenNotice, notice: NewNotice): ProvedService[] {
  if (proof === null) return []
  const statement = {
    result: 'served',
    method,
    sentOn: issuedOn,
    deemedOn: issuedOn,
    proof,
  } as const
  return notice.personIds.map((partyId) => ({ noticeId: notice.id, partyId, statement }))
}
