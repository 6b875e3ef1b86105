/**
 * Error boundary of the routes: a page that broke, or an address without a page.
 */
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { Button } from '../ui/button.tsx';
import { Page, SkipLink } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { Header } from './header.tsx';

/** The page's own script did not come: browsers say so in words of their own. */
const isNotLoaded = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|importing a module|module script/i.test(error.message);

export const PageFailed = () => {
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const [title, detail] = missing
    ? ([t('common.problem.notFoundTitle'), t('common.problem.notFoundDetail')] as const)
    : isNotLoaded(error)
      ? ([t('common.problem.pageNotLoaded'), t('common.problem.pageNotLoadedDetail')] as const)
      : ([t('common.problem.pageFailed'), t('common.problem.pageFailedDetail')] as const);
  return (
    <>
      <SkipLink />
      <Header />
      <Page title={title}>
        <p className="nhsuk-body">{detail}</p>
        {missing ? null : <Button onClick={() => window.location.reload()}>{t('common.problem.reload')}</Button>}
        <p className="nhsuk-body">
          <Link to="/">{t('common.problem.toFirstPage')}</Link>
        </p>
      </Page>
    </>
  );
};
