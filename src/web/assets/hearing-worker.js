// Shows the page of one hearing when there is no connection. Its scope is that page alone.
const PAGE = new URL(self.registration.scope).pathname
const KEPT = `reeve-day${PAGE}`

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const port = event.ports[0]
  event.waitUntil(keep(event.data).then((kept) => port?.postMessage(kept)))
})

async function keep(urls) {
  const cache = await caches.open(KEPT)
  for (const url of urls) {
    const answer = await fetch(url)
    if (!answer.ok || answer.redirected) return false
    await cache.put(url, answer)
  }
  return true
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname } = new URL(request.url)
  if (request.method !== 'GET') return
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

async function page(request) {
  try {
    const answer = await fetch(request)
    const closed = answer.headers.get('x-hearing') === 'closed'
    // Who is signed out, or whose hearing is closed, leaves no copy of the page behind.
    if (!answer.ok || answer.type === 'opaqueredirect' || closed) await caches.delete(KEPT)
    else await (await caches.open(KEPT)).put(PAGE, answer.clone())
    return answer
  } catch (error) {
    const kept = await (await caches.open(KEPT)).match(PAGE)
    if (kept === undefined) throw error
    return kept
  }
}

async function asset(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(request.url)
    if (kept === undefined) throw error
    return kept
  }
}
