/**
 * Why this Node cannot run Coplume, as one sentence; undefined when it can.
 * @param {{ version: string, required: string }} versions `required` in the form of package.json's engines: ">=20.19.0"
 * @returns {string | undefined}
 */
export function nodeVersionProblem({ version, required }) {
  const minimum = required.replace('>=', '').trim()
  if (isAtLeast({ version, minimum })) return undefined
  return `Coplume demande Node ${minimum} ou plus récent ; cette commande a été lancée avec Node ${version}.`
}

function isAtLeast({ version, minimum }) {
  const have = version.split('.').map(Number)
  const want = minimum.split('.').map(Number)
  const differing = want.findIndex((part, position) => have[position] !== part)
  return differing === -1 || have[differing] > want[differing]
}
