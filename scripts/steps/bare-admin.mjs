/**
 * Payload's and Next's components of the browser, as shells around what they hold: outside Next they cannot be loaded, and what
 * they cost is no business of ours.
 */
export const bareAdmin = {
  name: 'bare admin',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(@payloadcms\/(ui|next\/templates)|next\/navigation)$/ }, ({ path }) => ({
      path,
      namespace: 'bare',
    }))
    onLoad({ filter: /.*/, namespace: 'bare' }, () => ({
      contents: `const shell = ({ children = null }) => children
// Whatever is asked for by name: the bundle copies own names only, and looks at what they inherit.
module.exports = Object.create(new Proxy({}, { get: () => shell }))`,
    }))
  },
}
