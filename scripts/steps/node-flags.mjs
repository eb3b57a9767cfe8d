/**
 * What Node is told when it runs one of our bundles. Payload's editor needs the condition: without it Node 20 ends in silence,
 * with code 0 or 13, in about half of the cold starts (a top-level await in the editor's `*.node.mjs`). And V8 left to itself
 * lets two to three times of what is held stand as garbage where the machine has the room; half as much again costs people
 * nothing that can be measured, and a start a fifth.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--conditions=production', '--heap-growing-percent=50']
