/**
 * The header by which the server tells Payload's hooks the address of the caller. It is written over whatever was sent
 * (`src/server/rest.ts`), so that nobody chooses their own.
 */
export const CALLER_ADDRESS = 'x-coplume-address'
