/**
 * Beginning a community.
 */
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { CommunityKind } from '#contract/communities';
import type { CommunityId } from '#contract/ids';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { Button } from '../ui/button.tsx';
import { Radios } from '../ui/choices.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { PopulationField } from './population-field.tsx';
import { toCount, useBegin } from './use-begin.ts';

export const Page = () => {
  const navigate = useNavigate();
  // Who came to import a survey goes on there.
  const [search] = useSearchParams();
  const next = search.get('then') === 'import' ? 'import' : 'waves/new';
  // The same for every try: sent twice, it is one community.
  const id = useRef(crypto.randomUUID() as CommunityId);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [population, setPopulation] = useState('');
  const [kind, setKind] = useState<CommunityKind>('place');
  const labels = {
    name: t('directory.setup.communityName'),
    description: t('directory.setup.description'),
    kind: t('places.kind'),
    population: t('places.population'),
  };
  const { busy, begin, errors, problem } = useBegin(labels);
  const send = () =>
    begin(async () => {
      await call(routes.createCommunity, { body: { id: id.current, name, description, kind, population: toCount(population) } });
      await navigate(`/communities/${id.current}/${next}`);
    });
  return (
    <PageFrame title={t('directory.setup.beginCommunity')}>
      <ErrorSummary errors={errors} />
      {problem ? <ProblemMessage error={problem} /> : null}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField label={labels.name} id="name" value={name} onChange={setName} />
        <TextArea label={labels.description} id="description" optional value={description} onChange={setDescription} />
        <Radios
          legend={labels.kind}
          id="kind"
          value={kind}
          onChange={(value) => setKind(CommunityKind.parse(value))}
          options={CommunityKind.options.map((one) => ({ value: one, label: t(`places.kinds.${one}`) }))}
        />
        <PopulationField label={labels.population} value={population} onChange={setPopulation} />
        <Button type="submit" disabled={busy}>
          {t('directory.setup.begin')}
        </Button>
      </form>
    </PageFrame>
  );
};
