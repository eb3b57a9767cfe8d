/** Payload's own words that would lie here: nothing in its versions is « published », the ledger alone says what is live. */
export const adminWords = {
  fr: { version: { currentlyPublished: 'Version actuelle', previouslyPublished: 'Version antérieure', published: 'Enregistré', draft: 'Enregistré' } },
  en: { version: { currentlyPublished: 'Current version', previouslyPublished: 'Earlier version', published: 'Saved', draft: 'Saved' } },
}
