import { describe, expect, it } from 'vitest'
import { paste, sketch } from '#tests/support/pasting.ts'

/** As readers of PDF put it on the clipboard: lines as they were printed. */
const FRAGMENTS: readonly [what: string, text: string, is: string[]][] = [
  [
    'headings stand by themselves; lines that the width ended are one paragraph',
    `1.2 Le cadre juridique
La régie dotée de la seule autonomie financière est créée par
délibération du conseil municipal, qui fixe son statut et les
règles de son fonctionnement.
Elle n’a pas la personnalité morale.`,
    [
      'p 1.2 Le cadre juridique',
      'p La régie dotée de la seule autonomie financière est créée par délibération du conseil municipal, qui fixe son statut et les règles de son fonctionnement.',
      'p Elle n’a pas la personnalité morale.',
    ],
  ],
  [
    'bullets, with items of several lines',
    `Le service comprend :
• la production de l’eau, depuis le captage jusqu’à la station où
elle est traitée ;
• sa distribution.
Il est public.`,
    [
      'p Le service comprend :',
      '- la production de l’eau, depuis le captage jusqu’à la station où elle est traitée ;',
      '- sa distribution.',
      'p Il est public.',
    ],
  ],
  [
    'numbers that follow each other; a year at the beginning of a line is no number of a list',
    `Trois étapes se suivent, dans cet ordre et sans qu’il en manque :
1. Écouter les habitants
2. Leur répondre
3) Agir
2024. Ce fut une bonne année.`,
    [
      'p Trois étapes se suivent, dans cet ordre et sans qu’il en manque :',
      '1. Écouter les habitants',
      '2. Leur répondre',
      'p 3) Agir',
      'p 2024. Ce fut une bonne année.',
    ],
  ],
  [
    'a table is its rows: nothing is lost, nothing is guessed',
    'Année Somme\n2024 12 M€\n2025 13 M€',
    ['p Année Somme', 'p 2024 12 M€', 'p 2025 13 M€'],
  ],
  [
    'hyphens at the ends of lines go where they part a word',
    `Les collec-
tivités territoriales et leurs groupements d’intérêt pu\u00ad
blic, qu’on appelle aussi des EPL, agissent ensemble et sans at-
tendre.`,
    [
      'p Les collectivités territoriales et leurs groupements d’intérêt public, qu’on appelle aussi des EPL, agissent ensemble et sans attendre.',
    ],
  ],
  [
    'powers and signs stay as they are printed; ligatures are letters',
    'La station traite 10⁶ m³ par an et eﬃcacement, ce qui suﬃt à la ville.',
    ['p La station traite 10⁶ m³ par an et efficacement, ce qui suffit à la ville.'],
  ],
  [
    'addresses are links, without the point that ends their sentence',
    'Voir https://www.afd.fr/fr?a=1 et (www.example.org/a_(b)). Ou non.',
    [
      'p Voir [https://www.afd.fr/fr?a=1](https://www.afd.fr/fr?a=1) et ([www.example.org/a_(b)](https://www.example.org/a_(b))). Ou non.',
    ],
  ],
  [
    'a hyphen that belongs to its word stays',
    `Le décret du ministre et la circulaire que signe le sous-
préfet disent la même chose, c’est-à-
dire rien, de la commune de Saint-
Denis et du Nord-
Pas-de-Calais, où le porte-monnaie était celui-
ci, et non un autre porte-
monnaie.`,
    [
      'p Le décret du ministre et la circulaire que signe le sous-préfet disent la même chose, c’est-à-dire rien, de la commune de Saint-Denis et du Nord-Pas-de-Calais, où le porte-monnaie était celui-ci, et non un autre porte-monnaie.',
    ],
  ],
  [
    'notes at the foot of a page stay text, with their number: nothing says where they are called',
    'Selon le décret1, la régie décide seule de ce qu’elle paie.\n\n1 Décret n° 2001-184 du 23 février 2001.',
    ['p Selon le décret1, la régie décide seule de ce qu’elle paie.', 'p 1 Décret n° 2001-184 du 23 février 2001.'],
  ],
  ['a picture that was chosen in a page', '', ['[figure]']],
  [
    'paragraphs apart by an empty line, pages by a sign; short lines are lines',
    `Agence française de développement
5, rue Roland-Barthes
75012 Paris\f
La seule.`,
    ['p Agence française de développement', 'p 5, rue Roland-Barthes', 'p 75012 Paris', 'p La seule.'],
  ],
  [
    'signs nobody sees go, all ends of lines are ends of lines',
    'Un\u0000 texte\r\nde trois\u2028lignes\ufeff\u2029courtes.',
    ['p Un texte', 'p de trois', 'p lignes', 'p courtes.'],
  ],
]

describe('a text pasted from a reader of PDF keeps its meaning', () => {
  it.each(FRAGMENTS)('%s', (_, text, is) => expect(sketch(paste({ text, files: [{ type: 'image/png' }] }))).toEqual(is))

  it('where the reader is a page of the browser, its plain text says more than how it is drawn', () => {
    const lines = ['Les collec-', 'tivités agissent ensemble et sans attendre que']
    const html = `<meta charset='utf-8'>${lines.map((line) => `<span style="left: 10.5%; top: 20.1%; font-size: calc(var(--scale-factor)*11.04px); font-family: serif; transform: scaleX(0.98);" role="presentation" dir="ltr">${line}</span><br role="presentation">`).join('')}`
    expect(sketch(paste({ html, text: lines.join('\n') }))).toEqual(['p Les collectivités agissent ensemble et sans attendre que']) // prettier-ignore
  })

  it('a text that was typed line by line, long lines, is as many paragraphs', () => {
    const long = 'Un paragraphe qui se poursuit sans qu’aucune ligne ne soit coupée, '.repeat(3)
    expect(sketch(paste({ text: `${long}\n${long}` }))).toEqual([`p ${long.trim()}`, `p ${long.trim()}`])
  })
})
