import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'
import { env } from './env.ts'
import { newId } from './hash.ts'

/** A message ready to leave. `messageId` is stable: sent again, it is the same mail. */
export interface Message {
  to: string
  subject: string
  text: string
  html: string
  messageId?: string
}

/** Sends one message, by SMTP when configured, else as an `.eml` file in the data folder. Throws when it could not. */
export async function sendMail(message: Message): Promise<{ file?: string }> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (SMTP_URL) {
    await smtp(SMTP_URL).sendMail({ from: MAIL_FROM, ...message })
    return {}
  }
  const composed = await nodemailer
    .createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
    .sendMail({ from: MAIL_FROM, ...message })
  const file = `${(message.messageId ?? newId()).replace(/[^\w.-]/g, '_')}.eml`
  await mkdir(mailFolder(), { recursive: true })
  await writeFile(path.join(mailFolder(), file), composed.message as Buffer)
  return { file }
}

/** Where mails are written when there is no SMTP server. */
export const mailFolder = (): string => path.resolve(env().DATA_DIR, 'mail')

const transports = new Map<string, Transporter>()

function smtp(url: string): Transporter {
  const known = transports.get(url)
  if (known) return known
  const transport = nodemailer.createTransport(url, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  } as never)
  transports.set(url, transport)
  return transport
}

/** Payload's own mails (password reset) take the same road. `@payloadcms/email-nodemailer` stops one version earlier. */
export function mailAdapter(): EmailAdapter<unknown> {
  return () => ({
    name: 'coplume',
    defaultFromAddress: 'coplume@example.org',
    defaultFromName: 'Coplume',
    sendEmail: ({ to, subject, html, text }: SendEmailOptions) =>
      sendMail({ to: String(to), subject: String(subject ?? ''), html: String(html ?? ''), text: String(text ?? '') }),
  })
}
