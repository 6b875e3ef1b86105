/**
 * A respondent's own answers as a picture: "you" in the middle, everybody and everything named around it, closer where they were
 * said to be closer. Pure: the same answers give the same picture.
 */
import { answerTo, type FillingDraft, own, pairKey } from './draft.ts';
import { namedAnywhere, shortLabelOf } from './naming.ts';
import type { FillingPage, QuestionPage } from './pages.ts';

export type Mark = {
  readonly ref: string;
  /** From 1; what its number in the picture and in the list is. */
  readonly number: number;
  readonly label: string;
  /** From 1, the innermost. */
  readonly ring: number;
  readonly isPerson: boolean;
  readonly x: number;
  readonly y: number;
};
export type OwnMap = {
  /** Words of the circles, from the innermost; the last holds those of whom it was not said. */
  readonly rings: readonly { readonly label: string; readonly radius: number }[];
  readonly marks: readonly Mark[];
  /** Numbers of marks that know each other. */
  readonly ties: readonly (readonly [Mark, Mark])[];
};

export const mapSize = 440;
const middle = mapSize / 2;
/** Of an angle that never comes round to itself: marks in neighbouring circles do not stand in one line. */
const golden = Math.PI * (3 - Math.sqrt(5));

const isPersonKind = (kind: string): boolean => kind === 'person' || kind === 'person-in-a-role';

/** @param others the words for those of whom nobody said how close. */
export const ownMapOf = (draft: FillingDraft, pages: readonly FillingPage[], others: string): OwnMap => {
  const circles = pages.filter((page): page is QuestionPage => page.is === 'question' && page.item.kind === 'circles');
  const first = circles[0]?.item;
  const words = first?.kind === 'circles' ? first.rings : [];
  const asked = new Set(pages.flatMap((page) => (page.is === 'names' ? (own(draft.names, page.block.key)?.named ?? []) : [])));
  const named = namedAnywhere(draft).filter(({ ref }) => asked.has(ref));
  const ringOf = (ref: string): number => {
    const page = circles.find(({ about, item }) => about === ref && item.key === first?.key);
    const answer = page && answerTo(draft, page.answer);
    return answer?.status === 'answered' && typeof answer.value === 'number' ? answer.value : words.length + 1;
  };
  const rings = [...words, others].map((label, at, all) => ({
    label,
    radius: 62 + ((middle - 44 - 62) * at) / Math.max(1, all.length - 1),
  }));
  const placed = named.map((one) => ({ one, ring: ringOf(one.ref) })).sort((a, b) => a.ring - b.ring);
  const marks = placed.map(({ one, ring }, at): Mark => {
    const same = placed.filter((other) => other.ring === ring);
    const angle = ring * golden + (2 * Math.PI * same.findIndex((other) => other.one === one)) / same.length;
    const { radius } = rings[Math.min(ring, rings.length) - 1] as (typeof rings)[number];
    return {
      ref: one.ref,
      number: at + 1,
      label: shortLabelOf(draft, one.ref),
      ring,
      isPerson: isPersonKind(one.kind),
      x: Math.round(middle + radius * Math.cos(angle)),
      y: Math.round(middle + radius * Math.sin(angle)),
    };
  });
  const ties = marks.flatMap((one, at) =>
    marks
      .slice(at + 1)
      .filter((other) => own(draft.ties, pairKey(one.ref, other.ref)) === 'yes')
      .map((other) => [one, other] as const),
  );
  return { rings, marks, ties };
};
