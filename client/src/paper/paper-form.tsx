/**
 * One form to print: why it is asked, the questions, and a slip to tear off, in the language that was chosen.
 */
import { useEffect, useMemo, useState } from 'react';
import type { ConsentPurpose } from '#contract/instrument-document';
import { directionOf } from '#contract/instrument-flow';
import { toPicture } from '../door/picture.ts';
import { blocksIn } from '../filling/localise.ts';
import type { FillingPack } from '../filling/pack.ts';
import { WhyContent } from '../filling/pages/why.tsx';
import { languageOfWords, nameOfLanguage, type Say, sayIn } from '../filling/say.ts';
import { FillingContext } from '../filling/view.ts';
import { Heading } from '../ui/page.tsx';
import { FormBlock } from './form-block.tsx';
import type { FormCode } from './form-code.ts';
import { Lines } from './form-item.tsx';
import { type PaperPart, partsOf } from './layout.ts';
import { keptTogether, pagesOfForm, sheetMark, useSheetMark } from './sheet-mark.ts';

type Props = {
  readonly pack: FillingPack;
  readonly made: FormCode;
  readonly language: string;
  readonly size: 'plain' | 'large';
};

const Line = ({ label, hint }: { readonly label: string; readonly hint?: string }) => (
  <p className="kith-paper__who">
    <b>{label}</b> {hint} <span className="kith-paper__blank" />
  </p>
);

/** The question for this consent, where the form asks for it. */
const consentTo = (parts: readonly PaperPart[], purpose: ConsentPurpose) =>
  parts.flatMap((part) => (part.is === 'consent' ? part.questions : [])).find((question) => question.purpose === purpose);

const Who = ({ say, parts }: { readonly say: Say; readonly parts: readonly PaperPart[] }) => {
  const contact = consentTo(parts, 'contact');
  return (
    <section className="kith-paper__part kith-paper__item">
      <Line label={say('code')} hint={say('whoHint')} />
      <Line label={say('name')} hint={say('nameHint')} />
      {contact ? (
        <>
          <Line
            label={say('contactTitle')}
            hint={[say('contactHint'), say('paperReach', { number: contact.number })].join(' ')}
          />
          <Lines count={1} />
        </>
      ) : null}
    </section>
  );
};

const Slip = ({ pack, made: { number, code }, say }: Pick<Props, 'pack' | 'made'> & { readonly say: Say }) => {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    let isHere = true;
    // Without the picture the code can still be typed in.
    toPicture(`${location.origin}/withdraw#${code}`).then(
      (drawn) => isHere && setPicture(drawn),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [code]);
  return (
    <div className="kith-paper__slip">
      <p>✂ {say('paperTear')}</p>
      <div className="kith-paper__slip-row">
        <div>
          <p>
            <b>{say('slipTitle')}</b> <bdi>{[pack.communityName, pack.wave.name].join(', ')}</bdi>
          </p>
          <p className="kith-slip__code" dir="ltr">
            {code}
          </p>
          <p>{say('slipDetail')}</p>
          <p>{say('slipWhere', { address: keptTogether(`${location.host}/withdraw`) })}</p>
          <p>{say('paperNumber', { number: keptTogether(number) })}</p>
        </div>
        {picture ? <img src={picture} width="120" height="120" alt={say('slipPicture')} /> : null}
      </div>
    </div>
  );
};

/** Nobody taps on paper. */
const nothing = () => undefined;

export const PaperForm = ({ pack, made, language, size }: Props) => {
  const { document, number: version } = pack.instrument;
  const { say, parts } = useMemo(() => {
    const words = sayIn(document, language);
    return { say: words, parts: partsOf(blocksIn(document, pack.scales, language), pack, words) };
  }, [pack, document, language]);
  const view = useMemo(
    () => ({ pack, say, language, titleId: 'page-title', update: nothing, updateSeen: nothing }),
    [pack, say, language],
  );
  useSheetMark(useMemo(() => sheetMark(made.number, say, size), [made.number, say, size]));
  const whoAfter = parts.findIndex(({ is }) => is === 'consent');
  return (
    <article
      className={`kith-paper kith-paper--${size} kith-print-alone`}
      lang={languageOfWords(document, language)}
      dir={directionOf(language)}
      data-form-number={made.number}
      style={{ page: pagesOfForm(made.number) }}
    >
      <div className="kith-paper__head">
        <p>
          <b>{say('paperNumber', { number: keptTogether(made.number) })}</b> · <bdi dir="ltr">{document.title}</bdi> {version} ·{' '}
          {nameOfLanguage(language)}
          <br />
          {say('paperCode')}
          <br />
          <span className="kith-paper__code" dir="ltr">
            {made.code}
          </span>
        </p>
        <Line label={say('paperDate')} />
      </div>
      <Heading size="l">{say('whyTitle')}</Heading>
      <FillingContext value={view}>
        <WhyContent />
      </FillingContext>
      <p>
        <b>{say('paperBoxes')}</b>
      </p>
      {whoAfter < 0 ? <Who say={say} parts={parts} /> : null}
      <div lang={language}>
        {parts.map((part, at) => (
          <div key={part.key}>
            <FormBlock part={part} say={say} formNumber={made.number} />
            {at === whoAfter ? <Who say={say} parts={parts} /> : null}
          </div>
        ))}
      </div>
      <Slip pack={pack} made={made} say={say} />
    </article>
  );
};
