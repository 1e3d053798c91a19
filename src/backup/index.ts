/** Backups of an authority: made while people work, restored, proved; the archive proved. */
export { type ArchiveProof, checkArchive } from '#backup/check-archive.js'
export {
  keyOf,
  type KeysGiven,
  lockOf,
  planBLocks,
  type LockedFor,
  type OpenedBy,
} from '#backup/keys.js'
export { type BackupMade, type BackupSource, makeBackup } from '#backup/make-backup.js'
export { makePlanB, type PlanBMade } from '#backup/plan-b.js'
export { proveRestore, type RestoreProof } from '#backup/prove-restore.js'
export { type Restored, type RestoreTo, restoreBackup } from '#backup/restore-backup.js'
