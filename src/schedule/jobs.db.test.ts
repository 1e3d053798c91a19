import { beforeEach, expect, test } from 'vitest'
import { isoDate } from '#kernel/dates.js'
import { type Job, jobStates, type Now, workDueJob } from '#schedule/index.js'
import { sql } from '#store/db.js'
import { useDatabase } from '../../test/support/database.js'

const at = useDatabase()
let now: Now
let worked: string[]
const moment = (day: string, time: string): Now => ({
  day: isoDate(day),
  time,
  at: new Date(`${day}T${time}:00Z`),
})

beforeEach(async () => {
  now = moment('2026-01-10', '03:00')
  worked = []
  await at.db.transaction(async (tx) => {
    await tx.run(sql`delete from job_run`)
    await tx.run(sql`delete from job`)
  })
})

function jobOf(name: string, work?: Job['work']): Job {
  const done = (day: string) => {
    worked.push(`${name} ${day}`)
    return Promise.resolve({ kind: 'done', says: 'whole' } as const)
  }
  return { name, after: '02:00', work: work ?? done }
}

const workOne = (jobs: readonly Job[], holder = 'one', db = at.db) =>
  workDueJob(db, {
    jobs,
    holder,
    clock: () => Promise.resolve(now),
    renewing: () => () => undefined,
  })
const states = () => at.db.transaction(jobStates)

test('a job is done once each day, not before its hour', async () => {
  const jobs = [jobOf('backup')]
  now = moment('2026-01-10', '01:59')
  expect(await workOne(jobs)).toBeUndefined()
  now = moment('2026-01-10', '02:00')
  expect(await workOne(jobs)).toEqual({ job: 'backup' })
  expect(await workOne(jobs)).toBeUndefined()
  now = moment('2026-01-11', '02:00')
  await workOne(jobs)
  expect(worked).toEqual(['backup 2026-01-10', 'backup 2026-01-11'])
})

test('what was due while nothing ran is caught up, once', async () => {
  const jobs = [jobOf('backup')]
  await workOne(jobs)
  now = moment('2026-01-14', '17:30')
  await workOne(jobs)
  expect(await workOne(jobs)).toBeUndefined()
  expect(worked).toEqual(['backup 2026-01-10', 'backup 2026-01-14'])
})

test('of two processes one does it', async () => {
  let release = () => undefined as unknown
  const held = new Promise((resolve) => (release = () => resolve(undefined)))
  const slow = jobOf('backup', async () => {
    worked.push('begun')
    await held
    return { kind: 'done', says: '' }
  })
  const first = workOne([slow], 'one')
  await expect.poll(() => worked).toEqual(['begun'])
  expect(await workOne([slow], 'two', at.other)).toBeUndefined()
  release()
  expect(await first).toEqual({ job: 'backup' })
})

test('a job whose process is gone is taken over when its lease ends, and ends once', async () => {
  let release = () => undefined as unknown
  const held = new Promise((resolve) => (release = () => resolve(undefined)))
  const lost = workOne(
    [jobOf('backup', () => held.then(() => ({ kind: 'done', says: 'by the lost' }) as const))],
    'one',
  )
  await expect.poll(async () => (await states())[0]?.state).toBe('running')
  now = moment('2026-01-10', '03:14')
  expect(await workOne([jobOf('backup')], 'two', at.other)).toBeUndefined()
  now = moment('2026-01-10', '03:15')
  expect(await workOne([jobOf('backup')], 'two', at.other)).toEqual({ job: 'backup' })
  release()
  await lost
  expect(await states()).toMatchObject([{ state: 'done', says: 'whole', tries: 2 }])
})

test('who lost the lease renews it for nobody', async () => {
  let renew = () => Promise.resolve()
  const never = new Promise<never>(() => undefined)
  void workDueJob(at.db, {
    jobs: [jobOf('backup', () => never)],
    holder: 'one',
    clock: () => Promise.resolve(now),
    renewing: (given) => {
      renew = given
      return () => undefined
    },
  })
  await expect.poll(async () => (await states())[0]?.state).toBe('running')
  now = moment('2026-01-10', '03:15')
  void workOne([jobOf('backup', () => never)], 'two', at.other)
  await expect.poll(async () => (await states())[0]?.tries).toBe(2)
  now = moment('2026-01-10', '03:25')
  await renew()
  now = moment('2026-01-10', '03:30')
  expect(await workOne([jobOf('backup')], 'three', at.other)).toEqual({ job: 'backup' })
})

test('a failure is kept with why, tried again after an hour, and three times a day', async () => {
  const jobs = [jobOf('backup', () => Promise.reject(new Error('the disk is full')))]
  expect(await workOne(jobs)).toMatchObject({ job: 'backup' })
  expect(await states()).toMatchObject([
    { name: 'backup', state: 'failed', says: 'the disk is full', doneAt: null },
  ])
  now = moment('2026-01-10', '03:59')
  expect(await workOne(jobs)).toBeUndefined()
  for (const time of ['04:00', '05:00', '06:00', '07:00']) {
    now = moment('2026-01-10', time)
    await workOne(jobs)
  }
  expect(await states()).toMatchObject([{ state: 'failed', tries: 3 }])
})

test('each end is an event of the system’s', async () => {
  await workOne([jobOf('proof')])
  const events = await at.db.transaction((tx) =>
    tx.rows(sql`select type, actor from event where stream = 'job/proof'`),
  )
  expect(events).toEqual([{ type: 'job-done', actor: 'system/nightly' }])
})
