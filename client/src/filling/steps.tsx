/**
 * On to the next page, with an answer or without.
 */
import { type MouseEvent, memo } from 'react';
import { keepFocus } from './keep-focus.ts';
import type { FillingPage } from './pages.ts';
import type { Say } from './say.ts';

type Onward = ReturnType<typeof onwardOf>;
type Props = {
  /** What the button that goes on says. */
  readonly onward: Onward;
  readonly say: Say;
  readonly onContinue: () => void;
  readonly onSkip: (() => void) | undefined;
};

/** The second of a double tap falls on the next page, where nobody has read anything yet. */
const once = (act: () => void) => (event: MouseEvent) => {
  if (event.detail <= 1) act();
};

/** The word on the button that goes on from a page. */
export const onwardOf = (page: FillingPage) =>
  page.is === 'why' ? 'start' : page.is === 'slip' ? 'finish' : page.is === 'ended' ? 'endedClose' : 'continue';

export const Steps = memo(({ onward, say, onContinue, onSkip }: Props) => (
  <div className="kith-steps kith-no-print">
    <button type="button" className="nhsuk-button" data-onward onMouseDown={keepFocus} onClick={once(onContinue)}>
      {say(onward)}
    </button>
    {onSkip ? (
      <button type="button" className="nhsuk-button nhsuk-button--secondary" onMouseDown={keepFocus} onClick={once(onSkip)}>
        {say('skip')}
      </button>
    ) : null}
  </div>
));
