/**
 * A figure over waves, as a small line; for who does not see it, in words.
 */
import type { Wave } from '#contract/communities';
import type { Measure } from '#contract/measures';
import { sayHistory } from './say.ts';
import { pointsOf, toPolyline } from './sparkline-points.ts';

const size = { width: 96, height: 32, margin: 5 };

type Props = { readonly history: Measure['history']; readonly waves: readonly Wave[]; readonly waveId: string };

/** A wave that is gone has no name to be told by. */
export const knownHistory = (history: Measure['history'], waves: readonly Wave[]): Measure['history'] =>
  history.filter((one) => waves.some(({ id }) => id === one.waveId));

/** From two waves on: one value is no line. */
export const Sparkline = ({ history: all, waves, waveId }: Props) => {
  const history = knownHistory(all, waves);
  if (history.length < 2) return null;
  const points = pointsOf(
    history.map(({ value }) => value),
    size,
  );
  const words = sayHistory(history, waves);
  return (
    <svg
      className="kith-sparkline"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      role="img"
    >
      <title>{words}</title>
      <polyline points={toPolyline(points)} />
      {points.map(({ x, y }, at) => (
        <circle key={history[at]?.waveId} cx={x} cy={y} r={history[at]?.waveId === waveId ? 4 : 2} />
      ))}
    </svg>
  );
};
