import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file that its owner alone may read (0600): readers see the old one or the new one, also after a power cut. A file
 * that is there keeps its owner, and a link to it stays one.
 * @param {string} file
 * @param {string} text
 * @throws what the file system says
 */
export function replaceFile(file, text) {
  const target = existsSync(file) ? realpathSync(file) : file
  const unfinished = `${target}.new`
  const handle = openSync(unfinished, 'w', 0o600)
  try {
    fchmodSync(handle, 0o600)
    if (existsSync(target)) keepOwner(handle, statSync(target))
    writeFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(unfinished, target)
  syncFolder(dirname(target))
}

/** Only root may give a file away, and only root would otherwise take it from the server's account. */
function keepOwner(handle, { uid, gid }) {
  if (process.getuid?.() === 0) fchownSync(handle, uid, gid)
}

/** The rename itself on the disk. Windows cannot open a folder. */
function syncFolder(folder) {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
