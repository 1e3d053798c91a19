/** A ranking of the cases of a day, written beside how the instructions in force rank them. */
import { reserveIds } from '#store/ids.js'
import { sql, type Tx } from '#store/db.js'
import type { Acting } from '#store/events.js'
import { toJson } from '#store/json.js'
import { arrearsOn, type KeptInstructions } from '#targeting/queries.js'
import { rankCases, type RankedCase } from '#targeting/rank.js'

export interface RankingTotals {
  readonly cases: number
  readonly targeted: number
  readonly comesIn: number
  readonly fallsOut: number
}

/** Which cases were targeted before: those in force, on the same facts; none where none are. */
export async function writeRanking(
  tx: Tx,
  acting: Acting,
  { instructions, against }: { instructions: KeptInstructions; against?: KeptInstructions },
): Promise<{ rankingId: bigint; totals: RankingTotals }> {
  const facts = await arrearsOn(tx, acting.on)
  const before = new Set(against === undefined ? [] : targetedIn(rankCases(facts, against)))
  const ranked = rankCases(facts, instructions)
  const table = { table: 'targeting_ranking', column: 'ranking_id' }
  const [rankingId = 0n] = await reserveIds(tx, table, 1)
  await tx.run(sql`
    insert into targeting_ranking (ranking_id, instruction_id, against_id, as_at, recorded_at,
      recorded_by)
    values (${rankingId}, ${instructions.id}, ${against?.id ?? null}, ${acting.on},
      ${acting.recordedAt}, ${acting.actor})`)
  const moves = ranked.map((one) => movementOf(one, before))
  await tx.copy(
    'targeting_item',
    ['ranking_id', 'ordinal', 'account_id', 'charge_id', 'points', 'decision', 'movement',
      'owed_pence', 'oldest_on', 'stage', 'held', 'fired'], // prettier-ignore
    ranked.map(({ facts: f, ordinal, points, decision, fired }, n) => [
      rankingId, ordinal, f.accountId, f.chargeId, points, decision, moves[n] ?? 'out', f.owed,
      f.oldestOn,
      f.stage, f.held, { json: toJson(fired) },
    ]), // prettier-ignore
  )
  const count = (...wanted: string[]) => moves.filter((move) => wanted.includes(move)).length
  const totals = {
    cases: ranked.length,
    targeted: count('comes-in', 'stays'),
    comesIn: count('comes-in'),
    fallsOut: count('falls-out'),
  }
  return { rankingId, totals }
}

function targetedIn(ranked: readonly RankedCase[]): bigint[] {
  return ranked.filter((one) => one.decision === 'targeted').map((one) => one.facts.chargeId)
}

function movementOf({ decision, facts }: RankedCase, before: ReadonlySet<bigint>) {
  const was = before.has(facts.chargeId)
  if (decision === 'targeted') return was ? 'stays' : 'comes-in'
  return was ? 'falls-out' : 'out'
}
