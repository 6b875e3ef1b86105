/**
 * Tasks in the NHS manner: each a link, with how it stands.
 */
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { Heading } from '../ui/page.tsx';

export type Task = { readonly to: string; readonly name: string; readonly status: ReactNode };

export const TaskList = ({ title, tasks }: { readonly title: string; readonly tasks: readonly Task[] }) => {
  const prefix = useId();
  return (
    <>
      <Heading>{title}</Heading>
      <ul className="nhsuk-task-list">
        {tasks.map(({ to, name, status }, at) => (
          <li key={to} className="nhsuk-task-list__item nhsuk-task-list__item--with-link">
            <div className="nhsuk-task-list__name-and-hint">
              <Link className="nhsuk-link nhsuk-task-list__link" to={to} aria-describedby={`${prefix}${at}`}>
                {name}
              </Link>
            </div>
            <div className="nhsuk-task-list__status" id={`${prefix}${at}`}>
              {status}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};
