/** Which charges the instructions in force choose on a day: for a run that acts on no others. */
import type { IsoDate } from '#kernel/dates.js'
import type { Tx } from '#store/db.js'
import { arrearsOn, instructionsInForce } from '#targeting/queries.js'
import { notTargeted, rankCases } from '#targeting/rank.js'

export interface Targeted {
  readonly instructionId: bigint
  /** Why the charge is not targeted; undefined for one that is. */
  whyNot(chargeId: bigint): string | undefined
}

/** Ranked anew on the facts of the day; undefined where no instructions are in force. */
export async function targetedCharges(tx: Tx, on: IsoDate): Promise<Targeted | undefined> {
  const inForce = await instructionsInForce(tx)
  if (inForce === undefined) return undefined
  const ranked = rankCases(await arrearsOn(tx, on), inForce)
  const byCharge = new Map(ranked.map((one) => [one.facts.chargeId, one]))
  return {
    instructionId: inForce.id,
    whyNot: (chargeId) => {
      const one = byCharge.get(chargeId)
      if (one === undefined) return 'nothing is overdue'
      return one.decision === 'targeted' ? undefined : notTargeted(one, inForce)
    },
  }
}
