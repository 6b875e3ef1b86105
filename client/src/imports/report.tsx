/**
 * Last step: what became of every row, and the refused ones to mend.
 */
import type { Import, ImportReport, Refused } from '#contract/imports';
import { routes } from '#contract/routes';
import { addressOf } from '../api/address.ts';
import { LinkButton } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../words/words.ts';

const columns: readonly Column<Refused>[] = [
  { id: 'file', label: t('imports.report.file'), value: (refused) => refused.file },
  { id: 'row', label: t('imports.report.row'), value: (refused) => refused.row, numeric: true },
  { id: 'reason', label: t('imports.report.reason'), value: (refused) => refused.reason },
];

const Counts = ({ report }: { readonly report: ImportReport }) => {
  const { missing, files } = report;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>{t('imports.report.people', { count: report.people })}</li>
      {files.others.rows > 0 ? <li>{t('imports.report.others', { count: files.others.accepted })}</li> : null}
      <li>{t('imports.report.ties', { count: report.ties })}</li>
      {files.ties.rows > 0 ? <li>{t('imports.report.rows', files.ties)}</li> : null}
      <li>
        {report.added + report.updated === 0
          ? t('imports.report.nothingChanged')
          : t('imports.report.changed', { added: report.added, updated: report.updated })}
      </li>
      {missing.people + missing.ties > 0 ? (
        <li>
          {t(missing.retracted ? 'imports.report.retracted' : 'imports.report.missing', {
            people: missing.people,
            ties: missing.ties,
          })}
        </li>
      ) : null}
      <li>{t('imports.report.wave', report.wave)}</li>
    </ul>
  );
};

type Props = { readonly communityId: string; readonly given: Import; readonly report: ImportReport };

const RefusedRows = ({ communityId, given, report }: Props) => {
  if (report.refusedRows === 0) return <p className="nhsuk-body">{t('imports.report.noneRefused')}</p>;
  if (report.refused.length === 0) {
    return <p className="nhsuk-body">{t('imports.report.forgotten', { count: report.refusedRows })}</p>;
  }
  const files = given.files.filter((file) => report.files[file.role].refused > 0);
  return (
    <>
      <Heading>{t('imports.report.refused', { count: report.refusedRows })}</Heading>
      <p className="nhsuk-body">{t('imports.report.refusedHint')}</p>
      <ul className="nhsuk-list">
        {files.map((file) => (
          <li key={file.role}>
            <a
              href={addressOf(routes.downloadRefused, { params: { communityId, importId: given.id, role: file.role } })}
              download
            >
              {t('imports.report.download', { name: file.name })}
            </a>
          </li>
        ))}
      </ul>
      <LinkButton look="secondary" to={`/communities/${communityId}/import?mend=${given.id}`}>
        {t('imports.report.mend')}
      </LinkButton>
      {report.refused.length < report.refusedRows ? (
        <p className="nhsuk-body">{t('imports.report.onlyFirst', { shown: report.refused.length })}</p>
      ) : null}
      <Table
        caption={t('imports.report.refused', { count: report.refusedRows })}
        columns={columns}
        rows={report.refused}
        rowKey={(refused) => `${refused.file} ${refused.row}`}
      />
    </>
  );
};

export const Report = ({ communityId, given, report }: Props) => (
  <>
    <Heading>{t('imports.report.heading')}</Heading>
    <Counts report={report} />
    <LinkButton to={`/communities/${communityId}/map?wave=${report.waveId}`}>{t('imports.report.toMap')}</LinkButton>
    <RefusedRows communityId={communityId} given={given} report={report} />
    <LinkButton look="secondary" to={`/communities/${communityId}/import`}>
      {t('imports.again')}
    </LinkButton>
  </>
);
