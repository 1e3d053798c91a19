/** A case as it is called: what the court did, or what the council does before it. */
import type { FastifyInstance } from 'fastify'
import type { CallRow } from '#enquiries/index.js'
import type { InputError } from '#kernel/invariant.js'
import { type Pence, poundsText, showPounds } from '#kernel/money.js'
import {
  type CaseResult,
  OPEN_CASE_STATES,
  recordResult,
  type ResultOutcome,
} from '#recovery/index.js'
import { determinationsOn } from '#authority/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import { limitRefusal } from '#web/limit-refusal.js'
import type { WebOptions } from '#web/options.js'
import { refusal } from '#web/page.js'
import { readCase } from '#web/pages/case-papers.js'
import { hearingChoices } from '#web/pages/hearing-choices.js'
import { idOf } from '#web/params.js'
import { word } from '#web/words.js'

export const RESULTS = [
  { value: 'granted', text: 'Liability order granted' },
  { value: 'adjourned', text: 'Adjourned to another hearing' },
  { value: 'withdrawn', text: 'Withdrawn by the council' },
  { value: 'dismissed', text: 'Dismissed by the court' },
  { value: 'defence', text: 'Defence noted: to be heard by itself' },
] as const

type ResultName = (typeof RESULTS)[number]['value']

export function caseResultPages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const form = async (id: bigint) => {
    const today = await clock.today()
    return db.transaction(async (tx) => {
      const { orderCosts } = await determinationsOn(tx, today)
      const row = await readCase(tx, id)
      const listed = await hearingChoices(tx)
      const hearings = listed.filter(({ value }) => value !== String(row.hearingId))
      return resultForm(row, { costs: poundsText(orderCosts), hearings })
    })
  }
  const config = { needs: 'court.record' } as const
  app.get('/court/cases/:id', { config }, async (request, reply) => {
    const id = idOf(request.params)
    const call = await db.reading((tx) => readCase(tx, id))
    if (OPEN_CASE_STATES.includes(call.state)) return showForm(reply, await form(id))
    return reply.page('case-ended', { title: titleOf(call), call })
  })
  app.post('/court/cases/:id', { config }, (request, reply) => {
    const caseId = idOf(request.params)
    return takeForm(reply, () => form(caseId), async (given) => {
      const result = readResult(given)
      given.check()
      const { hearingId, summonsNo } = await db.transaction((tx) => readCase(tx, caseId))
      const outcome = await recordResult(db, await request.command(), { caseId, result })
      if (outcome.kind !== 'recorded') throw refusedResult(outcome)
      const said = `${summonsNo}: ${word('case', outcome.state)}`
      return reply.done(`/court/hearings/${hearingId}`, said)
    }) // prettier-ignore
  })
}

function titleOf({ summonsNo, names }: CallRow): string {
  return `${summonsNo}: ${names.join(', ')}`
}

function resultForm(
  row: CallRow,
  choices: { costs: string; hearings: readonly { value: string; text: string }[] },
): Form {
  const { accountRef, year, owing, costs, state, defence, origin } = row
  const from = origin === null ? '' : ` From elsewhere: taken over from ${origin}.`
  const owed = `${showPounds(owing)} of tax and ${showPounds(costs)} of costs are owing for ${year}.`
  const noted = defence === null ? '' : ` Defence: ${defence}.`
  return {
    title: titleOf(row),
    caption: word('case', state),
    back: { href: `/court/hearings/${row.hearingId}`, text: 'Hearing' },
    intro: `${owed}${noted}${from}`,
    links: [
      { href: `/court/cases/${row.caseId}/papers`, text: 'Papers, bundle and statement' },
      { href: `/accounts/${accountRef}/recovery`, text: `Account ${accountRef}` },
    ],
    fields: [
      { name: 'result', label: 'Result', kind: 'radios', options: RESULTS },
      { name: 'orderCosts', label: 'Costs of the order, as the court allowed them', kind: 'money', value: choices.costs, hint: 'For an order that is granted' },
      { name: 'toHearing', label: 'Adjourned to', kind: 'select', options: [{ value: '', text: 'None' }, ...choices.hearings] },
      { name: 'keepCosts', label: 'If withdrawn', kind: 'checkboxes', optional: true, options: [{ value: 'yes', text: 'The costs of the summons stay on the account' }] },
      { name: 'reason', label: 'Reason, or the defence', kind: 'textarea', optional: true, hint: 'For everything but an order' },
    ], // prettier-ignore
    submit: 'Record the result',
  }
}

export function readResult(given: Given): CaseResult {
  const names = RESULTS.map((result) => result.value)
  const result = given.choice<ResultName>('result', names, 'Choose the result')
  const reason = () => given.text('reason', 'Say why, for the court’s record')
  switch (result) {
    case 'granted':
      return {
        kind: 'granted',
        orderCosts: given.money('orderCosts', 'Give the costs in pounds, such as 40.00'),
        ...seenBy(given),
      }
    case 'adjourned': {
      const to = given.optional('toHearing')
      if (!/^\d+$/.test(to)) given.fault('toHearing', 'Choose the hearing that it is adjourned to')
      return {
        kind: 'adjourned',
        toHearingId: BigInt(/^\d+$/.test(to) ? to : '0'),
        reason: reason(),
      }
    }
    case 'withdrawn': {
      const keepCosts = given.list('keepCosts').includes('yes')
      return { kind: 'withdrawn', keepCosts, reason: reason() }
    }
    case 'dismissed':
      return { kind: 'dismissed', reason: reason() }
    default:
      return { kind: 'defence', text: reason() }
  }
}

/** The tax that was shown as owing when the officer chose: it may have been paid meanwhile. */
function seenBy(given: Given): { seen?: Pence } {
  if (given.optional('seen') === '') return {}
  return { seen: given.money('seen', 'Give the sum that was shown, in pounds') }
}

/** Why a result was not recorded, as a fault of the form that it was given in. */
export function refusedResult(outcome: Exclude<ResultOutcome, { kind: 'recorded' }>): InputError {
  switch (outcome.kind) {
    case 'not-authorised':
      return refusal('You are not authorised to appear before the court (section 223)')
    case 'case-ended':
      return refusal(`The case has ended: ${word('case', outcome.state).toLowerCase()}`)
    case 'not-granted':
      return refusal(`This cannot be recorded: ${outcome.text}`, 'result')
    case 'owing-changed':
      return refusal(
        `${showPounds(outcome.seen)} was owing when you chose; it is ${showPounds(outcome.owing)} now`,
      )
    case 'no-such-hearing':
      return refusal('Choose a hearing that is listed', 'toHearing')
    case 'above-limit':
      return limitRefusal(outcome)
    case 'no-such-case':
      return refusal('There is no such case')
  }
}
