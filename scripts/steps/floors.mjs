/**
 * The rooms of the house by floor, lowest first (ARCHITECTURE.md): the one list that the rule of the stairs and `npm run dev`
 * are made of. `at` is where a room is when that is not src/<name>; `files` are its files when they are not all below it.
 * @type {{ name: string, at: string, files: string }[][]}
 */
export const floors = [
  [{ name: 'words' }],
  [{ name: 'domain' }],
  [{ name: 'platform' }, { name: 'richtext' }],
  [{ name: 'access', at: 'access' }, { name: 'site' }],
  [{ name: 'ledger' }, { name: 'shelf' }, { name: 'directory' }],
  [{ name: 'review' }, { name: 'delivery' }, { name: 'notifications' }],
  [{ name: 'collections', at: 'collections' }, { name: 'jobs' }, { name: 'public' }],
  [{ name: 'config', at: 'payload.config.ts', files: 'payload.config.ts' }],
  [
    { name: 'server' },
    { name: 'door' },
    { name: 'worker' },
    { name: 'admin' },
    { name: 'app' },
    { name: 'seed', at: 'scripts', files: 'scripts/**/*.ts' },
  ],
].map((rooms) => rooms.map(placed))

function placed({ name, at = `src/${name}`, files = `${at}/**` }) {
  return { name, at, files }
}
