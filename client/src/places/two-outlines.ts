/**
 * A boundary among the fields that two people would store: which of them is not said with the other's version.
 */
import type { TwoVersions } from '../ui/stale-choice.tsx';
import { t } from '../words/words.ts';
import type { BoundaryDraft } from './boundary-field.tsx';

export const twoOutlines = ({ boundary }: BoundaryDraft): readonly TwoVersions[] =>
  boundary === undefined
    ? []
    : [
        {
          label: t('places.boundary.label'),
          mine: t(boundary === null ? 'places.boundary.removed' : 'places.boundary.fresh'),
          theirs: t('places.boundary.asStored'),
        },
      ];
