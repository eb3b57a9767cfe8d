/** The rule of the stairs (ARCHITECTURE.md): a file imports only from floors below its own. */
import { floors } from './floors.mjs'

/** What to do instead of importing a room from beside or from below. */
const insteadOf = {
  domain: 'words are said of what the domain names: the domain asks for them, not the other way round',
  platform: 'let the caller pass what comes from outside (clock, environment, logger) as a parameter',
  richtext: 'let the caller walk the text and pass the result',
  access: 'receive an actor (domain) as a parameter',
  site: 'only entry points and floors 4 and up render pages',
  ledger: 'write a use case in #review, which may append and read',
  shelf: 'write a use case in #review, which may freeze and get',
  directory: 'names are for those who write and show: let the caller (review, notifications, admin) read and pass them',
  review: 'put what both need in #domain, or let the caller (collections, jobs, server) join the two',
  delivery: 'put what both need in #domain, or follow the ledger with a projection of your own',
  notifications: 'append an event: notifications follow the ledger by themselves',
  collections: 'name the collection by its slug, and receive `payload` or `req`',
  jobs: 'queue the task by its slug: payload.jobs.queue',
  config: 'receive `payload` or `req` as a parameter: only entry points know the config',
  server: 'nothing imports the server: it imports you',
  worker: 'name the task: inWorker of #platform/workers',
  admin: 'nothing imports admin components: name them by their path in the config',
  app: 'src/app belongs to Payload and Next',
  seed: 'nothing imports the seed',
}

const extension = {
  regex: '^(\\.{1,2}/|#[a-z]+/)(?!.*\\.(tsx?|mjs|css|scss|json)$)',
  message: 'Write the extension: the file as it is called, .ts or .tsx.',
}

const onlyZod = {
  regex: '^(?!zod$|zod/|\\.{1,2}/|#domain/|#words/)',
  message:
    'The domain is pure: it imports zod, #words and itself. What needs Node, Payload or React lives on a floor above.',
}

const onlyFormatter = {
  regex: '^(?!intl-messageformat$|\\.{1,2}/)',
  message: 'Words are pure: they import nothing but intl-messageformat. What a sentence is about comes as a value.',
}

const onlyReact = {
  regex: '^(?!react$|react/|react-dom/server|\\.{1,2}/|#site/|#domain/|#richtext/|#words/)',
  message:
    'Pages are pure: they import #words, #domain, #richtext and react. The caller passes everything else as props.',
}

const onlyClientSafe = {
  regex:
    '^(?!react$|react/|react-dom$|next/navigation|@payloadcms/ui|@payloadcms/richtext-lexical/(?:client$|lexical)|@lexical/table$|payload/shared$|idb-keyval$|\\.{1,2}/|#admin/|#domain/|#richtext/|#site/|#words/)',
  message:
    'This file goes to the browser: #words, #domain, #richtext, #site, @payloadcms/ui, Lexical as Payload exports it, payload/shared, idb-keyval, react, next/navigation, or `import type`.',
  allowTypeImports: true,
}

/** The blocks of eslint.config.mjs that hold the rule. Tests import what they like, from outside. */
export const stairs = [
  ...floors.flatMap((rooms, floor) => rooms.map((room) => block({ ...room, floor }))),
  restrict({
    name: 'client components',
    files: 'src/admin/**/*.client.{ts,tsx}',
    patterns: [extension, onlyClientSafe],
  }),
]

function block({ name, files, floor }) {
  const patterns = [extension, ...forbiddenRooms({ name, floor }).map(roomPattern)]
  if (name === 'words') patterns.push(onlyFormatter)
  if (name === 'domain') patterns.push(onlyZod)
  if (name === 'site') patterns.push(onlyReact)
  return restrict({ name: `floor ${floor}: ${name}`, files, patterns })
}

function forbiddenRooms({ name, floor }) {
  const isForbidden = (room, at) => (room.name === 'config' ? !mayImportConfig(name) : at >= floor)
  return floors.flatMap((rooms, at) => rooms.filter((room) => room.name !== name && isForbidden(room, at)))
}

/** Entry points do; admin components, though entry points, get `payload` and `req` from Payload. */
function mayImportConfig(name) {
  return ['server', 'app', 'seed'].includes(name)
}

function roomPattern({ name }) {
  return {
    regex: `^#${name}(/|$)`,
    message: `Not from here (ARCHITECTURE.md, the stairs). Instead: ${insteadOf[name]}.`,
  }
}

function restrict({ name, files, patterns }) {
  return { name, files: [files], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } }
}
