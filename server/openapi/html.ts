/**
 * HTML by template: whatever is put in is escaped, unless it is HTML of ours already.
 */
export type Html = { readonly html: string };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

type Part = string | number | Html | readonly Html[];

const put = (part: Part): string => {
  if (typeof part === 'object' && 'html' in part) return part.html;
  if (typeof part === 'object') return part.map((one) => one.html).join('');
  return escapeHtml(String(part));
};

/** Text in backticks, with every value in it escaped. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, index) => `${text}${index < parts.length ? put(parts[index] as Part) : ''}`).join(''),
});

export const none: Html = { html: '' };

/** Pieces with something between every two. */
export const joined = (pieces: readonly Html[], between: string): Html => ({
  html: pieces.map((piece) => piece.html).join(escapeHtml(between)),
});

/** Plain text in which what stands between backticks is code. */
export const withCode = (text: string): Html =>
  joined(
    text.split('`').map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`)),
    '',
  );
