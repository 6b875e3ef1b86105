/**
 * What somebody is asked to agree to: each purpose in words of its own.
 */
import type { Block, ConsentPurpose } from '#contract/instrument-document';
import { Checkboxes } from '../ui/choices.tsx';
import { t } from '../words/words.ts';
import { DraftText, useMistake } from './draft-fields.tsx';
import { useBlockEdit } from './editor-context.ts';
import { purposes } from './new-blocks.ts';

type ConsentBlock = Extract<Block, { is: 'consent' }>;

export const ConsentForm = ({ at, block }: { readonly at: string; readonly block: ConsentBlock }) => {
  const edit = useBlockEdit<ConsentBlock>(block);
  const error = useMistake(`${at}.purposes`);
  const choose = (chosen: readonly string[]) =>
    edit((now) => ({
      ...now,
      purposes: purposes
        .filter((purpose) => chosen.includes(purpose))
        .map(
          (purpose) =>
            now.purposes.find((one) => one.purpose === purpose) ?? { purpose, text: t(`instruments.usual.purpose.${purpose}`) },
        ),
    }));
  const reword = (purpose: ConsentPurpose, text: string) =>
    edit((now) => ({ ...now, purposes: now.purposes.map((one) => (one.purpose === purpose ? { purpose, text } : one)) }));
  return (
    <>
      <Checkboxes
        id={`${at}.purposes`}
        small
        legend={t('instruments.consent.legend')}
        error={error}
        value={block.purposes.map(({ purpose }) => purpose)}
        onChange={choose}
        options={purposes.map((purpose) => ({ value: purpose, label: t(`instruments.consent.purposes.${purpose}`) }))}
      />
      {block.purposes.map(({ purpose, text }, index) => (
        <DraftText
          key={purpose}
          at={`${at}.purposes.${index}.text`}
          label={t('instruments.consent.text', { purpose: t(`instruments.consent.purposes.${purpose}`) })}
          rows={2}
          value={text}
          onChange={(next) => reword(purpose, next)}
        />
      ))}
    </>
  );
};
