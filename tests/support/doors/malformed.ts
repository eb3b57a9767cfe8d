import { REVIEWABLE_TYPES } from '#domain/content/index.ts'
import type { Dice } from '../dice.ts'

/** A request as it goes on the wire; nothing of it is repaired on the way. */
export interface RawRequest {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

const nest = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inside) => ({ a: [inside] }), 'x')

/** Values where something else is expected. */
const VALUES: readonly unknown[] = [
  null, true, false, 0, -1, 1e308, -1e308, 1e21, 0.1, 2 ** 53, '', ' ', 'null', 'undefined', 'NaN', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800',
  '%', '%00', '../../etc/passwd', "' OR 1=1 --", '"; DROP TABLE ledger; --', '$where', '<svg onload=alert(1)>', 'x'.repeat(5000),
  [], {}, [[]], [null], [{}], [1, 'a', null], { $ne: null }, { $gt: '' }, { equals: 'x' }, { __proto__: null, constructor: { prototype: { polluted: 1 } } },
  JSON.parse('{"__proto__":{"isAdmin":true}}'), { toString: 1 }, { length: -1 }, { then: 'x' }, { root: null }, { root: { type: 'root', children: 'x' } },
  { root: { type: 'root', children: [{ type: 'nope' }] } }, { root: { type: 'root', children: [null, 1, { children: [{}] }] } },
  { root: { type: 'root', children: [{ type: 'block', fields: null }, { type: 'block', fields: { blockType: '__proto__' } }, { type: 'upload', value: {} }] } },
  { root: { type: 'root', children: [{ type: 'inlineBlock', fields: { blockType: 'schemeRef', scheme: {} } }, { type: 'link', fields: { url: 1, linkType: 'internal', doc: 'x' } }] } },
  { root: { children: {} } }, new Date(0).toISOString(), '0000-00-00', '2026-13-45T99:99:99Z', nest(50), nest(400),
] // prettier-ignore

const FIELDS = [
  'id', 'title', 'slug', 'summary', 'body', 'keyPoints', 'themes', 'relatedExamples', 'relatedSchemes', 'leadPartner', 'coPartners', 'sources', 'internalNotes',
  'reviewDueAt', 'createdBy', 'review', 'reviewState', '_status', 'deletedAt', 'updatedAt', 'createdAt', '__proto__', 'constructor', 'nowhere',
] // prettier-ignore

const QUERY_KEYS = [
  'limit', 'page', 'depth', 'sort', 'where', 'where[title]', 'where[title][equals]', 'where[title][like]', 'where[title][nope]', 'where[title][in]', 'where[title][exists]',
  'where[title][near]', 'where[title][within]', 'where[id][equals]', 'where[id][in][]', 'where[id][greater_than]', 'where[or]', 'where[or][]', 'where[or][0]', 'where[and][0][or][0][title][equals]',
  'where[and]', 'where[nowhere][equals]', 'where[themes][contains]', 'where[themes][all]', 'where[coPartners][equals]', 'where[coPartners.name][like]', 'where[leadPartner.slug][equals]',
  'where[review.state][equals]', 'where[body][like]', 'where[body.root][contains]', 'where[sources.title][equals]', 'where[updatedAt][greater_than]', 'where[deletedAt][exists]', 'where[_status][equals]',
  'where[__proto__][equals]', 'where[title][__proto__]', 'where[constructor][prototype]', 'select', 'select[title]', 'select[nowhere][deep]', 'populate', 'populate[partners]', 'populate[partners][name]',
  'joins', 'joins[x][limit]', 'locale', 'fallback-locale', 'fallbackLocale', 'draft', 'trash', 'autosave', 'pagination', 'data', 'overrideLock', 'flattenLocales', 'uploadEdits', 'uploadEdits[crop][x]',
  'publishSpecificLocale', 'duplicateFromID', '__proto__[x]', 'constructor[prototype][x]', 'nowhere', 'a[b][c][d][e][f][g][h][i][j][k][l]', '', '[', ']', '[]', 'where[', 'where]title[',
] // prettier-ignore

const QUERY_VALUES = [
  '', '1', '0', '-1', '-0', '1.5', '1e400', '99999999999999999999', 'NaN', 'Infinity', 'null', 'undefined', 'true', 'abc', '%00', 'a%00b', '%ED%A0%80', '%F0%9F%98%80', '%', '%zz', '%E0%A4%A',
  '{}', '[]', '[1', '{"a":', '%7B%22title%22%3A%7B%22equals%22%3A1%7D%7D', '%7B%22or%22%3A%22x%22%7D', '%7B%22__proto__%22%3A%7B%7D%7D', 'x'.repeat(3000), '-title', '-', ',', 'title,,', '--title', 'id.id.id', 'body.root.children',
  "'", '"', '%27%20OR%201%3D1', '$gt', '*', 'all', 'fr', 'xx', '../..', '\\', '%5C', '%2e%2e%2f', '2026-13-45', 'fr,en',
] // prettier-ignore

const IDS = [
  '1', '0', '-1', 'null', 'undefined', '__proto__', 'constructor', '%00', '%', '%E0%A4%A', '..', '.', '%2e%2e', '%2F', 'x'.repeat(3000), 'ffffffff-ffff-ffff-ffff-ffffffffffff', '00000000-0000-0000-0000-000000000000',
  '[object%20Object]', '{}', '%7B%22$ne%22:1%7D', "'", 'a%20b', '%F0%9F%98%80', '%ED%A0%80', 'a;b', 'a,b', '*', 'versions', 'count', 'access', 'NaN', '1e99',
] // prettier-ignore

const COLLECTIONS = [
  ...REVIEWABLE_TYPES, 'media', 'partners', 'users', 'revisions', 'ledger', 'reviews', 'remarks', 'comments', 'contributions', 'outbox', 'projections', 'notifications', 'sessions', 'factors', 'pending', 'webhooks', 'deliveries',
  'payload-preferences', 'payload-jobs', 'globals', '__proto__', 'constructor', 'nowhere', 'toString', '%00',
] // prettier-ignore

const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'nonsense',
  '',
  'application/merge-patch+json',
  'APPLICATION/JSON',
]
const V1 = [
  'outline',
  'chapters',
  'examples',
  'contacts',
  'schemes',
  'partners',
  'vocabularies',
  'media',
  'openapi.json',
  'docs',
  'search',
  'changes',
  'nowhere',
  '',
  '__proto__',
  'chapters/x',
  'chapters/x/proof',
  'media/' + 'a'.repeat(64),
  'chapters/x/y/z',
]
const V1_KEYS = [
  'locale',
  'format',
  'page',
  'pageSize',
  'fields',
  'sort',
  'include',
  'theme',
  'country',
  'year',
  'openOn',
  'funder',
  'q',
  '__proto__',
  'constructor',
  'locale[]',
  'locale[x]',
  '',
  '%00',
  'nowhere',
  'x'.repeat(900),
]

/** Multipart bodies that break off, lie about their boundary, or carry what is no JSON. */
const MULTIPART = [
  '', '--x', '--x--', '--x\r\n', '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"title":',
  '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"title":\r\n--x--\r\n', '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\nnull\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n[]\r\n--x--\r\n', '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n"text"\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\nnot a picture\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="../../a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n{"filename":"a","clientUploadContext":{}}\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nnot json\r\n--x--\r\n', '--y\r\nContent-Disposition: form-data\r\n\r\nx\r\n--y--\r\n',
  '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--x--\r\n', `--x\r\n${'A: b\r\n'.repeat(500)}\r\n\r\n--x--`,
] // prettier-ignore

const json = { 'content-type': 'application/json' }

/** One malformed request of each kind in turn, for a document the caller may edit. */
export function malformedRequest(at: number, dice: Dice, uid: string): RawRequest {
  const { pick, roll } = dice
  const query = (keys: readonly string[]) =>
    Array.from({ length: 1 + roll(3) }, () => `${pick(keys)}=${pick(QUERY_VALUES)}`).join('&')
  const fields = () => Object.fromEntries(Array.from({ length: 1 + roll(4) }, () => [pick(FIELDS), pick(VALUES)]))
  const broken = () =>
    pick([
      '{',
      '{"title":',
      '[1,',
      'nul',
      '"',
      '{"a":1}}',
      '\u0000',
      '',
      'title=x',
      '<a/>',
      '{"title":"\\ud800"}',
      'null',
      '1',
      '"x"',
      '[]',
      `${'['.repeat(2000)}`,
      `{"a":${'{"a":'.repeat(300)}1${'}'.repeat(301)}`,
    ])
  // prettier-ignore
  const kinds: readonly (() => RawRequest)[] = [
    () => ({ method: 'GET', path: `/v1/${pick(V1)}?${query(V1_KEYS)}`, headers: {} }),
    () => ({ method: pick(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']), path: `/v1/${pick(V1)}/${pick(IDS)}`, headers: {} }),
    () => ({ method: 'GET', path: `/v1/chapters`, headers: { 'if-none-match': pick(['', '*', 'W/', '"', '","', 'x'.repeat(2000)]), 'accept-encoding': pick(['', ';;;', 'gzip;q=x', 'br;q=9', '*;q=0', 'identity;q=0,*;q=0', ','.repeat(500)]) } }),
    () => ({ method: 'GET', path: `/api/${pick(COLLECTIONS)}?${query(QUERY_KEYS)}`, headers: {} }),
    () => ({ method: 'GET', path: `/api/chapters?${query(QUERY_KEYS)}`, headers: {} }),
    () => ({ method: 'GET', path: `/api/chapters/versions?${query(QUERY_KEYS).replaceAll('where[', 'where[version.')}`, headers: {} }),
    () => ({ method: 'GET', path: `/api/${pick(COLLECTIONS)}/${pick(IDS)}?${query(QUERY_KEYS)}`, headers: {} }),
    () => ({ method: pick(['PATCH', 'DELETE', 'POST', 'PUT', 'TRACE']), path: `/api/${pick(COLLECTIONS)}/${pick(IDS)}`, headers: json, body: JSON.stringify(fields()) }),
    () => ({ method: 'PATCH', path: `/api/chapters/${uid}?${query(QUERY_KEYS)}`, headers: json, body: JSON.stringify(fields()) }),
    () => ({ method: 'PATCH', path: `/api/chapters/${uid}`, headers: json, body: JSON.stringify(fields()) }),
    () => ({ method: 'POST', path: '/api/chapters', headers: json, body: JSON.stringify(fields()) }),
    () => ({ method: pick(['PATCH', 'POST']), path: pick([`/api/chapters/${uid}`, '/api/chapters', '/api/users/login', `/api/chapters/${uid}/workflow`]), headers: { 'content-type': pick(TYPES) }, body: broken() }),
    () => ({ method: 'POST', path: pick(['/api/media', '/api/chapters', `/api/media/${uid}`, '/api/users/login']), headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: pick(MULTIPART) }),
    () => ({ method: 'POST', path: `/api/chapters/${uid}/workflow`, headers: json, body: JSON.stringify({ command: pick(['submit', 'approve', 'publish', 'withdraw', 'nope', 1, null]), round: pick(VALUES), revision: pick(VALUES), with: pick(VALUES), locales: pick(VALUES), id: pick(VALUES) }) }),
    () => ({ method: 'POST', path: `/api/users/${pick(['forgot-password', 'reset-password', 'unlock', 'refresh-token', 'logout', 'first-register', 'me', 'sign-in/code', 'sign-in/enrolment', 'second-factor', 'second-factor/confirmation', 'second-factor/removal', `${pick(IDS)}/second-factor/removal`, 'confirmation'])}`, headers: { ...json, cookie: pick(['', 'coplume-sign-in=x', 'coplume-sign-in=%']) }, body: JSON.stringify({ email: pick(VALUES), password: pick(VALUES), token: pick(VALUES), code: pick(VALUES) }) }),
    () => ({ method: 'GET', path: `/api/users/oidc/${pick(['start', 'callback'])}?${pick(['redirect', 'code', 'state'])}=${pick(IDS)}`, headers: { cookie: pick(['', 'coplume-provider=x', 'coplume-provider=%', `coplume-provider=${'x'.repeat(3000)}`]) } }),
    () => ({ method: 'POST', path: pick(['/api/chapters', `/api/chapters/${uid}`, '/api/users']), headers: { ...pick([json, { 'content-type': 'application/x-www-form-urlencoded' }]), 'x-payload-http-method-override': 'GET' }, body: pick([query(QUERY_KEYS), JSON.stringify({ where: pick(VALUES), limit: pick(VALUES), sort: pick(VALUES), locale: pick(VALUES) })]) }),
    () => ({ method: 'GET', path: pick([`/preview/${pick(IDS)}/${pick(IDS)}/fr/${pick(IDS)}/x`, `/chapitres/${pick(IDS)}`, `/${pick(IDS)}`, `/assets/${pick(IDS)}`, `/api/media/file/${pick(IDS)}`, `/api/chapters/versions/${pick(IDS)}`, `/api/watch?type=${pick(IDS)}&id=${pick(IDS)}&editing=${pick(IDS)}`, `/api/watch?type=chapters&id=${pick(IDS)}`]), headers: {} }),
    () => ({ method: 'POST', path: pick([`/api/chapters/versions/${pick(IDS)}`, `/api/payload-preferences/${pick(IDS)}`, `/api/chapters/access/${pick(IDS)}`]), headers: json, body: JSON.stringify({ value: pick(VALUES), type: pick(VALUES), id: pick(VALUES) }) }),
    () => ({ method: 'GET', path: '/api/users/me', headers: { authorization: pick(['JWT', 'JWT ', 'JWT x.y.z', 'Bearer null', 'users API-Key x', 'Basic eDp4', 'x'.repeat(4000)]), cookie: pick(['payload-token=', 'payload-token=%', 'payload-token=x; payload-token=y', ';;;']), 'accept-language': pick(['', '*', ';q=x', 'x'.repeat(2000)]) } }),
  ]
  return (kinds[at % kinds.length] as () => RawRequest)()
}
