import { describe, expect, it } from 'vitest'
import { CONTENT, type AnyContent, type Content, type ReviewableType } from '#domain/content/index.ts'
import { FORMATS } from '#domain/delivered/shared.ts'
import { serializeDocument, serializeItem } from '#delivery/serialize/index.ts'
import { serializeOutline } from '#delivery/serialize/outline.ts'
import { serializeProof } from '#delivery/serialize/proof.ts'
import { serializeVocabularies } from '#delivery/serialize/vocabularies.ts'
import { validUntil } from '#delivery/serialize/validUntil.ts'
import { sha256 } from '#platform/hash.ts'
import { frenchText } from '#domain/translation.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { fc } from '#tests/support/properties.ts'
import { askingOf, CHAPTER, CONTENTS, guideOf, IDS, live, PERSON, uidOf } from './pages-support.ts'
import { block, body, inline, paragraph, text } from './richtext-support.ts'

describe('what /v1 serves', () => {
  it('samples are frozen content indeed', () => {
    for (const [type, content] of Object.values(CONTENTS))
      expect(CONTENT[type].safeParse(content).error?.issues ?? []).toEqual([])
  })

  it('a chapter, with its live references only', () => {
    const asking = askingOf({ format: 'markdown' })
    const chapter = serializeDocument(live<'chapters'>(asking, IDS.chapter), asking)
    expect(chapter).toMatchObject({
      type: 'chapters',
      locale: 'fr',
      fallback: false,
      format: 'markdown',
      keyPoints: ['Un plafond'],
      themes: [{ slug: 'eau', label: 'Eau' }],
      headings: [{ level: 2, id: 'le-principe', title: 'Le principe' }],
      related: [
        {
          type: 'examples',
          uid: IDS.example,
          slug: 'puits',
          title: 'Les puits du désert',
          href: '/exemples/puits',
          self: '/v1/examples/puits',
        },
        {
          type: 'schemes',
          uid: IDS.scheme,
          slug: 'ficol',
          title: 'Ficol',
          href: '/dispositifs/ficol',
          self: '/v1/schemes/ficol',
        },
      ],
      version: 3,
      submittedAt: '2026-11-18T09:00:00.000Z',
      firstPublishedAt: '2026-11-20T15:00:00.000Z',
      publishedAt: '2026-11-22T15:00:00.000Z',
      updatedAt: '2026-11-22T15:00:00.000Z',
      // That of the scheme it points to, which went live after it.
      contentVersion: 13,
      translationBehind: false,
      links: {
        self: '/v1/chapters/mobiliser-le-1',
        proof: '/v1/chapters/mobiliser-le-1/proof',
        page: '/chapitres/mobiliser-le-1',
      },
    })
    expect(chapter.body).toContain('voir [Les puits du désert](/exemples/puits).')
    expect(chapter.approvals.map(({ partner }) => partner.nameWithArticle)).toEqual([
      'l’AFD',
      'la Caisse des Dépôts',
      'la FedEpl',
    ])
  })

  it('English when it is written, else French and says so; and says when it is behind', () => {
    const asking = askingOf({ locale: 'en' })
    expect(serializeDocument(live<'chapters'>(asking, IDS.chapter), asking)).toMatchObject({
      title: 'Using the 1%',
      locale: 'en',
      fallback: false,
      translationBehind: true,
    })
    expect(serializeDocument(live<'chapters'>(asking, IDS.second), asking)).toMatchObject({
      title: 'Les acteurs',
      locale: 'fr',
      fallback: true,
      translationBehind: false,
    })
    const current = {
      ...CHAPTER,
      translates: { en: sha256(frenchText('chapters', CHAPTER as unknown as Record<string, unknown>)) },
    }
    const fresh = askingOf({ locale: 'en', guide: guideOf({ ...CONTENTS, [IDS.chapter]: ['chapters', current] }) })
    expect(serializeDocument(live<'chapters'>(fresh, IDS.chapter), fresh).translationBehind).toBe(false)
  })

  it('an outline without what is not live', () => {
    const asking = askingOf()
    const { tree } = serializeOutline(live<'outline'>(asking, IDS.outline), asking)
    expect(tree).toHaveLength(1)
    expect(tree[0]!.children.map(({ number, chapter }) => [number, chapter?.slug])).toEqual([
      [1, 'mobiliser-le-1'],
      [2, 'les-acteurs'],
    ])
  })

  it('a person only while they may be published', () => {
    const asking = askingOf()
    const document = live<'contacts'>(asking, IDS.person)
    expect(serializeDocument(document, asking).person?.lastName).toBe('Nom')
    const later = { ...asking, now: new Date('2026-12-01T00:00:00.000Z') }
    expect(JSON.stringify([serializeDocument(document, later), serializeItem(document, asking)])).not.toMatch(
      /Nom"|prenom/,
    )
    expect(validUntil([document], asking.now)).toEqual(new Date('2026-12-01T00:00:00.000Z'))
    expect(validUntil([document], later.now)).toEqual(new Date('2027-11-18T09:00:00.000Z'))
    expect(validUntil([live(asking, IDS.chapter)], asking.now)).toBeNull()
  })

  it('a contact that lapsed is the target of nothing', () => {
    const asking = askingOf()
    const scheme = live<'schemes'>(asking, IDS.scheme)
    expect(serializeDocument(scheme, asking).related.map(({ slug }) => slug)).toEqual(['service'])
    expect(serializeDocument(scheme, { ...asking, now: new Date('2027-11-18T09:00:00.000Z') }).related).toEqual([])
  })

  it('a proof, with the row of its publication, or none while the ledger cannot be read', () => {
    const asking = askingOf()
    const document = live<'chapters'>(asking, IDS.chapter)
    const row = { digest: 'd', signature: 's', keyId: 'k', publicKey: 'p' }
    expect(serializeProof(document, asking)).toMatchObject({ round: 3, ledger: { seq: 10, ...row } })
    const none = { digest: null, signature: null, keyId: null, publicKey: null }
    expect(serializeProof({ ...document, proof: null }, asking).ledger).toEqual({ seq: 10, ...none })
  })

  it('every vocabulary', () => {
    expect(serializeVocabularies().aims[0]).toEqual({
      slug: 'cooperation',
      fr: 'Coopération',
      en: 'Cooperation abroad',
    })
  })
})

describe('what is not public never comes out', () => {
  const MARK = 'SECRETSECRET'
  const secret = {
    internalNotes: MARK,
    actorConsent: MARK,
    comments: [MARK],
    _status: MARK,
    [`x${MARK}`]: MARK,
    contributors: [MARK],
  }
  /** Where a text may point to what is not live, and hold what nobody asked for. */
  const place = fc.constantFrom('inline', 'related', 'extra', 'person', 'node', 'media', 'source')

  const spoil = (type: ReviewableType, content: AnyContent, places: string[]): AnyContent => {
    const spoilt = structuredClone(content) as Record<string, unknown> & { body?: { fr: ReturnType<typeof body> } }
    if (places.includes('extra')) Object.assign(spoilt, secret)
    if (places.includes('related'))
      Object.assign(spoilt, { relatedExamples: [uidOf(50)], relatedContacts: [uidOf(51)], contacts: [uidOf(51)] })
    if (places.includes('source')) spoilt.sources = [{ title: 'ok', [MARK]: MARK, note: MARK }]
    if (places.includes('media'))
      spoilt.media = {
        [uidOf(60)]: {
          sha256: 'a'.repeat(64),
          mimeType: 'image/png',
          filesize: 1,
          storagePath: MARK,
          alt: { fr: 'x' },
        },
      }
    if (places.includes('person') && type === 'contacts') spoilt.person = expired()
    if (spoilt.body && places.includes('inline'))
      spoilt.body.fr.root.children!.push(
        paragraph(
          inline('exampleRef', { example: uidOf(50), note: MARK }),
          inline('contactRef', { contact: uidOf(51), person: MARK }),
        ),
      )
    if (spoilt.body && places.includes('node'))
      spoilt.body.fr.root.children!.push(
        { type: 'comment', children: [text(MARK)] },
        block('callout', { kind: 'focus', blockName: MARK, content: body() }),
        block(MARK, { text: MARK }),
      )
    return spoilt as unknown as AnyContent
  }
  const expired = (): Content<'contacts'>['person'] => ({
    ...PERSON.person!,
    firstName: MARK,
    lastName: MARK,
    jobTitle: MARK,
    directEmail: `${MARK}@a.fr`,
    legalBasis: { basis: 'consent', informedAt: '2025-01-01T00:00:00.000Z', publishUntil: '2026-11-23T10:00:00.000Z' },
  })

  it('in any shape, format or language', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 7 }),
        fc.constantFrom(...FORMATS),
        fc.constantFrom('fr', 'en'),
        (places, format, locale) => {
          const contents = Object.fromEntries(
            Object.entries(CONTENTS).map(([uid, [type, content]]) => [
              uid,
              [type, spoil(type, content, places)] as [ReviewableType, AnyContent],
            ]),
          )
          // Live documents of another type than the reference says are no targets either.
          const guide = guideOf({
            ...contents,
            [uidOf(51)]: ['contacts', { ...PERSON, person: expired(), slug: 'marque', title: { fr: 'Marque' } }],
          })
          const documents = new Map([...guide.documents].filter(([uid]) => uid !== uidOf(51)))
          const asking = askingOf({ guide: { ...guide, documents }, format, locale: locale as 'fr' | 'en' })
          for (const uid of [IDS.chapter, IDS.second, IDS.example, IDS.scheme, IDS.contact, IDS.person]) {
            const document = live<PagedType>(asking, uid)
            const shapes = JSON.stringify([
              serializeDocument(document, asking),
              serializeItem(document, asking),
              serializeProof(document, asking),
            ])
            expect(shapes).not.toContain(MARK)
            expect(shapes).not.toMatch(new RegExp(`${uidOf(50)}|${uidOf(51)}|Marque|marque`))
          }
          expect(JSON.stringify(serializeOutline(live<'outline'>(asking, IDS.outline), asking))).not.toContain(MARK)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('no person, no user id: approvals name organisations only', () => {
    const asking = askingOf()
    const document = live<'chapters'>(asking, IDS.chapter)
    const withVerdict = {
      ...document,
      approvals: document.approvals.map((given) => ({ ...given, by: MARK, remark: MARK })),
      by: MARK,
    }
    expect(JSON.stringify([serializeDocument(withVerdict, asking), serializeProof(withVerdict, asking)])).not.toContain(
      MARK,
    )
  })
})
