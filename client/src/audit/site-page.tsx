/**
 * What administrators see of the log: sign-ins and whatever else is about accounts, and what is about no community.
 */
import { SiteAction } from '#contract/audit-action';
import { Page as PageFrame } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { FilterFields } from './filter-fields.tsx';
import { LogTable } from './log-table.tsx';
import { sayAbout, sayActor } from './say.ts';
import { useFilters, useLog } from './use-log.ts';

export const Page = () => {
  const [filters, change] = useFilters();
  const log = useLog(undefined, filters);
  const [first] = log.data?.pages[0]?.items ?? [];
  const chosen = first && filters.actor === first.actor ? [{ value: first.actor, label: sayActor(first) }] : [];
  return (
    <PageFrame title={t('audit.siteTitle')}>
      <p className="nhsuk-body">{t('audit.siteIntro')}</p>
      <FilterFields
        filters={filters}
        onChange={change}
        people={chosen.filter(({ value }) => value.length === 36)}
        actions={[...SiteAction.options, 'access-refused']}
        subjectName={filters.subject === '' ? undefined : first && sayAbout(first)}
        zone="UTC"
      />
      <LogTable
        log={log}
        timeZone="UTC"
        addressOf={({ about }) => (about?.kind === 'account' ? '/users' : undefined)}
        onOnly={change}
      />
    </PageFrame>
  );
};
