/**
 * Errors on their way out: problem documents for programs, a page for browsers, and never what only we may see.
 */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Problem, ProblemCode } from '../contract/problem.ts';
import { DomainError, type ErrorKind } from '../errors.ts';

const kinds: Record<ErrorKind, { status: number; code: ProblemCode; title: string }> = {
  malformed: { status: 400, code: 'invalid', title: 'Something in what was sent cannot be used' },
  invalid: { status: 409, code: 'invalid', title: 'Something in what was sent cannot be used' },
  unreadable: { status: 422, code: 'invalid', title: 'Something in what was sent cannot be used' },
  notFound: { status: 404, code: 'not-found', title: 'Not found' },
  conflict: { status: 409, code: 'conflict', title: 'This conflicts with what is already here' },
  withdrawn: { status: 410, code: 'withdrawn', title: 'Taken back by whoever it was about' },
  stale: { status: 409, code: 'stale', title: 'Someone else changed this meanwhile' },
  forbidden: { status: 403, code: 'forbidden', title: 'Not allowed' },
  signInNeeded: { status: 401, code: 'sign-in-needed', title: 'Sign in first' },
  tooManyTries: { status: 429, code: 'too-many-tries', title: 'Too many tries' },
  tooManyRequests: { status: 429, code: 'too-many-requests', title: 'Too much at once' },
  unprotected: { status: 403, code: 'unprotected', title: 'Not over an unprotected connection' },
  consentWithheld: { status: 403, code: 'consent-withheld', title: 'Consent was not given for this' },
  tooLarge: { status: 413, code: 'too-large', title: 'Too large' },
  unsupported: { status: 415, code: 'unsupported', title: 'Sent in a form that is not taken here' },
  wrongMethod: { status: 405, code: 'wrong-method', title: 'Not done in this way here' },
  unavailable: { status: 503, code: 'unavailable', title: 'Not available just now' },
};

const fromBodyParser: Record<string, { kind: ErrorKind; detail: string }> = {
  'entity.parse.failed': { kind: 'malformed', detail: 'The body is not JSON that can be read.' },
  'entity.too.large': { kind: 'tooLarge', detail: 'The body is larger than this address takes.' },
  'encoding.unsupported': { kind: 'unsupported', detail: 'The body is in an encoding that is not understood.' },
  'charset.unsupported': { kind: 'unsupported', detail: 'The body is in an encoding that is not understood. Send UTF-8.' },
  'request.aborted': { kind: 'malformed', detail: 'The request ended before all of it had arrived.' },
};

const toDomainError = (error: unknown): DomainError | undefined => {
  if (error instanceof DomainError) return error;
  const type = typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
  const known = fromBodyParser[type];
  if (known) return new DomainError(known.kind, known.detail);
  if (error instanceof URIError) return new DomainError('notFound', 'There is nothing at this address.');
  // Express's own parts say with a status of 400 to 499 that the request was at fault, and not we.
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0;
  if (status === 404) return new DomainError('notFound', 'There is nothing at this address.');
  if (status === 413) return new DomainError('tooLarge', 'The body is larger than this address takes.');
  if (status === 415) return new DomainError('unsupported', 'The body is in a form that is not taken here.');
  if (status >= 400 && status < 500)
    return new DomainError('malformed', 'The request cannot be understood. Check its headers and body.');
  return undefined;
};

const toProblem = (error: DomainError | undefined, requestId: string): Problem => {
  if (!error) {
    return {
      type: 'about:blank',
      title: 'Something went wrong on our side',
      status: 500,
      code: 'internal',
      detail: `Nothing you did caused this. Try again; if it stays, give this number to whoever looks after Kith: ${requestId}`,
      requestId,
    };
  }
  const { status, code, title } = kinds[error.kind];
  return {
    type: 'about:blank',
    title,
    status,
    code,
    detail: error.message,
    requestId,
    ...(error.fields.length > 0 ? { errors: [...error.fields] } : {}),
    ...error.extra,
  };
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (problem: Problem): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(problem.title)} – Kith</title></head>
<body><main><h1>${escapeHtml(problem.title)}</h1><p>${escapeHtml(problem.detail)}</p><p><a href="/">Go to the first page</a></p>
<p>Request number: ${escapeHtml(problem.requestId)}</p></main></body></html>`;

/** Seconds to wait where the error itself does not say. */
const waits: Readonly<Record<number, number>> = { 429: 15 * 60, 503: 5 };

const send = (
  response: Response,
  problem: Problem,
  { wantsHtml, waitSeconds = waits[problem.status] }: { wantsHtml: boolean; waitSeconds: number | undefined },
): void => {
  if (waitSeconds !== undefined) response.set('Retry-After', String(waitSeconds));
  response.status(problem.status).set('Cache-Control', 'no-store');
  if (wantsHtml) response.type('html').send(page(problem));
  else response.type('application/problem+json').send(JSON.stringify(problem));
};

/** Answers with a refusal, in the form that whoever asks can read. */
export const answerProblem = (request: Request, response: Response, error: DomainError | undefined): void => {
  const wantsHtml = request.accepts(['json', 'html']) === 'html' && !request.path.startsWith('/api');
  send(response, toProblem(error, String(response.locals['requestId'] ?? '')), { wantsHtml, waitSeconds: error?.waitSeconds });
};

/** The last route: nothing else matched. */
export const notFoundHandler: RequestHandler = () => {
  throw new DomainError(
    'notFound',
    'There is nothing at this address. It may have been removed, or the address may be mistyped.',
  );
};

/** Turns every error into an answer, and logs only those that are our fault. */
export const problemHandler =
  (logger: Logger): ErrorRequestHandler =>
  (error, request, response, _next) => {
    const domainError = toDomainError(error);
    const requestId = String(response.locals['requestId'] ?? '');
    // Messages of unexpected errors can quote data, so only their kind and stack positions are kept.
    // It was answered already, with 503 when its time was over.
    if (response.headersSent && isTooLate(error)) return;
    if (!domainError)
      logger.error(
        { requestId, route: response.locals['route'], name: error?.name, kind: error?.code, stack: placesOf(error) },
        'request failed',
      );
    // A database that cannot do its work, because its disk is full, say: whoever asked is told so, and can do nothing about it.
    else if (domainError.kind === 'unavailable' && codeOf(domainError.cause))
      logger.warn({ requestId, route: response.locals['route'], kind: codeOf(domainError.cause) }, 'not available');
    if (response.headersSent) {
      if (!response.writableEnded) response.destroy();
      return;
    }
    answerProblem(request, response, domainError);
  };

const codeOf = (cause: unknown): string | undefined => (cause as { readonly code?: string } | undefined)?.code;

const isTooLate = (error: unknown): boolean => (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_HTTP_HEADERS_SENT';

/** Where it happened. A message may have lines of its own that look like a place, so it is taken off first. */
const placesOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .replace(error.message, '')
        .split('\n')
        .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
        .slice(0, 8)
    : [];
