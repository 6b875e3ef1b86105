/**
 * One entry of the directory, to add (…/assets/new) or to look at and mend (…/assets/ID).
 */
import { Link, useParams } from 'react-router';
import type { EntryLink } from '#contract/directory';
import type { MemberId } from '#contract/ids';
import type { Route } from '#contract/route';
import type { CallInput } from '../api/call.ts';
import { useRoute } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { JoinPanel } from '../joins/join-panel.tsx';
import { Heading, Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';
import { EntryForm } from './entry-form.tsx';
import { IdentityPanel } from './identity-panel.tsx';
import { findKind } from './kinds.ts';
import { type EntryHere, nameOf } from './use-entry.ts';

/** Links that are said in another entry. */
const Backwards = ({ entry, name, plural }: { entry: EntryHere; name: 'metAtBy' | 'runs'; plural: string }) => {
  const { community } = useCommunity();
  const links = (entry[name] ?? []) as readonly EntryLink[];
  if (links.length === 0) return null;
  return (
    <>
      <Heading size="s">{t(`directory.${name}`)}</Heading>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {links.map((link) => (
          <li key={link.id}>
            <Link to={`/communities/${community.id}/directory/${plural}/${link.id}`}>
              <bdi>{link.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
};

export const Page = () => {
  const { community } = useCommunity();
  const { plural, memberId = 'new' } = useParams();
  const kind = findKind(plural);
  const isNew = memberId === 'new';
  const input = { params: { communityId: community.id, id: memberId } } as unknown as CallInput<Route>;
  // Read once: what is typed must not be replaced by what somebody else stores meanwhile.
  const reading = useRoute(kind.routes.read, isNew ? undefined : input, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  const entry = reading.data as EntryHere | undefined;
  const back = (
    <Link className="nhsuk-back-link" to={`/communities/${community.id}/directory?kind=${kind.plural}`}>
      {t('directory.toList')}
    </Link>
  );
  const title = isNew
    ? t(`directory.add.${kind.kind}`)
    : entry
      ? t(`directory.mend.${kind.kind}`, { name: nameOf(entry) })
      : t(`directory.many.${kind.kind}`);
  return (
    <PageFrame title={title}>
      {back}
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {!isNew && reading.isPending ? <Loading /> : null}
      {entry?.['unmatched'] === true ? (
        <p>
          <Tag colour="yellow">{t('directory.unmatched')}</Tag>
        </p>
      ) : null}
      {isNew ? <p className="nhsuk-body">{t('directory.formHint')}</p> : null}
      {isNew || entry ? <EntryForm key={`${kind.plural} ${memberId}`} kind={kind} stored={entry} /> : null}
      {entry ? (
        <JoinPanel
          key={`join ${entry.id}`}
          memberId={entry.id as MemberId}
          kind={kind.kind}
          isUnmatched={entry['unmatched'] === true}
        />
      ) : null}
      {entry ? <Backwards entry={entry} name="runs" plural="assets" /> : null}
      {entry ? <Backwards entry={entry} name="metAtBy" plural="groups" /> : null}
      {entry && kind.kind === 'resident' ? (
        <>
          <IdentityPanel key={entry.id} communityId={community.id} residentId={entry.id} />
          <p className="nhsuk-body">
            <Link to={`/communities/${community.id}/log?subject=${entry.id}`}>{t('audit.whoOpened')}</Link>
          </p>
        </>
      ) : null}
    </PageFrame>
  );
};
