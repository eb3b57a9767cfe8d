/** What delivery knows of the installation it speaks for; nothing of it is a secret. */
export interface Setting {
  /** Where people reach the guide: scheme, host, port, no path. */
  readonly publicUrl: string
  /** The data folder: media, the last verified pointers. */
  readonly dataDir: string
}
