/**
 * The rows of the lists: exactly the members and ties that pass the filters, as the map draws them. Pure.
 */
import type { MemberKind } from '#contract/network';
import type { Dataset } from '../graph/dataset.ts';
import type { Drawn } from '../graph/drawn.ts';
import type { Visible } from '../graph/visible.ts';

export type MemberRow = {
  readonly id: string;
  readonly label: string;
  readonly kind: MemberKind;
  readonly neighbourhood: string | null;
  readonly circle: number | null;
  /** How many ties shown go from here, and come in. */
  readonly out: number;
  readonly in: number;
  /** The figure that sizes the marks. */
  readonly figure: number | null;
};

export type TieRow = {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly from: string;
  readonly to: string;
  readonly question: string;
  readonly strength: number | null;
  readonly confirmed: boolean;
};

const countEnds = (ends: readonly number[], { ties, members }: Visible): Uint32Array => {
  const counts = new Uint32Array(members.length);
  ties.forEach((kept, tie) => {
    const end = ends[tie] ?? 0;
    if (kept) counts[end] = (counts[end] ?? 0) + 1;
  });
  return counts;
};

export const listMembers = (dataset: Dataset, visible: Visible, drawn: Drawn): readonly MemberRow[] => {
  const neighbourhoods = new Map(dataset.network.neighbourhoods.map(({ id, name }) => [id, name]));
  const out = countEnds(dataset.ties.from, visible);
  const into = countEnds(dataset.ties.to, visible);
  const rows: MemberRow[] = [];
  dataset.members.forEach((member, index) => {
    if (!visible.members[index]) return;
    const figure = drawn.figure[index] ?? Number.NaN;
    rows.push({
      id: member.id,
      label: member.label,
      kind: member.kind,
      neighbourhood: member.neighbourhoodId === null ? null : (neighbourhoods.get(member.neighbourhoodId) ?? null),
      circle: dataset.network.circles[index] ?? null,
      out: out[index] ?? 0,
      in: into[index] ?? 0,
      figure: Number.isNaN(figure) ? null : figure,
    });
  });
  return rows;
};

export const listTies = (dataset: Dataset, visible: Visible): readonly TieRow[] => {
  const { from, to, generator, strength, confirmed } = dataset.ties;
  const rows: TieRow[] = [];
  visible.ties.forEach((kept, tie) => {
    const [source, target] = [dataset.members[from[tie] ?? 0], dataset.members[to[tie] ?? 0]];
    if (!kept || !source || !target) return;
    rows.push({
      id: String(tie),
      fromId: source.id,
      toId: target.id,
      from: source.label,
      to: target.label,
      question: dataset.network.generators[generator[tie] ?? 0]?.label ?? '',
      strength: strength[tie] ?? null,
      confirmed: confirmed[tie] ?? false,
    });
  });
  return rows;
};
