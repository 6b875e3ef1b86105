/**
 * A page about the forms of a wave: read with what a device takes along, and said where the wave is not open. Forms that came back
 * after a wave was closed are typed in by a coordinator, who says that they are late.
 */
import { type ReactNode, useState } from 'react';
import type { FieldPack, WaveStatus } from '#contract/field-work';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { useRoleIn } from '../door/session.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { useWaveHere } from '../waves/use-wave.ts';
import { WaveStep } from '../waves/wave-step.tsx';
import { t } from '../words/words.ts';

type Reading = { readonly staleTime?: number; readonly gcTime?: number; readonly refetchOnMount?: 'always' };
type Props = {
  readonly reading: Reading;
  /** What is done there may be done late. */
  readonly mayBeLate?: boolean;
  readonly children: (pack: FieldPack) => ReactNode;
};

type NotOpenProps = {
  readonly status: WaveStatus;
  /** The service's own sentence. */
  readonly reason: string;
  readonly isCoordinator: boolean;
  readonly onLate: (() => void) | undefined;
};

const NotOpen = ({ status, reason, isCoordinator, onLate }: NotOpenProps) => {
  const { address } = useWaveHere();
  const isClosed = status === 'closed' && onLate !== undefined;
  return (
    <Empty title={t('paper.closed')}>
      {isClosed ? null : <p className="nhsuk-body">{reason}</p>}
      {isClosed ? <p className="nhsuk-body">{t(isCoordinator ? 'paper.late' : 'paper.lateAsk')}</p> : null}
      {isCoordinator ? (
        <div className="kith-steps">
          {isClosed ? <Button onClick={onLate}>{t('paper.enterLate')}</Button> : null}
          <LinkButton look="secondary" to={`${address}/open`}>
            {t('waves.open.title')}
          </LinkButton>
        </div>
      ) : null}
    </Empty>
  );
};

type PackProps = Props & { readonly status: WaveStatus; readonly isCoordinator: boolean };

const Pack = ({ reading: how, mayBeLate = false, status, isCoordinator, children }: PackProps) => {
  const { params } = useWaveHere();
  const [isLate, setIsLate] = useState(false);
  const reading = useRoute(routes.readFieldPack, { params, query: isLate ? { late: 'yes' } : {} }, how);
  if (reading.data) {
    return (
      <>
        {isLate ? <p className="nhsuk-inset-text">{t('paper.isLate')}</p> : null}
        {children(reading.data)}
      </>
    );
  }
  if (reading.error?.code === 'conflict') {
    const onLate = mayBeLate ? () => setIsLate(true) : undefined;
    return <NotOpen status={status} reason={reading.error.message} isCoordinator={isCoordinator} onLate={onLate} />;
  }
  return reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : <Loading />;
};

/** @param reading how old the pack may be. */
export const PaperStep = ({ title, ...pack }: Props & { readonly title: string }) => {
  const { community } = useWaveHere();
  // The page of the wave is for coordinators; researchers come from the list.
  const isCoordinator = useRoleIn(community.id) === 'coordinator';
  const toList = { to: `/communities/${community.id}/waves`, label: t('waves.toList') };
  return (
    <WaveStep title={title} {...(isCoordinator ? {} : { back: toList })}>
      {({ status }) => <Pack {...pack} status={status} isCoordinator={isCoordinator} />}
    </WaveStep>
  );
};
