/**
 * This device or browser cannot keep interviews: said before one begins, with what to do.
 */
import type { Refusal } from '../offline/readiness.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../words/words.ts';

type Props = { readonly refused: Refusal; readonly onRetry: () => void };

export const RefusedPage = ({ refused, onRetry }: Props) => (
  <Page title={t('field.refused.title')}>
    <p className="nhsuk-body">{t('field.refused.lead')}</p>
    <p className="nhsuk-body-l" role="alert">
      {t(`field.refused.${refused}`)}
    </p>
    <Button onClick={onRetry}>{t('common.tryAgain')}</Button>
  </Page>
);
