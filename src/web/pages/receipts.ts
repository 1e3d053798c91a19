/** Money in: files taken in, what waits in suspense, refunds to approve. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { NotSecond } from '#authority/index.js'
import { importReceipts, payRefund, placeReceipt, refuseRefund } from '#collection/index.js'
import {
  type FileRow,
  findRefund,
  findSuspense,
  likelyAccounts,
  RECEIPT_FILES,
  REFUNDS,
  type RefundWaiting,
  SUSPENSE,
  type SuspenseRow,
} from '#enquiries/index.js'
import type { InputError } from '#kernel/invariant.js'
import { showPounds } from '#kernel/money.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import { date, instant, money, number, officer, tag, text } from '#web/lists/columns.js'
import { type ListView, readListModel, sendExport } from '#web/lists/list.js'
import { limitRefusal } from '#web/limit-refusal.js'
import type { WebOptions } from '#web/options.js'
import { nameOf, NotFound, refusal, refusedTogether, trialOf } from '#web/page.js'
import { PASSWORD_GIVEN } from '#web/pages/approvals.js'
import { idOf } from '#web/params.js'
import { shortDate } from '#web/views.js'
import { optionsOf, word } from '#web/words.js'

const FILES: ListView<FileRow> = {
  name: 'receipt-files',
  title: 'Receipt files',
  source: RECEIPT_FILES,
  columns: [
    number('File', (f) => f.id, { sort: 'id' }),
    text('Name', (f) => f.name, { sort: 'name' }),
    number('Receipts', (f) => f.receipts),
    money('Total', (f) => f.total, { sort: 'total' }),
    number('Still in suspense', (f) => f.suspense),
    instant('Taken in', (f) => f.recordedAt),
    officer('By', (f) => f.recordedBy),
  ],
  filters: [{ name: 'name', label: 'Name' }],
  empty: 'No file is like that.',
  none: 'There is no file yet.',
}

const WAITING: ListView<SuspenseRow> = {
  name: 'suspense',
  title: 'Suspense',
  source: SUSPENSE,
  columns: [
    date('Received', (r) => r.receivedOn, {
      sort: 'receivedOn',
      href: (r) => `/receipts/suspense/${r.id}`,
    }),
    text('Reference given', (r) => r.payerReference, {
      sort: 'reference',
      href: (r) => `/receipts/suspense/${r.id}`,
    }),
    text('Method', (r) => word('', r.method)),
    money('Amount', (r) => r.amount, { sort: 'amount' }),
    text('File', (r) => r.fileName),
  ],
  filters: [
    { name: 'reference', label: 'Reference' },
    { name: 'method', label: 'Method' },
  ],
  empty: 'Nothing is in suspense.',
}

const REFUND_LIST: ListView<RefundWaiting> = {
  name: 'refunds',
  title: 'Refunds',
  source: REFUNDS,
  columns: [
    number('Refund', (r) => r.id, { href: (r) => `/refunds/${r.id}` }),
    text('Account', (r) => r.accountRef, {
      sort: 'account',
      href: (r) => `/accounts/${r.accountRef}/money`,
    }),
    text('Name', (r) => r.name),
    money('Amount', (r) => r.amount, { sort: 'amount' }),
    text('Reason', (r) => r.reason),
    date('Proposed', (r) => r.proposedOn, { sort: 'proposedOn' }),
    officer('By', (r) => r.proposedBy),
    tag('State', (r) => word('refund', r.state), { sort: 'state', shade: (r) => r.state }),
    officer('Approved by', (r) => r.approvedBy),
  ],
  filters: [
    { name: 'state', label: 'State', options: optionsOf('refund') },
    { name: 'account', label: 'Account' },
  ],
  empty: 'No refund is like that.',
  none: 'There is no refund yet.',
}

const SECTIONS = [
  { href: '/receipts', text: 'Files' },
  { href: '/receipts/suspense', text: 'Suspense' },
  { href: '/refunds', text: 'Refunds' },
]

export function receiptPages(app: FastifyInstance, options: WebOptions): void {
  const upload = [{ href: '/receipts/import', text: 'Take in a file' }]
  listPage(app, options, { path: '/receipts', title: 'Receipts', view: FILES, actions: upload })
  listPage(app, options, { path: '/receipts/suspense', title: 'Suspense', view: WAITING })
  listPage(app, options, { path: '/refunds', title: 'Refunds', view: REFUND_LIST })
  importPages(app, options)
  placingPages(app, options)
  refundPages(app, options)
}

function listPage<Row>(
  app: FastifyInstance,
  { db }: WebOptions,
  page: {
    path: string
    title: string
    view: ListView<Row>
    actions?: readonly { href: string; text: string }[]
  },
): void {
  app.get(page.path, { config: { needs: 'accounts.view' } }, async (request, reply) => {
    const sent = await sendExport(db, page.view, { request, reply })
    if (sent !== undefined) return sent
    const list = await db.transaction((tx) => readListModel(tx, page.view, request))
    const actions = request.signedIn?.may.has('receipts.take') ? page.actions : []
    return reply.page('list-page', { title: page.title, list, actions, sections: SECTIONS })
  })
}

const IMPORT: Form = {
  title: 'Take in a file of receipts',
  back: { href: '/receipts', text: 'Receipts' },
  intro:
    'A CSV file with the columns reference, received, amount and method, and a last line ' +
    'TOTAL,count,amount that proves it. All of it is posted or nothing; the same file posts once.',
  fields: [
    { name: 'file', label: 'File', kind: 'file' },
    { name: 'again', label: 'The same payments again', kind: 'checkboxes', options: [{ value: 'yes', text: 'Post it though a file of before held the same payments' }] },
  ], // prettier-ignore
  submit: 'Take it in',
  upload: true,
}

const SAME = (fileId: bigint) =>
  `File ${fileId} held the same payments, line for line: nothing was posted. If they were paid ` +
  'twice, tick the box, choose the file again and take it in'

interface Uploaded {
  readonly filename: string
  toBuffer(): Promise<Buffer>
}

function importPages(app: FastifyInstance, { db }: WebOptions): void {
  const config = { needs: 'receipts.take' } as const
  app.get('/receipts/import', { config }, (_request, reply) => showForm(reply, IMPORT))
  app.post('/receipts/import', { config }, (request, reply) =>
    takeForm(reply, IMPORT, async () => {
      const { file, again } = request.body as { file?: Uploaded; again?: { value?: string } }
      if (file === undefined || file.filename === '') throw refusal('Choose a file', 'file')
      const text = (await file.toBuffer()).toString('utf8')
      const command = await request.command()
      const outcome = await importReceipts(db, command, {
        name: file.filename,
        text,
        again: again?.value === 'yes',
      })
      if (outcome.kind === 'same-payments') throw refusal(SAME(outcome.fileId), 'again')
      const said =
        outcome.kind === 'already-imported'
          ? 'That file was taken in before: nothing was posted'
          : `${outcome.receipts} receipts taken in, ${showPounds(outcome.total)}: ${outcome.posted} posted, ${outcome.suspense} in suspense`
      return reply.done('/receipts', said)
    }),
  )
}

function placingPages(app: FastifyInstance, { db }: WebOptions): void {
  const form = async (id: bigint): Promise<Form> => {
    const { receipt, likely } = await db.transaction(async (tx) => {
      const found = await findSuspense(tx, id)
      return { receipt: found, likely: await likelyAccounts(tx, found?.payerReference ?? '') }
    })
    if (receipt === undefined) throw new NotFound('That receipt is not in suspense any more.')
    const hint = likely.map((a) => `${a.ref} ${a.name}, owing ${showPounds(a.owing)}`).join('; ')
    return {
      title: `Place ${showPounds(receipt.amount)} from suspense`,
      back: { href: '/receipts/suspense', text: 'Suspense' },
      intro: `Received ${shortDate(receipt.receivedOn)} by ${receipt.method}, with the reference ${receipt.payerReference}.`,
      fields: [
        { name: 'accountRef', label: 'Account', kind: 'text', width: 20, hint: hint === '' ? 'No account has a reference like that' : `Like it: ${hint}` },
        { name: 'reason', label: 'How you know', kind: 'textarea' },
      ], // prettier-ignore
      submit: 'Place it',
    }
  }
  const config = { needs: 'receipts.take' } as const
  app.get('/receipts/suspense/:id', { config }, async (request, reply) =>
    showForm(reply, await form(idOf(request.params))),
  )
  app.post('/receipts/suspense/:id', { config }, (request, reply) => {
    const receiptId = idOf(request.params)
    return takeForm(reply, () => form(receiptId), async (given) => {
      const accountRef = given.text('accountRef', 'Give the account that it is for')
      const reason = given.text('reason', 'Say how you know whose it is')
      const place = { receiptId, accountRef, reason }
      const message = `There is no account ${accountRef}: check the number`
      const unknown = { field: 'accountRef', message, reads: [] }
      await given.checkWith(async () => {
        // A reason stands in for one that is missing: asked is whether there is the account.
        const asked = { ...place, reason: reason || 'not said yet' }
        const outcome = await placeReceipt(db, await trialOf(request), asked)
        return outcome.kind === 'no-such-account' ? [unknown] : []
      })
      const outcome = await placeReceipt(db, await request.command(), place)
      if (outcome.kind === 'no-such-account') throw refusedTogether([unknown])
      if (outcome.kind === 'not-in-suspense') throw refusal('It is not in suspense any more')
      return reply.done('/receipts/suspense', `Placed on account ${accountRef}`)
    }) // prettier-ignore
  })
}

function refundPages(app: FastifyInstance, { db }: WebOptions): void {
  const form = async (request: FastifyRequest, id: bigint): Promise<Form> => {
    const refund = await db.transaction((tx) => findRefund(tx, id))
    if (refund === undefined) throw new NotFound(`There is no refund ${id}.`)
    const { amount, accountRef, name, proposedBy, proposedOn, reason } = refund
    return {
      title: `Approve refund ${id}: ${showPounds(amount)}`,
      caption: `Account ${accountRef}, ${name}`,
      back: { href: '/refunds?state=proposed', text: 'Refunds' },
      intro: `Proposed by ${nameOf(request, proposedBy)} on ${shortDate(proposedOn)}: ${reason}`,
      warning:
        'The credit leaves the account and is recorded as repaid. Nothing leaves by a file yet: ' +
        'somebody sends the money from the council’s bank by hand. Another officer than the one ' +
        'who proposed it must approve.',
      fields: [],
      submit: 'Approve the refund',
      links: [{ href: `/refunds/${id}/refuse`, text: 'Refuse it instead' }],
    }
  }
  const config = { needs: 'refunds.approve' } as const
  app.get('/refunds/:id', { config }, async (request, reply) =>
    showForm(reply, await form(request, idOf(request.params))),
  )
  app.post('/refunds/:id', { config }, (request, reply) => {
    const refundId = idOf(request.params)
    const shown = () => form(request, refundId)
    return takeForm(reply, shown, async () => {
      const outcome = await payRefund(db, await request.command(), { refundId })
      if (outcome.kind === 'paid')
        return reply.done(
          '/refunds',
          `${showPounds(outcome.amount)} recorded as repaid: nothing leaves by a file yet`,
        )
      if (outcome.kind === 'above-limit') throw limitRefusal(outcome)
      throw refundRefusal(outcome.kind)
    })
  })
  const refusing = (refundId: bigint): Form => ({
    title: 'Refuse the refund',
    back: { href: `/refunds/${refundId}`, text: 'The refund' },
    intro: 'The credit stays on the account.',
    fields: [{ name: 'reason', label: 'Why it is refused', kind: 'textarea' }],
    submit: 'Refuse it',
  })
  app.get('/refunds/:id/refuse', { config }, (request, reply) =>
    showForm(reply, refusing(idOf(request.params))),
  )
  app.post('/refunds/:id/refuse', { config }, (request, reply) => {
    const refundId = idOf(request.params)
    return takeForm(reply, refusing(refundId), async (given) => {
      const reason = given.text('reason', 'Say why it is refused')
      given.check()
      const outcome = await refuseRefund(db, await request.command(), { refundId, reason })
      if (outcome.kind !== 'refused') throw refundRefusal(outcome.kind)
      return reply.done('/refunds', 'Refused: the credit stays on the account')
    })
  })
}

function refundRefusal(kind: 'not-proposed' | 'above-credit' | NotSecond['kind']): InputError {
  if (kind === 'password-given') return refusal(PASSWORD_GIVEN)
  if (kind === 'same-officer') {
    return refusal('You proposed this refund: another officer must decide')
  }
  if (kind === 'above-credit') return refusal('The account does not hold that much credit any more')
  return refusal('It does not wait for approval any more')
}
