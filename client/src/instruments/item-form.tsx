/**
 * One question: its words, how it is answered, and when it is asked.
 */
import type { AskedItem } from '#contract/instrument-document';
import { Checkboxes } from '../ui/choices.tsx';
import { Select } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { ChoicesField, RingsField } from './choices-field.tsx';
import { DraftText, WholeNumber, Wording } from './draft-fields.tsx';
import { type AskingBlock, useEditing, useItemEdit } from './editor-context.ts';
import { type ItemKind, itemOfKind, kindsIn } from './new-blocks.ts';
import { ShowIfField } from './show-if-field.tsx';

type NoneProps = {
  readonly at: string;
  readonly value: string | null;
  readonly usual?: 'none' | 'elsewhere';
  readonly onChange: (value: string | null) => void;
};

const NoneField = ({ at, value, usual = 'none', onChange }: NoneProps) => (
  <>
    <Checkboxes
      legend={t('instruments.item.noneLegend')}
      small
      value={value === null ? [] : ['none']}
      onChange={(chosen) => onChange(chosen.length > 0 ? t(`instruments.usual.${usual}`) : null)}
      options={[{ value: 'none', label: t('instruments.item.noneOffered') }]}
    />
    {value === null ? null : <DraftText at={at} label={t('instruments.item.none')} value={value} onChange={onChange} />}
  </>
);

const OfKind = ({ at, block, item }: { readonly at: string; readonly block: AskingBlock; readonly item: AskedItem }) => {
  const edit = useItemEdit(block, item);
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return (
        <>
          <ChoicesField at={`${at}.choices`} choices={item.choices} onChange={(choices) => edit({ choices })} />
          <NoneField at={`${at}.none`} value={item.none} onChange={(none) => edit({ none })} />
        </>
      );
    case 'text':
      return <NoneField at={`${at}.none`} value={item.none} onChange={(none) => edit({ none })} />;
    case 'number':
    case 'range':
      return (
        <>
          <div className="kith-numbers">
            <WholeNumber at={`${at}.min`} label={t('instruments.item.min')} value={item.min} onChange={(min) => edit({ min })} />
            <WholeNumber at={`${at}.max`} label={t('instruments.item.max')} value={item.max} onChange={(max) => edit({ max })} />
          </div>
          {item.kind === 'number' ? (
            <DraftText
              at={`${at}.unit`}
              label={t('instruments.item.unit')}
              hint={t('instruments.item.unitHint')}
              optional
              value={item.unit ?? ''}
              onChange={(unit) => edit({ unit: unit === '' ? null : unit })}
            />
          ) : (
            <>
              <DraftText
                at={`${at}.lowest`}
                label={t('instruments.item.lowest')}
                value={item.lowest}
                onChange={(lowest) => edit({ lowest })}
              />
              <DraftText
                at={`${at}.highest`}
                label={t('instruments.item.highest')}
                value={item.highest}
                onChange={(highest) => edit({ highest })}
              />
            </>
          )}
        </>
      );
    case 'circles':
      return <RingsField at={`${at}.rings`} rings={item.rings} onChange={(rings) => edit({ rings })} />;
    case 'neighbourhood':
      return (
        <>
          <p className="nhsuk-hint">{t('instruments.item.neighbourhoodHint')}</p>
          <NoneField at={`${at}.none`} value={item.none} usual="elsewhere" onChange={(none) => edit({ none })} />
        </>
      );
  }
};

export const ItemForm = ({ block, item }: { readonly block: AskingBlock; readonly item: AskedItem }) => {
  const { draft } = useEditing();
  const edit = useItemEdit(block, item);
  const blockAt = draft.blocks.findIndex(({ key }) => key === block.key);
  const at = `blocks.${blockAt}.items.${block.items.findIndex(({ key }) => key === item.key)}`;
  return (
    <>
      <Wording at={at} value={item} onChange={edit} />
      <Select
        label={t('instruments.item.kind')}
        value={item.kind}
        onChange={(kind) => edit(itemOfKind(kind as ItemKind, item, item))}
        options={kindsIn(block.is).map((kind) => ({ value: kind, label: t(`instruments.item.kinds.${kind}`) }))}
      />
      <OfKind key={item.kind} at={at} block={block} item={item} />
      <ShowIfField
        at={`${at}.showIf`}
        block={block.key}
        item={item.key}
        value={item.showIf}
        onChange={(showIf) => edit({ showIf })}
      />
    </>
  );
};
