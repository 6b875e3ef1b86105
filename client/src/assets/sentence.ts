/**
 * How residents are connected to one asset, as a sentence.
 */
import type { AssetFigures, Circle, ConnectedAsset, ConnectedAssets } from '#contract/connections';
import type { ShownCount } from '#contract/figures';
import { showList, t } from '../words/words.ts';

type Base = NonNullable<ConnectedAssets['base']>;

/** "about 15", "fewer than 8" or "none". */
export const sayCount = (count: ShownCount): string =>
  count === 'few' ? t('assets.fewer') : count === 0 ? t('assets.nobody') : t('assets.about', { count });

const sayTurnTo = (turnTo: ShownCount, base: Base): string => {
  const answered = sayCount(base.answered);
  if (turnTo === 0) return t('assets.sentence.nobody');
  return turnTo === 'few' ? t('assets.sentence.few', { answered }) : t('assets.sentence.about', { count: turnTo, answered });
};

/** "4 neighbourhoods and most age bands"; empty when neither can be said. */
const sayFrom = ({ neighbourhoods, ageBands }: AssetFigures, base: Base): string => {
  const parts: string[] = [];
  if (neighbourhoods) {
    const all = neighbourhoods === base.neighbourhoods && neighbourhoods > 1;
    parts.push(t(all ? 'assets.sentence.allNeighbourhoods' : 'assets.sentence.neighbourhoods', { count: neighbourhoods }));
  }
  if (ageBands) {
    const all = ageBands === base.ageBands && ageBands > 1;
    const most = ageBands * 2 > base.ageBands && ageBands > 1;
    parts.push(
      all
        ? t('assets.sentence.allAgeBands')
        : most
          ? t('assets.sentence.mostAgeBands')
          : t('assets.sentence.ageBands', { count: ageBands }),
    );
  }
  return showList(parts);
};

/** "it joins 2 circles that would otherwise be apart"; empty when no circle turns to it. */
const sayJoins = ({ circles, apart }: AssetFigures): string => {
  if (!circles || circles.length === 0) return '';
  if (apart) return t('assets.sentence.joinsApart', { count: apart });
  return circles.length === 1 ? t('assets.sentence.oneCircle') : t('assets.sentence.tiedCircles', { count: circles.length });
};

/** "About 15 of about 120 who answered turn to it, from 4 neighbourhoods and most age bands; it joins 2 circles …" */
export const describeAsset = ({ figures }: Pick<ConnectedAsset, 'figures'>, base: ConnectedAssets['base']): string => {
  if (!base) return t('assets.sentence.notTold');
  if (!figures) return t('assets.sentence.onePerson');
  const turnTo = sayTurnTo(figures.turnTo, base);
  const from = sayFrom(figures, base);
  const joins = sayJoins(figures);
  if (from && joins) return t('assets.sentence.withBoth', { turnTo, from, joins });
  if (from) return t('assets.sentence.withFrom', { turnTo, from });
  return joins ? t('assets.sentence.withJoins', { turnTo, joins }) : t('assets.sentence.whole', { turnTo });
};

/** "circle 3 (mostly Kiln Rise, about 30 people)" */
export const describeCircle = (
  { number, mostlyOf, residents }: Circle,
  placeName: (id: string) => string | undefined,
): string => {
  const place = mostlyOf === null ? undefined : placeName(mostlyOf);
  const people = sayCount(residents);
  return place === undefined
    ? t('assets.circle', { number, residents: people })
    : t('assets.circleMostly', { number, place, residents: people });
};
