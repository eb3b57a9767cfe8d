import { Secret, TOTP } from 'otpauth'
import { now } from '#platform/clock.ts'
import { newId } from '#platform/hash.ts'
import { PASSWORD } from './bootPayload.ts'
import type { Answer, App, Client } from './startApp.ts'

/** What an app of a phone shows of a secret now, or so many steps of thirty seconds later. */
export const codeOf = (secret: string, later = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() + later * 30_000 })

/** The cookies an answer sets, as a browser sends them back. */
export function cookiesOf({ headers }: Pick<Answer, 'headers'>): string {
  return headers
    .getSetCookie()
    .map((each) => each.split(';')[0]!)
    .filter((each) => !each.endsWith('='))
    .join('; ')
}

/** A person's browser: keeps the cookies it is given, and shows no token. */
export function browserAt(app: Pick<App, 'anonymous'>, from: Record<string, string> = {}): Client {
  const jar = new Map<string, string>()
  return async (method, path, body, headers = {}) => {
    const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.anonymous(method, path, body, { ...from, ...(Cookie && { Cookie }), ...headers })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/s)
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return answer
  }
}

/** Gives whoever is signed in there a second factor; answers its secret and the recovery codes. */
export async function enrolled(
  browser: Client,
  password: string,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await browser('POST', '/api/users/second-factor', { password })
  const { secret } = begun.body as { secret: string }
  const confirmed = await browser('POST', '/api/users/second-factor/confirmation', { code: codeOf(secret) })
  if (confirmed.status !== 200) throw new Error(`the factor was refused: ${begun.text} ${confirmed.text}`)
  return { secret, ...(confirmed.body as { recoveryCodes: string[] }) }
}

/** Accounts of FedEpl made for one story, each browser at an address of its own. */
export function factorWorld(app: App, admin: Client) {
  let addresses = 0
  async function newcomer(more: Record<string, unknown> = {}) {
    const email = `facteur-${newId()}@example.org`
    const data = {
      email,
      password: PASSWORD,
      name: 'F',
      roles: ['author'],
      partner: app.world.partners.fedepl,
      ...more,
    }
    const { body } = await admin('POST', '/api/users?depth=0', data)
    const { id } = (body as { doc: { id: string } }).doc
    const browser = () => browserAt(app, { 'X-Forwarded-For': `10.1.${addresses >> 8}.${addresses++ & 255}` })
    const signIn = (where: Client, password = PASSWORD) => where('POST', '/api/users/login', { email, password })
    return { id, email, browser, signIn }
  }
  return {
    newcomer,
    /** Somebody with a factor, signed in where it was taken. */
    async protectedOne(more: Record<string, unknown> = {}) {
      const person = await newcomer(more)
      const home = person.browser()
      await person.signIn(home)
      return { ...person, home, ...(await enrolled(home, PASSWORD)) }
    },
  }
}

export const isIn = async (browser: Client) =>
  ((await browser('GET', '/api/users/me')).body as { user: unknown }).user !== null
export const errorOf = ({ status, body }: Answer) => [
  status,
  (body as { errors?: { code: string }[] }).errors?.[0]?.code,
]
export const sendCode = (browser: Client, code: unknown) => browser('POST', '/api/users/sign-in/code', { code })
