/**
 * Whether what was typed is stored, and what to do where it is not.
 */
import { Link } from 'react-router';
import type { Block, InstrumentDocument } from '#contract/instrument-document';
import { textsOf } from '#contract/instrument-texts';
import { StaleChoice } from '../ui/stale-choice.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { sayMistake } from './draft-fields.tsx';
import { hrefOfThing, useEditing } from './editor-context.ts';
import { mergeDrafts } from './merge-drafts.ts';

const Clashes = () => {
  const { draft, stored, theirs, scales, settle } = useEditing();
  if (!theirs) return null;
  const known = new Map(scales.map((scale) => [scale.key as string, scale]));
  const say = (document: InstrumentDocument, block: Block | undefined) =>
    block
      ? textsOf({ ...document, blocks: [block] }, known)
          .map(({ own }) => own)
          .join(' · ')
      : t('instruments.saving.gone');
  const { clashes } = mergeDrafts(stored.draft, draft, theirs.draft);
  return (
    <StaleChoice
      fields={clashes.map(({ mine, theirs: other }) => ({
        label: (mine ?? other)?.title ?? '',
        mine: say(draft, mine),
        theirs: say(theirs.draft, other),
      }))}
      onKeepMine={() => settle('mine')}
      onTakeTheirs={() => settle('theirs')}
    />
  );
};

export const SavingLine = () => {
  const { state, mistakes, problem, isMerged, send } = useEditing();
  return (
    <>
      <p className="nhsuk-body-s kith-saving" role="status">
        {t(`instruments.saving.${state}`)} {isMerged && state === 'saved' ? t('instruments.saving.merged') : ''}
      </p>
      {state === 'unfinished' ? (
        <ul className="nhsuk-list">
          {mistakes.slice(0, 5).map((mistake) => (
            <li key={`${mistake.at} ${mistake.message}`}>
              <Link
                to={hrefOfThing(mistake.block, mistake.item)}
                onClick={() => window.setTimeout(() => document.getElementById(mistake.at)?.focus(), 100)}
              >
                {sayMistake(mistake)}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {state === 'failed' ? <ProblemMessage error={problem} onRetry={() => void send()} /> : null}
      {state === 'stale' ? <Clashes /> : null}
    </>
  );
};
