import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import './Page.css';

/** A screen with one column: what it is for, what can be done, and the things themselves. */
export function Page({
  title,
  about,
  actions,
  children,
}: {
  title: string;
  about: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="page">
      <div className="page-inner">
        <header className="page-head">
          <div>
            <h1>{title}</h1>
            <p>{about}</p>
          </div>
          {actions && <div className="page-actions">{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}

export interface ThingProps {
  title: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
  icon?: ReactNode;
  /** JSON Pointer of the thing, so that a problem can open it. */
  path: string;
  startOpen?: boolean;
  children: ReactNode;
}

/** One row of a list that opens where it stands. Its body is drawn when it is open. */
export function Thing({ title, hint, aside, icon, path, startOpen = false, children }: ThingProps) {
  const [open, setOpen] = useState(startOpen);
  return (
    <details className="thing" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-path={path}>
        <ChevronRight size={14} aria-hidden="true" />
        {icon}
        <span className="thing-text">
          <span className="thing-title">{title}</span>
          {hint && <span className="thing-hint">{hint}</span>}
        </span>
        {aside && <span className="thing-aside">{aside}</span>}
      </summary>
      {open && <div className="thing-body">{children}</div>}
    </details>
  );
}
