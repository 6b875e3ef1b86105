/**
 * Error boundary of the routes: a page that broke, or an address without a page.
 */
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { Button } from '../ui/button.tsx';
import { Page, SkipLink } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { Header } from './header.tsx';

export const PageFailed = () => {
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <>
      <SkipLink />
      <Header />
      <Page title={missing ? t('common.problem.notFoundTitle') : t('common.problem.pageFailed')}>
        <p className="nhsuk-body">{missing ? t('common.problem.notFoundDetail') : t('common.problem.pageFailedDetail')}</p>
        {missing ? null : <Button onClick={() => window.location.reload()}>{t('common.problem.reload')}</Button>}
        <p className="nhsuk-body">
          <Link to="/">{t('common.problem.toFirstPage')}</Link>
        </p>
      </Page>
    </>
  );
};
