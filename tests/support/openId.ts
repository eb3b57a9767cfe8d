import { spawn, type ChildProcess } from 'node:child_process'
import { freePort } from '../../scripts/steps/port.mjs'

const CLIENT_SECRET = 'secret-partage-des-essais'

/** A real provider of OpenID Connect, in a process of its own. */
export interface ProviderUnderTest {
  readonly issuer: string
  /** What an installation is told of it. */
  readonly settings: Readonly<Record<string, string>>
  start(): Promise<void>
  stop(): Promise<void>
}

/** @param publicUrl of the installation people come back to */
export async function providerFor(publicUrl: string): Promise<ProviderUnderTest> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  const started = async () => {
    const { PATH } = process.env
    const env: NodeJS.ProcessEnv = {
      PATH,
      NODE_ENV: 'test',
      PORT: String(port),
      REDIRECT: `${publicUrl}/api/users/oidc/callback`,
      CLIENT_SECRET,
    }
    const began = spawn(process.execPath, ['tests/support/openIdProvider.mjs'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child = began
    await new Promise<void>((resolve, reject) => {
      began.stdout.once('data', () => resolve())
      began.once('close', () => reject(new Error('The provider did not start.')))
    })
  }
  return {
    issuer,
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'coplume',
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
      OIDC_NAME: 'Annuaire',
    },
    start: started,
    async stop() {
      const ending = child
      child = undefined
      if (!ending || ending.exitCode !== null) return
      const closed = new Promise((resolve) => ending.once('close', resolve))
      ending.kill('SIGTERM')
      await closed
    },
  }
}

/**
 * Walks through the forms of the provider as a browser does, from where it was sent to where it is sent back.
 * @param login `somebody@example.org`, or `unverified:…`
 * @returns the address of ours with its answer
 */
export async function walkThrough(address: string, login: string): Promise<URL> {
  const jar = new Map<string, string>()
  const ask = async (url: URL, form?: Record<string, string>): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/s)
      jar.set(name, value)
    }
    return response
  }
  const { origin } = new URL(address)
  let here = new URL(address)
  let response = await ask(here)
  for (let step = 0; step < 12; step++) {
    const location = response.headers.get('location')
    if (location) {
      here = new URL(location, here)
      if (here.origin !== origin) return here
      response = await ask(here)
      continue
    }
    const page = await response.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (!action || !prompt) throw new Error(`the provider answered ${response.status}: ${page.slice(0, 300)}`)
    here = new URL(action, here)
    response = await ask(here, { prompt, ...(prompt === 'login' && { login, password: 'x' }) })
  }
  throw new Error('the provider did not send back')
}
