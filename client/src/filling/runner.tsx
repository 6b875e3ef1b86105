/**
 * An interview, a page at a time, over a draft that somebody else keeps. Knows no service, no store and no address.
 */
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { directionOf } from '#contract/instrument-flow';
import { ErrorSummary, type FormError } from '../ui/error-summary.tsx';
import { t } from '../words/words.ts';
import { Bar } from './bar.tsx';
import { BrowserBack } from './browser-back.tsx';
import { makeSearchable } from './directory-search.ts';
import { addSeconds, type FillingDraft } from './draft.ts';
import { currentPage, goBack, goOn, progressOf, review } from './go.ts';
import { Instead } from './instead.tsx';
import { leaveOpen, leavePage, mayDecline, statusOf } from './leave-page.ts';
import { Lines } from './lines.tsx';
import { blocksIn, languagesOf } from './localise.ts';
import type { FillingPack } from './pack.ts';
import { introOf, noneOf, PageContent } from './page-content.tsx';
import { type FillingPage, makePagesOf } from './pages.ts';
import { languageOfWords, sayIn } from './say.ts';
import { aboutOf, questionOf } from './say-answer.ts';
import { onwardOf, Steps } from './steps.tsx';
import { useSecondsInView } from './use-seconds.ts';
import { onceDrawn } from './use-seen.ts';
import { FillingContext, type FillingView } from './view.ts';

export type FillingRunnerProps = {
  readonly pack: FillingPack;
  /** Where it begins or goes on; another draft needs another `key`. */
  readonly draft: FillingDraft;
  /** After every tap and letter: whoever keeps the draft keeps this one. */
  readonly onChange: (draft: FillingDraft) => void;
  /** At the very end, after the slip: `toFilled` makes of it what is sent. */
  readonly onFinish: (draft: FillingDraft) => void;
  /** They said no: nothing of it may be kept. */
  readonly onRefuse: (draft: FillingDraft) => void;
  /** "Stop for now", or, where the device was handed over, "give the device back": whoever answers asks for the PIN then. */
  readonly onLeave?: (() => void) | undefined;
  /** Asked before the device is handed over; it stays where it is until this says yes. */
  readonly mayHandOver?: (() => Promise<boolean>) | undefined;
  /** Beside other things on a page, as a preview is: without a main part, a title and the focus of its own. */
  readonly isPart?: boolean;
  /** What the window is called throughout, where a browser's history, which is kept in the clear, is not to tell what was asked. */
  readonly windowTitle?: string;
  /** Where pages come and go by the address of each: the browser's own "Back" goes a page back in the interview. */
  readonly stepsBack?: boolean;
};

export const FillingRunner = ({
  pack,
  draft: first,
  onChange,
  onFinish,
  onRefuse,
  onLeave,
  mayHandOver,
  isPart = false,
  windowTitle,
  stepsBack = false,
}: FillingRunnerProps) => {
  const { document: questions } = pack.instrument;
  const [draft, setDraft] = useState(first);
  const { language } = draft;
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const takeSeconds = useSecondsInView();
  // The newest draft, also between two taps that come before it is drawn.
  const latest = useRef(draft);
  // Called as they are now, by what stays the same from page to page.
  const keeper = useRef({ onChange, onFinish, onRefuse });
  keeper.current = { onChange, onFinish, onRefuse };

  const blocks = useMemo(() => blocksIn(questions, pack.scales, language), [questions, pack.scales, language]);
  const pagesOf = useMemo(() => makePagesOf(blocks), [blocks]);
  const pages = pagesOf(draft);
  const page = currentPage(pages, draft);
  const say = useMemo(() => sayIn(questions, language), [questions, language]);
  const title = questionOf(page, say);
  const languages = useMemo(() => languagesOf(questions), [questions]);

  /** Counts, and is handed on, at once. */
  const take = useCallback(
    (next: FillingDraft) => {
      if (next === latest.current) return;
      latest.current = addSeconds(next, takeSeconds());
      keeper.current.onChange(latest.current);
    },
    [takeSeconds],
  );
  const draw = useCallback(() => {
    setErrors((before) => (before.length === 0 ? before : []));
    setDraft(latest.current);
  }, []);
  const put = useCallback(
    (next: FillingDraft) => {
      take(next);
      draw();
    },
    [take, draw],
  );
  const update = useCallback<FillingView['update']>((edit) => put(edit(latest.current)), [put]);
  const updateSeen = useCallback<FillingView['updateSeen']>(
    (edit) => {
      take(edit(latest.current));
      onceDrawn(draw);
    },
    [take, draw],
  );
  // The title of a page of its own is where the focus goes after a link.
  const madeUp = useId();
  const titleId = isPart ? madeUp : 'page-title';
  const view = useMemo<FillingView>(
    () => ({ pack, say, language, titleId, update, updateSeen }),
    [pack, say, language, titleId, update, updateSeen],
  );

  /** With the pages as they are for the newest draft. */
  const move = useCallback(
    (step: (pagesNow: readonly FillingPage[], now: FillingDraft) => FillingDraft) => update((now) => step(pagesOf(now), now)),
    [update, pagesOf],
  );
  const onBack = useCallback(() => move(goBack), [move]);
  const onReview = useCallback((key: string) => update((now) => review(now, key)), [update]);
  const onLanguage = useCallback((next: string) => update((now) => ({ ...now, language: next })), [update]);
  const [handedAt, setHandedAt] = useState('');
  const onHandOver = useCallback(async () => {
    if (mayHandOver && !(await mayHandOver())) return;
    update((now) => {
      setHandedAt(now.page);
      return { ...now, mode: 'handed-over' };
    });
  }, [update, mayHandOver]);

  useEffect(() => makeSearchable(pack.directory), [pack.directory]);

  const arrived = useRef(isPart ? page.key : '');
  useEffect(() => {
    if (arrived.current === page.key) return;
    arrived.current = page.key;
    if (!isPart) window.scrollTo(0, 0);
    // Once the page is seen: moving the focus has it laid out a second time, for which nobody should wait.
    return onceDrawn(() => heading.current?.focus({ preventScroll: true }));
  }, [page.key, isPart]);

  const hasAreas = pack.neighbourhoods.length > 0;
  // The page that is seen: what is said of it is the same function as long as the words are.
  const shown = useRef(page);
  shown.current = page;
  const onContinue = useCallback(() => {
    const { current: on } = shown;
    if (on.is === 'slip') return keeper.current.onFinish(latest.current);
    if (on.is === 'ended') return keeper.current.onRefuse(latest.current);
    const { draft: left, problem } = leavePage(latest.current, on, say('selves').split(','), hasAreas);
    if (problem) return setErrors([{ message: say(problem.word, problem.values), fieldId: problem.field }]);
    put(goOn(pagesOf(left), left));
  }, [say, put, pagesOf, hasAreas]);
  const onSkip = useCallback(() => {
    const left = leaveOpen(latest.current, shown.current, 'unanswered');
    put(goOn(pagesOf(left), left));
  }, [put, pagesOf]);
  const onStatus = useCallback(
    (status: 'none' | 'declined' | 'unanswered') => update((now) => leaveOpen(now, shown.current, status)),
    [update],
  );

  const named = windowTitle ?? title;
  useEffect(() => {
    if (!isPart) document.title = t('common.pageTitle', { title: named });
  }, [named, isPart]);

  const { part, parts, share } = progressOf(pages, page);
  const about = aboutOf(draft, page);
  const none = noneOf(page, say);
  const back = page === pages[0] ? undefined : onBack;
  const Main = isPart ? 'div' : 'main';
  const Title = isPart ? 'h2' : 'h1';
  return (
    <FillingContext value={view}>
      {stepsBack ? <BrowserBack onBack={back} /> : null}
      <div className="nhsuk-width-container kith-filling" lang={languageOfWords(questions, language)} dir={directionOf(language)}>
        <Main className="nhsuk-main-wrapper kith-filling__main" id={isPart ? undefined : 'main'}>
          <Bar
            say={say}
            languages={languages}
            language={language}
            onLanguage={onLanguage}
            mode={draft.mode}
            onHandOver={onLeave ? onHandOver : undefined}
            onLeave={onLeave}
            onBack={back}
            part={part}
            parts={parts}
            share={share}
          />
          {/* There before it says anything: only what changes in it is read out. */}
          <p className="nhsuk-body kith-handed" role="status">
            {handedAt === page.key ? say('handedOver') : ''}
          </p>
          <ErrorSummary errors={errors} />
          <Title className="nhsuk-heading-m kith-lines kith-question" id={titleId} tabIndex={-1} ref={heading}>
            {about === null ? null : (
              <span className="nhsuk-caption-m kith-long">
                <bdi>{say('about', { label: about })}</bdi>
              </span>
            )}
            <span lang={language}>{title}</span>
          </Title>
          {introOf(page).map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: first the block's, then the question's
            <div key={at} lang={language}>
              <Lines text={text} className={at === 0 ? 'nhsuk-body' : 'nhsuk-hint'} />
            </div>
          ))}
          <PageContent key={page.key} draft={draft} page={page} pages={pages} onReview={onReview} />
          {mayDecline(page) ? (
            <Instead
              status={statusOf(draft, page)}
              none={none.words}
              {...(none.isOwn ? { noneLanguage: language } : {})}
              onStatus={onStatus}
            />
          ) : null}
          <Steps onward={onwardOf(page)} say={say} onContinue={onContinue} onSkip={mayDecline(page) ? onSkip : undefined} />
        </Main>
      </div>
    </FillingContext>
  );
};
