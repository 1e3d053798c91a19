/** Changes of fact: shown in pounds before and after, and then made. */
import { ChangeGiven, ChangeMade } from '#api/schemas/changes.js'
import { done } from '#api/errors.js'
import type { ApiOptions } from '#api/options.js'
import type { Routes } from '#api/route.js'
import type { Change } from '#changes/index.js'
import { InputError } from '#kernel/invariant.js'

const CHANGE = { scope: 'accounts.change', tag: 'Changes' } as const

export function changeRoutes(routes: Routes, { changes }: ApiOptions): void {
  routes.ask('/changes/preview', {
    ...CHANGE,
    operation: 'previewChange',
    summary: 'What a change would do, in pounds: nothing is written',
    body: ChangeGiven,
    answer: ChangeMade,
    answers: async ({ body, acting }) => changes.preview(acting, checked(body)),
  })
  routes.post('/changes', {
    ...CHANGE,
    operation: 'confirmChange',
    summary: 'Make a change: facts, charges, plans, bills and reviews stand or fall together',
    body: ChangeGiven,
    answer: ChangeMade,
    act: async (command, { body }) =>
      done(await changes.confirm(command, checked(body)), 'changed'),
  })
}

/** The fact that is given must be of the kind that is named. */
function checked(change: Change): Change {
  if (change.kind !== 'fact' || change.fact === null || change.fact.kind === change.factKind) {
    return change
  }
  const message = `must be ${change.factKind}, as factKind says, or the fact null to end it`
  throw new InputError([{ field: 'fact.kind', message }])
}
