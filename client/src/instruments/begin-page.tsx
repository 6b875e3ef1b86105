/**
 * Beginning a set of questions: empty, from a ready one, or from another.
 */
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { InstrumentId } from '#contract/ids';
import { instrumentRoutes as routes } from '#contract/instruments';
import { call, type Reply } from '../api/call.ts';
import { useRoute } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { useBegin } from '../setup/use-begin.ts';
import { Button } from '../ui/button.tsx';
import { Radios } from '../ui/choices.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';

const empty = 'empty';
const labels = { title: t('instruments.settings.name') };

const BeginForm = ({ items, ready }: Reply<typeof routes.listInstruments>) => {
  const { community } = useCommunity();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const options = [
    ...ready.map(({ key, title, minutes }) => ({
      value: `ready ${key}`,
      title,
      label: t('instruments.begin.ready', { title, count: minutes }),
    })),
    ...items.map(({ id, title }) => ({
      value: `instrument ${id}`,
      title: t('instruments.begin.copyTitle', { title }),
      label: t('instruments.begin.copy', { title }),
    })),
    { value: empty, title: '', label: t('instruments.begin.empty') },
  ];
  // Sent twice, the same makes one; something else is another.
  const ids = useRef(new Map<string, InstrumentId>());
  const [from, setFrom] = useState(
    options.find(({ value }) => value === search.get('from'))?.value ?? options[0]?.value ?? empty,
  );
  const [typed, setTyped] = useState<string>();
  const title = typed ?? [...(options.find(({ value }) => value === from)?.title ?? '')].slice(0, 120).join('');
  const { busy, begin, errors, problem } = useBegin(labels);
  const params = { communityId: community.id };
  const send = () =>
    begin(async () => {
      const [is, key = ''] = from.split(' ');
      const source =
        is === 'ready' ? ({ is, key } as const) : is === 'instrument' ? ({ is, id: key as InstrumentId } as const) : null;
      const what = JSON.stringify([title, from]);
      const id = ids.current.get(what) ?? (crypto.randomUUID() as InstrumentId);
      ids.current.set(what, id);
      await call(routes.createInstrument, { params, body: { id, title, from: source } });
      await navigate(`/communities/${community.id}/instruments/${id}`);
    });
  return (
    <>
      <ErrorSummary errors={errors} />
      {problem ? <ProblemMessage error={problem} /> : null}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void send();
        }}
      >
        <Radios legend={t('instruments.begin.from')} value={from} onChange={setFrom} options={options} />
        <TextField
          id="title"
          label={labels.title}
          error={errors.find(({ fieldId }) => fieldId === 'title')?.message}
          value={title}
          onChange={setTyped}
        />
        <Button type="submit" disabled={busy}>
          {t('instruments.begin.do')}
        </Button>
      </form>
    </>
  );
};

export const Page = () => {
  const { community } = useCommunity();
  const reading = useRoute(routes.listInstruments, { params: { communityId: community.id } });
  return (
    <PageFrame title={t('instruments.begin.nav')} caption={community.name}>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {reading.data ? <BeginForm {...reading.data} /> : reading.error ? null : <Loading />}
    </PageFrame>
  );
};
