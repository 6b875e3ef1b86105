/**
 * Things in an order that is changed by buttons: each with the way to it, and what keeps it from being published.
 */
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';

export type Row = {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly to: string;
  readonly obstacles: number;
};

type Props = {
  readonly rows: readonly Row[];
  readonly onMove: (at: number, by: -1 | 1) => void;
  readonly onRemove: (at: number) => void;
};

export const OrderedList = ({ rows, onMove, onRemove }: Props) => {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string>(undefined);
  // Moving takes the focus from a button of what is moved.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const [key, direction] = wanted.current.split(' ');
    wanted.current = undefined;
    const row = [...(list.current?.children ?? [])].find((one) => (one as HTMLElement).dataset['key'] === key);
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('[data-move] button') ?? [])];
    const [up, down] = [buttons.find(({ name }) => name === 'up'), buttons.find(({ name }) => name === 'down')];
    (direction === 'up' ? (up ?? down) : (down ?? up))?.focus();
  });
  const move = (at: number, by: -1 | 1) => {
    wanted.current = `${rows[at]?.key} ${by === -1 ? 'up' : 'down'}`;
    onMove(at, by);
  };
  return (
    <ol className="kith-ordered" ref={list}>
      {rows.map(({ key, name, detail, to, obstacles }, at) => (
        <li key={key} data-key={key} className="kith-ordered__one">
          <div className="kith-ordered__what">
            <Link to={to} className="kith-long kith-ordered__name">
              <bdi>{name}</bdi>
            </Link>
            <span className="kith-quiet">{detail}</span>
            {obstacles > 0 ? <Tag colour="red">{t('instruments.toMend', { count: obstacles })}</Tag> : null}
          </div>
          <div className="kith-ordered__buttons" data-move>
            {at > 0 ? (
              <button
                type="button"
                name="up"
                className="kith-step"
                aria-label={t('instruments.upOf', { name })}
                onClick={() => move(at, -1)}
              >
                {t('instruments.up')}
              </button>
            ) : null}
            {at < rows.length - 1 ? (
              <button
                type="button"
                name="down"
                className="kith-step"
                aria-label={t('instruments.downOf', { name })}
                onClick={() => move(at, 1)}
              >
                {t('instruments.down')}
              </button>
            ) : null}
            <button
              type="button"
              name="remove"
              className="kith-step"
              aria-label={t('instruments.removeOf', { name })}
              onClick={() => onRemove(at)}
            >
              {t('instruments.remove')}
            </button>
          </div>
        </li>
      ))}
    </ol>
  );
};
