/** What is hidden and is typed into a form is answered as a number that is not there. */
import { beforeAll, describe, expect, test } from 'vitest'
import { recordsTyped } from '#web/disguises.js'
import { refs, secret, server, signIn } from './planted.js'

let cookie = ''
beforeAll(async () => {
  cookie = await signIn('b.billing')
})

async function send(url: string, fields: Record<string, string>) {
  const page = await server.app.inject({ url: '/receipts', headers: { cookie } })
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const payload = new URLSearchParams({ ...fields, _csrf: csrf }).toString()
  return server.app.inject({ method: 'POST', url, headers, payload })
}

/** Without what is new on every page. */
const told = (body: string) => body.replace(/name="_(csrf|key)" value="[^"]*"/g, '')

interface Typed {
  readonly path: () => string
  readonly field: string
  readonly with?: Readonly<Record<string, string>>
  readonly hidden: () => string
  readonly absent: string
}

const own = () => refs[3] ?? ''
const account = { hidden: () => secret.account, absent: '1000009995' }
const FORMS: Readonly<Record<string, Typed>> = {
  'credit transferred to it': {
    path: () => `/accounts/${own()}/transfer`,
    field: 'toRef',
    with: { amount: '1.00', reason: 'family' },
    ...account,
  },
  'money placed on it': {
    path: () => '/receipts/suspense/13',
    field: 'accountRef',
    with: { reason: 'its number' },
    ...account,
  },
  'a run for it alone': {
    path: () => '/runs/new',
    field: 'accountRef',
    with: { kind: 'reminder', asAt: '1/6/2026' },
    ...account,
  },
  'it becomes liable': {
    path: () => '/properties/100003/becomes-liable',
    field: 'accountRef',
    with: { from: '1/5/2026', basis: 'owner', adults: '0' },
    ...account,
  },
  'a move to its dwelling': {
    path: () => `/accounts/${own()}/move-within`,
    field: 'toPropertyRef',
    with: { propertyRef: '100003', on: '1/5/2026', adults: '1', basis: 'resident-freeholder' },
    hidden: () => secret.property,
    absent: '199913',
  },
  'its person is merged': {
    path: () => '/people/P4/merge',
    field: 'other',
    hidden: () => secret.person,
    absent: 'P9914',
  },
}

describe('typed into a form', () => {
  test.each(Object.keys(FORMS))(
    '%s: said to be there no more than a wrong number',
    async (name) => {
      const form = FORMS[name]
      if (form === undefined) throw new Error(name)
      const ask = async (ref: string) => {
        const answer = await send(form.path(), { ...form.with, [form.field]: ref })
        const { location = '' } = answer.headers
        const seen = `${answer.statusCode} ${location} ${told(answer.body)}`
        return seen.replaceAll(ref.trim(), 'REF')
      }
      const hidden = await ask(form.hidden())
      expect(hidden).toBe(await ask(form.absent))
      expect(hidden).toMatch(/^(422|303) /)
      expect(await ask(`${form.hidden()}\u00a0`)).toBe(await ask(`${form.absent}\u00a0`))
    },
  )

  test('the same behind an address, and in small letters', async () => {
    for (const [hidden, absent] of [
      [secret.person, 'P9914'],
      [secret.person.toLowerCase(), 'p9914'],
    ] as const) {
      const answers = await Promise.all(
        [hidden, absent].map(async (ref) => {
          const url = `/people/P4/merge?with=${ref}`
          const answer = await server.app.inject({ url, headers: { cookie } })
          return `${answer.statusCode} ${told(answer.body)}`.replaceAll(ref, 'REF')
        }),
      )
      expect(answers[0]).toBe(answers[1])
    }
  })

  test('it is on record that it was asked for', async () => {
    const audit = await signIn('a.audit')
    const page = await server.app.inject({ url: '/audit?what=refused', headers: { cookie: audit } })
    expect(page.statusCode).toBe(200)
    expect(page.body).toMatch(/refused/i)
  })

  test('no other text of a form is altered, though it reads like a reference', () => {
    expect(recordsTyped({ reason: secret.account, reference: secret.account })).toEqual([])
  })
})
