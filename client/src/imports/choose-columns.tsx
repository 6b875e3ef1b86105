/**
 * Second step: what the columns mean, with a look at the first rows, and what stands in the way.
 */
import { useEffect, useState } from 'react';
import type { ImportMapping } from '#contract/import-mapping';
import type { Import, Preview } from '#contract/imports';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { Button } from '../ui/button.tsx';
import { Checkboxes } from '../ui/choices.tsx';
import { ErrorSummary, type FormError } from '../ui/error-summary.tsx';
import { FileField } from '../ui/field.tsx';
import { Heading } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { ColumnFields } from './column-fields.tsx';
import { FirstRows } from './first-rows.tsx';
import { missingColumns, withCodes } from './mapping-fields.ts';
import { QuestionFields } from './question-fields.tsx';

type Props = {
  readonly communityId: string;
  readonly given: Import;
  /** What the columns meant in the import whose refused rows these are. */
  readonly before: ImportMapping | undefined;
  readonly onStarted: () => void;
};

/** A problem of one file is about the columns; it is shown above them. */
const asErrors = (problems: readonly string[]): FormError[] => problems.map((message) => ({ message }));

export const ChooseColumns = ({ communityId, given, before, onStarted }: Props) => {
  const [preview, setPreview] = useState<Preview>();
  const [mapping, setMapping] = useState<ImportMapping>();
  const [options, setOptions] = useState<readonly string[]>([]);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setIsBusy] = useState(false);
  const params = { communityId, importId: given.id };

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(error);
    } finally {
      setIsBusy(false);
    }
  };
  const look = (with_: ImportMapping | string | null) =>
    attempt(async () => {
      const seen = await call(routes.previewImport, { params, body: { mapping: with_ } });
      setPreview(seen);
      setErrors(asErrors(seen.problems));
      if (seen.mapping) setMapping(with_ === null ? withCodes(seen.mapping, seen.generatorCodes) : seen.mapping);
    });
  /** Whether every meaning that must have a column has one; says which lack it. */
  const isWhole = (chosen: ImportMapping): boolean => {
    const parts = preview?.files.map((file) => file.role) ?? [];
    const lacking = missingColumns(chosen, parts).map(({ part, name }) => ({
      message: t('imports.columns.needed', { name: t(`imports.column.${name}`) }),
      fieldId: `${part}-${name}`,
    }));
    setErrors(lacking);
    return lacking.length === 0;
  };
  const start = () =>
    attempt(async () => {
      if (!mapping || !isWhole(mapping)) return;
      const chosen = { createNamed: options.includes('createNamed'), replace: options.includes('replace') };
      await call(routes.startImport, { params, body: { mapping, options: chosen } });
      onStarted();
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each import; later looks are asked for
  useEffect(() => void look(before ?? null), [given.id]);

  if (!preview) return problem ? <ProblemMessage error={problem} onRetry={() => void look(before ?? null)} /> : <Loading />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <ErrorSummary errors={errors} />
      {problem ? <ProblemMessage error={problem} /> : null}
      <Heading>{t('imports.columns.heading')}</Heading>
      <p className="nhsuk-body">{t('imports.columns.hint')}</p>
      <FirstRows files={preview.files} />
      <FileField
        id="mapping-file"
        label={t('imports.columns.load')}
        hint={t('imports.columns.loadHint')}
        optional
        accept=".yaml,.yml,text/yaml"
        onChange={(file) => void file?.text().then((text) => look(text))}
      />
      {mapping ? (
        <>
          <ColumnFields mapping={mapping} onChange={setMapping} files={preview.files} />
          <QuestionFields codes={preview.generatorCodes} mapping={mapping} onChange={setMapping} />
          <Checkboxes
            legend={t('imports.columns.options')}
            value={options}
            onChange={setOptions}
            options={[
              { value: 'createNamed', label: t('imports.columns.createNamed') },
              { value: 'replace', label: t('imports.columns.replace') },
            ]}
          />
          <p role="status">{errors.length === 0 && !isBusy ? t('imports.columns.fits') : ''}</p>
          <Button type="submit" disabled={isBusy}>
            {t('imports.columns.start')}
          </Button>{' '}
          <Button look="secondary" disabled={isBusy} onClick={() => void (isWhole(mapping) && look(mapping))}>
            {t('imports.columns.check')}
          </Button>
        </>
      ) : (
        <Empty title={t('imports.columns.cannotGuess')}>
          <p>{t('imports.columns.cannotGuessDetail')}</p>
        </Empty>
      )}
    </form>
  );
};
