import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fateOf, mailAdapter, sendMail } from '#platform/mailer.ts'
import { headerOf, partsOf } from '../support/misbehavingSmtp.ts'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'coplume-mail-'))
const folder = path.join(dataDir, 'mail')
const message = { text: 'Bonjour', html: '<p>Bonjour</p>', messageId: '1.published.u1@coplume.example.org' }
const read = (file: string | null) => readFileSync(path.join(folder, file ?? ''), 'utf8')

beforeAll(() => {
  process.env.DATA_DIR = dataDir
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('without a mail server', () => {
  it('a mail is a file only the server reads, written over when it is sent again', async () => {
    const mail = {
      ...message,
      to: { name: 'Camille', address: 'c@example.org' },
      subject: 'En ligne : É',
      name: '1.published.u1',
    }
    await sendMail(mail)
    const { file } = await sendMail(mail)
    expect(readdirSync(folder)).toEqual(['1.published.u1.eml'])
    expect(statSync(path.join(folder, file ?? '')).mode & 0o077).toBe(0)
    expect(headerOf(read(file), 'Message-ID')).toBe('<1.published.u1@coplume.example.org>')
    expect(headerOf(read(file), 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(read(file), 'Subject')).toBe('En ligne : É')
  })

  it('no name or subject adds a header or another recipient', async () => {
    const to = { name: 'C\r\nBcc: tous@example.org', address: 'c@example.org' }
    const { file } = await sendMail({
      ...message,
      to,
      subject: 'Objet\r\nBcc: tous@example.org\r\n\r\nCorps',
      name: '../../x',
    })
    const [head = ''] = read(file).split('\r\n\r\n')
    expect(head).not.toMatch(/^Bcc:/im)
    expect(headerOf(read(file), 'Subject')).toBe('Objet Bcc: tous@example.org Corps')
    expect(path.dirname(path.resolve(folder, file ?? ''))).toBe(folder)
  })

  it('a mail about an account gets a plain twin, and a page to be read on', async () => {
    const { sendEmail } = mailAdapter()({ payload: {} as never })
    await sendEmail({
      to: 'c@example.org',
      subject: 'Mot de passe',
      html: '<p>Bonjour&nbsp;:</p><p><a href="https://x.org">https://x.org</a></p>',
    })
    const [json = '', eml = ''] = ['.json', '.eml'].map((end) =>
      readdirSync(folder).find((file) => file.startsWith('account-') && file.endsWith(end)),
    )
    expect(JSON.parse(read(json))).toMatchObject({
      to: 'c@example.org',
      subject: 'Mot de passe',
      text: 'Bonjour\u00a0:\n\nhttps://x.org',
    })
    expect(partsOf(read(eml)).text).toContain('https://x.org')
  })
})

describe('a failed attempt', () => {
  it.each([
    ['the recipient refused', { code: 'EENVELOPE', responseCode: 550 }, 'refused'],
    ['the message refused', { code: 'EMESSAGE', responseCode: 554 }, 'refused'],
    ['a full mailbox for now', { code: 'EENVELOPE', responseCode: 452 }, 'again'],
    ['a wrong password in the settings', { code: 'EAUTH', responseCode: 535 }, 'again'],
    ['a lost connection', { code: 'ECONNECTION' }, 'again'],
    ['anything else', new Error('?'), 'again'],
  ])('%s', (_, error, fate) => expect(fateOf(error)).toBe(fate))
})
