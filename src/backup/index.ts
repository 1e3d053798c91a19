/** Backups of an authority: made while people work, restored, proved; the archive proved. */
export { type ArchiveProof, checkArchive } from '#backup/check-archive.js'
export type { LockedFor, OpenedBy } from '#backup/keys.js'
export { type BackupMade, type BackupSource, makeBackup } from '#backup/make-backup.js'
export { type Restored, type RestoreTo, restoreBackup } from '#backup/restore-backup.js'
