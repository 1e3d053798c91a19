/** What has changed, in a sentence for the bill and the record, and from which day. */
import type { FactKind } from '#accounts/index.js'
import type { Change } from '#changes/change.js'
import type { IsoDate } from '#kernel/dates.js'

export interface ToldChange {
  /** A whole sentence without its stop, as a letter says it. */
  readonly because: string
  readonly changedFrom?: IsoDate
}

type Fact = Exclude<FactKind, 'liability'>

/** What began or became another, and what ended, of each kind of fact. */
const FACTS: Readonly<Record<Fact, readonly [changed: string, ended: string]>> = {
  household: [
    'Who counts as living in the home has changed',
    'We no longer hold who lives in the home',
  ],
  exemption: ['The exemption has begun or changed', 'The exemption has ended'],
  vacancy: [
    'The home is now empty, or nobody’s main home, or of another class',
    'The home is lived in again',
  ],
  'premium-exception': [
    'The exception from the premium has begun or changed',
    'The exception from the premium has ended',
  ],
  'list-deletion': [
    'The home has been taken out of the valuation list',
    'The home is in the valuation list after all',
  ],
  tenancy: ['The tenancy has changed', 'The tenancy has ended'],
  annexe: ['The reduction for an annexe has begun', 'The reduction for an annexe has ended'],
  'disabled-reduction': [
    'The reduction for disabilities has begun',
    'The reduction for disabilities has ended',
  ],
  'council-tax-reduction': [
    'The council tax reduction has begun or changed',
    'The council tax reduction has ended',
  ],
  'discretionary-reduction': [
    'The council’s own reduction has begun or changed',
    'The council’s own reduction has ended',
  ],
  'payment-profile': ['The way of paying has changed', 'The way of paying has ended'],
}

/** The change as its bill tells it. */
export function toldChange(change: Change): ToldChange {
  switch (change.kind) {
    case 'fact': {
      const [changed, ended] = FACTS[change.factKind]
      return { because: change.fact === null ? ended : changed, changedFrom: change.from }
    }
    case 'band':
      return { because: `The home is in band ${change.band}`, changedFrom: change.from }
    case 'move-in':
      return { because: 'Somebody moved into the home', changedFrom: change.from }
    case 'move-in-cancelled':
      return { because: 'A move that was recorded by mistake was cancelled' }
    case 'becomes-liable':
      return { because: 'Who must pay for the home has changed', changedFrom: change.from }
    case 'move-out':
      return { because: 'There was a move out of the home', changedFrom: change.on }
    case 'move-within':
      return { because: 'There was a move to another home in our area', changedFrom: change.on }
    case 'person-leaves':
      return { because: `${change.leaverName} has left the home`, changedFrom: change.on }
    case 'person-died':
      return { because: `${change.name} has died`, changedFrom: change.diedOn }
  }
}
