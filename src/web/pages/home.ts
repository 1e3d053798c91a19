/** The home page: work that waits for this officer, and how collection stands now. */
import type { FastifyInstance } from 'fastify'
import {
  chargesByStage,
  collectedToday,
  collectionByYear,
  openRuns,
  orderReviews,
  type WaitingRun,
  workWaiting,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { yearOf } from '#kernel/financial-year.js'
import { minus, type Pence, total, ZERO } from '#kernel/money.js'
import type { Tx } from '#store/db.js'
import type { WebOptions } from '#web/options.js'
import { officerOf } from '#web/page.js'

export function homePages(app: FastifyInstance, { db, clock }: WebOptions): void {
  app.get('/', { config: { needs: null } }, async (request, reply) => {
    const today = await clock.today()
    const { username } = officerOf(request)
    const data = await db.reading((tx) => readHome(tx, today))
    const years = data.figures.map((y) => ({ ...y, rate: rateOf(y.collected, y.collectable) }))
    const year = yearOf(today)
    const none = { year, accounts: 0, collectable: ZERO, collected: ZERO, rate: '–' }
    const earlier = years.filter((y) => y.year < year)
    return reply.page('home', {
      title: 'Home',
      ...data,
      ...sortRuns(data.runs, username),
      years,
      thisYear: years.find((y) => y.year === year) ?? none,
      arrears: total(earlier.map((y) => minus(y.collectable, y.collected))),
    })
  })
}

async function readHome(tx: Tx, today: IsoDate) {
  const [runs, waiting, stages, figures, reviews, receivedToday] = await Promise.all([
    openRuns(tx),
    workWaiting(tx, today),
    chargesByStage(tx),
    collectionByYear(tx),
    orderReviews(tx),
    collectedToday(tx, today),
  ])
  return { runs, waiting, stages, figures, reviews, receivedToday }
}

function sortRuns(runs: readonly WaitingRun[], username: string) {
  return {
    mine: runs.filter((run) => run.previewedBy === username),
    forApproval: runs.filter((r) => r.state === 'previewed' && r.previewedBy !== username),
    failing: runs.filter((run) => run.exceptions > 0),
  }
}

/** "97.3%", in tenths rounded down: a rate never reads better than it is. */
function rateOf(collected: Pence, collectable: Pence): string {
  if (collectable === ZERO) return '–'
  const tenths = (collected * 1000n) / collectable
  return `${tenths / 10n}.${tenths % 10n}%`
}
