/**
 * The one way to the service: `call(route, input)`, typed by the contract.
 * Replies are not parsed again here: the service refuses to send what its own strict schema does not allow, and
 * parsing 250,000 ties once more would block the page.
 */
import type { z } from 'zod';
import type { Route } from '#contract/route';
import { addressOf } from './address.ts';
import { oddAnswer, toApiProblem, unreachable } from './problem.ts';

type IsEmpty<T> = keyof T extends never ? true : string extends keyof T ? true : false;
type Required_<Name extends string, T> = { readonly [K in Name]: T };
type Optional_<Name extends string, T> = { readonly [K in Name]?: T | undefined };
type Part<Name extends string, T> =
  IsEmpty<T> extends true ? Optional_<Name, undefined> : Partial<T> extends T ? Optional_<Name, T> : Required_<Name, T>;

export type CallInput<R extends Route> = Part<'params', z.input<R['params']>> &
  Part<'query', z.input<R['query']>> &
  (undefined extends z.input<R['body']> ? Optional_<'body', undefined> : Required_<'body', z.input<R['body']>>) & {
    /** The version that the change was made to; a newer one is answered by `stale`. */
    readonly ifMatch?: number | undefined;
    readonly signal?: AbortSignal | undefined;
  };

export type Reply<R extends Route> = z.output<R['reply']>;

type AnyInput = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
};

const listeners = new Set<() => void>();
const doubt: ReadonlySet<number> = new Set([401, 404]);
/** Nobody is signed in, or what is asked for is not there for the role in which they act. */
const sayDoubt = (status: number): void => {
  if (doubt.has(status)) for (const listener of listeners) listener();
};

/**
 * Called when an answer makes it doubtful that who was signed in still is, and acts in the role that was known: their time
 * was over, or it was ended or changed elsewhere. @returns how to stop.
 */
export const onDoubt = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * Calls a route that answers with JSON or with nothing.
 * @throws ApiProblem for every refusal, `unreachable` when nothing answers, and `odd-answer` when what answers well is not our
 * service; an abort is thrown as it is.
 */
export const call = async <R extends Route>(route: R, input: CallInput<R>): Promise<Reply<R>> => {
  const { params, query, body, ifMatch, signal } = input as AnyInput;
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`;
  let response: Response;
  let text: string;
  try {
    response = await fetch(addressOf(route, { params, query }), {
      method: route.method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    // To its end: one that is cut off on its way has not come.
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
  if (!response.ok) {
    sayDoubt(response.status);
    throw toApiProblem(response.status, text);
  }
  if (response.status !== route.status) throw oddAnswer(response.status);
  if (route.kind === 'none') return undefined as Reply<R>;
  try {
    return JSON.parse(text) as Reply<R>;
  } catch {
    throw oddAnswer(response.status);
  }
};

export type UploadInput<R extends Route> = Part<'params', z.input<R['params']>> &
  Part<'query', z.input<R['query']>> & {
    readonly file: Blob;
    /** Bytes sent so far, of all. */
    readonly onProgress?: ((sent: number, total: number) => void) | undefined;
    readonly signal?: AbortSignal | undefined;
  };

/**
 * Sends a file to an upload route. XMLHttpRequest, because fetch tells nothing about how much has been sent.
 * @throws ApiProblem
 */
export const upload = <R extends Route>(route: R, input: UploadInput<R>): Promise<Reply<R>> => {
  const { params, query, file, onProgress, signal } = input as AnyInput & UploadInput<Route>;
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open(route.method, addressOf(route, { params, query }));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', route.upload?.mediaType ?? 'application/octet-stream');
    request.upload.onprogress = (event) => onProgress?.(event.loaded, event.total);
    request.onerror = () => failed(unreachable());
    request.onabort = () => failed(new DOMException('The upload was stopped', 'AbortError'));
    request.onload = () => {
      sayDoubt(request.status);
      if (request.status < 200 || request.status > 299) return failed(toApiProblem(request.status, request.responseText));
      done((request.responseText ? JSON.parse(request.responseText) : undefined) as Reply<R>);
    };
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
};
