/** A chapter as it is stored, in one language. */
export interface Stored {
  title: string
  summary: string
  body: unknown
}

/** The words of a stored body, in order. */
export const wordsOf = ({ body }: Stored): string =>
  [...JSON.stringify(body).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('')
