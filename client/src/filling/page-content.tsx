/**
 * What a page shows between its heading and its buttons.
 */
import type { FillingDraft } from './draft.ts';
import { CheckContent } from './pages/check.tsx';
import { NamesContent } from './pages/names.tsx';
import { OwnMapContent } from './pages/own-map.tsx';
import { ConsentContent, ContactContent, RespondentContent } from './pages/plain-pages.tsx';
import { QuestionContent, ScaleContent } from './pages/question.tsx';
import { SlipContent } from './pages/slip.tsx';
import { TiesContent } from './pages/ties.tsx';
import { WhyContent } from './pages/why.tsx';
import type { FillingPage } from './pages.ts';
import { useFilling } from './view.ts';

type Props = {
  readonly draft: FillingDraft;
  readonly page: FillingPage;
  readonly pages: readonly FillingPage[];
  readonly onReview: (key: string) => void;
};

export const PageContent = ({ draft, page, pages, onReview }: Props) => {
  const { say } = useFilling();
  switch (page.is) {
    case 'why':
      return <WhyContent />;
    case 'consent':
      return <ConsentContent draft={draft} page={page} />;
    case 'respondent':
      return <RespondentContent draft={draft} />;
    case 'question':
      return <QuestionContent draft={draft} page={page} />;
    case 'scale':
      return <ScaleContent draft={draft} page={page} />;
    case 'names':
      return <NamesContent draft={draft} page={page} />;
    case 'ties':
      return <TiesContent draft={draft} page={page} />;
    case 'contact':
      return <ContactContent draft={draft} />;
    case 'check':
      return <CheckContent draft={draft} pages={pages} onChange={onReview} />;
    case 'map':
      return <OwnMapContent draft={draft} pages={pages} />;
    case 'slip':
      return <SlipContent draft={draft} />;
    case 'ended':
      return <p className="nhsuk-body">{say('endedDetail')}</p>;
  }
};

/** The words above the field: of the block with its first question, and the question's own hint. */
export const introOf = (page: FillingPage): readonly string[] => {
  switch (page.is) {
    case 'question':
      return [page.intro, page.item.hint];
    case 'scale':
      return [page.block.asked.intro];
    case 'names':
      return [page.block.intro, page.block.hint];
    case 'consent':
      return [page.intro];
    default:
      return [];
  }
};

/** The words of "none" where it is an answer, and whether they are the question's own. */
export const noneOf = (
  page: FillingPage,
  say: ReturnType<typeof useFilling>['say'],
): { readonly words: string | null; readonly isOwn: boolean } => {
  if (page.is === 'question') return { words: 'none' in page.item ? page.item.none : null, isOwn: true };
  if (page.is === 'names') return { words: say(page.block.asksFor === 'uses' ? 'nothing' : 'nobody'), isOwn: false };
  return { words: page.is === 'ties' ? say('tiesNone') : null, isOwn: false };
};
