/** Changes of fact, shown in pounds before they are made. */
export type { Change, ChangeEffect, ChangeMade, Displaced, NewPerson } from '#changes/change.js'
export { confirmChange, previewChange } from '#changes/make-change.js'
