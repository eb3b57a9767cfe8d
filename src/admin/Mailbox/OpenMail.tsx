import type { Payload } from 'payload'
import type { Language } from '#domain/wording.ts'
import { compose } from '#notifications/compose.ts'
import { peopleOf } from '#notifications/people.ts'
import { rowById } from '#notifications/rows.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { remarksByHash } from '#review/remarks.ts'
import { accountMails } from './accountMails.ts'
import { MAILBOX_WORDS } from '#words/mailbox.ts'
import { fullMoment } from '../dates.ts'

interface Asked {
  payload: Payload
  language: Language
  /** Id of a row. */
  message: string | null
  /** Name of a file among the account mails. */
  account: string | null
}

/** One mail, as its reader sees the plain text of it. */
export async function OpenMail({ payload, language, message, account }: Asked) {
  const mail = message ? await noticeShown(payload, message) : await accountShown(account)
  return (
    <>
      <p>
        <a href="?">{MAILBOX_WORDS.back[language]}</a>
      </p>
      {mail ? (
        <article aria-labelledby="mail-subject">
          <h2 id="mail-subject">{mail.subject}</h2>
          <dl>
            <dt>{MAILBOX_WORDS.to[language]}</dt>
            <dd>{mail.to}</dd>
            <dt>{MAILBOX_WORDS.date[language]}</dt>
            <dd>
              <time dateTime={mail.at}>{fullMoment(mail.at, language)}</time>
            </dd>
            {mail.error ? (
              <>
                <dt>{MAILBOX_WORDS.error[language]}</dt>
                <dd>{mail.error}</dd>
              </>
            ) : null}
          </dl>
          <pre lang={mail.language}>{mail.text}</pre>
        </article>
      ) : (
        <p>{MAILBOX_WORDS.gone[language]}</p>
      )}
    </>
  )
}

interface Shown {
  subject: string
  to: string
  at: string
  text: string
  error?: string | null
  language?: string
}

async function noticeShown(payload: Payload, id: string): Promise<Shown | null> {
  const row = await rowById(storageOf(payload), id)
  const [reader] = row ? await peopleOf(payload, [row.user]) : []
  if (!row || !reader) return null
  try {
    const { text } = await compose({ payload, row, reader, readRemarks: remarksByHash })
    return {
      subject: row.subject,
      to: row.address,
      at: row.sentAt ?? row.at,
      text,
      error: row.error,
      language: reader.language,
    }
  } catch (error) {
    payload.logger.warn({ err: error, notification: id }, 'mail not composed')
    return null
  }
}

/** Looked for among the files listed, never by the path somebody asks for. */
async function accountShown(name: string | null): Promise<Shown | null> {
  return (await accountMails()).find((mail) => mail.name === name) ?? null
}
