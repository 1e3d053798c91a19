/** Names that the whole database shares. */

/** The role that a transaction takes: it may not rewrite what is append-only. */
export const APPLICATION_ROLE = 'reeve_application'

/** What PostgreSQL must have beside itself; both come with it. */
export const EXTENSIONS = ['btree_gist', 'pg_trgm'] as const
