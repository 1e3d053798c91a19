/** What is told of people, what is held of them, and for how long. */
export { LAWFUL_BASES, type LawfulBasis } from '#privacy/lawful-bases.js'
export {
  type DisclosureOutcome,
  type NewDisclosure,
  recordDisclosure,
} from '#privacy/record-disclosure.js'
export {
  makeSubjectAccess,
  type SubjectAccess,
  type SubjectAccessOutcome,
} from '#privacy/subject-access.js'
