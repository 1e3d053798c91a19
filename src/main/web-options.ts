/** Puts together what the screens are given. */
import { apiPlugin } from '#api/index.js'
import { confirmChange, previewChange } from '#changes/index.js'
import {
  DEMONSTRATION_PASSWORD,
  LAST_DAY,
  liveUntil,
  moveTo,
  OFFICERS,
  type Progress,
  readCalendar,
} from '#demonstration/index.js'
import { beginRun } from '#jobs/index.js'
import { letterDesk } from '#main/letter-desk.js'
import type { Log } from '#main/logging.js'
import type { Authority } from '#main/open-authority.js'
import type { PrintingBeside } from '#main/print-beside.js'
import type { Settings } from '#main/settings.js'
import type { Demonstration, WebOptions } from '#web/index.js'
import type { AddressPolicy } from '#webhooks/index.js'

interface Parts {
  readonly settings: Settings
  readonly authority: Authority
  readonly printing: PrintingBeside
  readonly secret: string
  /** A council that is no demonstration: no calendar to move on, no officers to choose from. */
  readonly real: boolean
  readonly log: Log
  /** Served beside the screens: measurements. */
  readonly beside: NonNullable<WebOptions['beside']>
}

/** The screens, and the API beside them, on the same desks. */
export function webOptions(parts: Parts): WebOptions {
  const screens = screenOptions(parts)
  return { ...screens, beside: [...parts.beside, apiPlugin(screens)] }
}

/** In the demonstration a webhook may lead to the machine itself. */
export function addressPolicy({ settings, real }: Pick<Parts, 'settings' | 'real'>): AddressPolicy {
  return { privateNetworks: settings.privateWebhooks, thisMachine: !real }
}

function screenOptions(parts: Parts): WebOptions {
  const { authority, printing, settings, log } = parts
  const { db, clock, archive } = authority
  return {
    db,
    clock,
    archive,
    sessionSecret: parts.secret,
    ...(settings.secureCookies !== undefined && { secureCookies: settings.secureCookies }),
    log,
    letters: letterDesk(authority, (scope, command) => printing.printNow(command, scope)),
    changes: {
      preview: (acting, change) => previewChange(db, acting, change),
      confirm: (command, change) => confirmChange(db, command, change),
    },
    runs: {
      start: async (runId, acting) => {
        const begun = await beginRun(db, acting, { runId })
        if (begun.kind !== 'begun') return begun
        const command = { ...acting, idempotencyKey: `print/run-${runId}` }
        begun
          .rest()
          .then(() => printing.printNow(command, { runId }))
          .catch((error: unknown) => {
            log.error({ err: error, run: String(runId) }, 'a run or its letters failed')
          })
        return begun
      },
    },
    addresses: addressPolicy(parts),
    ...(parts.real ? {} : { demonstration: demonstrationDesk(parts) }),
  }
}

function demonstrationDesk({ authority, printing, log }: Parts): Demonstration {
  const { db } = authority
  const stage = { db, print: printing.printLater }
  let busy = false
  let now: Progress = { text: '', done: 0, of: 1 }
  return {
    officers: OFFICERS.map((officer) => ({ ...officer, password: DEMONSTRATION_PASSWORD })),
    moveOn: (step) => {
      if (busy) return
      busy = true
      db.transaction(readCalendar)
        .then((today) =>
          liveUntil(stage, moveTo(today ?? LAST_DAY, step), (progress) => {
            now = progress
          }),
        )
        .catch((error: unknown) => {
          log.error({ err: error }, 'the calendar stopped')
        })
        .finally(() => {
          busy = false
        })
    },
    progress: () => {
      const waiting = printing.waiting()
      const printed = waiting > 0 && !busy ? `${waiting} print runs are being printed` : now.text
      return { ...now, busy, text: printed }
    },
  }
}
