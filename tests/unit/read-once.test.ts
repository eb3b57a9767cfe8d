import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { lastTitleOf } from '#delivery/lastTitles.ts'
import { readFrozen } from '#delivery/readFrozen.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { serializeDocument } from '#delivery/serialize/index.ts'
import { serializeOutline } from '#delivery/serialize/outline.ts'
import { titled } from '#domain/content/frozenTitles.ts'
import { CONTENT, REVIEWABLE_TYPES, TYPE_LABELS, type AnyContent, type ReviewableType } from '#domain/content/index.ts'
import { FORMATS } from '#domain/delivered/shared.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import type { DeliveredDocument } from '#domain/delivered/index.ts'
import type { LiveGuide } from '#domain/liveDocument.ts'
import { ChapterPage } from '#site/chapter.tsx'
import { EntryPage } from '#site/entry.tsx'
import { documentHtml } from '#site/documentHtml.ts'
import { renderPage } from '#site/render.ts'
import { fc } from '#tests/support/properties.ts'
import { contentOf, type Targets } from '#tests/support/randomContents.ts'
import { askingOf, CONTENTS, guideOf, IDS, live, PERSON, siteOf, uidOf } from './pages-support.ts'
import { SHA } from './richtext-support.ts'

/** What reviewers read of a frozen text, what readers get of it, what programs get: the same words, made once. */

const OWN = uidOf(700)
/** Said by no public byte: a person's name, and the titles of texts nobody submitted. */
const PERSONAL = 'Kontrolli'
const NAMED: AnyContent = {
  ...PERSON,
  slug: 'nommee',
  title: { fr: `Awa ${PERSONAL}` },
  organisation: 'Ministère des puits',
  role: { fr: 'Conseille les villes' },
  person: { ...PERSON.person!, firstName: 'Awa', lastName: PERSONAL },
}
const named = uidOf(701)
/** Nothing is known of it: nobody submitted it. */
const unsubmitted = uidOf(702)
const [term, law, figure] = [uidOf(720), uidOf(721), uidOf(722)]
const [picture, paper] = [uidOf(710), uidOf(711)]
const medium = (sha256: string, mimeType: string) => ({ sha256, mimeType, filesize: 9, alt: { fr: 'Un puits' } })
const common = { media: { [picture]: medium(SHA, 'image/png'), [paper]: medium('b'.repeat(64), 'application/pdf') } }
const targets: Targets = {
  examples: [IDS.example, unsubmitted],
  schemes: [IDS.scheme],
  contacts: [IDS.contact, named],
  chapters: [IDS.chapter, IDS.second, IDS.absent],
  media: [picture, paper],
  'glossary-terms': [term, unsubmitted],
  'legal-references': [law],
  'key-figures': [figure],
}
const owned = { schemaVersion: 1, leadPartner: uidOf(900) } as const
const AROUND: Record<string, [ReviewableType, AnyContent]> = {
  ...CONTENTS,
  [named]: ['contacts', NAMED],
  [term]: ['glossary-terms', { ...owned, slug: 'epl', title: { fr: 'Epl & co' }, definition: { fr: 'Société « locale ».' } }],
  [law]: ['legal-references', { ...owned, slug: 'loi', title: { fr: 'Loi' }, effect: { fr: 'Permet.' }, nature: 'law', citation: 'Loi', inForceOn: '2007', officialUrl: 'https://exemple.fr' }],
  [figure]: ['key-figures', { ...owned, slug: 'nombre', title: { fr: 'Nombre' }, meaning: { fr: 'Combien.' }, value: '29', countedOn: '2024' }],
} // prettier-ignore

interface Drawn {
  readonly type: ReviewableType
  readonly content: AnyContent
  readonly locale: 'fr' | 'en'
}

/** A content of any kind; its references frozen with their titles, or as they were before. */
const drawn: fc.Arbitrary<Drawn> = fc
  .tuple(fc.constantFrom(...REVIEWABLE_TYPES), fc.constantFrom('fr' as const, 'en' as const), fc.boolean())
  .chain(([type, locale, isOld]) =>
    contentOf(type, { targets, common }).map((content) => ({
      type,
      locale,
      content: isOld ? content : withTitlesOf(AROUND, content),
    })),
  )

const withTitlesOf = (contents: typeof AROUND, content: AnyContent): AnyContent =>
  titled(content, {
    locales: ['fr', 'en'],
    titleOf({ uid, locale }) {
      const [type, target] = contents[uid] ?? []
      return type && target && titleIn(type, target, locale)
    },
  })

const asked = (contents: typeof AROUND, { locale }: Pick<Drawn, 'locale'>, format: Asking['format'] = 'html') =>
  askingOf({ guide: guideOf(contents), locale, format })

const withOwn = ({ type, content }: Drawn) => ({ ...AROUND, [OWN]: [type, content] }) as typeof AROUND

/** The words of some HTML, in order. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const readingWords = (of: Drawn): string => {
  const frozen = { type: of.type, uid: OWN, revision: 'a'.repeat(64), content: of.content }
  const { opening, content } = documentHtml(readFrozen(frozen, asked(AROUND, of)))
  return wordsOf(`${opening} ${content}`)
}

function deliveredOf(of: Drawn, format: Asking['format'] = 'html', contents = withOwn(of)): DeliveredDocument {
  const asking = asked(contents, of, format)
  return serializeDocument(live(asking, OWN) as never, asking)
}

function publicPage(of: Drawn): string {
  const delivered = deliveredOf(of)
  const site = siteOf(asked(withOwn(of), of))
  return renderPage(
    delivered.type === 'chapters'
      ? createElement(ChapterPage, { site, chapter: delivered, place: null })
      : createElement(EntryPage, { site, entry: delivered as never }),
  )
}

/** The words of the text of a page: between its title and the state line, then what follows to the end of the text. */
function publicWords(of: Drawn): string {
  const [, opening, content] =
    /<header class="ouverture"><div>(.*?)<\/div><p class="etat">.*?<\/header><div class="contenu">(.*)<\/div><\/div>(?:<section|<aside)/s.exec(
      publicPage(of),
    ) ?? []
  return wordsOf(`${opening} ${content}`)
}

const paged = drawn.filter(({ type }) => type !== 'outline')

describe('the words of a frozen text', () => {
  it('are whole contents to begin with', () => {
    fc.assert(
      fc.property(drawn, ({ type, content }) => {
        expect(CONTENT[type].safeParse(content).error?.issues ?? []).toEqual([])
      }),
    )
  })

  it('are to reviewers, before anything of it is live, those of its public page afterwards', () => {
    fc.assert(
      fc.property(paged, (of) => {
        expect(readingWords(of)).toBe(publicWords(of))
      }),
    )
  })

  it('are to reviewers of an outline those of the table of contents that is served', () => {
    fc.assert(
      fc.property(
        drawn.filter(({ type }) => type === 'outline'),
        (of) => {
          const asking = asked(withOwn(of), of)
          const { title, tree } = serializeOutline(live<'outline'>(asking, OWN), asking)
          const entries = (nodes: typeof tree): string[] =>
            nodes.flatMap(({ chapter, heading, children }) => [chapter?.title ?? heading ?? '', ...entries(children)])
          const label = TYPE_LABELS.outline[of.content.title.en && of.locale === 'en' ? 'en' : 'fr']
          expect(letters(plain(readingWords(of)))).toBe(letters([label, title, ...entries(tree)].join('')))
        },
      ),
    )
  })

  it('name no person and no text nobody submitted, in any format', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...FORMATS), (of, format) => {
        const said =
          of.type === 'outline' ? readingWords(of) : JSON.stringify({ ...deliveredOf(of, format), related: [] })
        expect(said).not.toContain(PERSONAL)
        expect(said).not.toContain(unsubmitted)
      }),
    )
  })

  it('stay, every one, when any of its targets is withdrawn', () => {
    const gone = fc.subarray([IDS.example, IDS.scheme, IDS.contact, named, term, law, figure], { minLength: 1 })
    fc.assert(
      fc.property(paged, gone, fc.constantFrom(...FORMATS), (of, withdrawn, format) => {
        const contents = withOwn(of)
        const left = Object.fromEntries(Object.entries(contents).filter(([uid]) => !withdrawn.includes(uid)))
        const titles = withdrawn.map((uid) => [uid, lastTitleOf(asLast(contents[uid]!))] as const)
        const guide: LiveGuide = { ...guideOf(left), lastTitles: new Map(titles) }
        const asking = { ...asked(left, of, format), guide }
        const unlinked = (delivered: DeliveredDocument) =>
          bodyOf(delivered)
            .replace(/<a href="\/[^>]*>(.*?)<\/a>/g, '$1')
            .replace(/\[((?:\\.|[^\]\\])*)\]\(\/[^)]*\)/g, '$1')
        expect(unlinked(serializeDocument(live(asking, OWN) as never, asking))).toBe(unlinked(deliveredOf(of, format)))
      }),
    )
  })

  it('are those of the text format, but for what a format writes of itself', () => {
    fc.assert(
      fc.property(paged, (of) => {
        const html = plain(bodyWords(deliveredOf(of)))
        expect(letters(bodyOf(deliveredOf(of, 'text')))).toBe(letters(html))
      }),
    )
  })
})

const asLast = ([type, content]: [ReviewableType, AnyContent]) => ({ type, content })
const bodyOf = (delivered: DeliveredDocument): string => ('body' in delivered ? delivered.body : '')
const bodyWords = (delivered: DeliveredDocument): string => wordsOf(bodyOf(delivered))
const plain = (escaped: string): string => escaped.replace(/&(?:lt|gt|amp|quot|#39);/g, '')
const letters = (said: string): string => said.replace(/[^\p{L}]/gu, '')
