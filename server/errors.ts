/**
 * Every way in which the domain says no. `http/problem.ts` turns each kind into an RFC 9457 problem; the command line
 * turns it into one line and an exit code.
 */
export type ErrorKind =
  /** Not of the form that was described: found before anybody looks what it means. */
  | 'malformed'
  /** Of the right form, but it contradicts itself or what is stored. */
  | 'invalid'
  /** Sealed or written so that its meaning cannot be found out, or not as what it says it answers: it stays with its sender. */
  | 'unreadable'
  | 'notFound'
  | 'conflict'
  /** Whoever it was about has taken it back. */
  | 'withdrawn'
  | 'stale'
  | 'forbidden'
  | 'signInNeeded'
  | 'tooManyTries'
  | 'tooManyRequests'
  /** Others on the way could read along. */
  | 'unprotected'
  | 'consentWithheld'
  | 'tooLarge'
  | 'unsupported'
  | 'wrongMethod'
  | 'unavailable';

/** One reason why an input was refused, with a JSON pointer to the place. */
export type FieldError = { readonly pointer: string; readonly message: string };

/** An error with a kind, said in plain words: what happened and what to do next. */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly fields: readonly FieldError[];
  /** Further members of the problem document, such as both versions of a stale edit. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** When it is worth trying again, in seconds; undefined leaves that to the kind. */
  readonly waitSeconds: number | undefined;

  constructor(
    kind: ErrorKind,
    message: string,
    options: {
      fields?: readonly FieldError[];
      extra?: Readonly<Record<string, unknown>>;
      waitSeconds?: number;
      cause?: unknown;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.kind = kind;
    this.fields = options.fields ?? [];
    this.extra = options.extra ?? {};
    this.waitSeconds = options.waitSeconds;
  }
}

export const notFound = (what: string): DomainError =>
  new DomainError('notFound', `There is no such ${what} here. It may have been removed, or the address may be mistyped.`);

/** A new thing under an id that something else has, here or in another community: both are told the same. */
export const taken = (what: string): DomainError =>
  new DomainError('conflict', `Another ${what} is already kept under this id. Nothing was changed.`);

export const invalid = (message: string, fields: readonly FieldError[] = []): DomainError =>
  new DomainError('invalid', message, { fields });

export const unreadable = (message: string, fields: readonly FieldError[] = []): DomainError =>
  new DomainError('unreadable', message, { fields });

/** Something outside Kith that the person who starts it can mend; shown without a stack. */
export class SetupError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'SetupError';
  }
}
