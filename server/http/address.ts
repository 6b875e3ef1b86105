/** Where requests come from, as far as limits on tries are concerned. */
import type { Request } from 'express';

export const addressOf = (request: Request): string => request.ip ?? 'unknown';
