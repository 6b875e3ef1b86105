/**
 * What the map shows, in sentences, for whoever has never read one. It follows the filters.
 */
import { useMemo } from 'react';
import type { Dataset } from '../graph/dataset.ts';
import { type Findings, findFindings } from '../graph/findings.ts';
import type { Visible } from '../graph/visible.ts';
import { Heading } from '../ui/page.tsx';
import { showList, t } from '../words/words.ts';

const sentencesOf = ({ residents, joined, alone, circles, largestCircle, mostTurnedTo }: Findings): string[] => {
  if (residents === 0) return [t('map.findings.nobody')];
  return [
    joined > 1 ? t('map.findings.joined', { count: joined, residents }) : '',
    circles > 1 ? t('map.findings.circles', { count: circles, largest: largestCircle }) : '',
    mostTurnedTo.length > 0 ? t('map.findings.turnedTo', { things: showList(mostTurnedTo) }) : '',
    alone > 0 ? t('map.findings.alone', { count: alone }) : '',
  ].filter((sentence) => sentence !== '');
};

export const FindingsPanel = ({ dataset, visible }: { readonly dataset: Dataset; readonly visible: Visible }) => {
  const sentences = useMemo(() => sentencesOf(findFindings(dataset, visible)), [dataset, visible]);
  return (
    <section className="kith-findings" aria-labelledby="findings-title">
      <Heading size="s" id="findings-title">
        {t('map.findings.title')}
      </Heading>
      <ul className="nhsuk-list nhsuk-list--bullet nhsuk-u-margin-bottom-2">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="nhsuk-body-s kith-quiet">{t('map.findings.caution')}</p>
    </section>
  );
};
