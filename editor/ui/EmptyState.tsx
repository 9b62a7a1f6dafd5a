import type { ReactNode } from 'react';
import './EmptyState.css';

/** An empty screen teaches: what this is for, and the next thing to do. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon?: ReactNode;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty-state">
      {icon && <span className="empty-state-icon">{icon}</span>}
      <h2>{title}</h2>
      <p>{children}</p>
      {actions && <div className="empty-state-actions">{actions}</div>}
    </div>
  );
}
