/**
 * What went wrong with a call, as a value that pages can word.
 */
import { Problem, type ProblemCode } from '#contract/problem';

export type FieldProblem = { readonly pointer: string; readonly message: string };

/** The service's codes, and two of ours: nothing answered, or something that is not Kith. */
export type ApiProblemCode = ProblemCode | 'unreachable' | 'odd-answer';

/** Thrown by every call that does not succeed. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ApiProblemCode;
  readonly status: number;
  /** One entry a refused field; `pointer` is `/body/name`. */
  readonly fields: readonly FieldProblem[];
  readonly requestId: string;
  /** With `stale`: what is stored now. */
  readonly current: unknown;

  constructor(given: {
    readonly code: ApiProblemCode;
    readonly status: number;
    readonly detail: string;
    readonly fields?: readonly FieldProblem[];
    readonly requestId?: string;
    readonly current?: unknown;
  }) {
    super(given.detail);
    this.code = given.code;
    this.status = given.status;
    this.fields = given.fields ?? [];
    this.requestId = given.requestId ?? '';
    this.current = given.current;
  }

  /** What is wrong with one field of the body, or undefined. `name` may be a path: `rows/0/name`. */
  fieldMessage(name: string): string | undefined {
    return this.fields.find((field) => field.pointer === `/body/${name}` || field.pointer === `/query/${name}`)?.message;
  }
}

/** Nothing answered: the service is stopped, or the connection is gone. */
export const unreachable = (): ApiProblem => new ApiProblem({ code: 'unreachable', status: 0, detail: '' });

/** Something between us and the service answered in its place, such as the login page of a Wi-Fi. */
export const oddAnswer = (status: number): ApiProblem => new ApiProblem({ code: 'odd-answer', status, detail: '' });

/** Reads a refusal; an answer that is no problem document (a proxy's page, say) becomes `internal`. */
export const toApiProblem = (status: number, text: string): ApiProblem => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = Problem.safeParse(value);
  if (!parsed.success) return new ApiProblem({ code: status === 503 ? 'unavailable' : 'internal', status, detail: '' });
  const { code, detail, requestId, errors, current } = parsed.data;
  return new ApiProblem({ code, status, detail, requestId, current, fields: errors ?? [] });
};
