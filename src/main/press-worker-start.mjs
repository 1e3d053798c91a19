/** Starts the printing thread: a worker does not inherit the loader that reads TypeScript. */
import { register } from 'tsx/esm/api'

register()
await import('./press-worker.ts')
