import { Link } from '@payloadcms/ui'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'
import type { Page } from './pageOf.ts'

interface Props {
  readonly page: Page<unknown>
  /** What the list is called. */
  readonly label: string
  /** The address of this list with these parameters. */
  readonly addressOf: (query: string) => string
  readonly language: Language
}

/** Which rows of how many are shown, and the way to the others; nothing when all of them are. */
export function Pages({ page, label, addressOf, language }: Props) {
  const { number, pages, total, from, rows, name } = page
  if (pages === 1) return null
  const to = (target: number, word: 'previousPage' | 'nextPage') => (
    <Link href={addressOf(`${name}=${target}`)} prefetch={false} rel={word === 'nextPage' ? 'next' : 'prev'}>
      {say(word, language)}
    </Link>
  )
  return (
    <nav className="l-pages" aria-label={say('pagesOf', language, { list: label })}>
      {number > 1 && to(number - 1, 'previousPage')}
      <span>{say('shownOf', language, { from: from + 1, to: from + rows.length, total })}</span>
      {number < pages && to(number + 1, 'nextPage')}
    </nav>
  )
}
