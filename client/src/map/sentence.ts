/**
 * The connections of one member as a sentence.
 */
import type { MemberKind, NetworkMember } from '#contract/network';
import type { Connections, Counts } from '../graph/connections.ts';
import { showList, t } from '../words/words.ts';

const things: readonly (readonly [MemberKind, 'residents' | 'assets' | 'groups' | 'organisations'])[] = [
  ['resident', 'residents'],
  ['asset', 'assets'],
  ['group', 'groups'],
  ['organisation', 'organisations'],
];

/** "4 assets and 1 group", of the kinds asked; empty when there are none. */
const showCounts = (counts: Counts, kinds: readonly MemberKind[]): string =>
  showList(
    things
      .filter(([kind]) => kinds.includes(kind) && counts[kind] > 0)
      .map(([kind, word]) => t(`map.sentence.${word}`, { count: counts[kind] })),
  );

const notPeople: readonly MemberKind[] = ['asset', 'group', 'organisation'];

const residentParts = ({ in: named, out }: Connections): readonly string[] => {
  const residents = (count: number) => t('map.sentence.residents', { count });
  const people =
    named.resident > 0 && out.resident > 0
      ? t('map.sentence.namedByAndNames', { namedBy: named.resident, residents: residents(out.resident) })
      : named.resident > 0
        ? t('map.sentence.namedBy', { residents: residents(named.resident) })
        : out.resident > 0
          ? t('map.sentence.names', { residents: residents(out.resident) })
          : '';
  const uses = showCounts(out, notPeople);
  const linked = showCounts(named, notPeople);
  return [
    people,
    uses && t('map.sentence.uses', { things: uses }),
    linked && t('map.sentence.linkedTo', { things: linked }),
  ].filter(Boolean);
};

const otherParts = ({ in: named, out }: Connections): readonly string[] => {
  const users = showCounts(named, ['resident', ...notPeople]);
  const linked = showCounts(out, ['resident', ...notPeople]);
  return [users && t('map.sentence.usedBy', { users }), linked && t('map.sentence.linkedTo', { things: linked })].filter(Boolean);
};

/** "Resident K7M2 is named by 6 and names 3 residents; uses 4 assets and 1 group." */
export const describeConnections = (member: NetworkMember, connections: Connections): string => {
  const who = t('map.sentence.who', { kind: t(`map.kind.${member.kind}`), label: member.label });
  const parts = member.kind === 'resident' ? residentParts(connections) : otherParts(connections);
  if (parts.length === 0) return t('map.sentence.alone', { who });
  return t('map.sentence.parts', { who, parts: parts.reduce((first, second) => t('map.sentence.join', { first, second })) });
};
