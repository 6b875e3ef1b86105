/**
 * Devices that keep interviews: whose they are, which ask to be freed, and freeing them.
 */
import { useEffect, useRef, useState } from 'react';
import type { Device } from '#contract/devices';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useRoute } from '../api/server-data.ts';
import { ToldProblem } from '../door/form.tsx';
import { showDayOf } from '../door/terms.ts';
import { useForm } from '../door/use-form.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Heading, Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../words/words.ts';

const saysOf = ({ name, userName }: Device) => ({
  name: name || t('devices.noName'),
  owner: userName || t('devices.gone'),
});

type DecideProps = { readonly device: Device; readonly onEnd: (said: string) => void };

const Decide = ({ device, onEnd }: DecideProps) => {
  const { community } = useCommunity();
  const form = useForm();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const said = saysOf(device);
  const params = { communityId: community.id, deviceId: device.id };
  const decide = (what: 'free' | 'refuse') =>
    form.send(async () => {
      await call(what === 'free' ? routes.freeDevice : routes.refuseDevice, { params });
      onEnd(t(what === 'free' ? 'devices.freed' : 'devices.refused', said));
    });
  return (
    <section className="nhsuk-inset-text kith-outcome kith-long" aria-labelledby="decide" ref={box} tabIndex={-1}>
      <Heading id="decide">{t('devices.question', said)}</Heading>
      <ToldProblem problem={form.problem} />
      <p className="nhsuk-body">{t('devices.advice', said)}</p>
      <p className="nhsuk-body">{t('devices.what', said)}</p>
      <div className="kith-buttons">
        <Button disabled={form.busy} onClick={() => void decide('free')}>
          {t('devices.free')}
        </Button>
        <Button look="secondary" disabled={form.busy} onClick={() => void decide('refuse')}>
          {t('devices.refuse')}
        </Button>
        <Button look="secondary" disabled={form.busy} onClick={() => onEnd('')}>
          {t('devices.later')}
        </Button>
      </div>
    </section>
  );
};

type TableProps = { readonly devices: readonly Device[]; readonly onDecide: (device: Device) => void };

const DeviceTable = ({ devices, onDecide }: TableProps) => {
  const { community } = useCommunity();
  const day = (instant: string) => showDayOf(instant, community.timezone);
  const columns: readonly Column<Device>[] = [
    { id: 'name', label: t('devices.name'), value: (device) => saysOf(device).name },
    { id: 'owner', label: t('devices.owner'), value: (device) => saysOf(device).owner },
    { id: 'since', label: t('devices.since'), value: ({ since }) => since, cell: ({ since }) => day(since) },
    { id: 'seen', label: t('devices.seen'), value: ({ seenAt }) => seenAt, cell: ({ seenAt }) => day(seenAt) },
    {
      id: 'state',
      label: t('devices.state'),
      value: ({ state }) => state,
      cell: (device) => (
        <>
          {t(`devices.states.${device.state}`, { date: day(device.at) })}{' '}
          {device.state === 'asks' ? (
            <Button look="small" label={t('devices.decideOn', saysOf(device))} onClick={() => onDecide(device)}>
              {t('devices.decide')}
            </Button>
          ) : null}
        </>
      ),
    },
  ];
  const caption = t('devices.list', { community: community.name });
  return <Table caption={caption} columns={columns} rows={devices} rowKey={({ id }) => id} />;
};

export const Page = () => {
  const { community } = useCommunity();
  const reading = useRoute(routes.listDevices, { params: { communityId: community.id } }, { refetchOnMount: 'always' });
  const [asking, setAsking] = useState<Device>();
  const [said, setSaid] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const end = (words: string) => {
    setAsking(undefined);
    setSaid(words);
    told.current?.focus();
    void reading.refetch();
  };
  const devices = reading.data?.items;
  return (
    <PageFrame title={t('devices.title')} caption={community.name}>
      <p className="nhsuk-body">{t('devices.intro')}</p>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      <p className="nhsuk-body kith-outcome kith-long" role="status" ref={told} tabIndex={-1}>
        {said}
      </p>
      {reading.isPending ? <Loading /> : null}
      {asking ? <Decide key={asking.id} device={asking} onEnd={end} /> : null}
      {devices?.length === 0 ? (
        <Empty title={t('devices.empty')}>
          <p>{t('devices.emptyDetail')}</p>
        </Empty>
      ) : null}
      {devices && devices.length > 0 ? <DeviceTable devices={devices} onDecide={setAsking} /> : null}
    </PageFrame>
  );
};
