/** Fewer texts are sorted before a key of them could be made. */
const fewTexts = 500;
/** Numbers hold this many bits exactly. */
const exactBits = 53;
const placesOf = (texts: readonly string[]): Uint32Array => Uint32Array.from(texts.keys());

/**
 * The places of texts in ascending order, as JavaScript sorts texts. As many first letters as fit into one number are sorted
 * as that number, with the place in its last bits; only texts that begin alike are held against each other as texts.
 */
export function inOrder(texts: readonly string[]): Uint32Array {
  const byText = (one: number, other: number): number => (texts[one]! < texts[other]! ? -1 : texts[one] === texts[other] ? 0 : 1);
  if (texts.length < fewTexts) return placesOf(texts).sort(byText);
  const placeBits = Math.ceil(Math.log2(texts.length));
  const places = 2 ** placeBits;
  const keys = firstLetters(texts, exactBits - placeBits);
  for (let place = 0; place < keys.length; place++) keys[place] = keys[place]! * places + place;
  keys.sort();
  const order = new Uint32Array(keys.length);
  let begin = 0;
  let earlier = -1;
  for (let at = 0; at < keys.length; at++) {
    const letters = Math.floor(keys[at]! / places);
    order[at] = keys[at]! - letters * places;
    if (letters === earlier) continue;
    if (at - begin > 1) order.subarray(begin, at).sort(byText);
    begin = at;
    earlier = letters;
  }
  if (order.length - begin > 1) order.subarray(begin).sort(byText);
  return order;
}

/** Of each text, a number of at most so many bits for what follows the beginning that all have in common. */
function firstLetters(texts: readonly string[], bits: number): Float64Array {
  const shared = sharedBeginning(texts);
  // No letter is worth less than one bit.
  const end = shared + bits;
  const worth = new Uint32Array(2 ** 16);
  for (const text of texts) for (let at = shared; at < Math.min(text.length, end); at++) worth[text.charCodeAt(at)] = 1;
  let base = 1;
  for (let letter = 0; letter < worth.length; letter++) if (worth[letter] === 1) worth[letter] = base++;
  const length = Math.floor(bits / Math.log2(Math.max(2, base)));
  const keys = new Float64Array(texts.length);
  for (let place = 0; place < keys.length; place++) {
    const text = texts[place]!;
    let key = 0;
    for (let at = shared; at < shared + length; at++) key = key * base + (at < text.length ? worth[text.charCodeAt(at)]! : 0);
    keys[place] = key;
  }
  return keys;
}

function sharedBeginning(texts: readonly string[]): number {
  const [first = ''] = texts;
  let length = first.length;
  for (const text of texts) {
    let at = 0;
    while (at < length && first.charCodeAt(at) === text.charCodeAt(at)) at += 1;
    length = at;
  }
  return length;
}
