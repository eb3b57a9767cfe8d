/** Where a link may lead: the web, a mailbox or a telephone. Anything else is text, never a link. */
export const isSafeLink = (url: string): boolean =>
  /^(https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?[0-9])/i.test(url.trim())
