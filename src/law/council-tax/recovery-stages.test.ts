import { describe, expect, test } from 'vitest'
import { type ChosenStage, type Ground, unlawfulPath } from '#law/council-tax/recovery-stages.js'

const LEAST: readonly ChosenStage[] = [
  { stage: 'reminder', after: ['instalment-missed'] },
  { stage: 'second-reminder', after: ['reminder-met'] },
  { stage: 'final-notice', after: ['no-instalments-left', 'third-default'] },
  { stage: 'complaint', after: ['reminder-unmet', 'final-notice-unmet'] },
]

function without(stage: string): ChosenStage[] {
  return LEAST.filter((s) => s.stage !== stage)
}

function complaintAfter(...after: Ground[]): ChosenStage[] {
  return [...without('complaint'), { stage: 'complaint', after }]
}

describe('a recovery path', () => {
  test('with what the regulations require may stand', () => {
    expect(unlawfulPath(LEAST)).toBeUndefined()
  })

  test.each(['reminder', 'second-reminder', 'final-notice', 'complaint'])(
    'cannot leave out the %s',
    (stage) => {
      expect(unlawfulPath(without(stage))?.field).toBe(stage)
    },
  )

  test('may send a final notice, and a letter of its own, before every complaint', () => {
    const path: ChosenStage[] = [
      ...without('final-notice').filter((s) => s.stage !== 'complaint'),
      { stage: 'final-notice', after: ['no-instalments-left', 'third-default', 'reminder-unmet'] },
      { stage: 'warning-letter', after: ['final-notice-unmet'] },
      { stage: 'complaint', after: ['warning-unmet'] },
    ]
    expect(unlawfulPath(path)).toBeUndefined()
  })

  test('cannot go to court on a missed instalment alone', () => {
    const found = unlawfulPath(complaintAfter('instalment-missed'))
    expect(found?.field).toBe('complaint.after')
    expect(found?.message).toContain('instalment-missed')
  })

  test('cannot go to court on a letter that it does not send', () => {
    expect(unlawfulPath(complaintAfter('warning-unmet'))?.message).toContain('does not have')
  })

  test('cannot skip the final notice after a third default', () => {
    const path: ChosenStage[] = [
      ...without('final-notice'),
      { stage: 'final-notice', after: ['no-instalments-left'] },
    ]
    expect(unlawfulPath(path)?.message).toContain('third-default')
  })

  test('has each stage once', () => {
    expect(unlawfulPath([...LEAST, ...LEAST])?.message).toBe('is given twice')
  })
})
