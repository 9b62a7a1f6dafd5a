import type { ReactNode } from 'react';
import './EmptyState.css';

/** An empty screen teaches: what this is for, and the next thing to do. */
export function EmptyState({
  icon,
  title,
  screen,
  children,
  actions,
}: {
  icon?: ReactNode;
  title: string;
  /** It is the whole screen, so its title is the screen's. */
  screen?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty-state">
      {icon && <span className="empty-state-icon">{icon}</span>}
      {screen ? <h1 className="empty-state-title">{title}</h1> : <h2>{title}</h2>}
      <p>{children}</p>
      {actions && <div className="empty-state-actions">{actions}</div>}
    </div>
  );
}
