/**
 * What everything on the page stands on, as a sentence.
 */
import type { Bases } from '#contract/network';
import { t } from '../words/words.ts';

/**
 * "240 of about 3,100 residents answered; 611 people were named." Without a population the list of residents is the
 * base: "395 of 1,612 listed residents answered; 1,599 are in any tie."
 */
export const describeBases = ({ population, listed, answered, inAnyTie, named }: Bases): string =>
  population === null
    ? t('map.base.sentence', {
        answered: t('map.base.ofListed', { count: answered, listed }),
        second: t('map.base.inAnyTie', { count: inAnyTie }),
      })
    : t('map.base.sentence', {
        answered: t('map.base.ofPopulation', { count: answered, population }),
        second: t('map.base.named', { count: named }),
      });
