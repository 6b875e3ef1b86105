/**
 * What a figure that sizes marks is called: an estimate is said to be one wherever its name stands.
 */
import type { MemberFigures } from '#contract/network';
import { t } from '../words/words.ts';

export const figureLabel = ({ label, isEstimate }: Pick<MemberFigures, 'label' | 'isEstimate'>): string =>
  isEstimate ? t('map.look.estimate', { label }) : label;
