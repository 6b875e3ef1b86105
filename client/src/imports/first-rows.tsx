/**
 * The first rows of the files, as they were read.
 */
import type { Preview } from '#contract/imports';
import { t } from '../words/words.ts';

export const FirstRows = ({ files }: { readonly files: Preview['files'] }) =>
  files.map((file) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="kith-scroll" key={file.role} tabIndex={0} aria-label={t('imports.columns.preview', { name: file.name })}>
      <table className="nhsuk-table kith-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">
          {t('imports.columns.preview', { name: file.name })}
        </caption>
        <thead className="nhsuk-table__head">
          <tr>
            {file.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may lack names, and stay where they are
              <th scope="col" className="nhsuk-table__header" key={index}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {file.rows.map((row, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else, and stay where they are
            <tr className="nhsuk-table__row" key={number}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td className="nhsuk-table__cell" key={index}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
