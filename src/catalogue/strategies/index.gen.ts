// Generated from the files of this folder by `npm run gen`; do not edit.
import type { Strategy } from '../../model/strategy.ts';
import type { StrategyId } from '../../model/ids.gen.ts';
import announceTheCall from './announce-the-call.ts';
import authoriseTheCallerId from './authorise-the-caller-id.ts';
import callInsideTheWindow from './call-inside-the-window.ts';
import callWhenCalleeIsFree from './call-when-callee-is-free.ts';
import caseMarketingCallsCutShort from './case-marketing-calls-cut-short.ts';
import caseSchoolLineBusy from './case-school-line-busy.ts';
import cleanTheListRegularly from './clean-the-list-regularly.ts';
import clearSpamMarks from './clear-spam-marks.ts';
import collectFeedback from './collect-feedback.ts';
import countMachinesApart from './count-machines-apart.ts';
import explainFailureCauses from './explain-failure-causes.ts';
import exportTheFinerCodes from './export-the-finer-codes.ts';
import findWhatCancelsCalls from './find-what-cancels-calls.ts';
import fixTheAudioFormat from './fix-the-audio-format.ts';
import fixTheOpeningLine from './fix-the-opening-line.ts';
import freeYourAgentsLines from './free-your-agents-lines.ts';
import giveTimeToPressAKey from './give-time-to-press-a-key.ts';
import judgeTwoPartyByTalkTime from './judge-two-party-by-talk-time.ts';
import keepABaseline from './keep-a-baseline.ts';
import keepShortCallsRare from './keep-short-calls-rare.ts';
import learnIfItWasHeard from './learn-if-it-was-heard.ts';
import leaveAShortMessage from './leave-a-short-message.ts';
import letItRing15Seconds from './let-it-ring-15-seconds.ts';
import letUsersUpdateTheirNumber from './let-users-update-their-number.ts';
import lookUpUnknownCodes from './look-up-unknown-codes.ts';
import makeAgentsPickUp from './make-agents-pick-up.ts';
import makeTheRingNoticeable from './make-the-ring-noticeable.ts';
import moveToADedicatedNumber from './move-to-a-dedicated-number.ts';
import openATicketForABlock from './open-a-ticket-for-a-block.ts';
import paceUnderConcurrency from './pace-under-concurrency.ts';
import reExportWithFullCodes from './re-export-with-full-codes.ts';
import readTheRightColumn from './read-the-right-column.ts';
import recoverMissingResults from './recover-missing-results.ts';
import repairNumberFormat from './repair-number-format.ts';
import reportACarrierFault from './report-a-carrier-fault.ts';
import respectCalleeBarring from './respect-callee-barring.ts';
import restoreMissingMedia from './restore-missing-media.ts';
import retestSuspendedThenSuppress from './retest-suspended-then-suppress.ts';
import retryBusyLater from './retry-busy-later.ts';
import retryNoAnswerWithALimit from './retry-no-answer-with-a-limit.ts';
import retryOutOfCoverageLater from './retry-out-of-coverage-later.ts';
import retryPlatformErrors from './retry-platform-errors.ts';
import sendAMissedCallNotice from './send-a-missed-call-notice.ts';
import shortenTheMessage from './shorten-the-message.ts';
import showWhoCalls from './show-who-calls.ts';
import spreadOverDayparts from './spread-over-dayparts.ts';
import stayUnderFrequencyLimits from './stay-under-frequency-limits.ts';
import studyWhoDoesNotAnswer from './study-who-does-not-answer.ts';
import suppressNonexistentNumbers from './suppress-nonexistent-numbers.ts';
import tellCalleeTheCallFailed from './tell-callee-the-call-failed.ts';
import testCallBeforeTheCampaign from './test-call-before-the-campaign.ts';
import treatBusyAsAnUpperBound from './treat-busy-as-an-upper-bound.ts';
import unbarTheCallerNumber from './unbar-the-caller-number.ts';
import unlinkDeregisteredNumbers from './unlink-deregistered-numbers.ts';
import useOtherChannels from './use-other-channels.ts';
import validateBeforeCalling from './validate-before-calling.ts';
import waitOutAPhoneThatIsOff from './wait-out-a-phone-that-is-off.ts';
import watchCarrierStatus from './watch-carrier-status.ts';

export const strategies: Readonly<Record<StrategyId, Strategy>> = {
  'announce-the-call': announceTheCall,
  'authorise-the-caller-id': authoriseTheCallerId,
  'call-inside-the-window': callInsideTheWindow,
  'call-when-callee-is-free': callWhenCalleeIsFree,
  'case-marketing-calls-cut-short': caseMarketingCallsCutShort,
  'case-school-line-busy': caseSchoolLineBusy,
  'clean-the-list-regularly': cleanTheListRegularly,
  'clear-spam-marks': clearSpamMarks,
  'collect-feedback': collectFeedback,
  'count-machines-apart': countMachinesApart,
  'explain-failure-causes': explainFailureCauses,
  'export-the-finer-codes': exportTheFinerCodes,
  'find-what-cancels-calls': findWhatCancelsCalls,
  'fix-the-audio-format': fixTheAudioFormat,
  'fix-the-opening-line': fixTheOpeningLine,
  'free-your-agents-lines': freeYourAgentsLines,
  'give-time-to-press-a-key': giveTimeToPressAKey,
  'judge-two-party-by-talk-time': judgeTwoPartyByTalkTime,
  'keep-a-baseline': keepABaseline,
  'keep-short-calls-rare': keepShortCallsRare,
  'learn-if-it-was-heard': learnIfItWasHeard,
  'leave-a-short-message': leaveAShortMessage,
  'let-it-ring-15-seconds': letItRing15Seconds,
  'let-users-update-their-number': letUsersUpdateTheirNumber,
  'look-up-unknown-codes': lookUpUnknownCodes,
  'make-agents-pick-up': makeAgentsPickUp,
  'make-the-ring-noticeable': makeTheRingNoticeable,
  'move-to-a-dedicated-number': moveToADedicatedNumber,
  'open-a-ticket-for-a-block': openATicketForABlock,
  'pace-under-concurrency': paceUnderConcurrency,
  're-export-with-full-codes': reExportWithFullCodes,
  'read-the-right-column': readTheRightColumn,
  'recover-missing-results': recoverMissingResults,
  'repair-number-format': repairNumberFormat,
  'report-a-carrier-fault': reportACarrierFault,
  'respect-callee-barring': respectCalleeBarring,
  'restore-missing-media': restoreMissingMedia,
  'retest-suspended-then-suppress': retestSuspendedThenSuppress,
  'retry-busy-later': retryBusyLater,
  'retry-no-answer-with-a-limit': retryNoAnswerWithALimit,
  'retry-out-of-coverage-later': retryOutOfCoverageLater,
  'retry-platform-errors': retryPlatformErrors,
  'send-a-missed-call-notice': sendAMissedCallNotice,
  'shorten-the-message': shortenTheMessage,
  'show-who-calls': showWhoCalls,
  'spread-over-dayparts': spreadOverDayparts,
  'stay-under-frequency-limits': stayUnderFrequencyLimits,
  'study-who-does-not-answer': studyWhoDoesNotAnswer,
  'suppress-nonexistent-numbers': suppressNonexistentNumbers,
  'tell-callee-the-call-failed': tellCalleeTheCallFailed,
  'test-call-before-the-campaign': testCallBeforeTheCampaign,
  'treat-busy-as-an-upper-bound': treatBusyAsAnUpperBound,
  'unbar-the-caller-number': unbarTheCallerNumber,
  'unlink-deregistered-numbers': unlinkDeregisteredNumbers,
  'use-other-channels': useOtherChannels,
  'validate-before-calling': validateBeforeCalling,
  'wait-out-a-phone-that-is-off': waitOutAPhoneThatIsOff,
  'watch-carrier-status': watchCarrierStatus,
};
