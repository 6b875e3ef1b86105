/**
 * How the map looks: what sizes the marks, and how circles of neighbours are shown.
 */
import { useStore } from 'zustand';
import type { Dataset } from '../graph/dataset.ts';
import { byConnections, type CircleStyle, sameSize } from '../graph/drawn.ts';
import { figureLabel } from '../graph/figure-label.ts';
import type { MapState } from '../state/map-state.ts';
import { Select } from '../ui/field.tsx';
import { t } from '../words/words.ts';

const styles: readonly CircleStyle[] = ['off', 'outline', 'colour'];

export const LookPanel = ({ dataset, state }: { readonly dataset: Dataset; readonly state: MapState }) => {
  const appearance = useStore(state.appearance);
  const { figures, circles } = dataset.network;
  const figure = figures.find((one) => one.id === appearance.sizeBy);
  return (
    <>
      <Select
        label={t('map.look.sizeBy')}
        hint={appearance.sizeBy === byConnections ? t('map.look.connectionsQuestion') : figure?.question}
        value={figure || appearance.sizeBy === sameSize ? appearance.sizeBy : byConnections}
        onChange={(sizeBy) => state.appearance.setState({ sizeBy })}
        options={[
          { value: byConnections, label: t('map.look.connections') },
          ...figures.map((one) => ({ value: one.id, label: figureLabel(one) })),
          { value: sameSize, label: t('map.look.same') },
        ]}
      />
      {circles.some((circle) => circle !== null) ? (
        <Select
          label={t('map.look.circles')}
          hint={t('map.look.circlesHint')}
          value={appearance.circles}
          onChange={(style) => state.appearance.setState({ circles: styles.find((one) => one === style) ?? 'off' })}
          options={styles.map((style) => ({ value: style, label: t(`map.look.${style}`) }))}
        />
      ) : null}
    </>
  );
};
