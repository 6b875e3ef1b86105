/**
 * All figures that are here: those asked for, by heading, with a list of the headings before them.
 */
import { useDeferredValue, useMemo } from 'react';
import type { Measures } from '#contract/measures';
import { useCommunity } from '../frame/community-context.ts';
import { useInAddress } from '../frame/in-address.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { AssetFigures } from './asset-figures.tsx';
import { FamilySection } from './family-section.tsx';
import { countFigures, type FamilyFigures, familiesOf, lacksHistory, readAsked, writeAsked } from './filters.ts';
import { FindFields, findFieldId } from './find-fields.tsx';

type ContentsProps = { readonly families: readonly FamilyFigures[]; readonly hasAssets: boolean };

const Contents = ({ families, hasAssets }: ContentsProps) => (
  <nav className="kith-contents" aria-label={t('measures.contents')}>
    <ul className="nhsuk-list">
      {families.map((one) => (
        <li key={one.family}>
          <a href={`#family-${one.family}`}>
            {t('measures.inContents', { family: t(`measures.family.${one.family}`), count: countFigures([one]) })}
          </a>
        </li>
      ))}
      {hasAssets ? (
        <li>
          <a href="#asset-figures">{t('measures.assets.title')}</a>
        </li>
      ) : null}
    </ul>
  </nav>
);

export const Figures = ({ measures, waveId }: { readonly measures: Measures; readonly waveId: string }) => {
  const { community } = useCommunity();
  const [typed, change] = useInAddress(readAsked, writeAsked);
  // Hundreds of figures are not drawn between two letters.
  const asked = useDeferredValue(typed);
  const everything = useMemo(() => familiesOf(measures, { text: '', family: '' }), [measures]);
  const families = useMemo(
    () => familiesOf(measures, { text: asked.text, family: asked.family }),
    [measures, asked.text, asked.family],
  );
  const isNarrowed = asked.text.trim() !== '' || asked.family !== '';
  const hasAssets = measures.assets.columns.length > 0 && measures.assets.members.length > 0;
  // Words are looked for in figures of the whole; what people use has a heading of its own.
  const showsAssets = hasAssets && asked.text.trim() === '' && (asked.family === '' || asked.family === 'uses');
  const found = countFigures(families);
  const clear = () => {
    change({ text: '', family: '' });
    // The button goes with what it cleared.
    document.getElementById(findFieldId)?.focus();
  };
  return (
    <>
      <FindFields
        asked={typed}
        onChange={change}
        families={[...everything.map(({ family }) => family), ...(hasAssets ? (['uses'] as const) : [])]}
      />
      <p className="nhsuk-body-s" role="status">
        {t('measures.find.found', { count: found, all: countFigures(everything) })}
      </p>
      {isNarrowed ? (
        <Button look="small" onClick={clear}>
          {t('measures.find.clear')}
        </Button>
      ) : null}
      {found === 0 && !showsAssets ? (
        <Empty title={t('measures.find.nothingTitle')}>
          <p>{t('measures.find.nothing')}</p>
        </Empty>
      ) : (
        <Contents families={families} hasAssets={showsAssets} />
      )}
      {lacksHistory(measures, community.waves) && families.some((one) => one.measures.length > 0) ? (
        <p className="nhsuk-body-s kith-quiet" data-no-history="">
          {t('measures.noHistory')}
        </p>
      ) : null}
      {families.map((one) => (
        <FamilySection key={one.family} given={one} waves={community.waves} waveId={waveId} showsAll={asked.text.trim() !== ''} />
      ))}
      {showsAssets ? <AssetFigures assets={measures.assets} /> : null}
    </>
  );
};
