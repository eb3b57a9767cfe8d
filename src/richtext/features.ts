import {
  BlocksFeature,
  EXPERIMENTAL_TableFeature,
  HeadingFeature,
  OrderedListFeature,
  UnorderedListFeature,
  type FeatureProviderServer,
} from '@payloadcms/richtext-lexical'
import type { Field } from 'payload'
import { EDITOR_WORDS, TABLE_QUESTIONS } from '#words/editor.ts'
import type { Words } from '#words/pair.ts'

/** Features of the editor that speak in our words: the configuration cannot say them, what a feature says is laid over it. */
export const features = {
  headings: () => spoken(HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }), EDITOR_WORDS.heading),
  bullets: () => spoken(UnorderedListFeature(), EDITOR_WORDS.unorderedList),
  numbers: () => spoken(OrderedListFeature(), EDITOR_WORDS.orderedList),
  blocks: (which: Parameters<typeof BlocksFeature>[0]) => spoken(BlocksFeature(which), EDITOR_WORDS.blocks),
  table: () => asking(EXPERIMENTAL_TableFeature(), TABLE_QUESTIONS),
}

type Provider<A, B, C> = FeatureProviderServer<A, B, C>
type Feature<A, B, C> = Exclude<Provider<A, B, C>['feature'], (...args: never[]) => unknown>

/** The same feature, other words in French. */
const spoken = <A, B, C>(provider: Provider<A, B, C>, fr: object): Provider<A, B, C> =>
  changed(provider, (feature) => ({ ...feature, i18n: { ...feature.i18n, fr } as typeof feature.i18n }))

/** A field of a feature, called what we call it: Payload calls one without a label by its name. */
export function asked(field: Field, questions: Readonly<Record<string, Words>>): Field {
  const words = 'name' in field ? questions[field.name] : undefined
  return words ? ({ ...field, label: words } as Field) : field
}

/** The same feature, its questions in our words. */
const asking = <A, B, C>(provider: Provider<A, B, C>, questions: Readonly<Record<string, Words>>): Provider<A, B, C> =>
  changed(provider, (feature) => ({
    ...feature,
    generateSchemaMap: (args) => {
      const map = feature.generateSchemaMap?.(args) ?? null
      for (const entry of map?.values() ?? []) {
        if ('fields' in entry) entry.fields = entry.fields.map((field) => asked(field, questions))
      }
      return map
    },
  }))

function changed<A, B, C>(
  provider: Provider<A, B, C>,
  change: (feature: Feature<A, B, C>) => Feature<A, B, C>,
): Provider<A, B, C> {
  const { feature } = provider
  return {
    ...provider,
    feature: async (args) => change(typeof feature === 'function' ? await feature(args) : feature),
  }
}
