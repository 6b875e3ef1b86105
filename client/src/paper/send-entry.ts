/**
 * Sends a form that was typed in, sealed: under the id that its number gives it, so that a second try, or a second pair of hands,
 * stores nothing twice.
 */
import type { FieldPack } from '#contract/field-work';
import type { Receipt } from '#contract/interviews';
import { routes } from '#contract/routes';
import { hashOfNumber } from '#contract/withdrawal-code';
import { call } from '../api/call.ts';
import type { FillingDraft } from '../filling/draft.ts';
import { toFilled } from '../filling/to-filled.ts';
import { requireReceipt } from '../offline/answers.ts';
import { sealFilled } from '../offline/seal.ts';
import { respondentIdOf } from './form-code.ts';
import type { ThisForm } from './which-form.ts';

/** @throws ApiProblem: odd-answer where no receipt came; conflict when other answers came from this form; withdrawn; and what else the service says. */
export const sendEntry = async (
  pack: FieldPack,
  draft: FillingDraft,
  { id, number, code, unread }: ThisForm,
): Promise<Receipt> => {
  const waveId = pack.wave.id;
  const respondent = { ...draft.respondent, id: await respondentIdOf(waveId, number) };
  const withdrawalCode = code ?? draft.withdrawalCode;
  // A day, and no time: the day on which it was filled in is all that a form tells.
  const filled = await toFilled({ ...draft, id, respondent, withdrawalCode }, pack, new Date(draft.startedAt));
  const sent = unread === undefined ? filled : { ...filled, unread, withdrawalHash: hashOfNumber(number) };
  const body = await sealFilled(pack.sealingKey, sent);
  return requireReceipt(await call(routes.sendSubmission, { params: { communityId: pack.communityId, waveId }, body }), body);
};
