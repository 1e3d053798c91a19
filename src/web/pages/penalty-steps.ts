/** What becomes of a penalty: appealed, the appeal over, quashed. */
import type { FastifyInstance } from 'fastify'
import { showDate } from '#kernel/dates.js'
import { showPounds } from '#kernel/money.js'
import { appealPenalty, quashPenalty, settlePenaltyAppeal } from '#penalties/index.js'
import { type Form, showForm, takeForm } from '#web/forms/form.js'
import type { Given } from '#web/forms/given.js'
import { limitRefusal } from '#web/limit-refusal.js'
import type { WebOptions } from '#web/options.js'
import { refusal } from '#web/page.js'
import { idOf, refOf } from '#web/params.js'
import { optionsOf } from '#web/words.js'
import type { Permission } from '#authority/index.js'
import type { Command } from '#store/commands.js'
import type { Db } from '#store/db.js'

interface Of {
  readonly accountRef: string
  readonly id: bigint
}

interface Step {
  readonly name: 'appeal' | 'outcome' | 'quash'
  readonly needs: Permission
  readonly form: Pick<Form, 'title' | 'intro' | 'fields' | 'submit'>
  /** What to say when it is done. */
  readonly take: (given: Given, of: Of, command: () => Promise<Command>) => Promise<string>
}

const NO_PENALTY = 'There is no such penalty on this account, or it does not take that step now'

export function penaltyStepPages(app: FastifyInstance, { db }: WebOptions): void {
  for (const step of [appealStep(db), outcomeStep(db), quashStep(db)]) addStep(app, step)
}

function appealStep(db: Db): Step {
  return {
    name: 'appeal',
    needs: 'penalties.impose',
    form: {
      title: 'Record an appeal against the penalty',
      intro: 'While the appeal goes on, nothing of the penalty is payable.',
      fields: [
        { name: 'appealedOn', label: 'Appealed on', kind: 'date', hint: 'Like 27/3/2026' },
        {
          name: 'leave',
          label: 'What let it in late',
          kind: 'text',
          optional: true,
          hint: 'After two months the tribunal must have allowed it',
        },
      ],
      submit: 'Record the appeal',
    },
    take: async (given, of, command) => {
      const appealedOn = given.date('appealedOn', 'Give the day of the appeal')
      given.check()
      const appeal = { ...of, appealedOn, leave: given.optional('leave') }
      const outcome = await appealPenalty(db, await command(), appeal)
      if (outcome.kind === 'out-of-time') {
        const message = `had to be by ${showDate(outcome.last)}: say what let it in late`
        throw refusal(message, 'appealedOn')
      }
      if (outcome.kind !== 'suspended') throw refusal(NO_PENALTY)
      return `Under appeal: ${showPounds(outcome.amount)} not payable meanwhile`
    },
  }
}

function outcomeStep(db: Db): Step {
  return {
    name: 'outcome',
    needs: 'penalties.impose',
    form: {
      title: 'Record how the appeal ended',
      fields: [
        {
          name: 'outcome',
          label: 'It was',
          kind: 'radios',
          options: optionsOf('penaltyAppeal'),
        },
        { name: 'outcomeOn', label: 'On', kind: 'date', hint: 'Like 27/3/2026' },
      ],
      submit: 'Record the outcome',
    },
    take: async (given, of, command) => {
      const OUTCOMES = ['dismissed', 'withdrawn', 'allowed'] as const
      const over = given.choice('outcome', OUTCOMES, 'Choose how it ended')
      const outcomeOn = given.date('outcomeOn', 'Give the day')
      given.check()
      const settled = await settlePenaltyAppeal(db, await command(), {
          ...of, outcome: over, outcomeOn,
        }) // prettier-ignore
      if (settled.kind === 'quashed') {
        return `Nothing is owed: ${showPounds(settled.credited)} is credit`
      }
      if (settled.kind !== 'payable-again') throw refusal(NO_PENALTY)
      return `${showPounds(settled.amount)} is payable again: a notice is made`
    },
  }
}

function quashStep(db: Db): Step {
  return {
    name: 'quash',
    needs: 'penalties.quash',
    form: {
      title: 'Quash the penalty',
      intro: 'Nothing of it is owed any more; what was paid becomes credit of the account.',
      fields: [{ name: 'because', label: 'Why', kind: 'textarea' }],
      submit: 'Quash the penalty',
    },
    take: async (given, of, command) => {
      const because = given.text('because', 'Say why it is quashed')
      given.check()
      const outcome = await quashPenalty(db, await command(), { ...of, because })
      if (outcome.kind === 'above-limit') throw limitRefusal(outcome)
      if (outcome.kind !== 'quashed') throw refusal(NO_PENALTY)
      return `Quashed: ${showPounds(outcome.credited)} is credit`
    },
  }
}

function addStep(app: FastifyInstance, { name, needs, form, take }: Step): void {
  const path = `/accounts/:ref/penalties/:id/${name}`
  const shown = (ref: string): Form => ({
    ...form,
    back: { href: `/accounts/${ref}/recovery`, text: `Account ${ref}` },
  })
  app.get(path, { config: { needs } }, (request, reply) =>
    showForm(reply, shown(refOf(request.params))),
  )
  app.post(path, { config: { needs } }, (request, reply) => {
    const accountRef = refOf(request.params)
    return takeForm(reply, shown(accountRef), async (given) => {
      const of = { accountRef, id: idOf(request.params) }
      const said = await take(given, of, () => request.command())
      return reply.done(`/accounts/${accountRef}/recovery`, said)
    })
  })
}
