// Makes pages better where scripts run; every page works without it.
import { forgetPages, forgetResults, unsent } from './hearing-keep.js'

const find = document.getElementById('find') ?? document.getElementById('q')
const keys = document.getElementById('keys')

// Keys of one letter can be switched off on this machine: who speaks to the computer, or rests a
// hand on the keys, would press them unawares (WCAG 2.1.4).
const KEYS_OFF = 'reeve-single-keys-off'
const singleKeys = () => localStorage.getItem(KEYS_OFF) === null
const onKey = {
  '/': find && (() => (find.focus(), find.select())),
  '?': keys && (() => keys.showModal()),
}
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select')
  const act = onKey[event.key]
  if (!act || typing || event.ctrlKey || event.metaKey || !singleKeys()) return
  event.preventDefault()
  act()
})
for (const choice of document.querySelectorAll('[data-single-keys]')) {
  choice.closest('[hidden]').hidden = false
  choice.checked = singleKeys()
  choice.addEventListener('change', () => {
    if (choice.checked) localStorage.removeItem(KEYS_OFF)
    else localStorage.setItem(KEYS_OFF, 'yes')
  })
}

// The cursor stands in the first field at fault; where none is, the summary is read.
if (!document.querySelector('[autofocus]')) {
  document.querySelector('[data-module="rv-errors"]')?.focus()
}

// By script the address keeps no #main, which a form that is sent would take to the next page.
for (const link of document.querySelectorAll('.govuk-skip-link')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    document.querySelector(link.getAttribute('href'))?.focus()
  })
}

// The second press of a double click falls on whatever page has come meanwhile: it presses nothing.
document.addEventListener(
  'click',
  (event) => {
    if (event.detail > 1 && event.target.closest('button, input[type="submit"]') !== null) {
      event.preventDefault()
    }
  },
  true,
)

// A second press on a button must not send the form again while the first is on its way.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.dataset.sent === 'yes') event.preventDefault()
  form.dataset.sent = 'yes'
  setTimeout(() => delete form.dataset.sent, 3000)
})

// Who signs out leaves nothing on the tablet; results that are not sent yet are not thrown away
// unasked. A session that ended by itself leaves no pages either, but keeps what is to be sent.
const out = document.querySelector('form[action="/sign-out"]')
out?.addEventListener('submit', async (event) => {
  event.preventDefault()
  const count = unsent()
  const [results, them] =
    count === 1 ? ['1 result of a hearing is', 'it'] : [`${count} results of a hearing are`, 'them']
  const question = `${results} not sent yet. Throw ${them} away and sign out?`
  if (count > 0 && !confirm(question)) return
  forgetResults()
  await forgetPages()
  out.submit()
})
if (location.pathname === '/sign-in') await forgetPages()

// A link to a part of the page opens what it points at.
const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1))
if (target instanceof HTMLDetailsElement) target.open = true

const progress = document.querySelector('progress[data-poll]')
if (progress !== null) {
  const poll = async () => {
    const answer = await fetch(progress.dataset.poll, { headers: { accept: 'application/json' } })
    if (!answer.ok) return
    const { state, done, of, text } = await answer.json()
    if (state !== 'executing' && state !== 'busy') return location.reload()
    progress.max = of || 1
    progress.value = done
    const shown = document.getElementById('progress-text')
    if (shown !== null) shown.textContent = text ?? `${done} of ${of} parts`
    setTimeout(poll, 1000)
  }
  setTimeout(poll, 700)
}
