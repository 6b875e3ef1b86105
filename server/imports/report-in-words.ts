/**
 * The report for a person at a terminal.
 */
import type { ImportReport } from '../contract/imports.ts';

const refusedListed = 20;

const number = (value: number): string => value.toLocaleString('en-GB');
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;

/** A file of mended rows leaves nearly everything out: retracting that is never what is wanted. */
type About = { readonly isMended: boolean };

const missingInWords = ({ missing }: ImportReport, { isMended }: About): string[] => {
  if (missing.people + missing.ties === 0) return [];
  const what = `${count(missing.people, 'person', 'people')} and ${count(missing.ties, 'report', 'reports')} of an earlier import of this wave`;
  return [
    missing.retracted
      ? `Retracted, because these files leave them out: ${what}.`
      : `Not in these files, and left as they were: ${what}.${isMended ? '' : ' (--replace retracts them.)'}`,
  ];
};

const refusedInWords = (report: ImportReport): string[] => {
  if (report.refusedRows === 0) return ['No row was refused.'];
  const lines = report.refused.slice(0, refusedListed).map(({ file, row, reason }) => `  ${file}, row ${row}: ${reason}`);
  const more = report.refusedRows - lines.length;
  return [
    `${count(report.refusedRows, 'row was', 'rows were')} refused; everything else was taken:`,
    ...lines,
    ...(more > 0 ? [`  and ${number(more)} more.`] : []),
  ];
};

/** Several lines of plain text, ending with a line end. */
export const reportInWords = (report: ImportReport, about: About): string => {
  const { files, wave } = report;
  const others =
    files.others.rows > 0
      ? `, ${count(files.others.accepted, 'asset, group or organisation', 'assets, groups and organisations')}`
      : '';
  return `${[
    `Imported ${count(report.people, 'person', 'people')}${others} and ${count(report.ties, 'tie', 'ties')} in ${report.seconds} s.`,
    `Of ${count(files.ties.rows, 'row', 'rows')} of ties, ${number(report.accepted)} say a tie of their own and ${number(report.merged)} say one that another row says.`,
    `Changed: ${number(report.added)} added, ${number(report.updated)} updated.`,
    ...missingInWords(report, about),
    `The wave now: ${number(wave.listed)} listed, ${number(wave.answered)} answered, ${number(wave.isolates)} listed people in no tie, ${count(wave.ties, 'tie', 'ties')} of which ${number(wave.confirmed)} said by both ends.`,
    ...refusedInWords(report),
  ].join('\n')}\n`;
};
