/** The calculators, as on the screen and at the command line: questions of the law alone. */
import Type, { type TSchema } from 'typebox'
import { byName, Detail, Errors, list } from '#api/schemas/base.js'
import type { Routes } from '#api/route.js'
import { calculate, CALCULATORS, type Field } from '#calculators/index.js'
import { InputError } from '#kernel/invariant.js'

const TAG = 'Calculators'
const MOST_QUESTIONS = 1_000

const Output = Type.Unsafe<object>({
  type: 'object',
  additionalProperties: {},
  description: 'Amounts are strings of pounds; `workings` say what was done under which provision',
})

/** Read by the calculator itself, which names each field at fault: here only described. */
function inputOf(fields: readonly Field[]): TSchema {
  const properties = Object.fromEntries(
    fields.map(({ name, hint, choices }) => [
      name,
      { description: hint, ...(choices !== undefined && { examples: choices.slice(0, 9) }) },
    ]),
  )
  const required = fields.filter((field) => field.required).map((field) => field.name)
  return Type.Unsafe<unknown>({ properties, required })
}

function camel(name: string): string {
  return name.replace(/(?:^|[-/])(\w)/g, (_, letter: string) => letter.toUpperCase())
}

export function calculatorRoutes(routes: Routes): void {
  for (const { name, title, fields } of CALCULATORS) {
    routes.ask(`/calculate/${name}`, {
      operation: `calculate${camel(name)}`,
      scope: null,
      tag: TAG,
      summary: title,
      body: inputOf(fields),
      answer: Output,
      answers: ({ body }) => {
        const answer = calculate(name, body)
        if ('errors' in answer) throw new InputError(answer.errors)
        return Promise.resolve(answer.output)
      },
    })
  }
  routes.ask('/calculate', {
    scope: null,
    operation: 'calculate',
    tag: TAG,
    summary: 'Many questions at once: each is answered, or says what is at fault, in its place',
    body: Type.Object({
      questions: list(Type.Object({ calculator: Type.String(), input: byName(Detail) }), {
        maxItems: MOST_QUESTIONS,
        description: 'A thousand at most: they are answered while others wait',
      }),
    }),
    answer: Type.Object({
      answers: list(
        Type.Object({
          output: Type.Optional(Output),
          errors: Type.Optional(Errors.properties.errors),
        }),
      ),
    }),
    answers: ({ body }) =>
      Promise.resolve({
        answers: body.questions.map(({ calculator, input }) => calculate(calculator, input)),
      }),
  })
}
