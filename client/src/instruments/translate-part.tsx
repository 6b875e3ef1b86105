/**
 * Every text beside its own in another language.
 */
import { memo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Language } from '#contract/instrument-document';
import { directionOf } from '#contract/instrument-flow';
import { ownWords } from '../filling/own-words.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { Empty, Progress } from '../ui/states.tsx';
import { language as ownLanguage, t } from '../words/words.ts';
import { useEditing } from './editor-context.ts';
import { allTexts, progressOf, sayLanguage, sayProgress } from './translation-progress.ts';

/** Widely spoken in Britain, and beyond. Source: census of England and Wales 2021, main languages; languages of Scotland and Ireland. */
const offered =
  'ar bn bg zh cs cy nl en fa fr ga gd de el gu hi hu it ku lv lt ml ne ps pl pt pa pa-Arab ro ru sk so es sw sv ta te tr uk ur vi yo'.split(
    ' ',
  );

export const languageChoices = (without: readonly string[]) =>
  offered
    .filter((code) => !without.includes(code))
    .map((code) => ({ value: code, label: sayLanguage(code) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));

type LineProps = {
  readonly path: string;
  readonly own: string;
  readonly ownLanguage: string;
  readonly language: string;
  readonly value: string;
  readonly onChange: (path: string, text: string) => void;
};

const TranslationLine = memo(({ path, own, ownLanguage, language, value, onChange }: LineProps) => (
  <div className="kith-translation">
    <label htmlFor={`to-${path}`} lang={ownLanguage} dir={directionOf(ownLanguage)} className="kith-lines">
      {own}
    </label>
    <textarea
      id={`to-${path}`}
      className="nhsuk-textarea"
      rows={own.length > 70 ? 3 : 1}
      lang={language}
      dir={directionOf(language)}
      value={value}
      onChange={(event) => onChange(path, event.target.value)}
    />
  </div>
));

const Texts = ({ language }: { readonly language: string }) => {
  const { draft, scales, update } = useEditing();
  const texts = allTexts(draft, scales);
  const [change] = useState(() => (path: string, text: string) => {
    update((now) => {
      const { [path]: _before, ...others } = now.translations[language] ?? {};
      const next = text.trim() === '' ? others : { ...others, [path]: text };
      return { ...now, translations: { ...now.translations, [language]: next } };
    });
  });
  const { done, total } = progressOf(draft, language, scales);
  const translated = draft.translations[language] ?? {};
  const line = ({ path, own }: { readonly path: string; readonly own: string }, from: string) => (
    <TranslationLine
      key={path}
      path={path}
      own={own}
      ownLanguage={from}
      language={language}
      value={translated[path] ?? ''}
      onChange={change}
    />
  );
  return (
    <>
      <Progress label={sayProgress(draft, language, scales)} done={done} total={total} />
      {draft.blocks.map((block) => (
        <section key={block.key} aria-label={block.title}>
          <Heading size="s">
            <bdi>{block.title}</bdi>
          </Heading>
          {texts.filter(({ path }) => path.startsWith(`${block.key}.`)).map((text) => line(text, draft.language))}
        </section>
      ))}
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            {t('instruments.translate.around', {
              done: ownWords.filter(({ path }) => (translated[path] ?? '').trim() !== '').length,
              total: ownWords.length,
            })}
          </span>
        </summary>
        <p className="nhsuk-hint">{t('instruments.translate.aroundHint')}</p>
        {ownWords.map((word) => line(word, ownLanguage))}
      </details>
    </>
  );
};

export const TranslatePart = () => {
  const { draft, update, tell } = useEditing();
  const [search, setSearch] = useSearchParams();
  const languages = Object.keys(draft.translations);
  const chosen = languages.find((one) => one === search.get('language')) ?? languages[0];
  const free = languageChoices([draft.language, ...languages]);
  const [wanted, setWanted] = useState('');
  const next = wanted || free[0]?.value || '';
  const choose = (language: string) => setSearch({ part: 'translate', language }, { replace: true });
  const remove = (language: string) => {
    const before = draft.translations[language];
    if (!before) return;
    update((now) => {
      const { [language]: _gone, ...others } = now.translations;
      return { ...now, translations: others };
    });
    tell(t('instruments.removed', { name: sayLanguage(language) }), () =>
      update((now) => ({ ...now, translations: { ...now.translations, [language]: before } })),
    );
  };
  return (
    <>
      <p className="nhsuk-body">{t('instruments.translate.intro', { language: sayLanguage(draft.language) })}</p>
      {languages.length === 0 ? <Empty title={t('instruments.translate.empty')} /> : null}
      {free.length > 0 ? (
        <form
          className="kith-line"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!Language.safeParse(next).success) return;
            update((now) => ({ ...now, translations: { ...now.translations, [next]: {} } }));
            setWanted('');
            choose(next);
          }}
        >
          <Select label={t('instruments.translate.add')} value={next} onChange={setWanted} options={free} />
          <Button type="submit" look="small">
            {t('instruments.translate.doAdd')}
          </Button>
        </form>
      ) : null}
      {languages.length > 1 && chosen ? (
        <Select
          label={t('instruments.translate.into')}
          value={chosen}
          onChange={choose}
          options={languages.map((one) => ({ value: one, label: sayLanguage(one) }))}
        />
      ) : null}
      {chosen ? (
        <>
          <Heading>{t('instruments.translate.title', { language: sayLanguage(chosen) })}</Heading>
          <Texts key={chosen} language={chosen} />
          <Button look="secondary" onClick={() => remove(chosen)}>
            {t('instruments.translate.remove', { language: sayLanguage(chosen) })}
          </Button>
        </>
      ) : null}
    </>
  );
};
