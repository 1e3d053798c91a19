/** The screens: one server that officers work in all day. */
export { buildServer } from '#web/build-server.js'
export type { Demonstration, LetterDesk, WebOptions } from '#web/options.js'
