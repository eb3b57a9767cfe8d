import { DEMO_PASSWORD, type Site } from './site.ts'

/** How a server function of Next's answered. */
interface Answered {
  status: number
  text: string
}

/** Calls the workshop's server functions as its pages do, as somebody of the demonstration guide. */
export interface Caller {
  call(name: string, args: unknown): Promise<Answered>
  /** Sends what it likes in place of a call. */
  send(body: string | FormData, headers?: Record<string, string>): Promise<Answered>
}

export async function callerOf({ url }: Site, person: string): Promise<Caller> {
  const login = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: `${person}@example.org`, password: DEMO_PASSWORD }),
  })
  const cookie = `payload-token=${((await login.json()) as { token: string }).token}`
  const action = actionIn(await (await fetch(`${url}/admin`, { headers: { cookie } })).text())
  const send: Caller['send'] = async (body, headers = {}) => {
    const type: Record<string, string> = typeof body === 'string' ? { 'Content-Type': 'text/plain;charset=UTF-8' } : {}
    const answer = await fetch(`${url}/admin`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, Origin: url, Accept: 'text/x-component', 'Next-Action': action, ...type, ...headers },
      body,
    })
    return { status: answer.status, text: await answer.text() }
  }
  return { send, call: (name, args) => send(JSON.stringify([{ name, args }])) }
}

/** The id Next gave to the function, in a page: the property that holds it names a row, and the row the id. */
function actionIn(page: string): string {
  const row = /serverFunction\\":\\"\$h(\w+)/.exec(page)?.[1]
  const id = row && new RegExp(`${row}:\\{\\\\"id\\\\":\\\\"(\\w+)`).exec(page)?.[1]
  if (!id) throw new Error('The page names no server function.')
  return id
}
