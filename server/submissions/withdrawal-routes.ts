import { Router } from 'express';
import { withdrawalRoutes } from '../contract/withdrawals.ts';
import { addressOf } from '../http/address.ts';
import { bind } from '../http/bind.ts';
import type { WithdrawalService } from './withdrawal-service.ts';

export const createWithdrawalRoutes = (withdrawals: WithdrawalService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, withdrawalRoutes.withdrawInterview, async ({ body, request }) => {
    await withdrawals.withdraw(body.code, addressOf(request));
    return undefined;
  });
  return router;
};
