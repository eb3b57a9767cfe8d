import { COMMON_WORDS } from './common.ts'
import { pair } from './pair.ts'

/** What is said where a text's languages go separate ways. */
export const LANGUAGE_WORDS = {
  frenchToo: COMMON_WORDS.french,
  englishAlone: pair(
    'L’anglais seul : le français en ligne reste mot pour mot, avec ses informations, ses sources et ses organisations.',
    'English alone: the live French stays word for word, with its facts, sources and organisations.',
  ),
  unpublishWhat: pair('Ce qui quitte le site', 'What leaves the site'),
  unpublishAll: pair('Tout le document', 'The whole document'),
  unpublishEnglish: pair(
    'La version anglaise seule ; le français reste',
    'The English version alone; the French stays',
  ),
  unpublishEnglishText: pair(
    'Les pages anglaises montreront le texte français, en le disant, jusqu’à ce que l’anglais soit soumis et publié de nouveau. Le motif est conservé ; il n’est pas public.',
    'English pages will show the French text, and say so, until the English is submitted and published again. The reason is kept; it is not public.',
  ),
}
