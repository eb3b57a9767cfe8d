import { COMMON_WORDS } from './common.ts'

/** What Payload says otherwise than it would, by its own keys. Nothing in its versions is « published »: the ledger says what is live. */
export const PAYLOAD_WORDS = {
  fr: {
    coplume: { readingPage: COMMON_WORDS.readingPage.fr },
    general: { createNew: 'Créer', createNewLabel: 'Créer : {{label}}', locale: 'Langue du texte' },
    version: {
      currentlyPublished: 'Version actuelle',
      previouslyPublished: 'Version antérieure',
      published: 'Enregistré',
      draft: 'Enregistré',
      saveDraft: 'Enregistrer',
    },
  },
  en: {
    coplume: { readingPage: COMMON_WORDS.readingPage.en },
    general: { locale: 'Language of the text' },
    version: {
      currentlyPublished: 'Current version',
      previouslyPublished: 'Earlier version',
      published: 'Saved',
      draft: 'Saved',
      saveDraft: 'Save now',
    },
  },
}
