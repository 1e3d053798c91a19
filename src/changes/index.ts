/** Changes of fact, shown in pounds before they are made; records of one person merged. */
export type {
  Change,
  ChangeEffect,
  ChangeMade,
  ChangeOutcome,
  Displaced,
  Follows,
  NewPerson,
  ProfileGiven,
} from '#changes/change.js'
export { NEW_ACCOUNT } from '#changes/change.js'
export { confirmChange, previewChange } from '#changes/make-change.js'
export { type Choices, MERGED_FIELDS, type MergedField, type Side } from '#changes/merge-details.js'
export {
  type MergeOutcome,
  mergePeople,
  type MergePreview,
  type MergeRefusal,
  type PeopleToMerge,
  previewMerge,
} from '#changes/merge-people.js'
export { type MergeReversal, partPeople, type ReversalOutcome } from '#changes/part-people.js'
