import type { Content, ReviewableType } from '#domain/content/index.ts'
import { REFERENCE_BLOCKS } from '#domain/kinds/references.ts'
import type { OutlineNode } from '#domain/kinds/outline.ts'
import type { RichNode, RichText } from '#domain/content/shared.ts'
import { fc } from './properties.ts'

/** Contents that are whole, of every kind, drawn at random, among targets they point to with words or without. */

/** What a content may point to. */
type Referable = (typeof REFERENCE_BLOCKS)[number]['type']
export interface Targets extends Readonly<Record<Referable | 'chapters', readonly string[]>> {
  /** Of media that are pictures, and of one that is not. */
  readonly media: readonly string[]
}

const WORDS = ['Le puits', 'la ville', 'Un élu, deux', 'ÉAU « vive »', '<b>gras</b>', '1 % & plus', 'déjà !', 'a_b*c']
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((each) => each.join(' '))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

const text = words.map((said): RichNode => ({ type: 'text', version: 1, text: said, format: 0 }))
const wrapped = (type: string, children: RichNode[], more: object = {}): RichNode => ({ type, version: 1, ...more, children }) // prettier-ignore
const block = (type: 'block' | 'inlineBlock', fields: Record<string, unknown>): RichNode => ({
  type,
  version: 1,
  fields,
})

const referenceTo = (targets: Targets) =>
  fc
    .constantFrom(...REFERENCE_BLOCKS)
    .chain((each) => fc.tuple(fc.constant(each), fc.constantFrom(...targets[each.type]), maybe(words)))
    .map(([each, uid, label]) =>
      block('inlineBlock', { blockType: each.block, [each.field]: uid, ...(label ? { label } : {}) }),
    )

const paragraphTo = (targets: Targets) =>
  fc
    .array(fc.oneof(text, referenceTo(targets)), { minLength: 1, maxLength: 5 })
    .map((each) => wrapped('paragraph', each))

/** A body of paragraphs, headings, lists, callouts, quotes, stages, figures and documents to download. */
function bodyTo(targets: Targets): fc.Arbitrary<RichText> {
  const paragraph = paragraphTo(targets)
  const nodes = fc.oneof(
    { weight: 4, arbitrary: paragraph },
    text.map((each) => wrapped('heading', [each], { tag: 'h2' })),
    fc
      .array(fc.oneof(text, referenceTo(targets)), { minLength: 1, maxLength: 3 })
      .map((items) => wrapped('list', items.map((each) => wrapped('listitem', [each])), { listType: 'bullet' })), // prettier-ignore
    paragraph.map((each) =>
      block('block', { blockType: 'callout', kind: 'focus', content: { root: wrapped('root', [each]) } }),
    ),
    words.map((said) => block('block', { blockType: 'quote', text: said })),
    fc
      .tuple(words, words)
      .map(([title, said]) => block('block', { blockType: 'steps', items: [{ title, text: said }] })),
    fc
      .tuple(fc.constantFrom(...targets.media), words)
      .map(([image, caption]) => block('block', { blockType: 'figure', image, caption })),
    fc
      .tuple(fc.constantFrom(...targets.media), words, maybe(fc.constantFrom('fr', 'ar')))
      .map(([file, title, language]) =>
        block('block', { blockType: 'attachment', file, title, ...(language && { language }) }),
      ),
  )
  return fc.array(nodes, { minLength: 1, maxLength: 6 }).map((children) => ({ root: wrapped('root', children) }))
}

const inBoth = <T>(of: fc.Arbitrary<T>, hasEnglish: boolean) =>
  fc.tuple(of, of).map(([fr, en]) => (hasEnglish ? { fr, en } : { fr }))

const somePartner = '00000000-0000-4000-8000-000000000900'

/** A content of a type; `common` holds what every content has beside. */
export function contentOf<T extends ReviewableType>(
  type: T,
  { targets, common }: { targets: Targets; common: object },
): fc.Arbitrary<Content<T>> {
  const some = (uids: readonly string[]) => maybe(fc.uniqueArray(fc.constantFrom(...uids), { minLength: 1 }))
  const own = (hasEnglish: boolean): Readonly<Record<ReviewableType, () => fc.Arbitrary<object>>> => {
    const said = inBoth(words, hasEnglish)
    return {
      chapters: () =>
        fc.record({
          summary: said,
          body: inBoth(bodyTo(targets), hasEnglish),
          keyPoints: inBoth(fc.array(words.map((each) => ({ text: each })), { maxLength: 3 }), hasEnglish), // prettier-ignore
          relatedExamples: some(targets.examples),
          relatedSchemes: some(targets.schemes),
        }),
      examples: () =>
        fc.record({
          summary: said,
          body: inBoth(bodyTo(targets), hasEnglish),
          lessons: said,
          actor: words.map((name) => ({ name, kind: 'spl' })),
          perimeter: fc.constant('epl'),
          countries: fc.constant(['NE']),
          themes: fc.constant(['eau']),
          aim: fc.constant('cooperation'),
          images: some(targets.media),
          sources: fc.constant([{ title: 'Une source', url: 'https://exemple.fr/a' }]),
        }),
      contacts: () =>
        fc.record({
          organisation: words,
          organisationType: fc.constant('state'),
          kind: fc.constant('functional'),
          role: said,
          website: fc.constant('https://exemple.fr'),
        }),
      schemes: () =>
        fc.record({
          operator: words,
          type: fc.constant('grant'),
          status: fc.constant('open'),
          description: said,
          beneficiaries: said,
          roleForEpl: said,
          asOf: fc.constant({ date: '2024-01-01T00:00:00.000Z', precision: 'year' }),
          contacts: some(targets.contacts),
        }),
      'legal-references': () =>
        fc.record({
          effect: said,
          nature: fc.constant('law'),
          citation: words,
          inForceOn: fc.constantFrom('2007', '2007-02', '2007-02-02'),
          officialUrl: fc.constant('https://exemple.fr/loi'),
          excerpt: maybe(said),
        }),
      'glossary-terms': () =>
        fc.record({
          definition: said,
          acronym: maybe(fc.constantFrom('Epl', 'R&D')),
          synonyms: inBoth(fc.array(words.map((each) => ({ words: each })), { maxLength: 3 }), hasEnglish), // prettier-ignore
          explanation: maybe(said),
        }),
      'key-figures': () =>
        fc.record({
          meaning: said,
          value: fc.constantFrom('1 442', '12,5', '< 3'),
          unit: said,
          countedOn: fc.constantFrom('2024', '2024-06', '2024-06-01'),
          sources: fc.constant([{ title: 'Une source', url: 'https://exemple.fr/a' }]),
        }),
      pages: () => fc.record({ summary: said, body: inBoth(bodyTo(targets), hasEnglish) }),
      outline: () =>
        fc.record({
          tree: fc
            .tuple(words, fc.shuffledSubarray([...targets.chapters]))
            .map(([fr, chapters]): OutlineNode[] => [
              { heading: { fr }, children: chapters.map((chapter) => ({ chapter })) },
            ]),
        }),
    }
  }
  return fc.boolean().chain((hasEnglish) =>
    fc.tuple(inBoth(words, hasEnglish), own(hasEnglish)[type]()).map(
      ([title, fields]) =>
        JSON.parse(
          JSON.stringify({
            ...{ schemaVersion: 1, leadPartner: somePartner, slug: `texte-${type}`, title },
            ...common,
            ...fields,
          }),
        ) as Content<T>,
    ),
  )
}
