/**
 * Links of a wave by which people answer alone: made, shown once, taken back.
 */
import { useRef, useState } from 'react';
import type { WaveStatus } from '#contract/field-work';
import type { SelfLinkId } from '#contract/ids';
import { routes } from '#contract/routes';
import type { NewSelfLink, SelfLink } from '#contract/self-links';
import { call } from '../api/call.ts';
import { useRoute } from '../api/server-data.ts';
import { Form, ToldProblem } from '../door/form.tsx';
import { showDayOf } from '../door/terms.ts';
import { useForm } from '../door/use-form.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { fresh, useWaveHere } from '../waves/use-wave.ts';
import { WaveStep } from '../waves/wave-step.tsx';
import { t } from '../words/words.ts';
import { NewLink } from './new-link.tsx';

const usualDays = '14';

const MakeLink = ({ onMade }: { readonly onMade: (link: NewSelfLink) => void }) => {
  const { params } = useWaveHere();
  const id = useRef(crypto.randomUUID());
  const [days, setDays] = useState(usualDays);
  const form = useForm({ days: t('answer.links.days') });
  const make = async () => {
    const body = { id: id.current as SelfLinkId, days: Number(days) };
    // A try whose reply was lost has made a link that nobody has seen: the next is another.
    id.current = crypto.randomUUID();
    onMade(await call(routes.makeSelfLink, { params, body }));
  };
  return (
    <Form form={form} onSend={make}>
      <TextField {...form.field('days')} inputMode="numeric" width={3} maxLength={2} value={days} onChange={setDays} />
      <Button type="submit" disabled={form.busy}>
        {t('answer.links.make')}
      </Button>
      {form.busy ? <Loading what={t('answer.links.making')} /> : null}
    </Form>
  );
};

type TableProps = { readonly links: readonly SelfLink[]; readonly onRemove: (link: SelfLink) => void };

const LinkTable = ({ links, onRemove }: TableProps) => {
  const { community } = useWaveHere();
  const day = (instant: string) => showDayOf(instant, community.timezone);
  const columns: readonly Column<SelfLink>[] = [
    { id: 'made', label: t('answer.links.made'), value: ({ madeAt }) => madeAt, cell: ({ madeAt }) => day(madeAt) },
    { id: 'by', label: t('answer.links.by'), value: ({ madeBy }) => madeBy || t('answer.links.nobody') },
    { id: 'until', label: t('answer.links.until'), value: ({ expiresAt }) => expiresAt, cell: ({ expiresAt }) => day(expiresAt) },
    {
      id: 'state',
      label: t('answer.links.state'),
      value: ({ state }) => state,
      cell: (link) => (
        <>
          {t(`answer.links.states.${link.state}`)}{' '}
          {link.state === 'open' ? (
            <Button look="small" label={t('answer.links.removeOf', { date: day(link.madeAt) })} onClick={() => onRemove(link)}>
              {t('answer.links.remove')}
            </Button>
          ) : null}
        </>
      ),
    },
  ];
  return <Table caption={t('answer.links.list')} columns={columns} rows={links} rowKey={({ id }) => id} />;
};

const Links = ({ status }: { readonly status: WaveStatus }) => {
  const { community, params } = useWaveHere();
  const reading = useRoute(routes.listSelfLinks, { params }, fresh);
  const [made, setMade] = useState<NewSelfLink>();
  const [said, setSaid] = useState('');
  const { send, problem } = useForm();
  const remove = ({ id }: SelfLink) =>
    send(async () => {
      await call(routes.removeSelfLink, { params: { ...params, selfLinkId: id } });
      // A link that no longer works must not be handed out.
      if (made?.id === id) setMade(undefined);
      setSaid(t('answer.links.removed'));
      await reading.refetch();
    });
  const show = (link: NewSelfLink) => {
    setSaid('');
    setMade(link);
    void reading.refetch();
  };
  const links = reading.data?.items;
  return (
    <>
      <p className="nhsuk-body">{t('answer.links.intro')}</p>
      <ToldProblem problem={problem} />
      <p className="nhsuk-body kith-outcome" role="status">
        {said}
      </p>
      {made ? (
        <NewLink
          key={made.id}
          link={made}
          date={showDayOf(made.expiresAt, community.timezone)}
          onKept={() => setMade(undefined)}
        />
      ) : null}
      {status === 'open' ? <MakeLink onMade={show} /> : <p className="nhsuk-body">{t('answer.links.closed')}</p>}
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {reading.isPending ? <Loading /> : null}
      {links?.length === 0 ? <Empty title={t('answer.links.empty')} /> : null}
      {links && links.length > 0 ? <LinkTable links={links} onRemove={(link) => void remove(link)} /> : null}
    </>
  );
};

export const Page = () => <WaveStep title={t('answer.links.title')}>{({ status }) => <Links status={status} />}</WaveStep>;
