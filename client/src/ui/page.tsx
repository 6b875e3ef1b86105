/**
 * One page: title of the window, one h1 that takes the focus when people arrive by a link of ours, main content.
 */
import { type ReactNode, useEffect } from 'react';
import { t } from '../words/words.ts';

type PageProps = {
  readonly title: string;
  /** Small line above the title: what the page belongs to. */
  readonly caption?: string | undefined;
  /** Uses the whole width of the window, as maps do. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

export const Page = ({ title, caption, wide = false, children }: PageProps) => {
  useEffect(() => {
    document.title = t('common.pageTitle', { title });
  }, [title]);
  return (
    <div className={wide ? 'kith-wide' : 'nhsuk-width-container'}>
      <main className="nhsuk-main-wrapper kith-main" id="main">
        <h1 className="nhsuk-heading-l" id="page-title" tabIndex={-1}>
          {caption ? <span className="nhsuk-caption-l">{caption} </span> : null}
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
};

type HeadingProps = {
  readonly level?: 2 | 3 | 4;
  readonly size?: 'l' | 'm' | 's' | 'xs';
  readonly id?: string;
  readonly children: ReactNode;
};

export const Heading = ({ level = 2, size = level === 2 ? 'm' : 's', id, children }: HeadingProps) => {
  const Tag = `h${level}` as const;
  return (
    <Tag className={`nhsuk-heading-${size}`} id={id}>
      {children}
    </Tag>
  );
};

/** First stop of the tab key. */
export const SkipLink = () => (
  <a className="nhsuk-skip-link" href="#main">
    {t('common.skipToContent')}
  </a>
);
