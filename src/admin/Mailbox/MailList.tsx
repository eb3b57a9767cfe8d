import type { Payload } from 'payload'
import type { Language } from '#domain/wording.ts'
import { KIND_WORDS } from '#notifications/kinds.ts'
import { rowsPage, type Row } from '#notifications/rows.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { accountMails, type AccountMail } from './accountMails.ts'
import { moment, pageOf, STATUS_WORDS, WORDS } from './words.ts'

const PAGE_SIZE = 50

/** All mails, newest first: those of the ledger by pages, those about accounts beside them. */
export async function MailList({ payload, language, page }: { payload: Payload; language: Language; page: number }) {
  const [{ rows, pages, total }, accounts] = await Promise.all([
    rowsPage(storageOf(payload), { page, limit: PAGE_SIZE }),
    accountMails(),
  ])
  return (
    <>
      {total === 0 && accounts.length === 0 ? <p>{WORDS.empty[language]}</p> : null}
      {rows.length > 0 ? <Notices rows={rows} language={language} /> : null}
      {pages > 1 ? <Pages page={page} pages={pages} language={language} /> : null}
      {accounts.length > 0 ? <Accounts mails={accounts} language={language} /> : null}
    </>
  )
}

function Notices({ rows, language }: { rows: readonly Row[]; language: Language }) {
  const heads = [WORDS.date, WORDS.to, WORDS.subject, WORDS.kind, WORDS.status, WORDS.attempts, WORDS.error]
  return (
    <Table caption={WORDS.notices[language]} heads={heads.map((head) => head[language])}>
      {rows.map((row) => (
        <tr key={row.id} data-status={row.status}>
          <td>
            <time dateTime={row.at}>{moment(row.sentAt ?? row.at, language)}</time>
          </td>
          <td>{row.address}</td>
          <th scope="row">
            <a href={`?message=${encodeURIComponent(row.id)}`}>{row.subject}</a>
          </th>
          <td>{KIND_WORDS[row.kind]?.[language] ?? row.kind}</td>
          <td>{STATUS_WORDS[row.status]?.[language] ?? row.status}</td>
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
      caption={WORDS.accounts[language]}
      heads={[WORDS.date, WORDS.to, WORDS.subject].map((head) => head[language])}
    >
      {mails.map(({ name, at, to, subject }) => (
        <tr key={name}>
          <td>
            <time dateTime={at}>{moment(at, language)}</time>
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
    <nav className="mailbox__pages" aria-label={WORDS.pages[language]}>
      {page > 1 ? <a href={`?page=${Math.min(page - 1, pages)}`}>{WORDS.previous[language]}</a> : null}
      <span aria-current="page">{pageOf(page, pages, language)}</span>
      {page < pages ? <a href={`?page=${page + 1}`}>{WORDS.next[language]}</a> : null}
    </nav>
  )
}
