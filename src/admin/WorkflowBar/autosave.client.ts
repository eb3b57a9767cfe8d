'use client'

/** Lexical hands its value to the form in an idle callback, 500 ms at the latest. */
export const LEXICAL_MS = 600

/** Where Payload's Autosave sends the form of a document (`/api/chapters/<uid>`), in one language. */
export const autosaveAddress = (document: string, locale: string): string =>
  `${document}?autosave=true&depth=0&draft=true&fallback-locale=null&locale=${locale}`
