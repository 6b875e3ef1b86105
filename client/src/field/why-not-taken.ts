/**
 * Why a wave cannot be taken along, in words: the service says best what it wants, such as a training first.
 */
import { ApiProblem } from '../api/problem.ts';
import { t } from '../words/words.ts';

export const whyNotTaken = (error: unknown): string => {
  if (!(error instanceof ApiProblem) || error.code === 'unreachable') return t('field.setUp.offline');
  if (error.code === 'sign-in-needed') return t('field.queue.signIn');
  return error.code === 'conflict' && error.message ? error.message : t('field.setUp.notThere');
};
