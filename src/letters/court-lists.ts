/** The lists that go to the court: complaint, hearing and order list, one row for each person. */
import { determinationsOn } from '#authority/index.js'
import type {
  ComplaintList,
  CourtListHeader,
  CourtListRow,
  HearingList,
  HearingRow,
  OrderList,
  OrderRow,
  Renderer,
} from '#documents/index.js'
import { type IsoDate, showDate } from '#kernel/dates.js'
import { InputError } from '#kernel/invariant.js'
import { minus, type Pence, plus, showPounds, ZERO } from '#kernel/money.js'
import { courtOf, officerOf } from '#letters/court-facts.js'
import {
  type CourtListKind,
  findHearing,
  type Hearing,
  keptLists,
  type KeptList,
  type ListedPerson,
  listedPeople,
} from '#recovery/index.js'
import { sql, type Tx } from '#store/db.js'

/** The lists of a hearing as a PDF: as they were kept, or a draft of what was not. */
export async function courtListPdf(
  tx: Tx,
  renderer: Renderer,
  list: { hearingId: bigint; kind: CourtListKind; on: IsoDate },
): Promise<Uint8Array> {
  await requireWhole(tx, list.hearingId)
  const hearing = await findHearing(tx, list.hearingId)
  const parts = hearing === undefined ? [] : await partsOf(tx, hearing, list)
  if (parts.length === 0) {
    const message = 'nothing is listed for that hearing yet'
    throw new InputError([{ field: 'hearing', message }])
  }
  switch (list.kind) {
    case 'complaint-list':
      return renderer.render('complaint-list', parts.map(complaintList)).pdf
    case 'hearing-list':
      return renderer.render('hearing-list', parts.map(hearingList)).pdf
    case 'order-list':
      return renderer.render('order-list', parts.map(orderList)).pdf
  }
}

/** A list, or the part of it that is of one complaint. */
interface ListPart {
  readonly header: CourtListHeader
  readonly people: readonly ListedPerson[]
  /** How the same people stand now, by case and name; none beside a draft. */
  readonly now: ReadonlyMap<string, ListedPerson>
}

/** The lists of a hearing as rows: what their PDF shows. */
export async function courtListParts(
  tx: Tx,
  list: { hearingId: bigint; kind: CourtListKind; on: IsoDate },
): Promise<{ header: CourtListHeader; rows: CourtListRow[] }[]> {
  const hearing = await findHearing(tx, list.hearingId)
  const parts = hearing === undefined ? [] : await partsOf(tx, hearing, list)
  return parts.map((part) => ({ header: part.header, rows: rowsOf(part, () => ({})) }))
}

/** What the hearing list asks of the court, row by row. */
export async function hearingRows(
  tx: Tx,
  { hearingId, on }: { hearingId: bigint; on: IsoDate },
): Promise<HearingRow[]> {
  const hearing = await findHearing(tx, hearingId)
  const list = { kind: 'hearing-list', on } as const
  const parts = hearing === undefined ? [] : await partsOf(tx, hearing, list)
  return parts.flatMap((part) => [...hearingList(part).rows])
}

async function partsOf(
  tx: Tx,
  hearing: Hearing,
  { kind, on }: { kind: CourtListKind; on: IsoDate },
): Promise<ListPart[]> {
  const frame = await frameOf(tx, hearing, on)
  const kept = await keptLists(tx, { kind, hearingId: hearing.id })
  const parts: ListPart[] = []
  for (const list of kept) {
    const caseIds = list.people.map((person) => person.caseId)
    const now = await listedPeople(tx, sql`c.case_id = any(${caseIds}::bigint[])`)
    const header = { ...frame, ...named(list) }
    parts.push({ header, people: list.people, now: new Map(now.map((p) => [keyOf(p), p])) })
  }
  const complaints = kept.flatMap((list) => list.complaintId ?? [])
  if (kind === 'complaint-list')
    return [...parts, ...(await drafts(tx, frame, { hearing, complaints }))]
  if (parts.length > 0) return parts
  const people = await listedPeople(tx, sql`c.hearing_id = ${hearing.id}`)
  return people.length === 0 ? [] : [{ header: frame, people, now: new Map() }]
}

/** The complaints that the court has not approved yet, or approved before lists were kept. */
async function drafts(
  tx: Tx,
  frame: CourtListHeader,
  of: { hearing: Hearing; complaints: readonly bigint[] },
): Promise<ListPart[]> {
  const people = await listedPeople(
    tx,
    sql`k.hearing_id = ${of.hearing.id} and not k.complaint_id = any(${of.complaints}::bigint[])`,
  )
  const ids = [...new Set(people.map((person) => person.complaintId))]
  return ids.map((id) => ({
    header: { ...frame, documentNo: `Complaint ${id}` },
    people: people.filter((person) => person.complaintId === id),
    now: new Map(),
  }))
}

const HOW_KEPT: Readonly<Record<CourtListKind, string>> = {
  'complaint-list': 'As the court approved it, recorded on',
  'hearing-list': 'As it was laid before the court for the first result, on',
  'order-list': 'As the court granted it; the hearing was closed on',
}

const SHORT: Readonly<Record<CourtListKind, string>> = {
  'complaint-list': 'CL',
  'hearing-list': 'HL',
  'order-list': 'OL',
}

function named(list: KeptList): Pick<CourtListHeader, 'listNo' | 'documentNo' | 'standing'> {
  return {
    listNo: String(list.number),
    documentNo: `${SHORT[list.kind]}-${list.number}`,
    standing: `${HOW_KEPT[list.kind]} ${showDate(list.keptOn)}. What has changed since stands beside each person and is no part of the list.`,
  }
}

/** A list that leaves somebody out is none for the court: who may not see all does not make it. */
async function requireWhole(tx: Tx, hearingId: bigint): Promise<void> {
  const hidden = await tx.first(sql`
    select 1 from hidden_case where hearing_id = ${hearingId} union all
    select 1 from court_case c join complaint k using (complaint_id)
    where k.hearing_id = ${hearingId} and c.account_id in (select account_id from hidden_account)
    limit 1`)
  if (hidden === undefined) return
  const message =
    'somebody on this list may not be seen by you: an officer who may see restricted accounts ' +
    'makes it'
  throw new InputError([{ field: 'hearing', message }])
}

async function frameOf(tx: Tx, hearing: Hearing, on: IsoDate): Promise<CourtListHeader> {
  const { details } = await determinationsOn(tx, on)
  return {
    authority: details,
    issuedOn: on,
    documentNo: `Hearing of ${showDate(hearing.sitsOn)}`,
    listNo: '(draft)',
    standing: `Draft, as things stand on ${showDate(on)}.`,
    court: courtOf(hearing),
    hearing: { on: hearing.sitsOn, at: hearing.sitsAt, venueLines: hearing.venue.split(', ') },
    complaintType: 'Council tax (SI 1992/613 reg 34)',
  }
}

function keyOf(person: ListedPerson): string {
  return `${person.caseId}/${person.name}`
}

const ENDED: Readonly<Record<string, string>> = {
  'refused-by-court': 'refused by the court',
  withdrawn: 'withdrawn',
  'paid-before-hearing': 'paid before the hearing',
  dismissed: 'dismissed',
  'liability-order': 'liability order made',
  'costs-only': 'order for costs only',
  quashed: 'order quashed',
  approved: 'approved by the court',
}

/** What is otherwise now than the list says, in words. */
function sinceOf(then: ListedPerson, now: ListedPerson | undefined, on: IsoDate): string[] {
  if (now === undefined) return []
  const said: string[] = []
  if (now.state === 'summonsed' && then.state !== now.state) said.push(summonsWords(now, on))
  else if (now.state !== then.state) {
    const on = now.resultOn === null ? '' : ` on ${showDate(now.resultOn)}`
    said.push(`${ENDED[now.state] ?? now.state.replaceAll('-', ' ')}${on}`)
  }
  if (now.owing < then.owing) said.push(`${showPounds(minus(then.owing, now.owing))} paid`)
  if (now.owing > then.owing) said.push(`${showPounds(now.owing)} is owed of the sum`)
  if (now.deemedOn !== then.deemedOn && then.deemedOn !== null) {
    const day = now.deemedOn === null ? 'not served' : `served ${showDate(now.deemedOn)}`
    said.push(`found to be ${day}`)
  }
  return said
}

/** What is true of a summons on the day: made, posted, deemed served. */
function summonsWords({ postedOn, deemedOn }: ListedPerson, on: IsoDate): string {
  if (deemedOn === null) return 'summons not served'
  if (postedOn === null || postedOn === undefined) return 'summons made, not posted yet'
  const posted = `summons posted ${showDate(postedOn)}`
  const served = deemedOn > on ? 'to be deemed served' : 'deemed served'
  return `${posted}, ${served} ${showDate(deemedOn)}`
}

function rowsOf<R>(
  { header, people, now }: ListPart,
  more: (person: ListedPerson) => R,
): (CourtListRow & R)[] {
  const first = new Map<bigint, number>()
  return people.map((person, n) => {
    const seq = n + 1
    const joint = first.get(person.caseId)
    if (joint === undefined) first.set(person.caseId, seq)
    const { summonsNo, accountRef, name, sum, summonsCosts, orderCosts, dwellingAddress } = person
    const since = sinceOf(person, now.get(keyOf(person)), header.issuedOn)
    return {
      seq,
      summonsNo,
      accountRef,
      name,
      serviceAddress: person.serviceAddress.join(', '),
      dwellingAddress,
      periods: person.periods,
      sum,
      summonsCosts,
      orderCosts,
      total: plus(sum, plus(summonsCosts, orderCosts)),
      ...(joint !== undefined && { jointWithSeq: joint }),
      ...(person.state === 'refused-by-court' && { struckOut: person.note ?? 'by the court' }),
      ...(since.length > 0 && { since }),
      ...more(person),
    }
  })
}

function complaintList(part: ListPart): ComplaintList {
  const [first] = part.people
  const approved = first?.approvedBy ?? null
  return {
    ...part.header,
    rows: rowsOf(part, ({ noticeKind, noticeOn, holds }) => ({
      notice: noticeKind === null || noticeOn === null ? null : { kind: noticeKind, on: noticeOn },
      holds,
    })),
    ...(approved !== null && {
      approvedBy: officerOf(approved),
      approvedOn: first?.approvedOn ?? part.header.issuedOn,
    }),
  }
}

function hearingList(part: ListPart): HearingList {
  const rows = rowsOf(part, (person): Omit<HearingRow, keyof CourtListRow> => ({
    servedOn: person.deemedOn,
    paidSince: paidSince(person),
    request: requestOf(person),
    ...noteOf(person),
  }))
  return { ...part.header, rows }
}

/** What of the sum has been paid, and of its costs where the list knows. */
function paidSince({ sum, owing, summonsCosts, costsOwing = summonsCosts }: ListedPerson): Pence {
  const part = (whole: Pence, left: Pence) => minus(whole, left < whole ? left : whole)
  return plus(part(sum, owing), part(summonsCosts, costsOwing))
}

/** Whether tax and costs are paid: nothing of the case is before the court still (reg 34(5)). */
function isPaid({ owing, costsOwing, state }: ListedPerson): boolean {
  return state === 'summonsed' && owing === ZERO && costsOwing === ZERO
}

function noteOf(person: ListedPerson): Pick<HearingRow, 'note'> {
  const paid = isPaid(person)
    ? [`Paid in full${person.paidOn == null ? '' : ` ${showDate(person.paidOn)}`}`]
    : []
  const said = [...paid, ...(person.defence === null ? [] : [person.defence])]
  return said.length === 0 ? {} : { note: said.join('. ') }
}

function requestOf(person: ListedPerson): HearingRow['request'] {
  if (person.state === 'withdrawn') return 'withdraw'
  if (isPaid(person)) return 'nothing'
  // Without service no order can be made: it is heard again after the summons was served anew.
  if (person.deemedOn === null && person.state === 'summonsed') return 'adjourn'
  if (person.defence !== null) return 'contested'
  return person.owing === ZERO ? 'costs-only' : 'order'
}

const RESULTS: Readonly<Record<string, OrderRow['result']>> = {
  'liability-order': 'granted',
  'costs-only': 'costs-only',
  'paid-before-hearing': 'paid',
  withdrawn: 'withdrawn',
  dismissed: 'dismissed',
}

function orderList(part: ListPart): OrderList {
  return {
    ...part.header,
    rows: rowsOf(part, (person): Omit<OrderRow, keyof CourtListRow> => ({
      result: RESULTS[person.state] ?? null,
      ordered: person.ordered,
      ...(person.note !== null && { resultNote: person.note }),
    })),
  }
}
