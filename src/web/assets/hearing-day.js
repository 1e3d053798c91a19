// The hearing day with or without a connection. A result is kept here first, with its key, and sent
// when it can be; the same key is recorded once however often it is sent. What the server refuses
// stays until the officer has settled it.
import { forgetPages, keyOf, readResults, without, writeResults } from './hearing-keep.js'

const day = document.getElementById('day')
const line = document.getElementById('day-line')
const { hearing, officer, closed } = day.dataset
const store = keyOf(hearing, officer)
const base = `/court/hearings/${hearing}/day`

const WORDS = {
  granted: 'Granted',
  withdrawn: 'Withdrawn',
  dismissed: 'Dismissed',
  defence: 'Defence noted',
}

let trouble = ''
let sending = false
let askedAgain = false

async function begin() {
  for (const card of day.querySelectorAll('[data-case]')) {
    card.querySelector('form')?.addEventListener('submit', (event) => take(event, card))
  }
  openSearch()
  showAll()
  addEventListener('online', send)
  addEventListener('offline', showLine)
  await keepPage()
  await send()
  setInterval(send, 5_000)
}

function openSearch() {
  const box = document.getElementById('day-find')
  box.closest('[hidden]')?.removeAttribute('hidden')
  box.addEventListener('input', () => {
    const wanted = box.value.trim().toLowerCase()
    for (const card of day.querySelectorAll('[data-case]')) {
      card.hidden = !card.dataset.find.includes(wanted)
    }
  })
}

async function keepPage() {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return
  try {
    const worker = await navigator.serviceWorker.register(`${base}/worker.js`, { scope: base })
    await whenActive(worker)
    const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name))
    const assets = loaded
      .filter(
        ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
      )
      .map(({ pathname }) => pathname)
    const { port1, port2 } = new MessageChannel()
    const kept = new Promise((resolve) => {
      port1.onmessage = (event) => resolve(event.data)
    })
    worker.active.postMessage([base, ...new Set(assets)], [port2])
    if (await kept) day.dataset.kept = 'yes'
  } catch {
    // The page goes on without: results are kept, only a reload needs a connection.
  }
  showLine()
}

function whenActive(worker) {
  const coming = worker.installing ?? worker.waiting
  if (coming === null) return Promise.resolve()
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve()
    })
  })
}

function take(event, card) {
  event.preventDefault()
  const given = new FormData(event.target)
  const result = given.get('result')
  const reason = String(given.get('reason') ?? '').trim()
  const said = card.querySelector('.rv-call__said')
  if (result === null || (result !== 'granted' && reason === '')) {
    said.textContent = result === null ? 'Choose the result' : 'Say why, for the court’s record'
    return
  }
  const fields = { result, reason, orderCosts: given.get('orderCosts'), seen: card.dataset.owing }
  keepResult(card, { key: crypto.randomUUID(), fields, state: 'waiting' })
  send()
}

function keepResult(card, entry) {
  const results = readResults(store)
  results[card.dataset.case] = entry
  writeResults(store, results)
  show(card)
  showLine()
}

function drop(card) {
  writeResults(store, without(readResults(store), card.dataset.case))
  show(card)
  showLine()
}

function show(card) {
  const entry = readResults(store)[card.dataset.case]
  const said = card.querySelector('.rv-call__said')
  const form = card.querySelector('form')
  said.replaceChildren()
  card.classList.toggle('rv-call--refused', entry?.state === 'refused')
  if (form !== null) form.hidden = entry !== undefined || card.dataset.open !== 'yes'
  if (entry === undefined) return
  const text = document.createElement('p')
  const result = WORDS[entry.fields.result] ?? entry.fields.result
  text.textContent =
    entry.state === 'refused'
      ? `${result} was not recorded: ${entry.message}`
      : `${result}: kept on this tablet, not sent yet`
  said.append(text)
  if (entry.state === 'refused' && card.dataset.open === 'yes') {
    said.append(button('Record it as things are now', () => {
      const fields = { ...entry.fields, seen: card.dataset.owing }
      keepResult(card, { key: crypto.randomUUID(), fields, state: 'waiting' })
      send()
    })) // prettier-ignore
  }
  said.append(
    button(entry.state === 'refused' ? 'Drop my result' : 'Take it back', () => drop(card)),
  )
}

function button(text, press) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'rv-button rv-button--quiet'
  made.textContent = text
  made.addEventListener('click', press)
  return made
}

function showAll() {
  for (const card of day.querySelectorAll('[data-case]')) show(card)
  showLine()
}

function showLine() {
  const results = Object.values(readResults(store))
  const waiting = results.filter((entry) => entry.state === 'waiting').length
  const refused = results.filter((entry) => entry.state === 'refused').length
  const parts = [navigator.onLine && trouble !== 'offline' ? 'Connected.' : 'No connection.']
  if (day.dataset.kept === 'yes') parts.push('This page is kept on the tablet.')
  parts.push(waiting === 0 ? 'Every result is sent.' : `${waiting} not sent yet.`)
  if (refused > 0) parts.push(`${refused} for you to settle.`)
  line.textContent = parts.join(' ')
  if (trouble !== 'signed-out') return
  const link = document.createElement('a')
  link.href = `/sign-in?to=${encodeURIComponent(base)}`
  link.textContent = `Sign in as ${officer} to send them`
  line.append(' ', link)
}

/** What is asked for while another is under way is done after it: no result waits for the clock. */
async function send() {
  askedAgain = sending
  if (sending) return
  sending = true
  try {
    trouble = await sendAll()
  } catch {
    trouble = 'offline'
  }
  sending = false
  showAll()
  if (askedAgain) await send()
}

async function sendAll() {
  const state = await readState()
  if (state === undefined) return 'signed-out'
  for (const [caseId, entry] of Object.entries(readResults(store))) {
    if (entry.state !== 'waiting') continue
    const body = new URLSearchParams({
      ...entry.fields,
      caseId,
      _csrf: state.csrf,
      _key: entry.key,
    })
    const answer = await fetch(`${base}/results`, { method: 'POST', body })
    if (answer.redirected) return 'signed-out'
    if (answer.status !== 200 && answer.status !== 422) return 'offline'
    settle(caseId, entry, await answer.json())
  }
  const after = await readState()
  if (after === undefined) return 'signed-out'
  after.cases.forEach(showState)
  return ''
}

/** An entry that was changed while it was on its way is left as it is now. */
function settle(caseId, entry, outcome) {
  const results = readResults(store)
  if (results[caseId]?.key !== entry.key) return
  const refused = { ...results, [caseId]: { ...entry, state: 'refused', message: outcome.message } }
  writeResults(store, outcome.kind === 'recorded' ? without(results, caseId) : refused)
}

/** Undefined where another officer, or nobody, is signed in. */
async function readState() {
  const answer = await fetch(`${base}/state`, { headers: { accept: 'application/json' } })
  if (answer.redirected || answer.status === 403) return undefined
  if (!answer.ok) throw new Error('not now')
  const state = await answer.json()
  return state.officer === officer ? state : undefined
}

function showState({ caseId, open, owing, owingText, stateText }) {
  const card = day.querySelector(`[data-case="${caseId}"]`)
  if (card === null) return
  card.dataset.open = open ? 'yes' : 'no'
  card.dataset.owing = owing
  card.querySelector('.rv-call__owing').textContent = owingText
  card.querySelector('.rv-call__state').textContent = stateText
}

if (closed === 'yes') {
  await forgetPages()
  localStorage.removeItem(store)
} else await begin()
