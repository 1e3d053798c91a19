/** The one scheduler for all that comes back. */
export { type JobState, jobStates } from '#schedule/job-states.js'
export { type Job, type JobOutcome, type Now, RENEW_MS, workDueJob } from '#schedule/jobs.js'
