/** The changes of fact that an officer records, from a discount to a move. */
import type { AccountFact, FactKind } from '#accounts/index.js'
import type { AboveLimit } from '#authority/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import type { Band } from '#law/council-tax/bands.js'
import type { ChargeLine } from '#law/council-tax/charge.js'
import type { LettersTo } from '#parties/index.js'

export interface NewPerson {
  /** One who is recorded already: found, and not made twice. The details then stay as they are. */
  readonly personRef?: string | null
  readonly name: string
  readonly dateOfBirth: IsoDate | null
  readonly email: string | null
  readonly phone: string | null
  /** Where letters go, when not to the dwelling. */
  readonly letters?: LettersTo | null
}

/** How an account is to be paid. */
export type ProfileGiven = Omit<Extract<AccountFact, { kind: 'payment-profile' }>, 'kind'>

export type Change =
  | {
      readonly kind: 'fact'
      readonly accountRef: string
      readonly propertyRef: string
      readonly factKind: Exclude<FactKind, 'liability'>
      readonly from: IsoDate
      readonly until: IsoDate | null
      /** Null ends what held over the period. */
      readonly fact: AccountFact | null
      /** Where it ends and two may hold at once: the class that ends; all of them without. */
      readonly ofClass?: string
    }
  | {
      readonly kind: 'band'
      readonly propertyRef: string
      readonly band: Band
      readonly from: IsoDate
    }
  | {
      readonly kind: 'move-in'
      readonly propertyRef: string
      readonly from: IsoDate
      readonly persons: readonly NewPerson[]
      readonly basis: string
      readonly adults: number
      readonly disregards: readonly string[]
      /** How they pay; as it is paid where nothing is said. */
      readonly profile?: ProfileGiven | null
    }
  | {
      /** The move-in of an account was a mistake: it is ended on its first day. */
      readonly kind: 'move-in-cancelled'
      readonly accountRef: string
      readonly propertyRef: string
      /** Whether the account whose liability the move-in ended is liable again. */
      readonly restores: boolean
      /** How it is known that it was a mistake. */
      readonly because: string
    }
  | {
      /** An account that exists is liable for a further dwelling: an owner between tenants. */
      readonly kind: 'becomes-liable'
      readonly accountRef: string
      readonly propertyRef: string
      readonly from: IsoDate
      readonly basis: string
      readonly adults: number
      readonly disregards: readonly string[]
      /** Since when it is empty and unfurnished; null where it is furnished or lived in. */
      readonly emptySince: IsoDate | null
    }
  | {
      readonly kind: 'move-out'
      readonly accountRef: string
      readonly propertyRef: string
      /** The day of leaving: the first day that is not charged. */
      readonly on: IsoDate
      readonly forwardingLines: readonly string[] | null
      /** Where the tenant stays liable, as one who has left: the first day that is not charged. */
      readonly liableUntil?: IsoDate | null
      /** Why, or why not: needed where the law is read in two ways. */
      readonly decision?: string | null
    }
  | {
      readonly kind: 'move-within'
      readonly accountRef: string
      readonly fromPropertyRef: string
      readonly toPropertyRef: string
      readonly on: IsoDate
      readonly basis: string
      /** Who lives there; as in the dwelling that they leave where nothing is said. */
      readonly adults?: number | null
      readonly disregards?: readonly string[]
    }
  | {
      /**
       * A liable person died. Those who were liable with them are so by themselves from then; where
       * there was nobody else, the personal representatives are, on an account of their own.
       */
      readonly kind: 'person-died'
      readonly accountRef: string
      readonly propertyRef: string
      readonly name: string
      readonly diedOn: IsoDate
      /** Adults who still live there; with none, class F exempts the dwelling. */
      readonly adults: number
      /** Where letters to the estate go; the dwelling where it is left empty. */
      readonly estateLines: readonly string[] | null
      /** Those who stay pay as the account was paid, unless it is false. */
      readonly keepsMethod?: boolean
      /**
       * The account's credit pays what those who stay owe on theirs. Never unasked: a part of it
       * may be the estate's.
       */
      readonly movesCredit?: boolean
    }
  | {
      /** One of several joint persons leaves: those who stay are liable by themselves from then. */
      readonly kind: 'person-leaves'
      readonly accountRef: string
      readonly propertyRef: string
      readonly on: IsoDate
      readonly leaverName: string
      readonly adults: number
      readonly forwardingLines: readonly string[] | null
      /** Those who stay pay as the account was paid, unless it is false. */
      readonly keepsMethod?: boolean
    }

/** What a change does to one charge. */
export interface ChangeEffect {
  readonly accountRef: string
  readonly year: string
  readonly before: Pence
  readonly after: Pence
  readonly linesBefore: readonly ChargeLine[]
  readonly linesAfter: readonly ChargeLine[]
  /** The account's credit once the change is made. */
  readonly creditAfter: Pence
  /** The system that the charge was taken over from; null where it was billed here. */
  readonly origin: string | null
}

/** A charge from elsewhere that the change bears on and that stays as it was taken over. */
export interface KeptCharge {
  readonly accountRef: string
  readonly year: string
  readonly origin: string
  readonly amount: Pence
  /** What our facts come to before the change and after it; null where they do not cover it. */
  readonly cameTo: Pence | null
  readonly comesTo: Pence | null
}

/** An account whose liability for a dwelling ends because somebody else becomes liable. */
export interface Displaced {
  readonly accountRef: string
  readonly names: readonly string[]
  readonly addressLines: readonly string[]
  readonly since: IsoDate
  readonly endsOn: IsoDate
}

export interface ChangeMade {
  readonly kind: 'changed'
  readonly effects: readonly ChangeEffect[]
  /** Liability orders that now stand too high (reg 36A). */
  readonly orderReviews: number
  /** Whose liability ends though nobody has said that they left: to be asked about first. */
  readonly displaced: readonly Displaced[]
  /** Charges from elsewhere that our facts do not come to: an officer must look at them. */
  readonly kept: readonly KeptCharge[]
  /**
   * Years in which an account was liable and that the change bears on, but that were never charged
   * here: they are put right where they were charged.
   */
  readonly notChargedHere: readonly { readonly accountRef: string; readonly year: string }[]
  /** Accounts that the change touched, those it opened among them. */
  readonly accountRefs: readonly string[]
  /** Accounts that it opened: in a preview, which opens none, `NEW_ACCOUNT` stands for the number. */
  readonly openedRefs: readonly string[]
  /** What follows from it. */
  readonly follows: Follows
  /** Where it gives up more than its officer may: shown in a preview, and refused in earnest. */
  readonly above: AboveLimit | null
}

export const NEW_ACCOUNT = 'a new account'

export interface MayBeExempt {
  readonly propertyRef: string
  readonly class: string
  /** The first day on which all who live there are so. */
  readonly from: IsoDate
}

/** An exemption that the change leaves on days on which it says who lives in the home. */
export interface StillExempt {
  readonly propertyRef: string
  readonly class: string
  /** The first of those days. */
  readonly from: IsoDate
}

/** What a change brings with it, besides the charges. */
export interface Follows {
  readonly letters: readonly LetterThatFollows[]
  /** Bills that wait to be printed and are taken in by the new ones. */
  readonly superseded: number
  readonly plans: readonly PlanThatFollows[]
  /** Days from which, or on which, nobody is liable for a dwelling of the change. */
  readonly nobodyLiable: readonly UnliableDays[]
  /** Homes that may be exempt because of all who live there: to be asked about. */
  readonly mayBeExempt: readonly MayBeExempt[]
  /** Homes that stand as exempt on days on which others come to live there: to be asked about. */
  readonly stillExempt: readonly StillExempt[]
  /** Tenancies that end with their tenant. */
  readonly tenanciesEnded: readonly { readonly tenancy: string; readonly endsOn: IsoDate }[]
  /** Exemptions that the change gives an end: of an empty home, where somebody moves in. */
  readonly exemptionsEnded: readonly { readonly class: string; readonly endsOn: IsoDate }[]
  /** Credit that paid what a new account owes. */
  readonly creditMoved: Pence
}

export interface LetterThatFollows {
  /** Null in a preview, which writes none. */
  readonly noticeId: bigint | null
  readonly accountRef: string
  readonly year: string
  readonly kind: string
  readonly names: readonly string[]
}

/** What is left to pay of a charge, and how. */
export interface PlanThatFollows {
  readonly accountRef: string
  readonly year: string
  readonly method: string | null
  readonly sums: readonly { readonly dueOn: IsoDate; readonly left: Pence }[]
}

export interface UnliableDays {
  readonly propertyRef: string
  readonly from: IsoDate
  readonly until: IsoDate | null
}

export type ChangeOutcome = ChangeMade | AboveLimit
