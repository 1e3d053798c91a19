/** Where a charge from elsewhere stands in recovery: by the last thing that was done about it. */
import type { TakenCharge } from '#formats/takeover-records.js'
import type { IsoDate } from '#kernel/dates.js'
import type { GivenIds, Writing } from '#takeover/write-accounts.js'

interface Stage {
  readonly stage: string
  readonly since: IsoDate
  readonly noticeId: bigint | null
  readonly lost: boolean
}

const DEMANDS = new Set(['demand', 'adjusted-demand', 'joint-notice'])

export function stageOf(
  taken: TakenCharge,
  { ids, writing }: { ids: GivenIds; writing: Writing },
): Stage {
  const { records } = writing
  const done: { stage: string; since: IsoDate; notice: string | null }[] = []
  for (const { kind, issuedOn, notice } of records.noticesOn.get(taken.charge) ?? []) {
    if (kind !== 'summons') {
      done.push({ stage: DEMANDS.has(kind) ? 'billed' : kind, since: issuedOn, notice })
    }
  }
  for (const one of records.casesOn.get(taken.charge) ?? []) {
    const summons = records.summonsesOf.get(one.case)?.at(-1)
    const open = { approved: 'complaint', summonsed: 'summonsed' } as Record<string, string>
    const since = one.state === 'approved' ? one.approvedOn : (summons?.issuedOn ?? one.laidOn)
    const stage = open[one.state]
    done.push(
      stage === undefined
        ? { stage: one.state, since: one.hearingOn, notice: summons?.notice ?? null }
        : { stage, since, notice: summons?.notice ?? null },
    )
  }
  const lost = taken.instalmentsLost
  // Of one day the later in the files governs: the case after the notice that it stands on.
  const last = done.reduce<(typeof done)[number] | undefined>(
    (latest, one) => (latest === undefined || one.since >= latest.since ? one : latest),
    undefined,
  )
  if (last === undefined) return { stage: 'billed', since: records.takenOn, noticeId: null, lost }
  const noticeId = last.notice === null ? null : (ids.notice.get(last.notice) ?? null)
  return { stage: last.stage, since: last.since, noticeId, lost }
}
