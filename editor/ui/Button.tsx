import type { ComponentProps, ReactNode } from 'react';
import './Button.css';
import { Tooltip } from './Tooltip';

export type ButtonLook = 'normal' | 'primary' | 'plain' | 'danger';

export interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook;
  small?: boolean;
}

export function Button({ look = 'normal', small, className = '', ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={`button ${look} ${small ? 'small' : ''} ${className}`} />;
}

export interface IconButtonProps extends Omit<ButtonProps, 'children'> {
  /** Accessible name, shown as a tooltip too. */
  label: string;
  icon: ReactNode;
}

export function IconButton({ label, icon, look = 'plain', className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <Button look={look} aria-label={label} {...rest} className={`icon ${className}`}>
        {icon}
      </Button>
    </Tooltip>
  );
}
