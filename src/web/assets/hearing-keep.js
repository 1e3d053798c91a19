// What a hearing's page keeps on the tablet: its own page in a cache, and results not sent yet.
const PAGES = 'reeve-day'
const RESULTS = 'reeve-day/'

export const keyOf = (hearing, officer) => `${RESULTS}${hearing}/${officer}`

export function readResults(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

export function writeResults(key, results) {
  if (Object.keys(results).length === 0) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(results))
}

export function without(results, caseId) {
  return Object.fromEntries(Object.entries(results).filter(([id]) => id !== caseId))
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(RESULTS))

/** How many results on this tablet have not reached the council. */
export function unsent() {
  return keys().reduce((sum, key) => sum + Object.keys(readResults(key)).length, 0)
}

export function forgetResults() {
  for (const key of keys()) localStorage.removeItem(key)
}

/** Deletes every page kept for use without a connection, and the workers that showed them. */
export async function forgetPages() {
  if ('caches' in globalThis) {
    for (const name of await caches.keys()) if (name.startsWith(PAGES)) await caches.delete(name)
  }
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
  for (const worker of workers) await worker.unregister()
}
