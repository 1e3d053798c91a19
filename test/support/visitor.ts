/** A browser without a screen: signs in over HTTP, keeps its cookie, finds the form's token. */

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export class Visitor {
  readonly #url: string
  readonly #headers: Record<string, string>
  #cookie = ''

  constructor(url: string, headers: Record<string, string> = {}) {
    this.#url = url
    this.#headers = headers
  }

  /** Redirects are not followed. */
  async get(path: string): Promise<Answered> {
    return this.#ask(path, {})
  }

  /** Sends a form with the token of the page at `from`. */
  async post(path: string, fields: Record<string, string>, from = path): Promise<Answered> {
    const { text } = await this.get(from)
    const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
    return this.send(path, new URLSearchParams({ ...fields, _csrf: token }))
  }

  async send(path: string, body: URLSearchParams | FormData | Blob): Promise<Answered> {
    return this.#ask(path, { method: 'POST', body })
  }

  async signIn(username: string, password: string): Promise<Answered> {
    return this.post('/sign-in', { username, password })
  }

  async #ask(path: string, init: RequestInit): Promise<Answered> {
    const headers = { ...this.#headers, cookie: this.#cookie }
    const answer = await fetch(`${this.#url}${path}`, { ...init, headers, redirect: 'manual' })
    for (const set of answer.headers.getSetCookie()) this.#cookie = set.split(';', 1)[0] ?? ''
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
}
