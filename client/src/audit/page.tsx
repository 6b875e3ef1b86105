/**
 * The log of a community: who did and opened what, asked by person, by thing and by day.
 */
import type { AuditEntry } from '#contract/audit';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { useRoleIn } from '../door/session.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { FilterFields } from './filter-fields.tsx';
import { LogTable } from './log-table.tsx';
import { sayAbout } from './say.ts';
import { useFilters, useLog } from './use-log.ts';

/** Where in the pages of a community a thing is; those about residents are the coordinator's. */
const pathOf = ({ subject, about }: AuditEntry, isCoordinator: boolean): string | undefined => {
  switch (about?.kind) {
    case 'resident':
      return isCoordinator ? `directory/residents/${subject}` : undefined;
    case 'wave':
      return isCoordinator ? `map?wave=${subject}` : undefined;
    case 'neighbourhood':
      return `about/neighbourhoods/${subject}`;
    case 'account':
    case 'link':
      return 'people';
    default:
      return undefined;
  }
};

export const Page = () => {
  const { community } = useCommunity();
  const isCoordinator = useRoleIn(community.id) === 'coordinator';
  const [filters, change] = useFilters();
  const log = useLog(community.id, filters);
  const people = useRoute(routes.listPeople, { params: { communityId: community.id } });
  const [about] = log.data?.pages[0]?.items ?? [];
  return (
    <PageFrame title={t('audit.title')} caption={community.name}>
      <p className="nhsuk-body">{t('audit.intro')}</p>
      <FilterFields
        filters={filters}
        onChange={change}
        people={(people.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        subjectName={filters.subject === '' ? undefined : about && sayAbout(about)}
        zone={community.timezone}
      />
      <LogTable
        log={log}
        timeZone={community.timezone}
        addressOf={(entry) => {
          const path = pathOf(entry, isCoordinator);
          return path === undefined ? undefined : `/communities/${community.id}/${path}`;
        }}
        onOnly={change}
      />
    </PageFrame>
  );
};
