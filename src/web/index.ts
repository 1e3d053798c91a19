/** The screens: one server that officers work in all day. */
export { buildServer } from '#web/build-server.js'
export type {
  CalendarStep,
  ChangeDesk,
  CourtListKind,
  Demonstration,
  LetterDesk,
  WebOptions,
} from '#web/options.js'
