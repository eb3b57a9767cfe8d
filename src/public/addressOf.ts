/** What is asked for, as sent: nothing of it is decoded. */
export interface Address {
  readonly path: string
  /** With its `?`, or empty. */
  readonly search: string
}

/** The target of a request (RFC 9112 §3.2): a path, or a whole address, of which only the path counts here. */
export function addressOf(target = '/'): Address {
  const local = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(target)
  const rest = local ? target.slice(local[0].length) : target
  const at = rest.indexOf('?')
  const [path, search] = at < 0 ? [rest, ''] : [rest.slice(0, at), rest.slice(at)]
  return { path: path || '/', search }
}
