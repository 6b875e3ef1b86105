/**
 * What Neo4j says, in our words. Matched by `.code`: the newer gqlStatus is the same for different mistakes.
 */
import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { DomainError } from '../errors.ts';

/** What was sent may have been stored: only the reply may be missing. Everything may be sent again. */
export const databaseIsAway = 'The database does not answer just now. Try again in a moment; nothing is stored twice.';

/** Neo4j calls it passing, and the driver would try again for 41 seconds; asking for less is the only help. */
const memoryCodes = new Set([
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.OutOfMemoryError',
  'Neo.TransientError.General.TransactionMemoryLimit',
]);

const timeoutCodes = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  // So the driver names a transaction that was ended, when its time was over, while it waited for another one.
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.ClientError.Transaction.Terminated',
]);

/** Its disk is full, or it has closed itself so that nothing is harmed: seen, in this order, when its logs had no room left. */
const cannotWriteCodes = new Set([
  'Neo.DatabaseError.Transaction.TransactionLogError',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
]);

const unavailableCodes = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  // What the driver makes of a connection that broke while it was signing in; it does not try that again.
  'ProtocolError',
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.CredentialsExpired',
  'Neo.ClientError.Security.AuthenticationRateLimit',
]);

/** A value of the right type that a function of the database does not take; looked at while planning, it is called bad syntax. */
export const isRefusedValue = (error: unknown): boolean =>
  error instanceof Neo4jError && /^Neo\.ClientError\.Statement\.(?:Argument|Syntax)Error$/.test(error.code);

/**
 * Turns a Neo4j error into a DomainError; other errors pass through.
 * @param where `inTransaction` leaves errors alone that the driver would rightly try again.
 */
export const translateNeo4jError = (error: unknown, where: 'inTransaction' | 'final'): unknown => {
  if (!(error instanceof Neo4jError)) return error;
  if (memoryCodes.has(error.code)) {
    return new DomainError(
      'tooLarge',
      'This asks for more than the database has memory for. Choose a smaller part and try again.',
      { cause: error },
    );
  }
  if (where === 'inTransaction' && isRetryableError(error)) return error;
  if (timeoutCodes.has(error.code)) {
    return new DomainError(
      'unavailable',
      'The database took too long over this and was stopped. Nothing was changed; try again in a moment.',
      { cause: error },
    );
  }
  if (cannotWriteCodes.has(error.code)) {
    return new DomainError(
      'unavailable',
      'The database can write nothing just now: its disk may be full. Whoever looks after Kith has to make room and start it again; nothing is stored twice.',
      { cause: error },
    );
  }
  if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new DomainError('conflict', 'Something with this name or id is already here.', { cause: error });
  }
  // The driver gives these no code: no connection was free in time, or the database ended the transaction between two statements.
  const isEndedOrFull = /pool|acquisition|cannot run query in this transaction/i.test(error.message);
  if (unavailableCodes.has(error.code) || isRetryableError(error) || isEndedOrFull) {
    return new DomainError('unavailable', databaseIsAway, { cause: error });
  }
  return error;
};
