/**
 * The legend: always there. Shapes, colours, lines, sizes, and what the filters hide.
 */
import { useStore } from 'zustand';
import { restColour, thingColour } from '../graph/colours.ts';
import type { Dataset } from '../graph/dataset.ts';
import { byConnections, type Drawn, radiusOf, sameSize, sizeRange } from '../graph/drawn.ts';
import { figureLabel } from '../graph/figure-label.ts';
import { memberKinds } from '../graph/filters.ts';
import type { Visible } from '../graph/visible.ts';
import type { MapState } from '../state/map-state.ts';
import { Heading } from '../ui/page.tsx';
import { showNumber, t } from '../words/words.ts';
import { Mark } from './mark.tsx';

type LegendProps = { readonly dataset: Dataset; readonly visible: Visible; readonly drawn: Drawn; readonly state: MapState };

/** Members tied to nobody, and members that wait for a place. */
const countApart = ({ members, starts }: Dataset): { readonly alone: number; readonly waiting: number } => {
  let [alone, waiting] = [0, 0];
  members.forEach((member, index) => {
    if (starts[index] === starts[index + 1]) alone += 1;
    else if (member.x === null) waiting += 1;
  });
  return { alone, waiting };
};

/** Three sizes with what they stand for: whole numbers where the figure has whole numbers. */
const sampleValues = (largest: number): readonly number[] => {
  if (largest <= 0) return [];
  const whole = Number.isInteger(largest);
  const samples = [largest / 10, largest / 2, largest].map((value) => (whole ? Math.max(1, Math.round(value)) : value));
  return [...new Set(samples)];
};

const Sizes = ({ dataset, drawn, label }: { readonly dataset: Dataset; readonly drawn: Drawn; readonly label: string }) => (
  <li className="kith-legend__sizes">
    <span>{t('map.legend.size', { figure: label })}</span>
    <span className="kith-legend__samples">
      {sampleValues(drawn.largest).map((value) => (
        <span key={value} className="kith-legend__sample">
          <Mark kind="resident" size={2.5 * radiusOf(value, drawn.largest, sizeRange(dataset.memberCount))} colour={restColour} />
          {showNumber(value)}
        </span>
      ))}
    </span>
    <span className="kith-quiet">{t('map.legend.noFigure')}</span>
  </li>
);

export const Legend = ({ dataset, visible, drawn, state }: LegendProps) => {
  const { sizeBy, circles } = useStore(state.appearance);
  const kinds = memberKinds.filter((kind) => dataset.members.some((member) => member.kind === kind));
  const hasCircles = dataset.network.circles.some((circle) => circle !== null);
  const sizing = dataset.network.figures.find((one) => one.id === sizeBy);
  const figure = sizing ? figureLabel(sizing) : t('map.look.connections');
  const apart = countApart(dataset);
  const hiddenMembers = dataset.memberCount - visible.memberCount;
  const hiddenTies = dataset.tieCount - visible.tieCount;
  return (
    <section className="kith-legend" aria-labelledby="legend-title">
      <Heading size="s" id="legend-title">
        {t('map.legend.title')}
      </Heading>
      <ul className="kith-legend__list">
        {kinds.map((kind) => (
          <li key={kind}>
            <Mark
              kind={kind}
              size={18}
              {...(circles === 'colour' && hasCircles ? { colour: kind === 'resident' ? restColour : thingColour } : {})}
            />{' '}
            {t(`map.kind.${kind}`)}
          </li>
        ))}
        <li>
          <span className="kith-legend__line" aria-hidden="true" /> {t('map.legend.line')}
        </li>
        {circles === 'outline' && hasCircles ? (
          <li>
            <span className="kith-legend__circle" aria-hidden="true" /> {t('map.legend.circle')}
          </li>
        ) : null}
        {circles === 'colour' && hasCircles ? (
          <li>
            {t('map.legend.circleColour')} {t('map.legend.restColour')}
          </li>
        ) : null}
        {sizeBy === sameSize ? null : (
          <Sizes dataset={dataset} drawn={drawn} label={sizeBy === byConnections ? t('map.look.connections') : figure} />
        )}
        {hiddenMembers + hiddenTies > 0 ? (
          <li>
            {t('map.legend.filtersHide', {
              marks: t('map.marks', { count: hiddenMembers }),
              connections: t('map.connections', { count: hiddenTies }),
            })}
          </li>
        ) : null}
        {apart.alone > 0 ? <li>{t('map.legend.alone', { count: apart.alone })}</li> : null}
        {apart.waiting > 0 ? <li>{t('map.legend.unplaced', { count: apart.waiting })}</li> : null}
      </ul>
    </section>
  );
};
