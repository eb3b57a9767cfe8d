/** Words given to Payload. Its own would lie here: nothing in its versions is « published », the ledger alone says what is live. */
export const PAYLOAD_WORDS = {
  fr: {
    coplume: { readingPage: 'Page de relecture' },
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
    coplume: { readingPage: 'Reading page' },
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
