/**
 * Buttons and links that look like them.
 */
import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Look = 'primary' | 'secondary' | 'warning' | 'small';

const classes: Record<Look, string> = {
  primary: 'nhsuk-button',
  secondary: 'nhsuk-button nhsuk-button--secondary',
  warning: 'nhsuk-button nhsuk-button--warning',
  small: 'nhsuk-button nhsuk-button--secondary nhsuk-button--small',
};

type ButtonProps = {
  readonly children: ReactNode;
  readonly look?: Look;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly onClick?: () => void;
  /** Says more than the visible text to people who cannot see its surroundings; begins with the visible text. */
  readonly label?: string;
  /** For buttons that switch something on and off. */
  readonly pressed?: boolean;
};

export const Button = ({
  children,
  look = 'primary',
  type = 'button',
  disabled = false,
  onClick,
  label,
  pressed,
}: ButtonProps) => (
  <button className={classes[look]} type={type} disabled={disabled} onClick={onClick} aria-label={label} aria-pressed={pressed}>
    {children}
  </button>
);

type LinkButtonProps = { readonly to: string; readonly children: ReactNode; readonly look?: Look };

export const LinkButton = ({ to, children, look = 'primary' }: LinkButtonProps) => (
  <Link className={classes[look]} to={to}>
    {children}
  </Link>
);
