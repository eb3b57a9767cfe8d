import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { doorEnvironment } from '#platform/doorEnvironment.ts'
import { loadEnv } from '#platform/env.ts'
import { askSteadily } from '#tests/support/openLoop.ts'
import { PATIENCE } from '#tests/support/patience.ts'
import { DEMO_PASSWORD, freePort, programCommand, run, startSite, type Site } from '#tests/support/site.ts'

/** The process that faces the world, as it is shipped: what it does when the one behind it does not, and what it can give away. */

describe('the guide, while the workshop', () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite({
      expects: [/^L’atelier s’est arrêté \(SIGKILL\) : on relance\./, /^La porte publique s’est arrêtée/],
    })
  })
  afterAll(() => site?.close())

  const admin = () => fetch(`${site.url}/admin/login`, { headers: { Accept: 'text/html' } })
  const isBack = async () => {
    const answer = await fetch(`${site.url}/readyz`)
    const { workshop } = (await answer.json()) as { workshop: { ready: boolean } | null }
    expect([answer.status, workshop?.ready]).toEqual([200, true])
  }

  it('is frozen, goes on at the same pace; the workshop’s pages say so, and come back by themselves', async () => {
    const [pages, api] = ['/chapitres/les-acteurs', '/v1/chapters'].map((path) =>
      askSteadily({ url: site.url + path, perSecond: 100 }),
    )
    process.kill(site.pid(), 'SIGSTOP')
    await vi.waitFor(async () => {
      const answer = await admin()
      expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('L’atelier ne répond pas')])
    }, PATIENCE)
    for (let each = 0; each < 20; each++) expect((await admin()).status).toBe(503)
    process.kill(site.pid(), 'SIGCONT')
    await vi.waitFor(async () => expect((await admin()).status).toBe(200), PATIENCE)
    for (const { failed, count } of [await pages!(), await api!()]) {
      expect(failed).toBe(0)
      expect(count).toBeGreaterThan(100)
    }
  })

  it('is killed, goes on, and another workshop takes its place', async () => {
    const readers = askSteadily({ url: `${site.url}/chapitres/les-acteurs`, perSecond: 100 })
    const former = site.pid()
    process.kill(former, 'SIGKILL')
    await vi.waitFor(isBack, PATIENCE)
    expect(site.pid()).not.toBe(former)
    expect((await readers()).failed).toBe(0)
    expect((await admin()).status).toBe(200)
  })

  it('is there and the door is not: another door takes its place', async () => {
    const former = site.pid('door')
    process.kill(former, 'SIGKILL')
    await vi.waitFor(isBack, PATIENCE)
    expect(site.pid('door')).not.toBe(former)
  })
})

describe('a second door, started by itself', () => {
  let site: Site
  let door: ChildProcess
  let url: string
  let folder: string
  const said: string[] = []
  beforeAll(async () => {
    site = await startSite()
    folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-door-'))
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    // Before the door of this installation, which stands here for a workshop elsewhere.
    const environment = { ...doorEnvironment(loadEnv(site.environment), site.url), PORT: String(port) }
    const [command = '', ...args] = programCommand('door')
    const watched = [
      '--heapsnapshot-signal=SIGUSR2',
      `--diagnostic-dir=${folder}`,
      '--import',
      './tests/support/hooks.mjs',
    ]
    door = spawn(command, [...watched, ...args], {
      env: environment as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    door.stdout!.setEncoding('utf8').on('data', (text: string) => void said.push(text))
    await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), PATIENCE)
  })
  afterAll(async () => {
    door?.kill()
    await site?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('holds no secret in its memory or its environment, after it served and passed on a login', async () => {
    const login = await fetch(`${url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'auteur.fedepl@example.org', password: DEMO_PASSWORD }),
    })
    const { token } = (await login.json()) as { token: string }
    const me = await fetch(`${url}/api/users/me`, { headers: { Authorization: `JWT ${token}` } })
    expect(((await me.json()) as { user: { email: string } }).user.email).toBe('auteur.fedepl@example.org')
    for (const page of ['/', '/chapitres/les-acteurs', '/v1/chapters', '/exemples', '/en', '/nowhere'])
      await (await fetch(url + page)).text()
    door.kill('SIGUSR2')
    const snapshot = await vi.waitFor(() => {
      const [name] = readdirSync(folder).filter((each) => each.endsWith('.heapsnapshot'))
      const text = readFileSync(path.join(folder, name!), 'utf8')
      JSON.parse(text)
      return text
    }, PATIENCE)
    const { PAYLOAD_SECRET, LEDGER_PRIVATE_KEY } = site.environment as Record<string, string>
    const seed = Buffer.from(LEDGER_PRIVATE_KEY!, 'base64').subarray(-32)
    const secrets = [
      PAYLOAD_SECRET,
      LEDGER_PRIVATE_KEY,
      seed.toString('hex'),
      seed.toString('base64'),
      token,
      DEMO_PASSWORD,
    ]
    const all = snapshot + readFileSync(`/proc/${door.pid}/environ`, 'utf8')
    expect(secrets.filter((secret) => all.includes(secret!))).toEqual([])
    // What is looked for would be found.
    expect(all).toContain('les-acteurs')
  })

  it('hangs on no async resource, which would cost every answer', async () => {
    door.kill('SIGUSR1')
    await vi.waitFor(() => expect(said.join('')).toMatch(/^symbols: 2$/m), PATIENCE)
  })

  it('has open the database, and nothing else of the installation', () => {
    const open = readdirSync(`/proc/${door.pid}/fd`).flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/${door.pid}/fd/${fd}`)]
      } catch {
        return []
      }
    })
    const ours = open.filter((file) => file.startsWith(site.dataDir)).map((file) => path.basename(file))
    expect([...new Set(ours)].sort()).toEqual(['coplume.db', 'coplume.db-shm', 'coplume.db-wal'])
    const flags = (file: string) => {
      const fd = readdirSync(`/proc/${door.pid}/fd`).find((each) => {
        try {
          return readlinkSync(`/proc/${door.pid}/fd/${each}`) === path.join(site.dataDir, file)
        } catch {
          return false
        }
      })
      return /flags:\s+(\d+)/.exec(readFileSync(`/proc/${door.pid}/fdinfo/${fd}`, 'utf8'))?.[1]
    }
    // The last octal digit is the access mode: 0 reads only.
    expect(flags('coplume.db')).toMatch(/0$/)
  })

  it('serves when the workshop was stopped and it is started again', async () => {
    const gone = once(door, 'close')
    door.kill('SIGTERM')
    expect(await gone).toEqual([0, null])
    await site.stop()
    const environment = doorEnvironment(loadEnv(site.environment), site.url)
    const [command = '', ...args] = programCommand('door')
    door = spawn(command, args, { env: environment as NodeJS.ProcessEnv, stdio: 'ignore' })
    await vi.waitFor(async () => expect((await fetch(`${site.url}/chapitres/les-acteurs`)).status).toBe(200), PATIENCE)
    const away = await fetch(`${site.url}/admin`, { headers: { Accept: 'text/html', 'Accept-Language': 'en' } })
    expect([away.status, await away.text()]).toEqual([503, expect.stringContaining('The workshop does not answer')])
  })
})

it.each(['PAYLOAD_SECRET', 'LEDGER_PRIVATE_KEY', 'SMTP_URL', 'DEMO_PASSWORD'])(
  'a door that finds %s in its environment ends with a sentence',
  async (name) => {
    const [command = '', ...args] = programCommand('door')
    const environment = { PATH: process.env.PATH, [name]: 'x' } as unknown as NodeJS.ProcessEnv
    const { code, stderr } = await run([command, ...args], environment)
    expect(code).toBe(1)
    expect(stderr).toBe(`La porte publique ne doit connaître aucun secret : retirez ${name} de son environnement.\n`)
  },
)
