/**
 * On every printed sheet, of which form it is and which page: in its top margin, since the slip is torn off at the bottom. Each form
 * has pages of its own name, and a counter that only these raise: what is in a page cannot set the one that browsers count by.
 */
import { useLayoutEffect } from 'react';
import type { Say } from '../filling/say.ts';

/** Stands for the page until the printer's counter does. No text has it. */
const pageMark = '\uE000';

/** A string of a style sheet, whatever signs are in it. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/** A number or an address among words that may run the other way: the parts of "3F9A-1C07" would change places there. */
export const keptTogether = (text: string): string => `\u2066${text}\u2069`;

/** What the pages of a form are called in a style sheet. @param number "3F9A-1C07" */
export const pagesOfForm = (number: string): string => `form-${number.replace(/[^0-9A-Z-]/g, '')}`;

export const sheetMark = (number: string, say: Say, size: 'plain' | 'large'): string => {
  const pages = pagesOfForm(number);
  const [before = '', ...after] = say('paperPage', { number: keptTogether(number), page: pageMark }).split(pageMark);
  // By its own first letter is known which way it runs.
  const content = `"\\2068 " ${quoted(before)} counter(${pages}) ${quoted(after.join(''))} "\\2069 "`;
  const letters = `${size === 'large' ? 14 : 10}pt Arial, sans-serif`;
  return `@page ${pages} { counter-increment: ${pages}; @top-center { content: ${content}; font: ${letters}; color: #212b32; } }`;
};

/** Has the pages of a form marked as long as it is shown. The rule goes in as an object: text in the page is not let through. */
export const useSheetMark = (rule: string): void => {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [rule]);
};
