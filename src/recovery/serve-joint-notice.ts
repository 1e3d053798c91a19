/**
 * Serves a joint taxpayers' notice on a person who is named on the account and was never served
 * with the demand: for each year that is still owing and not too old.
 *
 * @law SI 1992/613 reg 27
 */
import { accountStream, findAccount, personsOf } from '#accounts/index.js'
import { type NewNotice, reserveNoticeIds, writeNotices } from '#dispatch/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { poundsText, total, ZERO } from '#kernel/money.js'
import { lockBooks, owing } from '#ledger/index.js'
import { jointNoticePayBy, lastJointNotice } from '#law/council-tax/joint-notice.js'
import { CT_ADMIN_REGS, under } from '#law/instruments.js'
import { loadCases } from '#recovery/queries.js'
import type { RecoveryCase } from '#recovery/recovery-case.js'
import { carryOut, type Command } from '#store/commands.js'
import type { Db, Tx } from '#store/db.js'
import { recordEvents } from '#store/events.js'

export interface JointNotice {
  readonly accountRef: string
  readonly partyId: bigint
}

export type JointNoticeOutcome =
  | { readonly kind: 'served'; readonly noticeIds: readonly bigint[]; readonly payBy: IsoDate }
  | { readonly kind: 'no-such-account' }
  /** The person is not named on the account: not liable with the others. */
  | { readonly kind: 'not-liable' }
  /** A demand or a joint notice for every year owing has reached the person. */
  | { readonly kind: 'already-served' }
  | { readonly kind: 'nothing-owed' }
  /** Six years have run since the start of each year that is owing. */
  | { readonly kind: 'too-late' }

export function serveJointNotice(
  db: Db,
  command: Command,
  asked: JointNotice,
): Promise<JointNoticeOutcome> {
  const request = { name: 'serve-joint-notice', body: asked }
  return carryOut(db, command, request, async (tx): Promise<JointNoticeOutcome> => {
    const account = await findAccount(tx, asked.accountRef)
    if (account === undefined) return { kind: 'no-such-account' }
    const persons = (await personsOf(tx, [account.id])).get(account.id) ?? []
    if (!persons.some(({ partyId }) => partyId === asked.partyId)) return { kind: 'not-liable' }
    const cases = await casesOf(tx, account.id, command.on)
    const owed = cases.filter((c) => c.sums.some((sum) => owing(sum) > ZERO))
    if (owed.length === 0) return { kind: 'nothing-owed' }
    const unserved = owed.filter((c) => !c.demands.some((d) => d.servedOn.has(asked.partyId)))
    if (unserved.length === 0) return { kind: 'already-served' }
    const inTime = unserved.filter((c) => command.on <= lastJointNotice(c.charge.year))
    if (inTime.length === 0) return { kind: 'too-late' }
    const payBy = jointNoticePayBy(command.on)
    const ids = await reserveNoticeIds(tx, inTime.length)
    const notices = inTime.map((c, n) =>
      noticeFor(c, { id: ids[n] ?? 0n, on: command.on, payBy, partyId: asked.partyId }),
    )
    await writeNotices(tx, command, notices)
    await recordEvents(
      tx,
      command,
      notices.map((notice) => ({
        stream: accountStream(account.ref),
        type: 'joint-notice-served',
        under: under(CT_ADMIN_REGS, 'reg 27'),
        detail: {
          noticeId: notice.id,
          partyId: asked.partyId,
          year: notice.charge.year,
          required: poundsText(notice.required),
          payBy,
        },
      })),
    )
    return { kind: 'served', noticeIds: ids, payBy }
  })
}

async function casesOf(tx: Tx, accountId: bigint, on: IsoDate): Promise<RecoveryCase[]> {
  const books = await lockBooks(tx, [accountId], 'live')
  const charges = books.get(accountId)?.charges ?? []
  const keys = charges.map((charge) => ({ accountId, chargeId: charge.id }))
  return loadCases(tx, keys, { books, on })
}

function noticeFor(
  c: RecoveryCase,
  of: { id: bigint; on: IsoDate; payBy: IsoDate; partyId: bigint },
): NewNotice {
  const sums = c.sums.filter((sum) => owing(sum) > ZERO).map((sum) => ({ sum, amount: owing(sum) }))
  const required = total(sums.map(({ amount }) => amount))
  return {
    id: of.id,
    accountId: c.book.accountId,
    charge: c.charge,
    kind: 'joint-notice',
    sequence: 1,
    issuedOn: of.on,
    required,
    payBy: of.payBy,
    balance: required,
    runId: null,
    caseId: null,
    gates: [],
    detail: {},
    personIds: [of.partyId],
    sums,
  }
}
