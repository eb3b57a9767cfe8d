import { describe, expect, it } from 'vitest'
import { CONTENT, REVIEWABLE_TYPES, type ReviewableType } from '#domain/content/index.ts'
import { REFERENCE_BLOCKS } from '#domain/kinds/references.ts'
import { referencesOf } from '#domain/content/references.ts'
import { chaptersOf } from '#domain/kinds/outline.ts'
import type { RichNode, RichText } from '#domain/content/shared.ts'
import {
  CHAPTERS, DOCUMENTS, GUIDE_OUTLINE, LIVE_STATES, PARTNERS, PEOPLE, planOf, type SeedDocument,
} from '#seed/content/guide.ts' // prettier-ignore
import { PLAN } from '#seed/content/plan.ts'
import { toLexical } from '#seed/toLexical.ts'
import { uidOf } from '#seed/uidOf.ts'

const those = <T extends ReviewableType>(type: T) =>
  DOCUMENTS.filter((document): document is SeedDocument<T> => document.type === type)
const [EXAMPLES, SCHEMES] = [those('examples'), those('schemes')]

const UUID_V5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Every node of a rich text, those inside blocks included, in reading order. */
function nodesOf(text: RichText): RichNode[] {
  const visit = (node: RichNode): RichNode[] => [
    node,
    ...Object.values(node.fields ?? {}).flatMap((value) => (isRichText(value) ? visit(value.root) : [])),
    ...(node.children ?? []).flatMap(visit),
  ]
  return visit(text.root)
}

const isRichText = (value: unknown): value is RichText => Boolean(value && typeof value === 'object' && 'root' in value)

/** The words a reader sees, footnotes aside. */
function wordsOf(body: RichText): number {
  const seen = nodesOf(body).flatMap((node) => {
    if (node.type === 'text') return [node.text]
    const { title, figure, caption, note, text, label, attribution, items } = node.fields ?? {}
    if (node.fields?.blockType === 'footnote') return []
    const lines = ((items ?? []) as Record<string, unknown>[]).flatMap((item) => [item.title, item.text])
    return [title, figure, caption, note, text, label, attribution, ...lines]
  })
  return seen.filter(Boolean).join(' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length // prettier-ignore
}

/** Freezing drops the ids the editor gives to blocks. */
const frozen = <T>(content: T): T =>
  JSON.parse(JSON.stringify(content), (_, value) => {
    if (!value?.fields?.blockType) return value
    const { id: _id, ...fields } = value.fields
    return { ...value, fields }
  })

const live = (type: ReviewableType, slug: string) => LIVE_STATES.includes(planOf(type, slug))
const byUid = new Map(DOCUMENTS.map((document) => [document.uid, document]))
const bodies = CHAPTERS.flatMap(({ slug, content: { body } }) =>
  Object.entries(body).map(([locale, text]) => ({ name: `${slug} (${locale})`, slug, text: text as RichText })),
)
const referencesIn = (text: RichText) =>
  nodesOf(text).flatMap(({ fields }) => REFERENCE_BLOCKS.flatMap(({ field }) => (fields?.[field] as string) ?? []))

describe('the demonstration guide', () => {
  it('has all its documents', () => {
    const counts = REVIEWABLE_TYPES.map((type) => [type, those(type).length])
    expect(Object.fromEntries(counts)).toEqual({
      chapters: 7,
      examples: 25,
      schemes: 15,
      contacts: 20,
      'legal-references': 6,
      'glossary-terms': 10,
      'key-figures': 2,
      pages: 4,
      outline: 1,
    })
    expect(new Set(DOCUMENTS.map(({ uid }) => uid)).size).toBe(DOCUMENTS.length)
  })

  it.each(DOCUMENTS.map((document) => [`${document.type}/${document.slug}`, document] as const))(
    '%s fits its schema',
    (_, { type, content }) => {
      expect(CONTENT[type].safeParse(frozen(content)).error?.issues ?? []).toEqual([])
    },
  )

  it('gives examples and schemes at least one source', () => {
    for (const { content } of [...EXAMPLES, ...SCHEMES]) expect(content.sources?.length).toBeGreaterThan(0)
  })

  it('refers only to documents it has', () => {
    for (const { content } of CHAPTERS)
      for (const uid of [
        ...(content.relatedExamples ?? []),
        ...(content.relatedSchemes ?? []),
        ...(content.relatedContacts ?? []),
      ])
        expect(byUid.has(uid)).toBe(true)
    for (const { text } of bodies) for (const uid of referencesIn(text)) expect(byUid.has(uid)).toBe(true)
    for (const { content } of SCHEMES) for (const uid of content.contacts ?? []) expect(byUid.has(uid)).toBe(true)
    expect(chaptersOf(GUIDE_OUTLINE.content.tree)).toEqual(CHAPTERS.map(({ uid }) => uid))
  })

  it('publishes nothing that refers to an unpublished document', () => {
    const broken = DOCUMENTS.filter(
      ({ type, slug }) => type !== 'outline' && !['draft', 'in_review'].includes(planOf(type, slug)),
    )
      .flatMap(({ type, slug, content }) =>
        referencesOf(content).map(({ uid, field }) => ({ from: `${type}/${slug} ${field}`, to: byUid.get(uid)! })),
      )
      .filter(({ to }) => !live(to.type, to.slug))
    expect(broken.map(({ from, to }) => `${from} → ${to.slug}`)).toEqual([])
  })

  it('leaves every unconfirmed example unpublished, and shows every state', () => {
    for (const { slug, content } of EXAMPLES)
      if (content.perimeter === 'epl-to-confirm') expect(['draft', 'in_review']).toContain(planOf('examples', slug))
    expect(new Set(DOCUMENTS.map(({ type, slug }) => planOf(type, slug))).size).toBe(8)
    const unknown = Object.entries(PLAN).flatMap(([type, slugs]) =>
      Object.keys(slugs).filter((slug) => !byUid.has(uidOf(type, slug))),
    )
    expect(unknown).toEqual([])
  })
})

describe.each(bodies)('chapter $name', ({ text }) => {
  const top = text.root.children!

  it('has 500 to 1,000 words', () => {
    expect(wordsOf(text)).toBeGreaterThanOrEqual(500)
    expect(wordsOf(text)).toBeLessThanOrEqual(1000)
  })

  it('never jumps a heading level', () => {
    const levels = top.filter(({ type }) => type === 'heading').map(({ tag }) => Number(String(tag).slice(1)))
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1))
  })

  it('never has two callouts in a row, and says it is a demonstration', () => {
    const blocks = top.map(({ fields }) => fields?.blockType)
    blocks.forEach((block, index) => expect(block === 'callout' && blocks[index - 1] === 'callout').toBe(false))
    expect(JSON.stringify(top.slice(0, 3))).toMatch(
      /Contenu de démonstration : faits relevés|Demonstration content: facts/,
    )
  })

  it('gives every table a caption and header cells', () => {
    for (const { fields } of nodesOf(text).filter((node) => node.fields?.blockType === 'table')) {
      expect(fields!.caption).toBeTruthy()
      const rows = (fields!.grid as RichText).root.children![0]!.children!
      expect(rows[0]!.children!.every(({ headerState }) => headerState === 1)).toBe(true)
    }
  })

  it('keeps straight quotes, dialect marks, addresses and telephone numbers out of the text', () => {
    const all = nodesOf(text)
    const texts = all.flatMap((node) => [
      node.text,
      node.fields?.label,
      node.fields?.text,
      node.fields?.title,
      node.fields?.note,
    ])
    for (const value of texts.filter(Boolean))
      expect(value).not.toMatch(/['"{}[\]*^@|]|\d\d \d\d \d\d \d\d|\u00a0|\u202f/)
    const ids = all.map(({ fields }) => fields?.id).filter(Boolean)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/)
  })
})

describe('people and partners', () => {
  it('gives every partner an author, two reviewers and a coordinator', () => {
    for (const { slug } of PARTNERS) {
      const roles = PEOPLE.filter(({ partner }) => partner === slug).flatMap(({ roles }) => roles)
      expect(roles.sort()).toEqual(['author', 'coordinator', 'reviewer', 'reviewer'])
    }
    expect(PEOPLE.every(({ email }) => email.endsWith('@example.org'))).toBe(true)
  })
})

describe('toLexical', () => {
  const convert = (markdown: string) => toLexical({ markdown, resolve: uidOf }).root.children!

  it('reads headings, lists, formats, links and references', () => {
    const [heading, list, paragraph] = convert(
      '## A\n\n1. one\n2. **two**\n\nSee *[x](https://x.fr)*^[n] {scheme:ficol|F}.',
    )
    expect(heading).toMatchObject({ tag: 'h2', children: [{ text: 'A' }] })
    expect(list).toMatchObject({
      listType: 'number',
      children: [{ value: 1 }, { children: [{ text: 'two', format: 1 }] }],
    })
    expect(paragraph!.children!.map(({ type }) => type)).toEqual([
      'text',
      'link',
      'inlineBlock',
      'text',
      'inlineBlock',
      'text',
    ])
    expect(paragraph!.children![1]).toMatchObject({ fields: { url: 'https://x.fr' }, children: [{ format: 2 }] })
    expect(paragraph!.children![4]).toMatchObject({ fields: { scheme: uidOf('schemes', 'ficol'), label: 'F' } })
  })

  it('refuses what it does not understand', () => {
    for (const wrong of ['#### Deep', ':::callout', ':::unknown\n:::', ':::table "T"\n| a | b |\n| c |\n:::'])
      expect(() => convert(wrong)).toThrow()
  })

  it('makes the same ids every time', () => {
    expect(convert('a^[b]')).toEqual(convert('a^[b]'))
    expect(uidOf('schemes', 'ficol')).toMatch(UUID_V5)
  })
})
