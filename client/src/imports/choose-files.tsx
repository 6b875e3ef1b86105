/**
 * First step: which files, into which wave.
 */
import { useState } from 'react';
import type { CommunityDetail } from '#contract/communities';
import type { JobId } from '#contract/ids';
import type { FileRole, Import } from '#contract/imports';
import { routes } from '#contract/routes';
import { call, upload } from '../api/call.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type FormError } from '../ui/error-summary.tsx';
import { FileField, TextField } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { ProblemMessage, Progress } from '../ui/states.tsx';
import { t } from '../words/words.ts';

const roles = ['people', 'ties', 'others'] as const;
const hints = {
  people: 'imports.files.peopleHint',
  ties: 'imports.files.tiesHint',
  others: 'imports.files.othersHint',
} as const;

type Props = {
  readonly community: CommunityDetail;
  /** The import whose refused rows come back mended. */
  readonly mended: Import | undefined;
  readonly onSent: (importId: string) => void;
};

export const ChooseFiles = ({ community, mended, onSent }: Props) => {
  const [waveName, setWaveName] = useState(mended?.waveName ?? '');
  const [startsOn, setStartsOn] = useState('');
  const [files, setFiles] = useState<Partial<Record<FileRole, File>>>({});
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [problem, setProblem] = useState<unknown>();
  const [sending, setSending] = useState<{ name: string; sent: number; total: number }>();

  const check = (): FormError[] => [
    ...(waveName.trim() ? [] : [{ message: t('imports.files.noWave'), fieldId: 'wave' }]),
    ...(roles.some((role) => files[role]) ? [] : [{ message: t('imports.files.noFile'), fieldId: 'people' }]),
  ];
  const send = async (): Promise<void> => {
    const found = check();
    setErrors(found);
    setProblem(undefined);
    if (found.length > 0) return;
    const params = { communityId: community.id };
    try {
      const id = crypto.randomUUID() as JobId;
      await call(routes.createImport, { params, body: { id, waveName, startsOn: startsOn || null } });
      for (const role of roles) {
        const file = files[role];
        if (!file) continue;
        setSending({ name: file.name, sent: 0, total: file.size });
        await upload(routes.uploadFile, {
          params: { ...params, importId: id, role },
          query: { name: file.name.slice(0, 200) },
          file,
          onProgress: (sent, total) => setSending({ name: file.name, sent, total }),
        });
      }
      onSent(id);
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(undefined);
    }
  };
  const percent = sending && sending.total > 0 ? Math.floor((100 * sending.sent) / sending.total) : 0;

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={errors} />
      {problem ? <ProblemMessage error={problem} /> : null}
      <Heading>{t('imports.files.heading')}</Heading>
      <p className="nhsuk-body">{mended ? t('imports.files.mending', { name: mended.waveName }) : t('imports.files.hint')}</p>
      <TextField
        id="wave"
        label={t('imports.files.wave')}
        hint={t('imports.files.waveHint')}
        width={20}
        maxLength={120}
        value={waveName}
        onChange={setWaveName}
      />
      {mended ? null : (
        <TextField
          id="starts-on"
          label={t('imports.files.startsOn')}
          optional
          type="date"
          width={10}
          value={startsOn}
          onChange={setStartsOn}
        />
      )}
      {roles.map((role) => (
        <FileField
          key={role}
          id={role}
          label={t(`imports.files.${role}`)}
          hint={t(hints[role])}
          optional={role === 'others'}
          accept=".csv,.txt,.tsv,text/csv"
          onChange={(file) => {
            const { [role]: before, ...rest } = files;
            setFiles(file ? { ...rest, [role]: file } : rest);
          }}
        />
      ))}
      {sending ? (
        <Progress label={t('imports.files.sending', { name: sending.name, percent })} done={percent} total={100} />
      ) : null}
      <Button type="submit" disabled={sending !== undefined}>
        {t('imports.files.send')}
      </Button>
    </form>
  );
};
