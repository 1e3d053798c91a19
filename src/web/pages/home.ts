/** The home page: work that waits for this officer, and how collection stands now. */
import type { FastifyInstance } from 'fastify'
import {
  chargesByStage,
  collectedToday,
  followUpsDue,
  holdsEnding,
  collectionByYear,
  lettersWaiting,
  openRuns,
  orderReviews,
  waitingForOfficer,
  type WaitingRun,
  workWaiting,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { yearOf } from '#kernel/financial-year.js'
import { minus, type Pence, total, ZERO } from '#kernel/money.js'
import type { Tx } from '#store/db.js'
import { askedForFile, listModels, type PageList } from '#web/lists/row-list.js'
import type { WebOptions } from '#web/options.js'
import { officerOf } from '#web/page.js'
import {
  holdEndingList,
  reviewList,
  runList,
  stageList,
  yearFigures,
} from '#web/pages/tables/home.js'

export function homePages(app: FastifyInstance, { db, clock }: WebOptions): void {
  app.get('/', { config: { needs: null } }, async (request, reply) => {
    const today = await clock.today()
    const officer = officerOf(request)
    const data = await db.reading((tx) => readHome(tx, today, officer.username))
    const years = data.figures.map((y) => ({ ...y, rate: rateOf(y.collected, y.collectable) }))
    const year = yearOf(today)
    const reviews = reviewList(data.reviews, officer.may.has('court.record'))
    const none = { year, accounts: 0, collectable: ZERO, collected: ZERO, rate: '–' }
    const earlier = years.filter((y) => y.year < year)
    const lists = [
      ...runLists(data.runs, officer),
      reviews,
      holdEndingList(data.holds),
      stageList(data.stages),
      yearFigures(years),
    ]
    const asked = askedForFile(request, lists)
    if (asked !== undefined) return asked.send(request, reply, 'home')
    return reply.page('home', {
      title: 'Home',
      waiting: data.waiting,
      followUps: data.followUps,
      own: data.own,
      receivedToday: data.receivedToday,
      toPrint: data.toPrint,
      lists: listModels(request, lists),
      thisYear: years.find((y) => y.year === year) ?? none,
      arrears: total(earlier.map((y) => minus(y.collectable, y.collected))),
    })
  })
}

async function readHome(tx: Tx, today: IsoDate, username: string) {
  const [holds, followUps, runs, waiting, stages, figures, reviews, receivedToday, letters, own] =
    await Promise.all([
      holdsEnding(tx, username, today),
      followUpsDue(tx, username, today),
      openRuns(tx),
      workWaiting(tx, today),
      chargesByStage(tx),
      collectionByYear(tx),
      orderReviews(tx),
      collectedToday(tx, today),
      lettersWaiting(tx, today),
      waitingForOfficer(tx, username, today),
    ])
  const toPrint = letters.reduce((sum, kind) => sum + kind.count, 0)
  return {
    holds, followUps, runs, waiting, stages, figures, reviews, receivedToday, toPrint, own,
  } // prettier-ignore
}

function runLists(
  runs: readonly WaitingRun[],
  { username }: { readonly username: string },
): PageList[] {
  const own = (run: WaitingRun) => run.previewedBy === username
  const others = runs.filter((run) => run.state === 'previewed' && !own(run))
  const failing = runs.filter((run) => run.exceptions > 0)
  return [
    runList({ name: 'for-me', title: 'Runs waiting for my approval', empty: 'None is waiting.' }, others),
    runList({ name: 'mine', title: 'My runs', empty: 'You have no run open.' }, runs.filter(own)),
    runList({ name: 'failing', title: 'Exceptions to look at', empty: 'None.' }, failing),
  ]
} // prettier-ignore

/** "97.3%", in tenths rounded down: a rate never reads better than it is. */
function rateOf(collected: Pence, collectable: Pence): string {
  if (collectable === ZERO) return '–'
  const tenths = (collected * 1000n) / collectable
  return `${tenths / 10n}.${tenths % 10n}%`
}
