export { SaveShortcut } from './SaveShortcut.client.tsx'
