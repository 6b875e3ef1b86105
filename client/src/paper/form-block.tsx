/**
 * One part of a form on paper.
 */
import type { Say } from '../filling/say.ts';
import { Heading } from '../ui/page.tsx';
import { Asked, FormItem, Instead, Lines } from './form-item.tsx';
import { type ConsentPart, type FollowUpsPart, linesFor, type NamesPart, type PaperPart } from './layout.ts';

type Props<Part> = { readonly part: Part; readonly say: Say };
type OfForm = {
  /** Of the form: sheets that came apart are put together by it. */
  readonly formNumber: string;
};

const FormNumber = ({ formNumber }: OfForm) => (
  <span className="kith-paper__of" dir="ltr">
    {formNumber}
  </span>
);

const Names = ({ part: { number, block, none, declined }, say }: Props<NamesPart>) => (
  <div className="kith-paper__item">
    <Asked number={number} text={block.text} />
    <p>
      {say('paperNames')} <bdi>{block.hint}</bdi>
    </p>
    <Lines count={linesFor(block)} isNumbered />
    <p>{say('paperInstead')}</p>
    <ul className="kith-paper__boxes">
      <Instead none={none} declined={declined} />
    </ul>
  </div>
);

const FollowUps = ({ part: { count, questions, ties }, say, formNumber }: Props<FollowUpsPart> & OfForm) => (
  <>
    <p>{say('paperEach', { count })}</p>
    {Array.from({ length: count }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: each stands for the name in its place
      <div key={at} className="kith-paper__place">
        <p className="kith-paper__who">
          <b>{say('paperPlace', { place: at + 1 })}</b> <span className="kith-paper__blank" />{' '}
          <FormNumber formNumber={formNumber} />
        </p>
        {questions.map((question) => (
          <FormItem key={question.key} question={question} say={say} />
        ))}
      </div>
    ))}
    {ties ? (
      <div className="kith-paper__item">
        <Asked number={ties.number} text={ties.text} />
        <p>{say('paperTies')}</p>
        <Lines count={3} />
        <ul className="kith-paper__boxes">
          <Instead none={ties.none} declined={ties.declined} />
        </ul>
      </div>
    ) : null}
  </>
);

const Stop = ({ part: { questions }, say }: Props<ConsentPart>) => {
  const survey = questions.find(({ purpose }) => purpose === 'survey');
  return survey ? (
    <p>
      <b>{say('paperStop', { number: survey.number })}</b>
    </p>
  ) : null;
};

export const FormBlock = ({ part, say, formNumber }: Props<PaperPart> & OfForm) => (
  <section className="kith-paper__part">
    <FormNumber formNumber={formNumber} />
    <Heading level={3}>{part.title}</Heading>
    {part.onlyIf ? <p className="kith-paper__if">{part.onlyIf}</p> : null}
    {part.intro ? <p className="kith-sheet__text">{part.intro}</p> : null}
    {part.is === 'names' ? <Names part={part} say={say} /> : null}
    {part.is === 'follow-ups' ? <FollowUps part={part} say={say} formNumber={formNumber} /> : null}
    {part.is === 'consent' || part.is === 'questions'
      ? part.questions.map((question) => <FormItem key={question.key} question={question} say={say} />)
      : null}
    {part.is === 'consent' ? <Stop part={part} say={say} /> : null}
  </section>
);
