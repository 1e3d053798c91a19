/** What comes back each night: the backup, the proof that it can be restored, the plan-B pack. */
import { hostname } from 'node:os'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keyOf, lockOf, makeBackup, makePlanB, planBLocks, proveRestore } from '#backup/index.js'
import type { IsoDate } from '#kernel/dates.js'
import type { Log } from '#main/logging.js'
import type { Authority } from '#main/open-authority.js'
import type { BackupSettings } from '#main/settings.js'
import { type Job, type JobOutcome, type Now, RENEW_MS, workDueJob } from '#schedule/index.js'

const NOT_SET: JobOutcome = {
  kind: 'not-set',
  says: 'Not made: REEVE_BACKUP_FOLDER names no folder. See docs/operations/backup.md.',
}

const NO_RESTRICTED =
  'and none that is restricted: REEVE_PLAN_B_RESTRICTED_RECIPIENTS names nobody who can open them.'

const OPENED_BY_BACKUP =
  'Whoever opens it opens the backup, with everything: name others in REEVE_PLAN_B_RECIPIENTS.'

type Council = Pick<Authority, 'ownerUrl' | 'schema' | 'archive' | 'db' | 'renderer' | 'clock'>

/** The jobs of each night, in the order in which they are begun. */
export function nightlyJobs(council: Council, settings: BackupSettings): Job[] {
  const { ownerUrl: url, schema, archive, db, renderer, clock } = council
  const into = async (work: (folder: string) => Promise<string>): Promise<JobOutcome> => {
    if (settings.folder === undefined) return NOT_SET
    await mkdir(settings.folder, { recursive: true, mode: 0o700 })
    return { kind: 'done', says: await work(settings.folder) }
  }
  const backup = (on: IsoDate) =>
    into(async (folder) => {
      const taken = { at: clock.now(), on, lock: lockOf(settings) }
      const made = await makeBackup({ url, schema, archive }, folder, taken)
      await keepLatest(folder, `reeve-${schema}-`, settings.keep)
      return `${made.file}: ${made.rows} rows, ${made.files} files. The secret key is not in it.`
    })
  const proof = async (): Promise<JobOutcome> => {
    if (settings.folder === undefined) return NOT_SET
    if (settings.identityFile === undefined && settings.passphraseFile === undefined) {
      const says =
        'Not proved: this server cannot open its backups. Name REEVE_BACKUP_IDENTITY_FILE, or ' +
        'prove them where the key is: reeve restore into an empty place, reeve check --archive.'
      return { kind: 'not-set', says }
    }
    const file = (await bundlesIn(settings.folder, `reeve-${schema}-`)).at(-1)
    if (file === undefined) throw new Error('there is no backup to prove')
    const proved = await proveRestore(file, keyOf(settings), { url, schema })
    const says =
      `The backup of ${proved.takenAt} was restored: ${proved.rows} rows, ${proved.files} files, ` +
      `${proved.proofs} proofs of the books, ${proved.events} events in whole chains.`
    return { kind: 'done', says }
  }
  const planB = (day: IsoDate) =>
    into(async (folder) => {
      const asked = { db, renderer, at: clock.now(), day, locks: planBLocks(settings) }
      const made = await makePlanB(folder, asked)
      for (const pack of ['plan-b', 'plan-b-restricted']) {
        await keepLatest(folder, `reeve-${pack}-${schema}-`, settings.keep)
      }
      const common = settings.planB?.common.length ? '' : ` ${OPENED_BY_BACKUP}`
      const apart = made.restricted === null ? NO_RESTRICTED : `${made.restricted} restricted.`
      return `${made.files.join(', ')}: ${made.accounts} accounts, ${apart}${common}`
    })
  return [
    { name: 'backup', after: '01:00', work: backup },
    { name: 'proof-of-restore', after: '02:00', work: proof },
    { name: 'plan-b-pack', after: '03:00', work: planB },
  ]
}

/** The bundles of a kind, the latest last: their names end with their moment. */
async function bundlesIn(folder: string, begins: string): Promise<string[]> {
  const names = await readdir(folder)
  const moment = /^\d{8}T\d{6}Z\.tar\.gz\.age$/
  return names
    .filter((name) => name.startsWith(begins) && moment.test(name.slice(begins.length)))
    .sort()
    .map((name) => join(folder, name))
}

async function keepLatest(folder: string, begins: string, keep: number): Promise<void> {
  for (const file of (await bundlesIn(folder, begins)).slice(0, -keep)) await rm(file)
}

const PAUSE_MS = 60_000

interface Worker {
  /** Resolves when the job that is worked at is done. */
  stop(): Promise<void>
}

/** Looks each minute for a job that is due. `byHand`: the day is moved by hand, and hours do not count. */
export function workNightly(
  council: Council & { readonly log: Log },
  jobs: readonly Job[],
  byHand: boolean,
): Worker {
  const held = { stopping: false, wake: () => undefined as unknown }
  const { db, clock, log } = council
  const holder = `${hostname()}/${process.pid}`
  const now = async (): Promise<Now> => {
    const at = clock.now()
    return { day: await clock.today(), at, ...(!byHand && { time: londonTime(at) }) }
  }
  const workOne = async () => {
    const worked = await workDueJob(db, { jobs, holder, clock: now, renewing })
    if (worked?.fault !== undefined) {
      log.error({ err: worked.fault, job: worked.job }, 'a nightly job failed')
    }
    return worked !== undefined
  }
  const work = async () => {
    while (!held.stopping) {
      const worked = await workOne().catch((error: unknown) => {
        log.error({ err: error }, 'nightly work could not be looked for')
        return false
      })
      if (worked || held.stopping) continue
      await new Promise((resolve) => {
        held.wake = () => resolve(undefined)
        setTimeout(resolve, PAUSE_MS).unref()
      })
    }
  }
  const working = work()
  return {
    stop: () => {
      held.stopping = true
      held.wake()
      return working
    },
  }
}

function renewing(renew: () => Promise<void>): () => void {
  // What cannot be renewed is taken over by another when the lease ends.
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS)
  timer.unref()
  return () => clearInterval(timer)
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})

function londonTime(at: Date): string {
  return LONDON.format(at)
}
