/** The API: what the screens can do, for other systems, by tokens. */
export { apiPlugin } from '#api/api.js'
export type { ApiOptions } from '#api/options.js'
