/**
 * Above every page of an interview: back, how far, the language, and the way out. Nothing of the researcher's stands here.
 */
import { memo } from 'react';
import type { FillingMode } from '#contract/filled';
import { nameOfLanguage, type Say } from './say.ts';

type Props = {
  readonly say: Say;
  readonly languages: readonly string[];
  readonly language: string;
  readonly onLanguage: (language: string) => void;
  readonly mode: FillingMode;
  readonly onHandOver: (() => Promise<void>) | undefined;
  readonly onLeave: (() => void) | undefined;
  readonly onBack: (() => void) | undefined;
  readonly part: number;
  readonly parts: number;
  readonly share: number;
};

type ChoiceProps = Pick<Props, 'say' | 'languages' | 'language' | 'onLanguage'>;

/** Stays from page to page: to look up what languages are called takes a slow phone a while. */
const LanguageChoice = memo(({ say, languages, language, onLanguage }: ChoiceProps) => (
  <select
    className="nhsuk-select kith-bar__language"
    aria-label={say('language')}
    value={language}
    onChange={(event) => onLanguage(event.target.value)}
  >
    {languages.map((one) => (
      <option key={one} value={one} lang={one}>
        {nameOfLanguage(one)}
      </option>
    ))}
  </select>
));

export const Bar = memo((props: Props) => {
  const { say, languages, language, onLanguage, mode, onHandOver, onLeave, onBack, part, parts, share } = props;
  const isHandedOver = mode === 'handed-over';
  return (
    <div className="kith-bar kith-no-print">
      <div className="kith-bar__row">
        {onBack ? (
          <button type="button" className="kith-link kith-tall" onClick={onBack}>
            <span aria-hidden="true">‹ </span>
            {say('back')}
          </button>
        ) : (
          <span />
        )}
        {languages.length > 1 ? (
          <LanguageChoice say={say} languages={languages} language={language} onLanguage={onLanguage} />
        ) : null}
        {mode === 'asked' && onHandOver ? (
          <button type="button" className="kith-link kith-tall" onClick={() => void onHandOver()}>
            {say('handOver')}
          </button>
        ) : null}
        {onLeave ? (
          <button type="button" className="kith-link kith-tall" onClick={onLeave}>
            {say(isHandedOver ? 'giveBack' : 'leave')}
          </button>
        ) : null}
      </div>
      <div className="kith-bar__progress">
        <progress max={1} value={share} aria-label={say('progress')} />
        <span className="nhsuk-body-s">{say('part', { part, parts })}</span>
      </div>
    </div>
  );
});
