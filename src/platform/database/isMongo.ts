/** One switch: the scheme of `DATABASE_URI`. */
export const isMongo = (uri: string): boolean => /^mongodb(\+srv)?:/.test(uri)
