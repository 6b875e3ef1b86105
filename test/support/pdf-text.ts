/**
 * The words on each page of a PDF that Chromium wrote, to see what a printer would have put on paper.
 */
import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<string, string>;

const objectsIn = (pdf: string): Objects =>
  new Map([...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));

const streamOf = (body: string): string => {
  const data = /stream\n([\s\S]*)\nendstream$/.exec(body)?.[1] ?? '';
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
};

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Which sign each glyph of a font stands for. */
const signsOf = (map: string): ReadonlyMap<number, string> => {
  const signs = new Map<number, string>();
  for (const [, lines = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', sign = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g))
      signs.set(Number.parseInt(glyph, 16), fromHex(sign));
  }
  for (const [, lines = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', sign = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      for (let glyph = first; glyph <= last; glyph += 1) {
        signs.set(glyph, String.fromCodePoint(Number.parseInt(sign, 16) + glyph - first));
      }
    }
  }
  return signs;
};

const referred = (body: string, name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '';

const wordsOf = (page: string, objects: Objects): string => {
  const at = (id: string) => objects.get(id) ?? '';
  const fonts = /\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? '';
  const signs = new Map(
    [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [
      name,
      signsOf(streamOf(at(referred(at(id), 'ToUnicode')))),
    ]),
  );
  let font: ReadonlyMap<number, string> | undefined;
  let words = '';
  for (const [, name, glyphs = ''] of streamOf(at(referred(page, 'Contents'))).matchAll(/\/(\w+) \S+ Tf|<([\da-fA-F]+)> Tj/g)) {
    if (name) font = signs.get(name);
    for (const glyph of glyphs.match(/.{4}/g) ?? []) words += font?.get(Number.parseInt(glyph, 16)) ?? '';
  }
  // Signs that nobody sees, such as those that keep a number together among Arabic words, are spaces without a width there.
  return words.replace(/ +/g, ' ');
};

/** Page by page, in the order in which it was drawn: what runs from right to left may be the other way round. */
export const pagesOfPdf = (pdf: Buffer): readonly string[] => {
  const objects = objectsIn(pdf.toString('latin1'));
  const kids = [...objects.values()].flatMap((body) =>
    body.includes('/Type /Pages') ? [...(/\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)] : [],
  );
  return kids
    .map(([, id = '']) => objects.get(id) ?? '')
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => wordsOf(page, objects));
};
