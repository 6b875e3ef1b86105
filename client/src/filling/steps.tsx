/**
 * On to the next page, with an answer or without.
 */
import type { MouseEvent } from 'react';
import { keepFocus } from './keep-focus.ts';
import type { FillingPage } from './pages.ts';
import type { Say } from './say.ts';

type Props = {
  readonly page: FillingPage;
  readonly say: Say;
  readonly onContinue: () => void;
  readonly onSkip: (() => void) | undefined;
};

/** The second of a double tap falls on the next page, where nobody has read anything yet. */
const once = (act: () => void) => (event: MouseEvent) => {
  if (event.detail <= 1) act();
};

const wordOf = (page: FillingPage) =>
  page.is === 'why' ? 'start' : page.is === 'slip' ? 'finish' : page.is === 'ended' ? 'endedClose' : 'continue';

export const Steps = ({ page, say, onContinue, onSkip }: Props) => (
  <div className="kith-steps kith-no-print">
    <button type="button" className="nhsuk-button" data-onward onMouseDown={keepFocus} onClick={once(onContinue)}>
      {say(wordOf(page))}
    </button>
    {onSkip ? (
      <button type="button" className="nhsuk-button nhsuk-button--secondary" onMouseDown={keepFocus} onClick={once(onSkip)}>
        {say('skip')}
      </button>
    ) : null}
  </div>
);
