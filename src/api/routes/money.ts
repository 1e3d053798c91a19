/** Money: payments taken, reversed and placed; files; credit transferred and refunded. */
import Type from 'typebox'
import { section } from '#api/routes/account.js'
import {
  choice,
  Day,
  Id,
  Instant,
  list,
  Money,
  nullable,
  optional,
  Origin,
  page,
  Reason,
  Ref,
  text,
  WithId,
  WithRef,
} from '#api/schemas/base.js'
import { done, found } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import { readPage } from '#api/pages.js'
import { readYearOf } from '#api/read.js'
import { pageQuery, type Routes } from '#api/route.js'
import {
  importReceipts,
  payRefund,
  placeReceipt,
  proposeRefund,
  refuseRefund,
  reverseReceipt,
  takeReceipt,
  takeBackReceipt,
  takeBackTransfer,
  transferCredit,
} from '#collection/index.js'
import {
  type FileRow,
  findRefund,
  findSuspense,
  journalsOf,
  likelyAccounts,
  RECEIPT_FILES,
  receiptsOf,
  REFUNDS,
  refundsOf,
  type RefundWaiting,
  SUSPENSE,
  type SuspenseRow,
} from '#enquiries/index.js'
import { receiptRef } from '#ledger/index.js'

const TAG = 'Money'

const Receipt = Type.Object({
  id: Id,
  ref: text({ description: 'As it is read to who paid' }),
  receivedOn: Day,
  method: text(),
  amount: Money,
  unallocated: Money,
  state: text(),
  fileName: nullable(text()),
  recordedBy: text(),
  recordedAt: Instant,
  origin: Origin,
  allocations: list(
    Type.Object({
      year: text(),
      kind: text(),
      dueOn: Day,
      amount: Money,
      rule: text({ description: 'The rule of the council’s policy that chose it' }),
      accountRef: text(),
    }),
  ),
})

const Entry = Type.Object({
  id: Id,
  kind: text(),
  effectiveOn: Day,
  recordedAt: Instant,
  recordedBy: text(),
  source: text(),
  narrative: text(),
  line: Type.Integer(),
  fund: text(),
  debit: text(),
  credit: text(),
  amount: Money,
})

const Refund = Type.Object({
  id: Id,
  amount: Money,
  reason: text(),
  state: text(),
  proposedBy: text(),
  proposedOn: Day,
  approvedBy: nullable(text()),
})

export function moneyRoutes(routes: Routes, options: ApiOptions): void {
  section(routes, {
    name: 'receipts',
    tag: TAG,
    summary: 'What came in, what it paid and by which rule (the last 500)',
    item: Receipt,
    read: async (tx, account) => {
      const receipts = await receiptsOf(tx, account.id)
      return receipts.map((receipt) => ({ ...receipt, ref: receiptRef(receipt.id) }))
    },
  })
  section(routes, {
    name: 'journals',
    tag: TAG,
    summary: 'Entries of the ledger, the latest first (the last 1,000)',
    item: Entry,
    read: (tx, account) => journalsOf(tx, account.id),
  })
  section(routes, {
    name: 'refunds',
    tag: TAG,
    summary: 'Refunds proposed, paid and refused',
    item: Refund,
    read: (tx, account) => refundsOf(tx, account.id),
  })
  receiptRoutes(routes, options)
  undoingRoutes(routes, options)
  fileRoutes(routes, options)
  suspenseRoutes(routes)
  creditRoutes(routes, options)
  refundRoutes(routes, options)
}

function receiptRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/accounts/:ref/receipts', {
    scope: 'receipts.take',
    operation: 'takeReceipt',
    tag: TAG,
    summary: 'Take a payment; the council’s policy says what it pays',
    params: WithRef,
    body: Type.Object({
      receivedOn: Day,
      amount: Money,
      method: Type.String({ pattern: '^[a-z][a-z-]{1,29}$', description: 'Such as card or cash' }),
      year: optional(nullable(text({ description: 'The year that the payer says it is for' }))),
      unusual: optional(
        Type.Literal('meant', {
          description: 'It is more than twice all that is owed, and the payer was asked',
        }),
      ),
    }),
    answer: Type.Object({
      kind: Type.Literal('posted'),
      receiptId: Id,
      receiptRef: text({ description: 'To be read to the payer; the search finds it' }),
      credit: Money,
    }),
    act: async (command, { params, body: { year, unusual, ...paid } }) => {
      const named = year == null ? null : readYearOf(year)
      const payment = {
        accountRef: params.ref,
        ...paid,
        year: named,
        unusual: unusual ?? 'asks',
      } as const
      const posted = done(await takeReceipt(db, command, payment), 'posted')
      return { ...posted, receiptRef: receiptRef(posted.receiptId) }
    },
  })
  routes.post('/receipts/:id/place', {
    scope: 'receipts.take',
    operation: 'placeReceipt',
    tag: TAG,
    summary: 'Place money out of suspense on an account',
    params: WithId,
    body: Type.Object({ accountRef: Ref, reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('placed'), credit: Money }),
    act: async (command, { params, body }) =>
      done(await placeReceipt(db, command, { receiptId: params.id, ...body }), 'placed'),
  })
}

/** What undoes a payment. */
function undoingRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/receipts/:id/reverse', {
    scope: 'receipts.reverse',
    operation: 'reverseReceipt',
    tag: TAG,
    summary: 'Reverse a payment: what it paid is owed again',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('reversed') }),
    act: async (command, { params, body }) =>
      done(await reverseReceipt(db, command, { receiptId: params.id, ...body }), 'reversed'),
  })
  routes.post('/receipts/:id/take-back', {
    scope: 'receipts.take',
    operation: 'takeBackReceipt',
    tag: TAG,
    summary: 'Take back a payment that the same officer keyed on the same day of the council',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('reversed') }),
    act: async (command, { params, body }) =>
      done(await takeBackReceipt(db, command, { receiptId: params.id, ...body }), 'reversed'),
  })
}

const ReceiptFile = Type.Object({
  id: Id,
  name: text(),
  receipts: Type.Integer(),
  total: Money,
  suspense: Type.Integer({ description: 'Receipts of it still in suspense' }),
  recordedAt: Instant,
  recordedBy: text(),
})

const Suspended = Type.Object({
  id: Id,
  receivedOn: Day,
  method: text(),
  amount: Money,
  payerReference: text(),
  fileName: nullable(text()),
})

function fileRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/receipt-files', {
    scope: 'accounts.view',
    tag: TAG,
    summary: 'Files of receipts taken in',
    query: pageQuery({ name: optional(text()) }),
    answer: page(ReceiptFile),
    read: (tx, { query }) => readPage<FileRow>(tx, RECEIPT_FILES, query),
  })
  routes.post('/receipt-files', {
    scope: 'receipts.take',
    operation: 'importReceipts',
    tag: TAG,
    summary: 'Take in a file of receipts: all of it or nothing, and the same file once',
    body: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 200 }),
      text: Type.String({
        description: 'CSV: reference,received,amount,method; last TOTAL,count,amount',
      }),
      again: optional(
        Type.Boolean({ description: 'Post it though a file of before held the same payments' }),
      ),
    }),
    answer: Type.Object({
      kind: choice(['imported', 'already-imported']),
      fileId: Id,
      receipts: optional(Type.Integer()),
      posted: optional(Type.Integer({ description: 'Not told by a dry run' })),
      suspense: optional(Type.Integer({ description: 'Not told by a dry run' })),
      total: optional(Money),
    }),
    act: async (command, { body: { again, ...file } }) => {
      const given = { ...file, again: again === true }
      const outcome = done(await importReceipts(db, command, given), 'imported', 'already-imported')
      if (outcome.kind !== 'imported' || command.dryRun !== true) return outcome
      // Whether a reference is that of a restricted account is asked of nobody without a trace.
      const { kind, fileId, receipts, total } = outcome
      return { kind, fileId, receipts, total }
    },
  })
  routes.get('/suspense-receipts', {
    scope: 'accounts.view',
    tag: TAG,
    summary: 'Money that matches no account',
    query: pageQuery({ reference: optional(text()), method: optional(text()) }),
    answer: page(Suspended),
    look: () => ({ what: 'search', subject: 'suspense' }),
    read: (tx, { query }) => readPage<SuspenseRow>(tx, SUSPENSE, query),
  })
}

function suspenseRoutes(routes: Routes): void {
  routes.get('/suspense-receipts/:id', {
    scope: 'receipts.take',
    tag: TAG,
    summary: 'Money that matches no account, with the accounts that it may have been meant for',
    params: WithId,
    answer: Type.Object({
      ...Suspended.properties,
      likely: list(Type.Object({ ref: text(), name: text(), owing: Money })),
    }),
    look: ({ params }) => ({ what: 'search', subject: `suspense/${params.id}` }),
    read: async (tx, { params }) => {
      const row = found(await findSuspense(tx, params.id), `receipt ${params.id} in suspense`)
      return { ...row, likely: await likelyAccounts(tx, row.payerReference) }
    },
  })
}

function creditRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.post('/accounts/:ref/transfers', {
    scope: 'refunds.propose',
    operation: 'transferCredit',
    tag: TAG,
    summary: 'Pay another account’s debt from this account’s credit',
    params: WithRef,
    body: Type.Object({ toRef: Ref, amount: Money, reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('transferred'), amount: Money, left: Money }),
    act: async (command, { params, body }) =>
      done(await transferCredit(db, command, { fromRef: params.ref, ...body }), 'transferred'),
  })
  routes.post('/transfers/:id/take-back', {
    scope: 'refunds.propose',
    operation: 'takeBackTransfer',
    tag: TAG,
    summary: 'Take back a transfer of credit, by its journal: it is owed again, and credit again',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({
      kind: Type.Literal('taken-back'),
      amount: Money,
      fromRefs: list(text()),
    }),
    act: async (command, { params, body }) =>
      done(await takeBackTransfer(db, command, { journalId: params.id, ...body }), 'taken-back'),
  })
}

const RefundOf = Type.Object({ ...Refund.properties, accountRef: text(), name: text() })

function refundRoutes(routes: Routes, { db }: ApiOptions): void {
  routes.get('/refunds', {
    scope: 'accounts.view',
    tag: TAG,
    summary: 'Refunds across all accounts',
    query: pageQuery({
      state: optional(choice(['proposed', 'paid', 'refused'])),
      account: optional(text()),
    }),
    answer: page(RefundOf),
    look: () => ({ what: 'search', subject: 'refunds' }),
    read: (tx, { query }) => readPage<RefundWaiting>(tx, REFUNDS, query),
  })
  routes.get('/refunds/:id', {
    scope: 'accounts.view',
    tag: TAG,
    summary: 'A refund',
    params: WithId,
    answer: RefundOf,
    look: ({ params }) => ({ what: 'search', subject: `refund/${params.id}` }),
    read: async (tx, { params }) => found(await findRefund(tx, params.id), `refund ${params.id}`),
  })
  routes.post('/accounts/:ref/refunds', {
    scope: 'refunds.propose',
    operation: 'proposeRefund',
    tag: TAG,
    summary: 'Propose a refund; another officer approves it',
    params: WithRef,
    body: Type.Object({ amount: Money, reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('proposed'), refundId: Id }),
    act: async (command, { params, body }) =>
      done(await proposeRefund(db, command, { accountRef: params.ref, ...body }), 'proposed'),
  })
  routes.post('/refunds/:id/pay', {
    scope: 'refunds.approve',
    operation: 'payRefund',
    tag: TAG,
    summary: 'Approve a refund and pay it out, by another officer than its proposer',
    params: WithId,
    answer: Type.Object({ kind: Type.Literal('paid'), amount: Money }),
    act: async (command, { params }) =>
      done(await payRefund(db, command, { refundId: params.id }), 'paid'),
  })
  routes.post('/refunds/:id/refuse', {
    scope: 'refunds.approve',
    operation: 'refuseRefund',
    tag: TAG,
    summary: 'Refuse a refund, by another officer than its proposer',
    params: WithId,
    body: Type.Object({ reason: Reason }),
    answer: Type.Object({ kind: Type.Literal('refused') }),
    act: async (command, { params, body }) =>
      done(await refuseRefund(db, command, { refundId: params.id, ...body }), 'refused'),
  })
}
