/** Why an exported function of a room of texts is not measured: the reason, then the functions, by file. */
type Exempt = readonly [why: string, files: Readonly<Record<string, string>>]

const REASONS: readonly Exempt[] = [
  [
    'decides by states, roles, dates and identifiers',
    {
      'src/domain/content/index.ts': 'isReviewableType',
      'src/domain/content/inLocales.ts': 'carried isLocalised withoutLocale',
      'src/domain/content/shared.ts': 'isUid localised localisedMaybe uid instant factDate',
      'src/domain/countries.ts': 'countryName',
      'src/domain/decide.ts': 'decide isBarred lawful',
      'src/domain/delivered/addresses.ts':
        'apiAddress homeAddress mediaAddress pageAddress proofAddress sectionAddress',
      'src/domain/delivered/localise.ts': 'localeOf said termOf',
      'src/domain/errors.ts': 'Refusal isRefusal',
      'src/domain/findings.ts': 'isBlocking',
      'src/domain/formSave.ts': 'formSaveText',
      'src/domain/freshness.ts': 'isFresh lapsesAt',
      'src/domain/guide.ts':
        'documentsOf emptyGuide fold keyAt keyInForce notBefore ownerOfSlug reviewOf slugHolder slugKey',
      'src/domain/permissions.ts': 'can scopesOf',
      'src/domain/policy.ts': 'askedBy everyOwner requiredPartners',
      'src/domain/readers.ts': 'asReader readersOf',
      'src/domain/replay.ts': 'Replay',
      'src/domain/rules/index.ts': 'livingRules',
      'src/domain/rules/v1/decide.ts': 'decide lawful',
      'src/domain/rules/v1/guide.ts': 'emptyGuide fold ownerOfSlug reviewOf',
      'src/domain/rules/v1/permissions.ts': 'can',
      'src/domain/rules/v1/policy.ts': 'requiredPartners',
      'src/domain/rules/v1/review.ts': 'evolve isApproved missingApprovals',
      'src/domain/rules/v1/stable.ts': 'stable',
      'src/domain/review.ts': 'attestedAt evolve isApproved missingApprovals openRound owedPartners stateOf',
      'src/domain/roles.ts': 'isOrdinary',
      'src/domain/vocabularies.ts': 'slugsOf',
      'src/delivery/serialize/asking.ts': 'liveOf',
      'src/delivery/serialize/isVisible.ts': 'isVisible leavesAt',
      'src/delivery/serialize/page.ts': 'pageOf',
      'src/delivery/serialize/validUntil.ts': 'validUntil',
      'src/delivery/serialize/vocabularies.ts': 'serializeVocabularies',
      'src/notifications/templates/dates.ts': 'day weekday',
      'src/site/dates.ts': 'amountOf dayOf factDay isoDay listOfNames',
      'src/site/formats.ts': 'dateFormat',
      'src/site/parts/barbs.ts': 'barbs',
      'src/richtext/compare/tree.ts': 'isElement isVoid',
    },
  ],
  [
    'is a schema made of those that are measured (a body, a line, an address)',
    {
      'src/domain/content/shared.ts': 'common',
      'src/domain/kinds/kind.ts': 'contentOf kind',
      'src/domain/kinds/field.ts': 'field listedOf servedOf shapeOf',
      'src/domain/kinds/index.ts': 'fieldsThat ofEachKind',
      'src/domain/kinds/values.ts': 'choice choices countries documents group line list pictures rows text',
    },
  ],
  [
    'checks the shape of what we deliver; strings pass as they are, or against an anchored expression without two runs',
    {
      'src/domain/delivered/outline.ts': 'deliveredOutline',
      'src/domain/delivered/partner.ts': 'deliveredPartner partnerList',
      'src/domain/delivered/problem.ts': 'problem',
      'src/domain/delivered/proof.ts': 'proof',
      'src/domain/delivered/shared.ts':
        'bodyBase documentBase itemBase listOf approval country deliveredDate href image revision term',
      'src/domain/delivered/vocabularies.ts': 'deliveredVocabularies',
    },
  ],
  [
    'carries fields as they are from one shape to another; bodies go through the formats that are measured',
    {
      'src/domain/publicPartner.ts': 'publicPartner',
      'src/delivery/serialize/base.ts': 'approvalsOf documentBaseOf itemBaseOf',
      'src/delivery/serialize/body.ts': 'bodyOf renderContextOf',
      'src/delivery/serialize/byTitle.ts': 'byTitle',
      'src/delivery/serialize/index.ts': 'serializeDocument serializeItem',
      'src/delivery/serialize/outline.ts': 'liveOutline serializeOutline',
      'src/delivery/serialize/partners.ts': 'serializePartners',
      'src/delivery/serialize/proof.ts': 'serializeProof',
      'src/delivery/serialize/related.ts': 'relatedOf',
      'src/delivery/serialize/told.ts': 'toldOf',
      'src/site/facts.ts': 'rows',
      'src/site/place.ts': 'placeOf',
      'src/site/reading.ts': 'emptyReading',
    },
  ],
  [
    'builds a letter of whole strings; the two writers of letters are measured',
    {
      'src/notifications/templates/approvedByAll.ts': 'approvedByAll',
      'src/notifications/templates/changesRequested.ts': 'changesRequested',
      'src/notifications/templates/common.ts': 'footer frame readingPage say standingOf versionOf',
      'src/notifications/templates/published.ts': 'published',
      'src/notifications/templates/reviewRequested.ts': 'reviewRequested',
    },
  ],
  [
    'is a part of a walker or writer that is measured whole, through toHtml, toMarkdown, toText and headingsOf',
    {
      'src/richtext/grid.ts': 'cellsOf',
      'src/richtext/htmlTable.ts': 'tableHtml',
      'src/richtext/htmlWriter.ts': 'htmlWriter',
      'src/richtext/inlineBlocks.ts': 'renderInlineBlock',
      'src/richtext/walk.ts': 'linesOf renderBlocks renderBody',
    },
  ],
  [
    'labels or describes the fields of a form in our own words',
    {
      'src/richtext/labels.ts': 'both fieldLabel label optionsOf',
      'src/richtext/neverRefused.ts': 'neverRefused neverRefusedBlocks',
    },
  ],
  [
    'sets texts as React nodes, through typography and documentHtml, which are measured',
    {
      'src/site/chapter.tsx': 'ChapterPage',
      'src/site/entry.tsx': 'EntryPage',
      'src/site/gone.tsx': 'GonePage',
      'src/site/home.tsx': 'HomePage',
      'src/site/list.tsx': 'ListPage',
      'src/site/notFound.tsx': 'NotFoundPage',
      'src/site/preview.tsx': 'PreviewPage',
      'src/site/render.ts': 'renderPage',
      'src/site/unavailable.tsx': 'UnavailablePage',
      'src/site/parts/Approvals.tsx': 'Approvals',
      'src/site/parts/Breadcrumb.tsx': 'Breadcrumb',
      'src/site/parts/Contents.tsx': 'Contents',
      'src/site/parts/Day.tsx': 'Day',
      'src/site/parts/FrozenDocument.tsx': 'FrozenDocument',
      'src/site/parts/Icon.tsx': 'Icon',
      'src/site/parts/Layout.tsx': 'Layout',
      'src/site/parts/Message.tsx': 'Message',
      'src/site/parts/Neighbours.tsx': 'Neighbours',
      'src/site/parts/Plume.tsx': 'Plume',
      'src/site/parts/Recent.tsx': 'Recent',
      'src/site/parts/Related.tsx': 'Related',
      'src/site/parts/StateLine.tsx': 'StateLine',
      'src/site/parts/Toc.tsx': 'Toc',
      'src/site/parts/TranslationNote.tsx': 'TranslationNote',
    },
  ],
]

/** The functions that are not measured, as `file#name`, with the reason. */
export const WALKS_NO_TEXT: ReadonlyMap<string, string> = new Map(
  REASONS.flatMap(([why, files]) =>
    Object.entries(files).flatMap(([file, names]) =>
      names.split(' ').map((name): [string, string] => [`${file}#${name}`, why]),
    ),
  ),
)
