/**
 * The instrument of a wave as forms to print, each with a slip to tear off. The codes are made here, at printing: nothing of them
 * is sent or kept.
 */
import { useEffect, useState } from 'react';
import type { FieldPack } from '#contract/field-work';
import { languagesOf } from '../filling/localise.ts';
import { readNumber } from '../filling/read-number.ts';
import { nameOfLanguage } from '../filling/say.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { fresh, useWaveHere } from '../waves/use-wave.ts';
import { t } from '../words/words.ts';
import { type FormCode, makeFormCode } from './form-code.ts';
import { PaperForm } from './paper-form.tsx';
import { PaperStep } from './paper-step.tsx';

const mostCopies = 50;

/** Codes for so many forms; new ones after each printing, since no two forms may have the same. */
const useFormCodes = (copies: number) => {
  const [made, setMade] = useState<readonly FormCode[]>([]);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round has new ones
  useEffect(() => {
    let isHere = true;
    void Promise.all(Array.from({ length: copies }, makeFormCode)).then((codes) => isHere && setMade(codes));
    return () => {
      isHere = false;
    };
  }, [copies, round]);
  useEffect(() => {
    const renew = () => setRound((before) => before + 1);
    window.addEventListener('afterprint', renew);
    return () => window.removeEventListener('afterprint', renew);
  }, []);
  return { made, renew: () => setRound(round + 1) };
};

const Forms = ({ pack }: { readonly pack: FieldPack }) => {
  const { address } = useWaveHere();
  const languages = languagesOf(pack.instrument.document);
  const [language, setLanguage] = useState(pack.instrument.document.language);
  const [size, setSize] = useState<'plain' | 'large'>('plain');
  const [typed, setTyped] = useState('1');
  const copies = readNumber(typed, 1, mostCopies) ?? 1;
  const { made, renew } = useFormCodes(copies);
  return (
    <>
      <p className="nhsuk-body">{t('paper.intro')}</p>
      <p className="nhsuk-body">{t('paper.own')}</p>
      {languages.length > 1 ? (
        <Select
          label={t('paper.language')}
          value={language}
          onChange={setLanguage}
          options={languages.map((one) => ({ value: one, label: nameOfLanguage(one) }))}
        />
      ) : null}
      <Select
        label={t('paper.size')}
        value={size}
        onChange={(next) => setSize(next === 'large' ? 'large' : 'plain')}
        options={[
          { value: 'plain', label: t('paper.plain') },
          { value: 'large', label: t('paper.large') },
        ]}
      />
      <TextField
        label={t('paper.copies')}
        hint={t('paper.copiesHint')}
        inputMode="numeric"
        width={3}
        maxLength={2}
        value={typed}
        onChange={setTyped}
      />
      <div className="kith-steps">
        <Button onClick={() => window.print()}>{t('paper.print', { count: copies })}</Button>
        <Button look="secondary" onClick={renew}>
          {t('paper.another')}
        </Button>
        <LinkButton look="secondary" to={`${address}/paper-entry`}>
          {t('paper.toEntry')}
        </LinkButton>
      </div>
      {made.map((one) => (
        <PaperForm key={one.code} pack={pack} made={one} language={language} size={size} />
      ))}
    </>
  );
};

export const Page = () => (
  <PaperStep title={t('paper.title')} reading={fresh}>
    {(pack) => <Forms pack={pack} />}
  </PaperStep>
);
