/**
 * Who answers: somebody new, with bands and perhaps a name, or a resident who is in the directory.
 */
import { useState } from 'react';
import type { Neighbourhood } from '#contract/communities';
import { ageBands } from '../directory/bands.ts';
import { Radios } from '../ui/choices.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import type { DraftRespondent } from './draft.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

type Props = {
  readonly communityId: string;
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly value: DraftRespondent;
  readonly onChange: (value: DraftRespondent) => void;
  readonly error: string | undefined;
};

const Known = ({ communityId, value, onChange }: Props) => {
  const [typed, setTyped] = useState('');
  const found = useSuggestions(communityId, typed).filter((one) => one.kind === 'resident');
  return (
    <>
      {value.known ? <p className="nhsuk-body">{t('interviews.respondent.chosen', { label: value.known.label })}</p> : null}
      <TextField
        label={t('interviews.respondent.pseudonym')}
        hint={t('interviews.respondent.wholeCode')}
        id="respondent-code"
        width={20}
        value={typed}
        onChange={setTyped}
      />
      <SuggestionList
        items={found}
        onChoose={({ id, label }) => {
          onChange({ ...value, known: { id, label } });
          setTyped('');
        }}
      />
    </>
  );
};

const Newcomer = ({ neighbourhoods, value, onChange }: Props) => (
  <>
    <TextField
      label={t('interviews.respondent.name')}
      hint={t('interviews.respondent.nameHint')}
      optional
      id="respondent-name"
      maxLength={200}
      value={value.name}
      onChange={(name) => onChange({ ...value, name })}
    />
    <Select
      label={t('interviews.respondent.ageBand')}
      value={value.ageBand}
      onChange={(ageBand) => onChange({ ...value, ageBand })}
      options={ageBands()}
    />
    {neighbourhoods.length > 0 ? (
      <Select
        label={t('interviews.respondent.area')}
        value={value.neighbourhoodId}
        onChange={(neighbourhoodId) => onChange({ ...value, neighbourhoodId })}
        options={[
          { value: '', label: t('interviews.respondent.notAsked') },
          ...neighbourhoods.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    ) : null}
  </>
);

export const RespondentStep = (props: Props) => {
  const { value, onChange, error } = props;
  return (
    <>
      <Radios
        legend={t('interviews.respondent.which')}
        id="respondent"
        error={error}
        value={value.is ?? ''}
        onChange={(is) => onChange({ ...value, is: is === 'known' ? 'known' : 'new' })}
        options={[
          { value: 'new', label: t('interviews.respondent.new') },
          { value: 'known', label: t('interviews.respondent.known') },
        ]}
      />
      {value.is === 'known' ? <Known {...props} /> : null}
      {value.is === 'new' ? <Newcomer {...props} /> : null}
    </>
  );
};
