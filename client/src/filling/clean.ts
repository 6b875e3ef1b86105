/**
 * Text as the contract takes it, whatever was pasted: so that no interview is refused for a sign that nobody sees. Pure.
 */
import { Line } from '#contract/text';

const whole = (text: string): string => text.replace(/\p{Cs}/gu, '�');
const cut = (text: string, max: number): string => [...text].slice(0, max).join('').trim();

/** Several lines. */
export const cleanLines = (text: string, max: number): string =>
  cut(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    whole(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ''),
    max,
  );

/** One line; null when nothing of it can be seen. */
export const cleanLine = (text: string, max: number): string | null => {
  const line = cut(cleanLines(text, Number.MAX_SAFE_INTEGER).replace(/[\t\n\r\u0085\u2028-\u202e\u2066-\u2069]+/g, ' '), max);
  return Line(max).safeParse(line).success ? line : null;
};
