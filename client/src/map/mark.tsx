/**
 * The marks of the map as small pictures beside words.
 */
import type { MemberKind } from '#contract/network';
import { kindColours } from '../graph/colours.ts';

const paths: Readonly<Record<MemberKind, string>> = {
  resident: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z',
  asset: 'M3 3h14v14H3Z',
  group: 'M10 1.500 18.500 16.500H1.500Z',
  organisation: 'M10 .500 19.500 10 10 19.500 .500 10Z',
};

export const Mark = ({
  kind,
  size = 16,
  colour,
}: {
  readonly kind: MemberKind;
  readonly size?: number;
  readonly colour?: string;
}) => (
  <svg className="kith-mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={paths[kind]} fill={colour ?? kindColours[kind]} />
  </svg>
);
