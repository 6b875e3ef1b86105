/**
 * Reads what the columns mean, and says in plain words where such a file is wrong.
 */
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { ImportMapping } from '../contract/import-mapping.ts';
import { DomainError, type FieldError } from '../errors.ts';

const place = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'the mapping' : path.map(String).join(' → '));

const inWords = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `has a line "${issue.keys.join('", "')}" that means nothing here`;
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_union') return 'must be the name of a column, or a value as the README shows';
  return issue.message;
};

/**
 * Checks a mapping that was read from YAML or JSON.
 * @param name what to call it in messages.
 * @throws DomainError invalid, with every reason.
 */
export const checkMapping = (value: unknown, name: string): ImportMapping => {
  const parsed = ImportMapping.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fields: FieldError[] = parsed.error.issues.map((issue) => ({
    pointer: `/body/mapping/${issue.path.map(String).join('/')}`,
    message: `${place(issue.path)} ${inWords(issue)}`,
  }));
  throw new DomainError('invalid', `${name} cannot be used: ${fields.map((field) => field.message).join('; ')}.`, { fields });
};

/**
 * Reads a mapping from YAML.
 * @throws DomainError invalid, with the line.
 */
export const readMapping = (text: string, name: string): ImportMapping => {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 100 });
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    const reason = error instanceof Error ? error.message.split(/ at line| \(|\n/)[0] : 'it cannot be read';
    throw new DomainError('invalid', `${name} is not YAML${line ? ` (line ${line})` : ''}: ${reason}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DomainError('invalid', `${name} is not a mapping: it must have lines such as "source:", "people:" and "ties:".`);
  }
  return checkMapping(value, name);
};
