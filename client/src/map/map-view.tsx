/**
 * The map with everything around it: controls, legend, what is chosen, and the same as a list.
 */
import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import type { Network } from '#contract/network';
import { CirclesController } from '../stage/controllers/circles-controller.tsx';
import { DrawnFactsController } from '../stage/controllers/drawn-facts-controller.tsx';
import { FocusController } from '../stage/controllers/focus-controller.tsx';
import { FrameController } from '../stage/controllers/frame-controller.tsx';
import { MarksController } from '../stage/controllers/marks-controller.tsx';
import { PointerController } from '../stage/controllers/pointer-controller.tsx';
import { Stage } from '../stage/stage.tsx';
import { StageControls } from '../stage/stage-controls.tsx';
import type { MapState } from '../state/map-state.ts';
import { NetworkList } from '../table/network-list.tsx';
import { t } from '../words/words.ts';
import { ChosenPanel } from './chosen-panel.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { Legend } from './legend.tsx';
import { LookPanel } from './look-panel.tsx';
import { SearchBox } from './search-box.tsx';
import { Section } from './section.tsx';
import { type Drawing, useDrawing } from './use-drawing.ts';

const nameCircle = (circle: number): string => t('map.circle', { number: circle + 1 });

const Picture = ({ drawing, state }: { readonly drawing: Drawing; readonly state: MapState }) => {
  const { dataset, visible, drawn, ties, outlines, circleColours } = drawing;
  const marks = t('map.marks', { count: visible.memberCount });
  const connections = t('map.connections', { count: visible.tieCount });
  return (
    <Stage
      label={t('map.picture', { marks, connections })}
      describedBy="map-help"
      cannotDraw={<p className="nhsuk-body">{t('map.cannotDraw')}</p>}
    >
      <MarksController dataset={dataset} visible={visible} drawn={drawn} ties={ties} />
      <FrameController dataset={dataset} visible={visible} />
      <CirclesController outlines={outlines} colours={circleColours} name={nameCircle} />
      <FocusController dataset={dataset} visible={visible} state={state} />
      <PointerController state={state} />
      <DrawnFactsController />
      <StageControls state={state} />
    </Stage>
  );
};

const describeShown = ({ dataset, visible }: Drawing): string => {
  const connections = t('map.connections', { count: visible.tieCount });
  const marks = t('map.marks', { count: visible.memberCount });
  if (visible.memberCount === dataset.memberCount && visible.tieCount === dataset.tieCount) {
    return t('map.shownAll', { marks, connections });
  }
  return t('map.shown', { marks, connections, allMarks: dataset.memberCount, allConnections: dataset.tieCount });
};

/** False while the picture comes, then true: what lies below it must not keep it waiting. */
const useAfterPicture = (): boolean => {
  const [isAfter, setIsAfter] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setIsAfter(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isAfter;
};

type MapViewProps = {
  readonly network: Network;
  readonly state: MapState;
  /** What is still being worked out, shown over the picture. */
  readonly work: ReactNode;
};

export const MapView = ({ network, state, work }: MapViewProps) => {
  const drawing = useDrawing(network, state);
  const { dataset, visible, drawn } = drawing;
  const isAfterPicture = useAfterPicture();
  const shown = useMemo(() => describeShown(drawing), [drawing]);
  return (
    <>
      <div className="kith-map">
        <div className="kith-map__picture">
          <p className="nhsuk-body-s kith-map__shown" id="map-help">
            <span role="status">{shown}</span> {drawing.ties.tooMany ? `${t('map.tooMany')} ` : ''}
            <span className="nhsuk-u-visually-hidden">{t('map.pictureHelp')} </span>
            <a href="#list">{t('map.toList')}</a>
          </p>
          <div className="kith-map__frame">
            <Picture drawing={drawing} state={state} />
            {work}
          </div>
          <FindingsPanel dataset={dataset} visible={visible} />
          <Legend dataset={dataset} visible={visible} drawn={drawn} state={state} />
        </div>
        <div className="kith-map__side">
          <SearchBox dataset={dataset} visible={visible} state={state} />
          <ChosenPanel dataset={dataset} visible={visible} state={state} />
          <Section title={t('map.filter.title')}>
            <FilterPanel dataset={dataset} state={state} />
          </Section>
          <Section title={t('map.look.title')}>
            <LookPanel dataset={dataset} state={state} />
          </Section>
        </div>
      </div>
      {isAfterPicture ? <NetworkList dataset={dataset} visible={visible} drawn={drawn} state={state} /> : null}
    </>
  );
};
