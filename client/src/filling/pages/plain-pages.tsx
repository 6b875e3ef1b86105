/**
 * Consent, who answers, how to reach them: pages of one plain choice or field.
 */
import { useCallback } from 'react';
import { TextArea, TextField } from '../../ui/field.tsx';
import { type FillingDraft, own, setConsent, setRespondent } from '../draft.ts';
import { BigChoices } from '../fields/big-choices.tsx';
import { fieldIds } from '../leave-page.ts';
import type { ConsentPage } from '../pages.ts';
import { useFilling } from '../view.ts';

type Props = { readonly draft: FillingDraft };

export const ConsentContent = ({ draft, page }: Props & { readonly page: ConsentPage }) => {
  const { say, updateSeen } = useFilling();
  const given = own(draft.consents, page.purpose);
  const choose = useCallback(
    (value: string) => updateSeen((before) => setConsent(before, page.purpose, value === 'yes')),
    [updateSeen, page.purpose],
  );
  return (
    <BigChoices
      type="radio"
      choices={[
        { value: 'yes', label: say('yes') },
        { value: 'no', label: say('no') },
      ]}
      chosen={given === undefined ? [] : [given ? 'yes' : 'no']}
      onToggle={choose}
    />
  );
};

export const RespondentContent = ({ draft }: Props) => {
  const { say, update } = useFilling();
  const { is, name, code } = draft.respondent;
  const choose = useCallback(
    (value: string) => update((before) => setRespondent(before, { is: value as 'new' | 'coded' })),
    [update],
  );
  return (
    <>
      <p className="nhsuk-hint">{say('whoHint')}</p>
      <BigChoices
        type="radio"
        choices={[
          { value: 'new', label: say('whoNew') },
          { value: 'coded', label: say('whoCoded') },
        ]}
        chosen={is === null ? [] : [is]}
        onToggle={choose}
      />
      {is === 'coded' ? (
        <TextField
          id={fieldIds.name}
          label={say('code')}
          hint={say('codeHint')}
          width={20}
          maxLength={20}
          value={code}
          onChange={(typed) => update((before) => setRespondent(before, { code: typed }))}
        />
      ) : null}
      {is === 'new' ? (
        <TextField
          id={fieldIds.name}
          label={say('name')}
          hint={say('nameHint')}
          maxLength={200}
          value={name}
          onChange={(typed) => update((before) => setRespondent(before, { name: typed }))}
        />
      ) : null}
    </>
  );
};

export const ContactContent = ({ draft }: Props) => {
  const { say, update } = useFilling();
  return (
    <TextArea
      id={fieldIds.answer}
      label={say('contactLabel')}
      hint={say('contactHint')}
      rows={3}
      value={draft.contact}
      onChange={(contact) => update((before) => ({ ...before, contact: [...contact].slice(0, 500).join('') }))}
    />
  );
};
