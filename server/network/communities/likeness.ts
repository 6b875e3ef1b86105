/**
 * How alike two partitions of the same members are. Adjusted Rand index: pairs that are together in both, against how many
 * would be by chance alone; 1 for the same partition, about 0 for two that have nothing to do with each other, and less than 0
 * below that. Normalised mutual information: 2 I(A; B) / (H(A) + H(B)), from 0 to 1.
 * Reference: Hubert & Arabie 1985, "Comparing partitions", Journal of Classification 2; Danon et al. 2005, J. Stat. Mech. P09008.
 */
export type Likeness = { readonly adjustedRand: number; readonly mutualInformation: number };

/** Members sorted by their part: those of the k-th part, as they turn up, are `members[firsts[k] … firsts[k + 1] - 1]`. */
export type Grouped = { readonly members: Uint32Array; readonly firsts: readonly number[] };

/** @param parts the part of each member, numbered below their number @param among whom to look at; nobody else counts */
export function groupByPart(parts: Uint32Array, among: Uint32Array): Grouped {
  const sizes = new Uint32Array(parts.length);
  for (const i of among) sizes[parts[i]!]! += 1;
  const next = new Uint32Array(parts.length);
  const firsts = [0];
  let length = 0;
  for (let part = 0; part < sizes.length; part++) {
    next[part] = length;
    length += sizes[part]!;
    if (sizes[part]! > 0) firsts.push(length);
  }
  const members = new Uint32Array(among.length);
  for (const i of among) members[next[parts[i]!]!++] = i;
  return { members, firsts };
}

const pairsOf = (size: number): number => (size * (size - 1)) / 2;
const surprise = (size: number, all: number): number => (size / all) * Math.log(size / all);

/** Calls with the size of what each two parts share, which is never 0. O(members). */
function eachOverlap({ members, firsts }: Grouped, other: Uint32Array, visit: (size: number) => void): void {
  const sizes = new Uint32Array(other.length);
  const met: number[] = [];
  for (let k = 0; k + 1 < firsts.length; k++) {
    for (let at = firsts[k]!; at < firsts[k + 1]!; at++) {
      const part = other[members[at]!]!;
      if (sizes[part] === 0) met.push(part);
      sizes[part]! += 1;
    }
    for (const part of met) {
      visit(sizes[part]!);
      sizes[part] = 0;
    }
    met.length = 0;
  }
}

function sums({ members, firsts }: Grouped) {
  let [pairs, entropy] = [0, 0];
  for (let k = 0; k + 1 < firsts.length; k++) {
    const size = firsts[k + 1]! - firsts[k]!;
    pairs += pairsOf(size);
    entropy -= surprise(size, members.length);
  }
  return { pairs, entropy };
}

/** Of two that both leave everybody alone, or everybody together, everything is 1: they are the same. */
export function likenessOf(a: Grouped, b: Grouped, partsOfB: Uint32Array): Likeness {
  const n = a.members.length;
  const [ofA, ofB] = [sums(a), sums(b)];
  let [together, jointly] = [0, 0];
  eachOverlap(a, partsOfB, (size) => {
    together += pairsOf(size);
    jointly -= surprise(size, n);
  });
  const byChance = n < 2 ? 0 : (ofA.pairs * ofB.pairs) / pairsOf(n);
  const most = (ofA.pairs + ofB.pairs) / 2;
  const entropies = ofA.entropy + ofB.entropy;
  return {
    adjustedRand: most === byChance ? 1 : (together - byChance) / (most - byChance),
    mutualInformation: entropies === 0 ? 1 : (2 * (entropies - jointly)) / entropies,
  };
}
