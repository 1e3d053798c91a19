/** How many statutory instalments a bill has, and of how much. */
import { calculator, showWorkings } from '#calculators/calculator.js'
import { JURISDICTION, YEAR } from '#calculators/shared-fields.js'
import { poundsText } from '#kernel/money.js'
import { planInstalments } from '#law/council-tax/instalments.js'

export const INSTALMENTS = calculator({
  name: 'council-tax/instalments',
  title: 'Council tax: instalments',
  fields: [
    JURISDICTION,
    YEAR,
    { name: 'amount', kind: 'money', required: true, hint: 'The amount to be paid' },
    { name: 'issuedOn', kind: 'date', required: true, hint: 'The day the bill is issued' },
    {
      name: 'plan',
      kind: 'integer',
      choices: [10, 12],
      required: true,
      hint: '10, or 12 where the person has asked for it',
    },
  ],
  answer(values) {
    const { count, amounts, workings } = planInstalments(values)
    return { count, amounts: amounts.map(poundsText), workings: showWorkings(workings) }
  },
})
