/**
 * The form of one entry, new or stored; says what was saved, what was refused, and what somebody else stored meanwhile.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { SameName } from '#contract/directory';
import { useRoleIn } from '../door/session.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { EntryField, fieldId } from './entry-field.tsx';
import { FixedField } from './fixed-field.tsx';
import { type FormValue, type FormValues, toFields, toFormValues } from './form-values.ts';
import { type EntryKindHere, entryKinds, isDecided } from './kinds.ts';
import { RemovePanel } from './remove-panel.tsx';
import { StalePanel } from './stale-panel.tsx';
import { type EntryHere, nameOf, useEntry } from './use-entry.ts';

type Props = { readonly kind: EntryKindHere; readonly stored: EntryHere | undefined };

const SameNames = ({ same, address }: { readonly same: readonly SameName[]; readonly address: (one: SameName) => string }) =>
  same.length === 0 ? null : (
    <div className="nhsuk-inset-text">
      <p>{t('directory.sameName', { count: same.length })}</p>
      <ul>
        {same.map((one) => (
          <li key={one.id}>
            <Link to={address(one)}>
              <bdi>{one.name}</bdi>
            </Link>{' '}
            ({t(`directory.one.${one.kind}`)})
          </li>
        ))}
      </ul>
    </div>
  );

export const EntryForm = ({ kind, stored }: Props) => {
  const { community } = useCommunity();
  const navigate = useNavigate();
  const decides = useRoleIn(community.id) === 'coordinator';
  const { entry, stale, problem, busy, save, remove, take } = useEntry(kind, community.id, stored);
  const [values, setValues] = useState<FormValues>(() => toFormValues(kind.fields, stored));
  const [saved, setSaved] = useState<EntryHere>();
  const outcome = useRef<HTMLDivElement>(null);
  // The button is at the end of a long form, what came of it at the top. Refused fields have a summary of their own.
  useEffect(() => {
    if (saved || stale || (problem && problem.fields.length === 0)) outcome.current?.focus();
  }, [saved, stale, problem]);
  const directory = `/communities/${community.id}/directory`;

  const set = (name: string) => (value: FormValue) => {
    setSaved(undefined);
    setValues((before) => ({ ...before, [name]: value }));
  };
  const submit = async (version?: number) => setSaved(await save(toFields(kind, values), version));

  const errors = useMemo(() => {
    const messageOf = ({ pointer, message }: { pointer: string; message: string }) => {
      const field = kind.fields.find(({ name }) => pointer === `/body/${name}` || pointer.startsWith(`/body/${name}/`));
      return field
        ? { message, label: t(`directory.field.${field.name}`), fieldId: fieldId(field.name) }
        : { message, label: undefined, fieldId: undefined };
    };
    return (problem?.fields ?? []).map(messageOf);
  }, [problem, kind]);
  // Kept as it is while somebody types, or it would take the focus at every key.
  const summary = useMemo(
    () =>
      errors.map(({ message, label, fieldId: id }) => ({
        message: label ? t('directory.refused', { label, message }) : message,
        fieldId: id,
      })),
    [errors],
  );

  return (
    <>
      <ErrorSummary errors={summary} />
      <div ref={outcome} tabIndex={-1} className="kith-outcome">
        {problem && problem.fields.length === 0 ? <ProblemMessage error={problem} /> : null}
        {stale ? (
          <StalePanel
            fields={kind.fields}
            mine={values}
            theirs={toFormValues(kind.fields, stale)}
            onKeepMine={() => void submit(stale.version)}
            onTakeTheirs={() => {
              take(stale);
              setValues(toFormValues(kind.fields, stale));
            }}
          />
        ) : null}
        <div role="status">
          {saved ? (
            <div className="nhsuk-panel kith-saved">
              <p className="nhsuk-body-l">{t('directory.savedDetail', { name: nameOf(saved) })}</p>
            </div>
          ) : null}
        </div>
        <SameNames
          same={saved?.sameName ?? []}
          address={(one) => `${directory}/${entryKinds.find((other) => other.kind === one.kind)?.plural}/${one.id}`}
        />
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {kind.fields.map((field) =>
          decides || !isDecided(field, entry === undefined) ? (
            <EntryField
              key={field.name}
              communityId={community.id}
              neighbourhoods={community.neighbourhoods}
              field={field}
              value={values[field.name] ?? ''}
              onChange={set(field.name)}
              error={errors.find((error) => error.fieldId === fieldId(field.name))?.message}
            />
          ) : (
            <FixedField key={field.name} field={field} value={values[field.name] ?? ''} />
          ),
        )}
        <Button type="submit" disabled={busy}>
          {busy ? t('directory.saving') : t('directory.save')}
        </Button>
      </form>
      {entry && decides ? (
        <RemovePanel
          name={nameOf(entry)}
          busy={busy}
          onRemove={async () => {
            if (await remove(entry.id)) void navigate(`${directory}?kind=${kind.plural}`);
          }}
        />
      ) : null}
    </>
  );
};
