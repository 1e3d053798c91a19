/** Targeting as officers see it: the instructions, and the cases as they ranked by them. */
import { contains, falling, type ListSource, rising } from '#enquiries/lists.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Pence } from '#kernel/money.js'
import { sql, type Tx } from '#store/db.js'
import type { FiredRule, TargetingDecision, TargetingState } from '#targeting/index.js'

export interface TargetingSetRow {
  readonly id: bigint
  readonly name: string
  readonly because: string
  readonly state: TargetingState
  readonly rules: number
  readonly floor: number
  readonly cap: number | null
  readonly proposedOn: IsoDate
  readonly proposedBy: string
  readonly approvedBy: string | null
  readonly approvedNote: string | null
  readonly inForceOn: IsoDate | null
  readonly endedOn: IsoDate | null
}

export const TARGETING_SETS: ListSource = {
  select: sql`t.instruction_id as id, t.name, t.because, t.state,
    json_array_length(t.rules) as rules, t.floor_points as floor, t.cap_cases as cap,
    t.proposed_on as "proposedOn", t.proposed_by as "proposedBy", t.approved_by as "approvedBy",
    t.approved_note as "approvedNote", t.in_force_on as "inForceOn", t.ended_on as "endedOn"`,
  from: sql`from targeting_instruction t`,
  sorts: {
    id: sql`t.instruction_id`,
    name: sql`t.name`,
    state: sql`t.state`,
    inForceOn: sql`t.in_force_on`,
  },
  firstSort: { by: 'id', descending: true },
  tie: [falling(sql`t.instruction_id`)],
  filters: {
    state: (value) => sql`t.state = ${value}`,
    name: (value) => contains(sql`t.name`, value),
  },
}

export interface Ranking {
  readonly id: bigint
  readonly asAt: IsoDate
  readonly againstId: bigint | null
  readonly by: string
}

/** The ranking made last by the instructions. */
export function latestRanking(tx: Tx, instructionId: bigint): Promise<Ranking | undefined> {
  return tx.first<Ranking>(sql`
    select ranking_id as id, as_at as "asAt", against_id as "againstId", recorded_by as by
    from targeting_ranking where instruction_id = ${instructionId}
    order by ranking_id desc limit 1`)
}

export interface StageRow {
  readonly stage: string
  readonly cases: number
  readonly targeted: number
  readonly targetedPence: Pence
  readonly comesIn: number
  readonly fallsOut: number
  readonly fallsOutPence: Pence
}

/** How many cases of each stage are targeted, come in and fall out, with what they owe. */
export function rankingByStage(tx: Tx, rankingId: bigint): Promise<StageRow[]> {
  const chosen = sql`filter (where decision = 'targeted')`
  const out = sql`filter (where movement = 'falls-out')`
  return tx.rows<StageRow>(sql`
    select stage, count(*)::int as cases, count(*) ${chosen}::int as targeted,
      coalesce(sum(owed_pence) ${chosen}, 0)::bigint as "targetedPence",
      count(*) filter (where movement = 'comes-in')::int as "comesIn",
      count(*) ${out}::int as "fallsOut",
      coalesce(sum(owed_pence) ${out}, 0)::bigint as "fallsOutPence"
    from targeting_item where ranking_id = ${rankingId} group by 1 order by 2 desc, 1`)
}

export interface RankedRow {
  readonly ordinal: number
  readonly accountRef: string
  readonly name: string
  readonly year: string
  readonly points: number
  readonly decision: TargetingDecision
  readonly movement: string
  readonly owed: Pence
  readonly oldestOn: IsoDate
  readonly stage: string
  readonly held: boolean
  readonly fired: readonly FiredRule[]
}

export function rankedCases(rankingId: bigint): ListSource {
  return {
    select: sql`i.ordinal, a.account_ref as "accountRef", c.year, i.points, i.decision, i.movement,
      i.owed_pence as owed, i.oldest_on as "oldestOn", i.stage, i.held, i.fired,
      coalesce((select d.name from account_person p join party_detail d using (party_id)
        where p.account_id = i.account_id and p.lead and d.superseded_at is null
        order by lower(d.valid) desc limit 1), '') as name`,
    from: sql`from targeting_item i join account a using (account_id)
      join charge c using (charge_id)`,
    where: sql`i.ranking_id = ${rankingId}`,
    sorts: {
      ordinal: sql`i.ordinal`,
      account: sql`a.account_ref`,
      points: sql`i.points`,
      owed: sql`i.owed_pence`,
      oldestOn: sql`i.oldest_on`,
      stage: sql`i.stage`,
      year: sql`c.year`,
    },
    firstSort: { by: 'ordinal', descending: false },
    tie: [rising(sql`i.ordinal`)],
    filters: {
      decision: (value) => sql`i.decision = ${value}`,
      movement: (value) => sql`i.movement = ${value}`,
      stage: (value) => sql`i.stage = ${value}`,
      held: (value) => (value === 'yes' ? sql`i.held` : sql`not i.held`),
      account: (value) => contains(sql`a.account_ref`, value),
      why: (value) => contains(sql`i.fired::text`, value),
    },
  }
}
