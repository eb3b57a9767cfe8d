import type { Payload } from 'payload'
import type { Language } from '#domain/wording.ts'
import { MAIL_KIND_WORDS } from '#words/mail.ts'
import { rowsPage, type Row } from '#notifications/rows.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { accountMails, type AccountMail } from './accountMails.ts'
import { say } from '#words/say.ts'
import { MAIL_STATUS_WORDS, MAILBOX_WORDS } from '#words/mailbox.ts'
import { fullMoment } from '../dates.ts'

const PAGE_SIZE = 50

/** All mails, newest first: those of the ledger by pages, those about accounts beside them. */
export async function MailList({ payload, language, page }: { payload: Payload; language: Language; page: number }) {
  const [{ rows, pages, total }, accounts] = await Promise.all([
    rowsPage(storageOf(payload), { page, limit: PAGE_SIZE }),
    accountMails(),
  ])
  return (
    <>
      {total === 0 && accounts.length === 0 ? <p>{MAILBOX_WORDS.empty[language]}</p> : null}
      {rows.length > 0 ? <Notices rows={rows} language={language} /> : null}
      {pages > 1 ? <Pages page={page} pages={pages} language={language} /> : null}
      {accounts.length > 0 ? <Accounts mails={accounts} language={language} /> : null}
    </>
  )
}

function Notices({ rows, language }: { rows: readonly Row[]; language: Language }) {
  const heads = [
    MAILBOX_WORDS.date,
    MAILBOX_WORDS.to,
    MAILBOX_WORDS.subject,
    MAILBOX_WORDS.kind,
    MAILBOX_WORDS.status,
    MAILBOX_WORDS.attempts,
    MAILBOX_WORDS.error,
  ]
  return (
    <Table caption={MAILBOX_WORDS.notices[language]} heads={heads.map((head) => head[language])}>
      {rows.map((row) => (
        <tr key={row.id} data-status={row.status}>
          <td>
            <time dateTime={row.at}>{fullMoment(row.sentAt ?? row.at, language)}</time>
          </td>
          <td>{row.address}</td>
          <th scope="row">
            <a href={`?message=${encodeURIComponent(row.id)}`}>{row.subject}</a>
          </th>
          <td>{MAIL_KIND_WORDS[row.kind]?.[language] ?? row.kind}</td>
          <td>{MAIL_STATUS_WORDS[row.status]?.[language] ?? row.status}</td>
          <td>{row.attempts}</td>
          <td>{row.error ?? ''}</td>
        </tr>
      ))}
    </Table>
  )
}

function Accounts({ mails, language }: { mails: readonly AccountMail[]; language: Language }) {
  return (
    <Table
      caption={MAILBOX_WORDS.accounts[language]}
      heads={[MAILBOX_WORDS.date, MAILBOX_WORDS.to, MAILBOX_WORDS.subject].map((head) => head[language])}
    >
      {mails.map(({ name, at, to, subject }) => (
        <tr key={name}>
          <td>
            <time dateTime={at}>{fullMoment(at, language)}</time>
          </td>
          <td>{to}</td>
          <th scope="row">
            <a href={`?account=${encodeURIComponent(name)}`}>{subject}</a>
          </th>
        </tr>
      ))}
    </Table>
  )
}

/** A table that scrolls by itself on a narrow screen, and can be scrolled by keyboard. */
function Table({ caption, heads, children }: { caption: string; heads: readonly string[]; children: React.ReactNode }) {
  return (
    <div className="mailbox__scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function Pages({ page, pages, language }: { page: number; pages: number; language: Language }) {
  return (
    <nav className="mailbox__pages" aria-label={MAILBOX_WORDS.pages[language]}>
      {page > 1 ? <a href={`?page=${Math.min(page - 1, pages)}`}>{MAILBOX_WORDS.previous[language]}</a> : null}
      <span aria-current="page">{say(MAILBOX_WORDS.pageOf, language, { page, pages })}</span>
      {page < pages ? <a href={`?page=${page + 1}`}>{MAILBOX_WORDS.next[language]}</a> : null}
    </nav>
  )
}
