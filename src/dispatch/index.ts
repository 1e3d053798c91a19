/** Issue of notices, print runs, and the archive of what was sent. */
export { type Archive, type ArchiveFolder, folderArchive } from '#dispatch/archive.js'
export {
  type Evidence,
  type GateAnswer,
  type NewNotice,
  type NoticeKind,
  reserveNoticeIds,
  withdrawNotices,
  writeNotices,
} from '#dispatch/notices.js'
export {
  copyServices,
  servedPersons,
  type ServiceStatement,
  writeService,
} from '#dispatch/service.js'
export {
  endWithholding,
  findWithholding,
  type LetterId,
  letterWithheld,
  noticeWithheld,
  type Withholding,
  writeWithholding,
} from '#dispatch/withholding.js'
export { LETTER_NAMES, letterName } from '#dispatch/letter-names.js'
