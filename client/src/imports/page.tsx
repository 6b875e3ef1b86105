/**
 * Import of a survey, in steps: files, columns, work, report. Which import it is stands in the address, so that the
 * page can be left and found again.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { JobId } from '#contract/ids';
import type { Import } from '#contract/imports';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { ChooseColumns } from './choose-columns.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { Report } from './report.tsx';
import { Watch } from './watch.tsx';

/** Reads an import named in the address; undefined waits. */
const useImport = (communityId: string, importId: string | null) =>
  useRoute(
    routes.readImport,
    importId === null ? undefined : { params: { communityId: communityId as never, importId: importId as JobId } },
    { staleTime: 0 },
  );

type StepProps = {
  readonly communityId: string;
  readonly given: Import;
  readonly mended: Import | undefined;
  readonly onChange: () => void;
};

const Step = ({ communityId, given, mended, onChange }: StepProps) => {
  switch (given.status) {
    case 'waiting':
      return <ChooseColumns communityId={communityId} given={given} before={mended?.mapping ?? undefined} onStarted={onChange} />;
    case 'queued':
    case 'running':
      return <Watch communityId={communityId} given={given} onEnded={onChange} />;
    case 'done':
      return given.report ? <Report communityId={communityId} given={given} report={given.report} /> : <Loading />;
    default:
      return (
        <Empty title={given.status === 'failed' ? t('imports.failed') : t('imports.stopped')}>
          <p>{given.status === 'failed' ? given.message : ''}</p>
          <LinkButton to={`/communities/${communityId}/import`}>{t('imports.again')}</LinkButton>
        </Empty>
      );
  }
};

export const Page = () => {
  const { community } = useCommunity();
  const [search, setSearch] = useSearchParams();
  const queries = useQueryClient();
  const importId = search.get('import');
  const mendId = search.get('mend');
  const reading = useImport(community.id, importId);
  const mended = useImport(community.id, mendId);
  const isWaiting = (importId !== null && reading.isPending) || (mendId !== null && mended.isPending);
  const error = reading.error ?? mended.error;
  const refresh = (): void => {
    // A finished import may have brought a wave, and has changed what every other page shows.
    void queries.invalidateQueries();
  };
  return (
    <PageFrame title={t('imports.title')} caption={community.name}>
      {error ? <ProblemMessage error={error} onRetry={refresh} /> : null}
      {isWaiting && !error ? <Loading /> : null}
      {importId === null && !isWaiting && !error ? (
        <>
          <p className="nhsuk-body-l">{t('imports.intro')}</p>
          <ChooseFiles
            key={mendId ?? ''}
            community={community}
            mended={mended.data}
            onSent={(id) => setSearch({ import: id, ...(mendId ? { mend: mendId } : {}) })}
          />
        </>
      ) : null}
      {importId !== null && reading.data && !isWaiting ? (
        <Step key={importId} communityId={community.id} given={reading.data} mended={mended.data} onChange={refresh} />
      ) : null}
    </PageFrame>
  );
};
