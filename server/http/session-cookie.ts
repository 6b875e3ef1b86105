/**
 * The cookie that holds the secret of a session. `__Host-` keeps it to this very name, over TLS or on one's own computer.
 */
import type { Request, Response } from 'express';

const name = '__Host-kith';

const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** The secret that came with a request, if it is one. */
export const readSessionCookie = (request: Request): string | undefined => {
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return undefined;
};

/** Ends with the browser; the store ends it earlier. */
export const setSessionCookie = (response: Response, secret: string): void => {
  response.cookie(name, secret, attributes);
};

export const clearSessionCookie = (response: Response): void => {
  response.clearCookie(name, attributes);
};
