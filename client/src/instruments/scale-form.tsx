/**
 * A scale: as it ships, or with the wording that a licensed user pastes in.
 */
import type { ScaleBlock } from '#contract/instrument-document';
import type { Scale } from '#contract/scales';
import { TextField } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { DraftText } from './draft-fields.tsx';
import { useBlockEdit, useEditing } from './editor-context.ts';

type Pasted = NonNullable<ScaleBlock['pasted']>;
const nothing: Pasted = { intro: '', items: {}, answers: {}, licence: null };
const noLicence = { holder: '', reference: '', date: '' };

const Shipped = ({ scale }: { readonly scale: Scale }) => (
  <>
    <p className="nhsuk-body">{t('instruments.scale.open')}</p>
    {scale.intro ? <p className="nhsuk-body kith-lines">{scale.intro}</p> : null}
    <ol>
      {scale.items.map(({ key, text, label }) => (
        <li key={key}>{text ?? label}</li>
      ))}
    </ol>
    <p className="nhsuk-body">
      {t('instruments.scale.answers', {
        answers: scale.answers.choices
          .flatMap(({ code, label }) => (label === null ? [] : scale.answers.choices.length > 6 ? `${code}: ${label}` : label))
          .join(' · '),
      })}
    </p>
    <p className="nhsuk-body-s kith-quiet">{scale.licence.attribution || scale.licence.note}</p>
  </>
);

type PasteProps = { readonly at: string; readonly block: ScaleBlock; readonly scale: Scale };

const PasteForm = ({ at, block, scale }: PasteProps) => {
  const editBlock = useBlockEdit<ScaleBlock>(block);
  const pasted = block.pasted ?? nothing;
  const edit = (change: Partial<Pasted>) => editBlock((now) => ({ ...now, pasted: { ...(now.pasted ?? nothing), ...change } }));
  const licence = pasted.licence ?? noLicence;
  return (
    <>
      <div className="nhsuk-warning-callout">
        <Heading size="s">{t('instruments.scale.notYours')}</Heading>
        <p>{t('instruments.scale.pasteIn')}</p>
        <p className="nhsuk-body-s">{scale.licence.note}</p>
      </div>
      <Heading>{t('instruments.scale.licence')}</Heading>
      <p className="nhsuk-hint">{t('instruments.scale.licenceHint')}</p>
      {(['holder', 'reference'] as const).map((name) => (
        <DraftText
          key={name}
          at={`${at}.pasted.licence.${name}`}
          label={t(`instruments.scale.${name}`)}
          value={licence[name]}
          onChange={(text) => edit({ licence: { ...licence, [name]: text } })}
        />
      ))}
      <TextField
        id={`${at}.pasted.licence.date`}
        label={t('instruments.scale.date')}
        type="date"
        width={10}
        value={licence.date}
        onChange={(date) => edit({ licence: { ...licence, date } })}
      />
      <Heading>{t('instruments.scale.wording')}</Heading>
      <DraftText
        at={`${at}.pasted.intro`}
        label={t('instruments.scale.intro')}
        optional
        rows={2}
        value={pasted.intro}
        onChange={(intro) => edit({ intro })}
      />
      {scale.items.map(({ key, label, text }) =>
        text === null ? (
          <DraftText
            key={key}
            at={`${at}.pasted.items.${key}`}
            label={label}
            rows={2}
            value={pasted.items[key] ?? ''}
            onChange={(words) => edit({ items: { ...pasted.items, [key]: words } })}
          />
        ) : null,
      )}
      {scale.answers.choices.map(({ code, label }) =>
        label === null ? (
          <DraftText
            key={code}
            at={`${at}.pasted.answers.${code}`}
            label={t('instruments.scale.answer', { code })}
            value={pasted.answers[code] ?? ''}
            onChange={(words) => edit({ answers: { ...pasted.answers, [code]: words } })}
          />
        ) : null,
      )}
    </>
  );
};

export const ScaleForm = ({ at, block }: { readonly at: string; readonly block: ScaleBlock }) => {
  const { scales } = useEditing();
  const scale = scales.find(({ key }) => key === block.scale);
  if (!scale) return <p className="nhsuk-body">{t('instruments.scale.gone')}</p>;
  return scale.licence.is === 'open' ? <Shipped scale={scale} /> : <PasteForm at={at} block={block} scale={scale} />;
};
