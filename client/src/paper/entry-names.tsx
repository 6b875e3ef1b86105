/**
 * Names line by line, as they stand on the form, and the questions about each one named.
 */
import { useId } from 'react';
import { labelOf } from '../filling/naming.ts';
import { t } from '../words/words.ts';
import { fieldNames, idOf, linesShown, typedIn } from './entry.ts';
import { Box, marksLine, QuestionBox } from './entry-box.tsx';
import type { EntryView } from './entry-parts.tsx';
import { declinedMark, type FollowUpsPart, type NamesPart, noneMark } from './layout.ts';
import { kindIn } from './read-names.ts';

type KindProps = { readonly part: NamesPart; readonly line: number; readonly view: EntryView };

const KindChoice = ({ part, line, view: { entry, form, onType } }: KindProps) => {
  const field = fieldNames.kind(part.key, line);
  return (
    <div className="kith-typing__kind">
      <label className="nhsuk-label" htmlFor={idOf(field)}>
        {t('paper.entry.kind', { line })}
      </label>
      <select
        id={idOf(field)}
        className="nhsuk-select"
        autoComplete="off"
        data-seldom
        value={kindIn(entry, part, line, form.pack)}
        onChange={(event) => onType(field, event.target.value)}
      >
        {part.block.kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`filling.kinds.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
};

export const EntryNames = ({ part, view }: { readonly part: NamesPart; readonly view: EntryView }) => {
  const { entry, errorOf, leftOut, language, onType } = view;
  const isLeftOut = leftOut.has(fieldNames.name(part.key, 1));
  const letter = fieldNames.letter(part.key);
  return (
    <>
      <p className="nhsuk-body">
        <b className="kith-typing__number">{part.number}</b>{' '}
        <span lang={language} dir="auto">
          {part.block.text}
        </span>
      </p>
      {Array.from({ length: linesShown(entry, part) }, (_, at) => at + 1).map((line) => {
        const field = fieldNames.name(part.key, line);
        const value = typedIn(entry, field);
        return (
          <div className="kith-typing__name" key={field}>
            <Box
              field={field}
              label={t('paper.entry.name', { number: part.number, line })}
              isLeftOut={isLeftOut && line === 1}
              error={errorOf(field)}
              value={value}
              onType={onType}
              width={20}
              maxLength={300}
            />
            {part.block.kinds.length > 1 && value.trim() !== '' ? <KindChoice part={part} line={line} view={view} /> : null}
          </div>
        );
      })}
      <Box
        field={letter}
        label={t('paper.entry.noNames', { number: part.number })}
        hint={`${noneMark} ${part.none} · ${declinedMark} ${part.declined}`}
        isLeftOut={leftOut.has(letter)}
        error={errorOf(letter)}
        language={language}
        value={typedIn(entry, letter)}
        onType={onType}
        isSeldom={linesShown(entry, part) > 1 && typedIn(entry, letter) === ''}
      />
    </>
  );
};

export const EntryFollowUps = ({ part, view }: { readonly part: FollowUpsPart; readonly view: EntryView }) => {
  const { entry, read, errorOf, leftOut, language, onType } = view;
  const keys = useId();
  const followed = read.followed[part.key] ?? [];
  const isTyped = (place: number) =>
    part.questions.some(({ key }) => typedIn(entry, fieldNames.followUp(part.key, place, key)).trim() !== '');
  const places = Array.from({ length: part.count }, (_, at) => at + 1).filter(
    (place) => followed[place - 1] !== undefined || isTyped(place) || typedIn(entry, fieldNames.followed(part.key, place)) !== '',
  );
  if (places.length === 0) return <p className="nhsuk-body">{t('paper.entry.nobodyNamed', { number: part.number })}</p>;
  return (
    <>
      <ul className="nhsuk-list kith-typing__keys" lang={language}>
        {part.questions.map((question) => (
          <li key={question.key} id={`${keys}${question.key}`}>
            <b>{question.number}</b> <span dir="auto">{marksLine(question)}</span>
          </li>
        ))}
      </ul>
      {places.map((place) => {
        const ref = followed[place - 1];
        const name = fieldNames.followed(part.key, place);
        return (
          <fieldset className="nhsuk-fieldset kith-typing__place" key={place}>
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
              {t('paper.entry.place', { place })}: <bdi>{ref === undefined ? t('common.none') : labelOf(read.draft, ref)}</bdi>
            </legend>
            <Box
              field={name}
              label={t('paper.entry.another', { place })}
              error={errorOf(name)}
              value={typedIn(entry, name)}
              onType={onType}
              width={20}
              maxLength={300}
              isSeldom
            />
            <div className="kith-typing__row">
              {part.questions.map((question) => {
                const field = fieldNames.followUp(part.key, place, question.key);
                return (
                  <QuestionBox
                    key={question.key}
                    question={question}
                    field={field}
                    value={typedIn(entry, field)}
                    onType={onType}
                    error={errorOf(field)}
                    isLeftOut={leftOut.has(field)}
                    language={language}
                    describedBy={`${keys}${question.key}`}
                  />
                );
              })}
            </div>
          </fieldset>
        );
      })}
      {part.ties && places.length > 1 ? (
        <Box
          field={fieldNames.ties(part.key)}
          number={part.ties.number}
          label={part.ties.text}
          hint={t('paper.entry.ties', { none: part.ties.none ?? '', declined: part.ties.declined ?? '' })}
          error={errorOf(fieldNames.ties(part.key))}
          language={language}
          value={typedIn(entry, fieldNames.ties(part.key))}
          onType={onType}
          width={30}
        />
      ) : null}
    </>
  );
};
