/** The parts of the guide and the slugs of their chapters, in reading order. */
export const OUTLINE = [
  {
    heading: { fr: 'Comprendre', en: 'Understanding' },
    chapters: ['pourquoi-agir-a-l-etranger', 'le-cadre-juridique', 'les-acteurs'],
  },
  {
    heading: { fr: 'Agir', en: 'Taking action' },
    chapters: ['les-dispositifs-de-financement', 'la-methode-pas-a-pas'],
  },
  {
    heading: { fr: 'S’inspirer', en: 'Learning from others' },
    chapters: ['les-lecons-des-exemples'],
  },
  {
    heading: { fr: 'Annexes', en: 'Appendices' },
    chapters: ['annexes'],
  },
]
