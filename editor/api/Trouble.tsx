import type { ReactNode } from 'react';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import './trouble.css';

/** What could not be read or done, why, and the way out. */
export function Trouble({
  title,
  children,
  onRetry,
}: {
  title: string;
  children: ReactNode;
  onRetry?: (() => void) | undefined;
}) {
  return (
    <div className="trouble" role="alert">
      <p>
        <b>{title}</b> {children}
      </p>
      {onRetry && (
        <Button small onClick={onRetry}>
          {t('Try again')}
        </Button>
      )}
    </div>
  );
}
