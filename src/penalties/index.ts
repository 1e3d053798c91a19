/** Penalties for not telling the council, and the requests that they stand on. */
export {
  appealPenalty,
  type AppealPenaltyOutcome,
  quashPenalty,
  type QuashPenaltyOutcome,
  type SettleAppealOutcome,
  settlePenaltyAppeal,
} from '#penalties/appeal-penalty.js'
export {
  type Failure,
  imposePenalty,
  type ImposePenaltyOutcome,
} from '#penalties/impose-penalty.js'
export { countedFromService, REQUEST_SERVED } from '#penalties/queries.js'
export {
  recordAnswer,
  type RecordAnswerOutcome,
  requestInformation,
  type RequestInformationOutcome,
} from '#penalties/request-information.js'
