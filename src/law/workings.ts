/** How a rule explains itself: lines of text and amounts, each under its provision of law. */
import type { Pence } from '#kernel/money.js'
import type { Provision } from '#law/instruments.js'

export type Jurisdiction = 'england' | 'wales'

export interface WorkingLine {
  readonly text: string
  readonly amount?: Pence
  readonly under: Provision
}
