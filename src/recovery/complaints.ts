/**
 * Complaints: laid before the court for a hearing, then approved or refused by it, case by case.
 * The summons is the court's document: none is served before its approval is recorded.
 */
import { accountStream } from '#accounts/index.js'
import type { Determinations } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { plus, poundsText } from '#kernel/money.js'
import { newPostings, writePostings } from '#ledger/index.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import { dwellingsById } from '#property/index.js'
import { partiesOn } from '#parties/index.js'
import { keepCourtList, keepLaid } from '#recovery/court-lists.js'
import { setStages } from '#recovery/queries.js'
import { accelerate, type StepTaken } from '#recovery/take-steps.js'
import { keepWords } from '#search/index.js'
import { carryOut, type Command } from '#store/commands.js'
import { type Db, sql, type Tx } from '#store/db.js'
import { type Acting, recordEvents } from '#store/events.js'
import { reserveIds } from '#store/ids.js'
import { toJson } from '#store/json.js'

const COMPLAINT = under(CT_ADMIN_REGS, 'reg 34(1)')

export interface ComplaintRequest {
  readonly hearingId: bigint
  readonly on: IsoDate
  readonly runId: bigint | null
  readonly determinations: Determinations
}

/** Lays the cases in the run's complaint for the hearing, opening it with the first of them. */
export async function layComplaint(
  tx: Tx,
  acting: Acting,
  { taken, request }: { taken: readonly StepTaken[]; request: ComplaintRequest },
): Promise<bigint[]> {
  const { hearingId, on, determinations } = request
  const complaintId = await complaintFor(tx, acting, request)
  const ids = await reserveIds(tx, { table: 'court_case', column: 'case_id' }, taken.length)
  const postings = newPostings()
  const lost = taken.flatMap((t) => accelerate(postings, t))
  await writePostings(tx, acting, postings)
  const costs = plus(determinations.summonsCosts, determinations.orderCosts)
  await tx.copy(
    'court_case',
    ['case_id', 'complaint_id', 'hearing_id', 'account_id', 'charge_id', 'summons_no',
      'sum_pence', 'costs_pence', 'state', 'gates'], // prettier-ignore
    taken.map(({ case: c, act }, n) => [
      ids[n] ?? 0n, complaintId, hearingId, c.book.accountId, c.charge.id,
      `S${String(ids[n]).padStart(7, '0')}`, act.required, costs, 'laid',
      { json: toJson(act.gates) },
    ]), // prettier-ignore
  )
  await tx.copy(
    'court_case_due_sum',
    ['case_id', 'due_sum_id', 'amount_pence'],
    taken.flatMap(({ act }, n) => act.sums.map((s) => [ids[n] ?? 0n, s.sum.id, s.amount])),
  )
  await keepWords(tx, 'case', ids)
  await copyPersons(tx, { taken, ids, on })
  await keepLaid(tx, { caseIds: ids, summonsCosts: determinations.summonsCosts })
  await setStages(
    tx,
    acting,
    taken.map(({ case: c, act }) => ({
      chargeId: c.charge.id,
      stage: 'complaint',
      since: on,
      noticeId: null,
      lost: act.accelerated !== undefined,
    })),
  )
  const laid = taken.map(({ case: c, act }, n) => ({
    stream: accountStream(c.book.accountRef),
    type: 'complaint-laid',
    under: COMPLAINT,
    detail: { caseId: ids[n], year: c.charge.year, sum: poundsText(act.required), hearingId },
  }))
  await recordEvents(tx, acting, [...lost, ...laid])
  return ids
}

async function complaintFor(tx: Tx, acting: Acting, request: ComplaintRequest): Promise<bigint> {
  const { hearingId, on, runId } = request
  const found =
    runId === null
      ? undefined
      : // One that the court has approved takes no more cases: its approval is not of them.
        await tx.first<{ id: bigint }>(sql`
          select complaint_id as id from complaint
          where run_id = ${runId} and approved_on is null for update`)
  if (found !== undefined) return found.id
  const [id = 0n] = await reserveIds(tx, { table: 'complaint', column: 'complaint_id' }, 1)
  await tx.run(sql`
    insert into complaint (complaint_id, hearing_id, run_id, laid_on, laid_by)
    values (${id}, ${hearingId}, ${runId}, ${on}, ${acting.actor})`)
  return id
}

/** Names and addresses as they were: the list is a snapshot, not a live view. */
async function copyPersons(
  tx: Tx,
  { taken, ids, on }: { taken: readonly StepTaken[]; ids: readonly bigint[]; on: IsoDate },
): Promise<void> {
  const parties = await partiesOn(
    tx,
    taken.flatMap(({ act }) => act.persons.map((p) => p.partyId)),
    on,
  )
  const dwellings = await dwellingsById(
    tx,
    taken.map(({ case: c }) => c.charge.dwellingId),
  )
  await tx.copy(
    'court_case_person',
    ['case_id', 'party_id', 'name', 'address_lines'],
    taken.flatMap(({ case: c, act }, n) =>
      act.persons.map((person) => {
        const home = dwellings.get(c.charge.dwellingId)
        const lines = parties.get(person.partyId)?.mailLines ?? [
          ...(home?.addressLines ?? []),
          home?.postcode ?? '',
        ]
        return [ids[n] ?? 0n, person.partyId, person.name, lines]
      }),
    ),
  )
}

export interface CourtApproval {
  readonly complaintId: bigint
  /** The justice or legal adviser, by name and office. */
  readonly approvedBy: string
  readonly approvedOn: IsoDate
  readonly refused: readonly { readonly caseId: bigint; readonly reason: string }[]
}

export type ApprovalOutcome =
  | { readonly kind: 'approved'; readonly approved: number; readonly refused: number }
  | { readonly kind: 'no-such-complaint' }
  | { readonly kind: 'already-approved' }

/**
 * Records what the court returned: the list approved, and the cases that it refused. Throws
 * InputError for a day before the complaint was laid or a day to come, and for a refused case that
 * the complaint does not have: nothing is then recorded.
 */
export function recordApproval(
  db: Db,
  command: Command,
  approval: CourtApproval,
): Promise<ApprovalOutcome> {
  const request = { name: 'record-approval', body: approval, long: true }
  return carryOut(db, command, request, async (tx): Promise<ApprovalOutcome> => {
    const complaint = await tx.first<{
      laidOn: IsoDate
      approvedOn: IsoDate | null
      hearingId: bigint
    }>(sql`
      select laid_on as "laidOn", approved_on as "approvedOn", hearing_id as "hearingId"
      from complaint
      where complaint_id = ${approval.complaintId} for update`)
    if (complaint === undefined) return { kind: 'no-such-complaint' }
    if (complaint.approvedOn !== null) return { kind: 'already-approved' }
    if (approval.approvedOn < complaint.laidOn || approval.approvedOn > command.on) {
      const message = `must be a day from ${complaint.laidOn}, when it was laid, to ${command.on}`
      throw new InputError([{ field: 'approvedOn', message }])
    }
    await tx.run(sql`
      update complaint set approved_on = ${approval.approvedOn},
        approved_by = ${approval.approvedBy}, approval_recorded_by = ${command.actor}
      where complaint_id = ${approval.complaintId}`)
    for (const { caseId, reason } of approval.refused) {
      const found = await tx.run(sql`
        update court_case set state = 'refused-by-court', result_on = ${approval.approvedOn},
          result_note = ${reason}, result_by = ${approval.approvedBy}
        where case_id = ${caseId} and complaint_id = ${approval.complaintId} and state = 'laid'`)
      // Passed over, the case that the court meant would be taken as approved, and be summonsed.
      if (found === 0) {
        const message = `case ${caseId} is not one of this complaint: give the cases of its list, once`
        throw new InputError([{ field: 'refused', message }])
      }
    }
    const approved = await tx.run(sql`
      update court_case set state = 'approved'
      where complaint_id = ${approval.complaintId} and state = 'laid'`)
    // As the court gave it back, with what it struck out.
    const { hearingId } = complaint
    const { complaintId } = approval
    await keepCourtList(tx, command, { kind: 'complaint-list', hearingId, complaintId })
    const refused = approval.refused.length
    await recordEvents(tx, command, [
      {
        stream: `complaint/${approval.complaintId}`,
        type: 'complaint-approved',
        under: under(CT_ADMIN_REGS, 'reg 34(2)'),
        detail: { ...approval, approved },
      },
    ])
    return { kind: 'approved', approved, refused }
  })
}
