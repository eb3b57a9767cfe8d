import type { Language } from '#domain/wording.ts'
import { say, type WordKey } from '../words.ts'
import type { Phase } from './phase.ts'

/** The one line that speaks of saving. */
export function lineOf(phase: Phase, language: Language): string {
  return say(LINES[phase.is], language, phase.is === 'saved' ? { time: timeOf(phase.at, language) } : {})
}

const LINES = {
  idle: 'savingIdle',
  typing: 'savingTyping',
  saving: 'savingUnderWay',
  saved: 'savingDone',
  waiting: 'savingWaits',
  storage: 'savingWaits',
  conflict: 'savingConflict',
  signedOut: 'savingSignedOut',
  refused: 'savingRefused',
} as const satisfies Record<Phase['is'], WordKey>

const timeOf = (at: string, language: Language): string =>
  new Date(at).toLocaleTimeString(language === 'fr' ? 'fr-FR' : 'en-GB', { hour: '2-digit', minute: '2-digit' })
