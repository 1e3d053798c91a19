/** The letters that the screens show, print and mark as sent. */
import { runsWaiting } from '#enquiries/index.js'
import { sampleLetters } from '#jobs/index.js'
import {
  certifyService,
  costsSchedulePdf,
  courtListPdf,
  documentPdf,
  letterPdf,
  makeBundle,
  markSent,
  noticePdf,
  ownLetterPdf,
  type Press,
  type PrintScope,
  statementPdf,
  taxSchedulePdf,
} from '#letters/index.js'
import { recordedOn } from '#kernel/dates.js'
import type { Command } from '#store/commands.js'
import type { LetterDesk, WebOptions } from '#web/index.js'

/** `print` prints what the scope names, in this process or beside it. */
export function letterDesk(
  press: Press & Pick<WebOptions, 'clock'>,
  print: (scope: PrintScope, command: Command) => Promise<unknown>,
): LetterDesk {
  const { db, renderer, clock } = press
  const asking = async () => {
    const on = await clock.today()
    return { actor: 'made when asked', on, recordedAt: recordedOn(on, clock.now()) }
  }
  return {
    noticePdf: async (noticeId) => noticePdf(press, await asking(), noticeId),
    documentPdf: async (documentId) => documentPdf(press, await asking(), documentId),
    letterPdf: async (letterId) => letterPdf(press, await asking(), letterId),
    ownLetterPdf: async (letter, actor) =>
      ownLetterPdf(press, { ...(await asking()), actor }, letter),
    statementPdf: async (accountRef, moment) => {
      const on = await clock.today()
      return db.transaction((tx) =>
        statementPdf(tx, renderer, { accountRef, on, ...(moment && { moment }) }),
      )
    },
    taxSchedulePdf: async (year) => {
      const on = await clock.today()
      return db.transaction((tx) => taxSchedulePdf(tx, renderer, { year, on }))
    },
    courtListPdf: async (hearingId, kind) => {
      const on = await clock.today()
      return db.transaction((tx) => courtListPdf(tx, renderer, { hearingId, kind, on }))
    },
    costsSchedulePdf: async () => {
      const on = await clock.today()
      return db.transaction((tx) => costsSchedulePdf(tx, renderer, on))
    },
    certifyService: (command, scope) => certifyService(press, command, scope),
    caseBundle: (command, caseId) => makeBundle(press, command, { caseId }),
    runSamplePdf: async (runId) => {
      const on = await clock.today()
      const acting = { actor: 'sample', on, recordedAt: recordedOn(on, clock.now()) }
      return sampleLetters(press, acting, runId)
    },
    printRun: async (runId, command) => {
      await print({ runId }, command)
    },
    printWaiting: async (command) => {
      await print({ waiting: true }, command)
      // Of runs: what was kept back and is released, or was not printed yet.
      for (const runId of await db.transaction((tx) => runsWaiting(tx, command.on))) {
        await print({ runId }, command)
      }
    },
    markSent: (posting, command) => markSent(db, command, posting),
  }
}
