/**
 * Beginning a wave, and saying which areas the community has.
 */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { PopulationField } from './population-field.tsx';
import { toCount, useBegin } from './use-begin.ts';

const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

export const Page = () => {
  const { community } = useCommunity();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [startsOn, setStartsOn] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [population, setPopulation] = useState('');
  const [areas, setAreas] = useState('');
  const labels = {
    name: t('directory.setup.waveName'),
    startsOn: t('directory.setup.startsOn'),
    endsOn: t('directory.setup.endsOn'),
    population: t('directory.setup.wavePopulation'),
    items: t('directory.setup.areas'),
  };
  const { busy, begin, errors, problem } = useBegin(labels);
  const params = { communityId: community.id };
  const send = () =>
    begin(async () => {
      const items = linesOf(areas).map((area) => ({ name: area }));
      if (items.length > 0) await call(routes.saveNeighbourhoods, { params, body: { items } });
      const body = { name, startsOn: startsOn || null, endsOn: endsOn || null, population: toCount(population) };
      const wave = await call(routes.createWave, { params, body });
      await navigate(`/communities/${community.id}/waves/${wave.id}?wave=${wave.id}`);
    });
  return (
    <PageFrame title={t('directory.setup.beginWave')}>
      <ErrorSummary errors={errors} />
      {problem ? <ProblemMessage error={problem} /> : null}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField label={labels.name} hint={t('directory.setup.waveHint')} id="name" value={name} onChange={setName} />
        <TextField
          label={labels.startsOn}
          id="startsOn"
          optional
          type="date"
          width={10}
          value={startsOn}
          onChange={setStartsOn}
        />
        <TextField label={labels.endsOn} id="endsOn" optional type="date" width={10} value={endsOn} onChange={setEndsOn} />
        <PopulationField label={labels.population} value={population} onChange={setPopulation} />
        <TextArea
          label={labels.items}
          hint={t('directory.setup.areasHint')}
          id="items"
          optional
          value={areas}
          onChange={setAreas}
        />
        <Button type="submit" disabled={busy}>
          {t('directory.setup.begin')}
        </Button>
      </form>
    </PageFrame>
  );
};
