import { feedAddress, homeAddress, pageAddress, sectionAddress, type PagedType } from '#domain/delivered/addresses.ts'
import { localeOf } from '#domain/delivered/localise.ts'
import { NEWS } from '#domain/delivered/shared.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { approvalsOf } from '#delivery/serialize/base.ts'
import { serializeItem } from '#delivery/serialize/index.ts'
import { escapeHtml } from '#richtext/escapeHtml.ts'
import { typography } from '#richtext/typography.ts'
import { describedAs } from '#site/described.ts'
import { newest } from './newest.ts'
import { siteOf } from './siteOf.ts'

/** Entries of a feed. */
const MOST_ENTRIES = 50

interface Feed {
  /** Of one kind; null for the whole guide. */
  readonly type: PagedType | null
  readonly publicUrl: string
}

/** What went live last in the language asked for, newest first (RFC 4287). A text that is only there in French is no news in English. */
export function feedOf(asking: Asking, { type, publicUrl }: Feed): string {
  const { locale } = asking
  const { title } = siteOf(asking)
  const texts = newest(asking, type ? [type] : NEWS)
    .filter(({ type: kind, content }) => localeOf(kind, content, locale) === locale)
    .slice(0, MOST_ENTRIES)
  const address = publicUrl + feedAddress({ type, locale })
  const page = publicUrl + (type ? sectionAddress({ type, locale }) : homeAddress(locale))
  const name = type ? `${KINDS[type].plural[locale]} — ${title}` : title
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${xml(address)}</id>`,
    `<title>${xml(name)}</title>`,
    `<link rel="self" type="application/atom+xml" href="${xml(address)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `<updated>${texts[0]?.publishedAt ?? NEVER}</updated>`,
    `<author><name>${xml(title)}</name></author>`,
    ...texts.map((text) => entryOf(text, { asking, publicUrl, title })),
    '</feed>',
    '',
  ].join('\n')
}

/** Of a feed in which there is nothing yet. */
const NEVER = new Date(0).toISOString()

interface Around {
  readonly asking: Asking
  readonly publicUrl: string
  /** Of the guide. */
  readonly title: string
}

/** What was read stays with whoever subscribed: a person is named by their own page only, which can be taken down. */
function entryOf(text: LiveDocument<PagedType>, { asking, publicUrl, title: guide }: Around): string {
  const { locale } = asking
  const { type, uid, content, publishedAt, firstPublishedAt } = text
  const title = titleIn(type, content, locale)
  const summary = describedAs({ ...serializeItem(text, asking), title }, guide)
  const authors = approvalsOf(text, asking.guide, locale).map(
    ({ partner }) => `<author><name>${xml(partner.name)}</name></author>`,
  )
  const href = publicUrl + pageAddress({ type, slug: encodeURIComponent(content.slug), locale })
  return [
    '<entry>',
    // What is told of a text in one language and in another are two pieces of news.
    `<id>urn:uuid:${uid}#${locale}</id>`,
    `<title>${xml(typography(title, locale))}</title>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${xml(href)}"/>`,
    `<updated>${publishedAt}</updated>`,
    `<published>${firstPublishedAt}</published>`,
    ...authors,
    `<category term="${type}" label="${xml(KINDS[type].name[locale])}"/>`,
    `<summary>${xml(summary)}</summary>`,
    '</entry>',
  ].join('')
}

/** Text as XML has it: half a surrogate pair and what is no character would make the whole unreadable. */
const xml = (text: string): string => escapeHtml(text.toWellFormed().replace(/[\ufffe\uffff]/g, ''))
