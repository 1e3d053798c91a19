/** Histories made from a seed, to hold the system against itself. */
export { live, type LivesAsked, type LivesLived } from '#rehearsal/lives/live.js'
