import {
  BoldFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  ParagraphFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { COMMON_LABELS } from '#domain/kinds/common.ts'
import { CALLOUT_KINDS, DOCUMENT_LANGUAGES } from '#domain/vocabularies.ts'
import { BLOCK_WORDS, CALLOUT_KIND, DOCUMENT_LANGUAGE } from '#words/blocks.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { both, optionsOf } from '../labels.ts'
import { neverRefusedBlocks } from '../neverRefused.ts'
import { DOCUMENTS, PICTURES } from '../mediaChoice.ts'
import { INLINE_BLOCKS } from './inline.ts'
import { inlineEditor, webLink } from './inlineEditor.ts'
import { features } from '../features.ts'

/** Blocks that stand on their own line. Their fields are those of `domain/content/richText.ts`; nothing is required here. */
export const STANDING_BLOCKS: Block[] = neverRefusedBlocks([
  {
    slug: 'callout',
    labels: { singular: BLOCK_WORDS.callout, plural: both('Encadrés', 'Callouts') },
    fields: [
      {
        name: 'kind',
        type: 'select',
        label: CALLOUT_KIND,
        options: optionsOf(CALLOUT_KINDS),
        defaultValue: 'a-retenir',
      },
      { name: 'title', type: 'text', label: COMMON_LABELS.title, maxLength: 200 },
      {
        name: 'figure',
        type: 'text',
        label: both('Grand nombre', 'Large number'),
        maxLength: 40,
        admin: {
          condition: (_, sibling) => sibling?.kind === 'chiffre-cle',
          description: both('Avec son unité : « 29 puits ».', 'With its unit: “29 wells”.'),
        },
      },
      { name: 'content', type: 'richText', label: both('Texte *', 'Text *'), editor: inlineEditor() },
    ],
  },
  {
    slug: 'figure',
    labels: { singular: BLOCK_WORDS.figure, plural: both('Illustrations', 'Figures') },
    fields: [
      {
        name: 'image',
        type: 'upload',
        relationTo: 'media',
        filterOptions: PICTURES,
        label: both('Image *', 'Picture *'),
      },
      {
        name: 'caption',
        type: 'text',
        label: both('Légende propre à ce texte', 'Caption in this text'),
        maxLength: 500,
      },
    ],
  },
  {
    slug: 'attachment',
    labels: {
      singular: BLOCK_WORDS.attachment,
      plural: both('Documents à télécharger', 'Documents to download'),
    },
    fields: [
      {
        name: 'file',
        type: 'upload',
        relationTo: 'media',
        filterOptions: DOCUMENTS,
        label: both('Fichier PDF *', 'PDF file *'),
      },
      { name: 'title', type: 'text', label: both('Titre du document *', 'Title of the document *'), maxLength: 200 },
      {
        name: 'language',
        type: 'select',
        label: DOCUMENT_LANGUAGE,
        options: optionsOf(DOCUMENT_LANGUAGES),
      },
    ],
  },
  {
    slug: 'table',
    labels: { singular: BLOCK_WORDS.table, plural: both('Tableaux', 'Tables') },
    fields: [
      { name: 'caption', type: 'text', label: both('Légende du tableau *', 'Table caption *'), maxLength: 300 },
      {
        name: 'grid',
        type: 'richText',
        label: both('Tableau *', 'Table *'),
        editor: lexicalEditor({
          features: () => [
            ParagraphFeature(),
            BoldFeature(),
            ItalicFeature(),
            webLink(),
            features.blocks({ blocks: [], inlineBlocks: INLINE_BLOCKS }),
            features.table(),
            InlineToolbarFeature(),
          ],
        }),
        admin: {
          description: both('La première ligne doit être une ligne d’en-tête.', 'The first row must be a header row.'),
        },
      },
      { name: 'note', type: 'text', label: both('Note sous le tableau', 'Note below the table'), maxLength: 500 },
    ],
  },
  {
    slug: 'quote',
    labels: { singular: BLOCK_WORDS.quote, plural: both('Citations', 'Quotes') },
    fields: [
      { name: 'text', type: 'textarea', label: both('Citation *', 'Quote *'), maxLength: 2000 },
      { name: 'attribution', type: 'text', label: WRITING_WORDS.attributionHint, maxLength: 300 },
    ],
  },
  {
    slug: 'steps',
    labels: { singular: BLOCK_WORDS.steps, plural: both('Étapes', 'Steps lists') },
    fields: [
      { name: 'title', type: 'text', label: COMMON_LABELS.title, maxLength: 200 },
      {
        name: 'items',
        type: 'array',
        label: both('Étapes *', 'Steps *'),
        labels: { singular: BLOCK_WORDS.step, plural: BLOCK_WORDS.steps },
        fields: [
          { name: 'title', type: 'text', label: both('Intitulé *', 'Name *'), maxLength: 200 },
          { name: 'text', type: 'textarea', label: both('Explication', 'Explanation'), maxLength: 2000 },
        ],
      },
    ],
  },
  {
    slug: 'checklist',
    labels: { singular: BLOCK_WORDS.checklist, plural: both('Listes de contrôle', 'Checklists') },
    fields: [
      { name: 'title', type: 'text', label: COMMON_LABELS.title, maxLength: 200 },
      {
        name: 'items',
        type: 'array',
        label: both('Points à vérifier *', 'Points to check *'),
        labels: { singular: BLOCK_WORDS.point, plural: both('Points', 'Points to check') },
        fields: [{ name: 'text', type: 'text', label: both('Point *', 'Point *'), maxLength: 500 }],
      },
    ],
  },
])
