import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type SendMailOptions, type Transporter } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import { nowIso } from './clock.ts'
import { env } from './env.ts'
import { newId } from './hash.ts'
import { plainTwin } from './plainTwin.ts'

/** A message ready to leave. Whoever writes it owes plain text in `subject` and `text`, escaped text in `html`. */
export interface Message {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Stable, without angle brackets: sent again, it is the same mail. */
  readonly messageId: string
  /** File name without its ending, for when there is no server. */
  readonly name: string
}

/** Longest time one SMTP conversation may take, in milliseconds; after it the mail's fate is unknown. */
export const SMTP_DEADLINE_MS = 60_000

/** Sends one message, by SMTP when configured, else as an `.eml` file in the data folder. @throws what `fateOf` reads */
export async function sendMail({ name, to, messageId, ...message }: Message): Promise<{ file: string | null }> {
  const { SMTP_URL } = env()
  const mail = safely({ ...message, to: { name: oneLine(to.name), address: to.address }, messageId: `<${messageId}>` })
  if (!SMTP_URL) return { file: await writeMail(name, mail) }
  await withinDeadline(smtp(SMTP_URL).sendMail(mail))
  return { file: null }
}

/** What a failed attempt means: the server definitely refused this mail, or it may be tried again. */
export type Fate = 'refused' | 'again'

/**
 * Only a 5xx about the envelope or the message is a refusal. Everything else may mend: 4xx, a lost connection (the mail
 * may have arrived: hence the stable Message-ID), a wrong password in the settings.
 */
export function fateOf(error: unknown): Fate {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number }
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE') ? 'refused' : 'again'
}

/** Where mails are written when there is no SMTP server. */
export const mailFolder = (): string => path.resolve(env().DATA_DIR, 'mail')
export const isSmtpConfigured = (): boolean => env().SMTP_URL !== undefined

/** How the files of Payload's own mails begin; each has a `.json` twin the mailbox page reads. */
export const ACCOUNT_MAIL = 'account-'

/** Payload's own mails (password reset) take the same road. `@payloadcms/email-nodemailer` stops one version earlier. */
export function mailAdapter(): EmailAdapter<unknown> {
  return () => ({
    name: 'coplume',
    defaultFromAddress: 'coplume@example.org',
    defaultFromName: 'Coplume',
    sendEmail: async ({ to, subject = '', html, text }: SendMailOptions) => {
      const mail = safely({ to, subject, html, text: text ? String(text) : plainTwin(String(html ?? '')) })
      const { SMTP_URL } = env()
      if (SMTP_URL) return withinDeadline(smtp(SMTP_URL).sendMail(mail))
      const name = `${ACCOUNT_MAIL}${nowIso().replace(/\D/g, '')}-${newId()}`
      await writeMail(name, mail)
      const shown = { at: nowIso(), to: addressOf(to), subject: mail.subject, text: mail.text }
      await writePrivately(`${name}.json`, JSON.stringify(shown))
    },
  })
}

/** What every mail carries, and what none may: a header that spans lines, content fetched from a file or an address. */
function safely<T extends SendMailOptions & { subject: string }>(mail: T) {
  return {
    ...mail,
    from: env().MAIL_FROM,
    subject: oneLine(mail.subject),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()

async function writeMail(name: string, mail: SendMailOptions): Promise<string> {
  const composed = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
    .sendMail(mail)
  const file = `${name.replace(/[^\w.-]/g, '_')}.eml`
  await writePrivately(file, composed.message as Buffer)
  return file
}

/** A mail may hold a password link: nobody but the server's own account reads it. */
async function writePrivately(file: string, content: string | Buffer): Promise<void> {
  await mkdir(mailFolder(), { recursive: true, mode: 0o700 })
  await writeFile(path.join(mailFolder(), file), content, { mode: 0o600 })
}

const addressOf = (to: SendMailOptions['to']): string => (typeof to === 'string' ? to : JSON.stringify(to ?? ''))

const transports = new Map<string, Transporter>()

/** Limits in milliseconds, unless the address names its own. Nodemailer takes them from the query string only. */
const TIMEOUTS = { connectionTimeout: '10000', greetingTimeout: '10000', socketTimeout: '20000' }

function smtp(url: string): Transporter {
  const known = transports.get(url)
  if (known) return known
  const address = new URL(url)
  for (const [name, limit] of Object.entries(TIMEOUTS))
    if (!address.searchParams.has(name)) address.searchParams.set(name, limit)
  const transport = nodemailer.createTransport(address.href)
  transports.set(url, transport)
  return transport
}

async function withinDeadline<T>(sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within the deadline')), SMTP_DEADLINE_MS)
  })
  try {
    return await Promise.race([sending, late])
  } finally {
    clearTimeout(timer)
  }
}
