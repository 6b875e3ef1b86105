/**
 * Reads what the columns mean, and says in plain words, with the line, where such a file is wrong.
 */
import { type Document, isNode, isPair, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { ImportMapping } from '../contract/import-mapping.ts';
import { DomainError, type FieldError } from '../errors.ts';
import { quotes, inWords as yamlInWords } from './yaml-in-words.ts';

type Path = readonly PropertyKey[];
/** The line of a text at which something stands, counted from 1; undefined when it does not come from a text. */
type LineOf = (path: Path) => number | undefined;

const inQuotes = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

const ofType = (expected: string): string => {
  if (expected === 'object' || expected === 'record')
    return 'must have lines of its own below it, each with a name, a colon and a value';
  return expected === 'array' ? 'must be a list, such as ["yes", "1"]' : 'must be text';
};

const inWords = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.length === 1
      ? `has a line ${inQuotes(issue.keys)} that means nothing here`
      : `has lines ${inQuotes(issue.keys)} that mean nothing here`;
  }
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_union') && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type' && issue.input === null) return 'has nothing after its colon';
  // Messages of zod's own name its types; ours say what to write.
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) return ofType(issue.expected);
  if (issue.code === 'invalid_union') return 'must be a name, or a value of a form that the README shows';
  if (issue.code === 'too_big' && issue.origin === 'array') return `must be at most ${issue.maximum}`;
  if (issue.code === 'too_small' && issue.origin === 'array') return `must be at least ${issue.minimum}`;
  return issue.message;
};

const toReason = (issue: z.core.$ZodIssue, lineOf: LineOf): FieldError => {
  const first = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const line = lineOf(first === undefined ? issue.path : [...issue.path, first]);
  const place = issue.path.length === 0 ? 'the mapping' : issue.path.map(String).join(' → ');
  return {
    pointer: `/body/mapping/${issue.path.map(String).join('/')}`,
    message: `${place} ${inWords(issue)}${line === undefined ? '' : ` (line ${line})`}`,
  };
};

/**
 * Checks a mapping that was read from YAML or JSON.
 * @param name what to call it in messages.
 * @throws DomainError invalid, with every reason.
 */
export const checkMapping = (value: unknown, name: string, lineOf: LineOf = () => undefined): ImportMapping => {
  const parsed = ImportMapping.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => toReason(issue, lineOf));
  throw new DomainError('invalid', `${name} cannot be used: ${fields.map((field) => field.message).join('; ')}.`, { fields });
};

/** The line of the name of what stands at a path, or of the nearest thing around it that is in the text. */
const linesOf = (document: Document.Parsed, lines: LineCounter): LineOf => {
  const at = new Map<string, number>();
  visit(document, {
    Pair: (_key, pair, parents) => {
      const names = [...parents.filter((one) => isPair(one)), pair].map((one) =>
        String(isPair(one) && isNode(one.key) ? one.key : ''),
      );
      const start = isNode(pair.key) ? pair.key.range?.[0] : undefined;
      if (start !== undefined) at.set(JSON.stringify(names), lines.linePos(start).line);
    },
  });
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const line = at.get(JSON.stringify(path.slice(0, length).map(String)));
      if (line !== undefined) return line;
    }
    return undefined;
  };
};

/**
 * Reads a mapping from YAML.
 * @throws DomainError invalid, with the line.
 */
export const readMapping = (text: string, name: string): ImportMapping => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line;
    throw new DomainError('invalid', `${name} cannot be read: ${line ? `line ${line}` : 'it'} ${yamlInWords(error)}.`);
  }
  const value: unknown = readValue(document, name);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DomainError('invalid', `${name} is not a mapping: it must have lines such as "source:", "people:" and "ties:".`);
  }
  return checkMapping(value, name, linesOf(document, lines));
};

const readValue = (document: Document.Parsed, name: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new DomainError('invalid', `${name} cannot be read: it has a "*" that stands for nothing, or for too much. ${quotes}.`);
  }
};
