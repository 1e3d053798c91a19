/** The home page: work that waits for this officer, and how collection stands now. */
import type { FastifyInstance } from 'fastify'
import {
  chargesByStage,
  collectedToday,
  collectionByYear,
  followUpsDue,
  holdsEnding,
  lettersWaiting,
  openRuns,
  orderReviews,
  waitingForOfficer,
  type StageFigures,
  type WaitingRun,
  workWaiting,
  type YearFigures,
} from '#enquiries/index.js'
import type { IsoDate } from '#kernel/dates.js'
import { yearOf } from '#kernel/financial-year.js'
import { minus, type Pence, total, ZERO } from '#kernel/money.js'
import type { Tx } from '#store/db.js'
import { eyesNow } from '#store/sight.js'
import { keepFigures } from '#web/kept-figures.js'
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

/** Of so many charges and more, what is counted over all of them is kept for a minute. */
const LARGE = 20_000
const MINUTE_MS = 60_000

export function homePages(app: FastifyInstance, { db, clock }: WebOptions): void {
  const keeper = keepFigures<CouncilFigures>({ ms: MINUTE_MS, isLarge })
  app.get('/', { config: { needs: null } }, async (request, reply) => {
    const today = await clock.today()
    const officer = officerOf(request)
    const now = clock.now()
    // A file does not say when it was counted: it is counted for whoever asks for it.
    const isFile = Object.keys(request.query as object).some((name) => name.endsWith('format'))
    const [data, counted] = await db.reading(async (tx) => {
      const home = await readHome(tx, today, officer.username)
      const count = () => countCouncil(tx, today)
      if (isFile) return [home, { figures: await count(), at: now, kept: false }] as const
      return [home, await keeper(`${today} ${eyesNow()}`, now, count)] as const
    })
    const { figures } = counted
    const years = figures.years.map((y) => ({ ...y, rate: rateOf(y.collected, y.collectable) }))
    const year = yearOf(today)
    const reviews = reviewList(data.reviews, officer.may.has('court.record'))
    const none = { year, accounts: 0, collectable: ZERO, collected: ZERO, rate: '–' }
    const earlier = years.filter((y) => y.year < year)
    const lists = [
      ...runLists(data.runs, officer),
      reviews,
      holdEndingList(data.holds),
      stageList(figures.stages),
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
      toPrint: figures.toPrint,
      countedAt: counted.kept ? counted.at : undefined,
      lists: listModels(request, lists),
      thisYear: years.find((y) => y.year === year) ?? none,
      arrears: total(earlier.map((y) => minus(y.collectable, y.collected))),
    })
  })
}

async function readHome(tx: Tx, today: IsoDate, username: string) {
  const [holds, followUps, runs, waiting, reviews, receivedToday, own] = await Promise.all([
    holdsEnding(tx, username, today),
    followUpsDue(tx, username, today),
    openRuns(tx),
    workWaiting(tx, today),
    orderReviews(tx),
    collectedToday(tx, today),
    waitingForOfficer(tx, username, today),
  ])
  return { holds, followUps, runs, waiting, reviews, receivedToday, own }
}

/** What is counted over every charge and notice of the council. */
interface CouncilFigures {
  readonly years: readonly YearFigures[]
  readonly stages: readonly StageFigures[]
  readonly toPrint: number
}

async function countCouncil(tx: Tx, today: IsoDate): Promise<CouncilFigures> {
  const [stages, years, letters] = await Promise.all([
    chargesByStage(tx),
    collectionByYear(tx),
    lettersWaiting(tx, today),
  ])
  return { stages, years, toPrint: letters.reduce((sum, kind) => sum + kind.count, 0) }
}

function isLarge({ years }: CouncilFigures): boolean {
  return years.reduce((sum, { accounts }) => sum + accounts, 0) >= LARGE
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
