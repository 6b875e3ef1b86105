/**
 * Taking an interview back with the code on the slip that was left at the door. Whoever has the code needs no account.
 */
import { z } from 'zod';
import { defineRoute } from './route.ts';

/** The 26 signs as they were typed: small or capital, in groups or not, O for 0, I or L for 1. */
const WithdrawalCode = z
  .string()
  .max(80)
  .regex(/^[ -]*(?:[0-9A-TV-Za-tv-z][ -]*){26}$/, 'must be the 26 letters and digits of a code, and no letter U');

export const withdrawalRoutes = {
  /**
   * The same answer, after the same time, whether the interview was here, is still on its way, or was taken back before: what
   * belongs to the code is gone now, or is refused when it arrives. 429 after many tries from one address.
   */
  withdrawInterview: defineRoute({
    id: 'withdrawInterview',
    method: 'POST',
    path: '/api/withdrawals',
    summary: 'Take back the interview that this code belongs to, now or when it arrives',
    who: ['anyone'],
    body: z.strictObject({ code: WithdrawalCode }),
  }),
} as const;
