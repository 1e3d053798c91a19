/** Money in, moved, given back and taken out of suspense, as a scenario says it. */
import {
  importReceipts,
  payRefund,
  placeReceipt,
  proposeRefund,
  reverseReceipt,
  takeBackTransfer,
  takeReceipt,
  transferCredit,
} from '#collection/index.js'
import { writeReceiptsCsv } from '#formats/receipts-csv.js'
import { poundsText } from '#kernel/money.js'
import { readWords } from '#scenario/grammar.js'
import { findReceipt, inSuspense, lastTransfer, suspenseReceipt } from '#scenario/queries.js'
import type { Verb } from '#scenario/verbs.js'
import { named, type World } from '#scenario/world.js'

export const MONEY_VERBS: Readonly<Record<string, Verb>> = {
  pay: async (world, what, on) => {
    const words = readWords('<account> <amount> [received <received>]', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const receivedOn = words.optionalDate('received') ?? on
    const payment = { accountRef, receivedOn, amount: words.amount('amount'), method: 'card' }
    const outcome = await takeReceipt(world.db, world.command(on), payment)
    return [outcome.kind]
  },
  'reverse-receipt': async (world, what, on) => {
    const words = readWords('<account> <amount>', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const receiptId = await findReceipt(world.db, accountRef, words.amount('amount'))
    const command = world.command(on)
    const outcome = await reverseReceipt(world.db, command, { receiptId, reason: 'bank recalled' })
    return [outcome.kind]
  },
  transfer: async (world, what, on) => {
    const words = readWords('<amount> from <from> to <to> because <reason>', what)
    const outcome = await transferCredit(world.db, world.command(on), {
      fromRef: named(world.accounts, words.text('from'), 'account'),
      toRef: named(world.accounts, words.text('to'), 'account'),
      amount: words.amount('amount'),
      reason: words.text('reason'),
    })
    return [outcome.kind]
  },
  'take-back': async (world, what, on) => {
    const words = readWords('<amount> on <account> because <reason>', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const journalId = await lastTransfer(world.db, accountRef, words.amount('amount'))
    const back = { journalId, reason: words.text('reason') }
    return [(await takeBackTransfer(world.db, world.command(on), back)).kind]
  },
  refund: async (world, what, on) => {
    const words = readWords('<account> <amount>', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const refund = { accountRef, amount: words.amount('amount'), reason: 'overpaid' }
    const proposed = await proposeRefund(world.db, world.command(on), refund)
    if (proposed.kind !== 'proposed') return [proposed.kind]
    const { refundId } = proposed
    const paid = await payRefund(world.db, world.command(on, 'second officer'), { refundId })
    return [paid.kind]
  },
  bank: async (world, what, on) => {
    const words = readWords('<amount> for <reference>', what)
    const name = words.text('reference')
    const reference = world.accounts.get(name) ?? name
    const line = { reference, receivedOn: on, amount: words.amount('amount'), method: 'bank' }
    const file = { name: `bank-${on}.csv`, text: writeReceiptsCsv([line]) }
    const outcome = await importReceipts(world.db, world.command(on), file)
    const imported = outcome.kind === 'imported'
    const said = imported ? (outcome.suspense > 0 ? 'suspense' : 'posted') : outcome.kind
    return [said, await saySuspense(world)]
  },
  place: async (world, what, on) => {
    const words = readWords('<amount> on <account> because <reason>', what)
    const accountRef = named(world.accounts, words.text('account'), 'account')
    const receiptId = await suspenseReceipt(world.db, words.amount('amount'))
    const place = { receiptId, accountRef, reason: words.text('reason') }
    const outcome = await placeReceipt(world.db, world.command(on), place)
    return [outcome.kind, await saySuspense(world)]
  },
}

async function saySuspense(world: World): Promise<string> {
  return `in suspense ${poundsText(await inSuspense(world.db))}`
}
