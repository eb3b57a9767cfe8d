import type { RichNode, RichText } from '#domain/content/shared.ts'
import { anchorAt, placeOf } from '#domain/anchor.ts'
import { canonical, canonicalText, stable } from '#domain/content/canonical.ts'
import { CONTENT } from '#domain/content/index.ts'
import { titled, untitled, wordlessIn, wordsGiven } from '#domain/content/frozenTitles.ts'
import { normalise } from '#domain/content/normalise.ts'
import { chaptersOf, isEachOnce } from '#domain/kinds/outline.ts'
import { bodiesOf, mediaOf, mediaUsesOf, referenceIn, referencesOf } from '#domain/content/references.ts'
import { body as bodySchema } from '#domain/content/richText.ts'
import { email, line, phone, slug, webAddress } from '#domain/content/shared.ts'
import { isRichText, visit, wordsOf as wordsOfNode } from '#domain/content/visit.ts'
import { runsCode, unlinked } from '#domain/content/unlinked.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import { formSaveOf } from '#domain/formSave.ts'
import { gate } from '#domain/gate.ts'
import { bodyFindings, personalDataIn } from '#domain/gateBody.ts'
import { isSafeLink } from '#domain/safeLink.ts'
import { basesOf } from '#domain/saving/bases.ts'
import { clashing } from '#domain/saving/clashing.ts'
import { printOf } from '#domain/saving/printOf.ts'
import { plainly } from '#domain/plainly.ts'
import { slugOf } from '#domain/slugOf.ts'
import { englishText, frenchText, isTranslationBehind } from '#domain/translation.ts'
import { fieldText, findingText, refusalText } from '#domain/wording.ts'
import { linesOf, oneLine } from '#notifications/plain.ts'
import { toHtml as letterHtml } from '#notifications/templates/html.ts'
import type { Letter } from '#notifications/templates/letter.ts'
import { toText as letterText } from '#notifications/templates/text.ts'
import { plainTwin } from '#platform/plainTwin.ts'
import { diffHtml } from '#richtext/compare/diffHtml.ts'
import { diffInline, dropIds, wholeInline } from '#richtext/compare/diffWords.ts'
import { align, keyOf } from '#richtext/compare/align.ts'
import { Budget, outerRunsOf } from '#richtext/compare/budget.ts'
import { parseHtml, textOf, writeHtml } from '#richtext/compare/tree.ts'
import { wordsOf, writeWords } from '#richtext/compare/words.ts'
import { escapeHtml } from '#richtext/escapeHtml.ts'
import { escapeMarkdown, guardLines, markdownUrl } from '#richtext/escapeMarkdown.ts'
import { headingIds, plainWords } from '#richtext/headingIds.ts'
import { headingsOf } from '#richtext/headings.ts'
import { referenceTag } from '#richtext/htmlWriter.ts'
import { footnotesHtml, splitNotes } from '#richtext/htmlFootnotes.ts'
import { toBlocks } from '#richtext/toBlocks.ts'
import { toHtml } from '#richtext/toHtml.ts'
import { toMarkdown } from '#richtext/toMarkdown.ts'
import { toText, unbroken } from '#richtext/toText.ts'
import { typography } from '#richtext/typography.ts'
import type { DeliveredDocument } from '#domain/delivered/index.ts'
import { comparisonOf, pageOf, pagesOf } from '#site/compare.ts'
import { explained } from '#site/explained.ts'
import { documentHtml } from '#site/documentHtml.ts'
import { describedAs, listDescribedAs, textOf as textOfItem } from '#site/described.ts'
import { factsOf } from '#site/facts.ts'
import { structured } from '#site/structured.ts'
import { previewable } from '#site/previewable.ts'
import { emptyReading } from '#site/reading.ts'
import { recordOf } from '#site/recordOf.ts'
import { bareContext } from './bareContext.ts'
import { readAlone } from './compared.ts'
import { paste } from './pasting.ts'

/** Every exported function that walks a string somebody typed, as `file#name`, with how the string reaches it. */
export const ON_STRINGS: Readonly<Record<string, (typed: string) => unknown>> = {
  'src/domain/content/canonical.ts#canonical': (typed) => canonical({ typed }),
  'src/domain/content/canonical.ts#canonicalText': (typed) => canonicalText({ typed }),
  'src/domain/content/canonical.ts#stable': (typed) => stable({ typed }),
  'src/domain/content/shared.ts#email': (typed) => email.safeParse(typed),
  'src/domain/content/shared.ts#phone': (typed) => phone.safeParse(typed),
  'src/domain/content/shared.ts#slug': (typed) => slug.safeParse(typed),
  'src/domain/content/shared.ts#webAddress': (typed) => webAddress.safeParse(typed),
  'src/domain/content/shared.ts#line': (typed) => line().safeParse(typed),
  'src/domain/content/unlinked.ts#runsCode': runsCode,
  'src/domain/delivered/titleIn.ts#titleIn': (typed) =>
    titleIn('contacts', { kind: 'named', organisation: typed, role: { fr: typed } } as never, 'fr'),
  'src/domain/anchor.ts#anchorAt': (typed) => anchorAt(typed, 0, Math.min(typed.length, 20)),
  'src/domain/anchor.ts#placeOf': (typed) =>
    placeOf(typed, { quote: typed.slice(0, 2), prefix: 'x', suffix: typed.slice(2, 60), start: 0, times: 1 }),
  'src/domain/formSave.ts#formSaveOf': formSaveOf,
  'src/domain/safeLink.ts#isSafeLink': isSafeLink,
  'src/domain/gateBody.ts#personalDataIn': (typed) => personalDataIn({ summary: { fr: typed } }, ['fr']),
  'src/domain/saving/bases.ts#basesOf': basesOf,
  'src/domain/saving/clashing.ts#clashing': (typed) =>
    clashing({ number: 1, bases: { typed: [] }, wanted: { typed }, stored: {}, known: undefined }),
  'src/domain/saving/printOf.ts#printOf': printOf,
  'src/domain/plainly.ts#plainly': (typed) => plainly(typed),
  'src/domain/slugOf.ts#slugOf': (typed) => slugOf(typed),
  'src/domain/wording.ts#fieldText': (typed) => fieldText(typed, 'fr'),
  'src/domain/wording.ts#findingText': (typed) =>
    findingText({ code: 'link_scheme', level: 'blocking', field: typed, what: typed }, 'fr'),
  'src/domain/wording.ts#refusalText': (typed) =>
    refusalText({ code: 'invalid_command', detail: { reason: typed } }, 'fr'),
  'src/notifications/plain.ts#linesOf': linesOf,
  'src/notifications/plain.ts#oneLine': oneLine,
  'src/notifications/templates/html.ts#toHtml': (typed) => letterHtml(letter(quarter(typed))),
  'src/notifications/templates/text.ts#toText': (typed) => letterText(letter(quarter(typed))),
  'src/platform/plainTwin.ts#plainTwin': plainTwin,
  'src/richtext/compare/diffHtml.ts#diffHtml': (typed) =>
    diffHtml(
      paragraph(typed),
      paragraph(`${typed.slice(0, typed.length / 2)}x y${typed.slice(typed.length / 2)}`),
      LABELS,
    ),
  'src/richtext/compare/diffWords.ts#diffInline': (typed) =>
    diffInline([escapeHtml(typed)], [escapeHtml(`x ${typed}`)], { labels: LABELS, budget: new Budget() }),
  'src/richtext/compare/diffWords.ts#dropIds': dropIds,
  'src/richtext/compare/diffWords.ts#wholeInline': (typed) => wholeInline([escapeHtml(typed)], 'added', LABELS),
  'src/richtext/compare/align.ts#align': (typed) => align(lines(typed), [...lines(typed), 'x'], new Budget()),
  'src/richtext/compare/align.ts#keyOf': (typed) => parseHtml(paragraph(typed)).map(keyOf),
  'src/richtext/compare/budget.ts#Budget': (typed) => new Budget().runsOf([...typed], [...typed, 'x']),
  'src/richtext/compare/budget.ts#outerRunsOf': (typed) => outerRunsOf([...typed], [...typed, 'x']),
  'src/richtext/compare/tree.ts#parseHtml': (typed) => [parseHtml(typed), parseHtml(paragraph(typed))],
  'src/richtext/compare/tree.ts#textOf': (typed) => parseHtml(paragraph(typed)).map(textOf),
  'src/richtext/compare/tree.ts#writeHtml': (typed) => parseHtml(paragraph(typed)).map(writeHtml),
  'src/richtext/compare/words.ts#wordsOf': (typed) => wordsOf(parseHtml(paragraph(typed))),
  'src/richtext/compare/words.ts#writeWords': (typed) => writeWords(wordsOf([escapeHtml(typed)])),
  'src/richtext/htmlWriter.ts#referenceTag': (text) => referenceTag({ type: 'examples', uid: text, href: text }),
  'src/richtext/toText.ts#unbroken': unbroken,
  'src/richtext/escapeHtml.ts#escapeHtml': escapeHtml,
  'src/richtext/paste/pasted.ts#pasted': (typed) => [
    paste({ html: typed, files: [] }),
    paste({ html: `<p style="${escapeHtml(typed)}">${escapeHtml(typed)}</p>` }),
    paste({ text: typed }),
    paste({ html: '<img src="a">', rtf: typed }),
  ],
  'src/richtext/escapeMarkdown.ts#escapeMarkdown': escapeMarkdown,
  'src/richtext/escapeMarkdown.ts#guardLines': guardLines,
  'src/richtext/escapeMarkdown.ts#markdownUrl': markdownUrl,
  'src/richtext/headingIds.ts#headingIds': (typed) => lines(typed).map(headingIds()),
  'src/richtext/htmlFootnotes.ts#footnotesHtml': (typed) =>
    footnotesHtml(lines(typed), { locale: 'fr', say: escapeHtml }),
  'src/richtext/htmlFootnotes.ts#splitNotes': splitNotes,
  'src/richtext/typography.ts#typography': (typed) => typography(typed, 'fr'),
  'src/site/explained.ts#explained': (typed) =>
    explained(typed, [{ uid: 'u', href: '/glossaire/a', title: typed, definition: typed }], {
      say: escapeHtml,
      more: '',
    }),
  'src/site/documentHtml.ts#documentHtml': (typed) => documentHtml(reading(typed)),
  'src/site/described.ts#describedAs': (typed) => describedAs(example(typed), typed),
  'src/site/described.ts#listDescribedAs': (typed) => listDescribedAs('chapters', typed, 'fr'),
  'src/site/described.ts#textOf': (typed) => textOfItem(example(typed)),
  'src/site/structured.ts#structured': (typed) =>
    structured({
      site: { locale: 'fr', title: typed, demonstration: false, partners: [], pages: [], asset: (name) => name },
      found: { origin: 'https://guide.example', address: 'https://guide.example/', others: [], isBorrowed: false },
      title: typed,
      description: typed,
      steps: lines(typed).map((title) => ({ title, href: '/' })),
    }),
  'src/site/facts.ts#factsOf': (typed) => [factsOf(example(typed)), factsOf(scheme(typed))],
}

/** Every exported function that walks a body. Those of the writers and walkers are reached through the three formats. */
export const ON_BODIES: Readonly<Record<string, (body: RichText) => unknown>> = {
  'src/domain/content/index.ts#CONTENT': (body) => CONTENT.chapters.safeParse({ body: { fr: body } }),
  'src/domain/content/richText.ts#body': (body) => bodySchema.safeParse(body),
  'src/domain/content/normalise.ts#normalise': (body) => normalise('chapters', { body: { fr: body } }),
  'src/domain/content/references.ts#referencesOf': (body) => referencesOf({ body: { fr: body } }),
  'src/domain/content/references.ts#mediaOf': (body) => mediaOf({ body: { fr: body } }),
  'src/domain/content/references.ts#mediaUsesOf': (body) => mediaUsesOf({ body: { fr: body } }),
  'src/domain/content/references.ts#bodiesOf': (body) => bodiesOf({ body: { fr: body } }),
  'src/domain/content/references.ts#referenceIn': (body) => visit(body, referenceIn),
  'src/domain/content/frozenTitles.ts#wordsGiven': (body) => visit(body, wordsGiven),
  'src/domain/content/frozenTitles.ts#wordlessIn': (body) => wordlessIn({ body: { fr: body } }),
  'src/domain/content/frozenTitles.ts#titled': (body) =>
    titled({ body: { fr: body } }, { locales: ['fr'], titleOf: () => 't' }),
  'src/domain/content/frozenTitles.ts#untitled': (body) => untitled({ body: { fr: body } }),
  'src/domain/content/unlinked.ts#unlinked': (body) => unlinked({ body: { fr: body } }),
  'src/domain/content/visit.ts#isRichText': isRichText,
  'src/domain/content/visit.ts#visit': (body) => visit(body, (node) => node.type),
  'src/domain/content/visit.ts#wordsOf': (body) => wordsOfNode(body.root),
  'src/domain/kinds/outline.ts#isEachOnce': (body) => isEachOnce({ tree: body.root.children as never }),
  'src/domain/kinds/outline.ts#chaptersOf': (body) => chaptersOf(body.root.children as never),
  'src/domain/gate.ts#gate': (body) => gate({ body: { fr: body } }, GATE),
  'src/domain/gateBody.ts#bodyFindings': (body) => bodyFindings(body, 'body.fr'),
  'src/domain/translation.ts#englishText': (body) => englishText('chapters', { body: { fr: body, en: body } }),
  'src/domain/translation.ts#frenchText': (body) => frenchText('chapters', { body: { fr: body } }),
  'src/domain/translation.ts#isTranslationBehind': (body) =>
    isTranslationBehind('chapters', { body: { fr: body }, translates: { en: '' } }, (text) => text),
  'src/richtext/headingIds.ts#plainWords': (body) => plainWords(body.root),
  'src/richtext/headings.ts#headingsOf': (body) => headingsOf(body, CONTEXT),
  'src/richtext/toHtml.ts#toHtml': (body) => toHtml(body, CONTEXT),
  'src/richtext/toBlocks.ts#toBlocks': (body) => toBlocks(body, CONTEXT),
  'src/richtext/toMarkdown.ts#toMarkdown': (body) => toMarkdown(body, CONTEXT),
  'src/richtext/toText.ts#toText': (body) => toText(body, CONTEXT),
  'src/site/compare.ts#pagesOf': (body) => diffHtml(...pagesOf({ before: read(body), after: read(withMore(body)) })),
  'src/site/compare.ts#comparisonOf': (body) =>
    comparisonOf({ html: pageOf(read(body)), changes: 0, precision: 'words' }, 'fr'),
  'src/site/compare.ts#pageOf': (body) => pageOf(read(body)),
  'src/site/previewable.ts#previewable': (body) => previewable('chapters', { body: { fr: body } }),
  'src/site/readingOfDelivered.ts#readingOfDelivered': read,
  'src/site/recordOf.ts#recordOf': (body) => recordOf('chapters', chapter(body), NAMES),
}

const LABELS = { added: 'a', deleted: 'd', colon: ':', Added: 'A', Deleted: 'D', Modified: 'M' }
const CONTEXT = {
  ...bareContext('fr'),
  resolve: () => ({ found: { type: 'examples' as const, uid: 'u', slug: 'a', href: '/a', self: '/v1/a' }, label: 'a' }),
}
const NAMES = { locale: 'fr', titleOf: () => undefined, partnerName: (uid: string) => uid } as const
const GATE = {
  type: 'chapters',
  uid: 'u',
  stage: 'submit',
  locales: ['fr'],
  now: '2026-01-01T00:00:00.000Z',
  isLive: () => false,
  slugOwner: () => null,
} as const

const paragraph = (typed: string): string => `<p>${escapeHtml(typed)}</p>`
/** A text as many short ones. */
const lines = (typed: string): string[] => typed.match(/[\s\S]{1,20}/g) ?? []
const withMore = ({ root }: RichText): RichText => ({
  root: {
    ...root,
    children: [...(root.children as RichNode[]), { type: 'paragraph', children: [] }, { type: 'horizontalrule' }],
  },
})

const chapter = (body: RichText) => previewable('chapters', { title: { fr: 'Titre' }, body: { fr: body } })
function read(body: RichText) {
  return readAlone('chapters', chapter(body))
}

const reading = (typed: string) => ({
  ...emptyReading({ type: 'chapters', locale: 'fr', title: typed }),
  summary: typed,
  facts: [{ label: typed, values: [{ text: typed, href: typed }] }],
  sections: [{ title: typed, text: typed, isLesson: true }],
  keyPoints: [typed],
  body: paragraph(typed),
})

const term = { slug: 'a', label: 'a' }
const example = (typed: string): DeliveredDocument =>
  ({
    ...{
      type: 'examples',
      locale: 'fr',
      actor: { name: typed, kind: term },
      perimeter: term,
      countries: [],
      themes: [],
      aim: term,
      partnersInvolved: [typed],
    },
    ...{ keyFigures: [{ label: typed, value: typed }] },
    funding: [{ funder: typed, amount: 12, text: typed }],
  }) as unknown as DeliveredDocument
const scheme = (typed: string): DeliveredDocument =>
  ({
    type: 'schemes',
    locale: 'fr',
    ...{ operator: typed, schemeType: term, status: term, beneficiaries: typed, roleForEpl: typed, amounts: typed },
    ...{ applyUrl: typed, asOf: { date: '2024-01-01T00:00:00.000Z', precision: 'year' } },
  }) as unknown as DeliveredDocument

/** A letter says it in twenty places. */
const quarter = (typed: string): string => typed.slice(0, typed.length / 4)

const letter = (typed: string): Letter => ({
  ...{ language: 'fr', subject: typed, preheader: typed, greeting: typed, heading: typed, title: typed, lead: typed },
  panels: [{ title: typed, lines: lines(typed), isQuote: true }],
  button: { label: typed, url: typed },
  others: { title: typed, links: [{ label: typed, url: typed }] },
  standing: { title: typed, rows: [{ partner: typed, answer: typed, isApproval: false }] },
  footer: [typed],
})
