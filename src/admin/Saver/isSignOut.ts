/** Whether a link of the workshop ends the session. */
export const isSignOut = ({ pathname }: Pick<HTMLAnchorElement, 'pathname'>): boolean => pathname.endsWith('/logout')
