/**
 * What is wrong with a YAML file, for a reader who has never heard of YAML. Pure.
 */
import type { ErrorCode, YAMLError } from 'yaml';

export const quotes = 'Put quotation marks around the whole text after the colon';

const words: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: `has a "*" that stands for nothing. ${quotes}`,
  BAD_DQ_ESCAPE: 'has a "\\" within quotation marks that cannot be read. Write "\\\\", or use single quotation marks',
  BAD_INDENT:
    'does not begin under the lines that it belongs to. Give lines that belong together the same number of spaces before them',
  BAD_SCALAR_START: `begins with a sign that means something else here. ${quotes}`,
  BLOCK_AS_IMPLICIT_KEY: `has two colons, or stands too far to the right. ${quotes}, or move the line to the left`,
  BLOCK_IN_FLOW: 'begins a new line of its own before a "[" or "{" further up was closed. Close it with "]" or "}"',
  DUPLICATE_KEY: 'says for a second time what a line above says already. Keep one of the two',
  KEY_OVER_1024_CHARS: 'has more than 1024 characters before its colon. Shorten it',
  MISSING_CHAR:
    'lacks a sign: a colon after a name, a comma in a list, or the quotation mark, "]" or "}" that closes what was begun',
  MULTILINE_IMPLICIT_KEY: 'has no colon. Write a name, a colon, a space, and then the value',
  MULTIPLE_DOCS: 'begins a second file with "---". Keep one',
  TAB_AS_INDENT: 'begins with a tab. Use spaces instead',
  UNEXPECTED_TOKEN: `has a sign where none can stand. ${quotes}`,
};

/** @returns the rest of a sentence that begins with "line 3 ". */
export const inWords = ({ code, message }: Pick<YAMLError, 'code' | 'message'>): string => {
  // A "[" that is never closed is told as one of bad indentation.
  const cause: ErrorCode = code === 'BAD_INDENT' && message.startsWith('Flow') ? 'MISSING_CHAR' : code;
  return words[cause] ?? `cannot be read. ${quotes}`;
};
