import { ChevronRight, CircleCheck, CircleDashed, CircleX, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { t } from '../../shared/texts/t';
import './check.css';

export type CheckState = 'ok' | 'warn' | 'bad' | 'open';

const icons = { ok: CircleCheck, warn: TriangleAlert, bad: CircleX, open: CircleDashed } as const;
const spoken = { ok: t('Fine'), warn: t('Risky'), bad: t('Stops'), open: t('Not known') };

/** One thing that is looked at before something goes live: what came of it, and the details beneath. What is not fine starts open. */
export function Check({
  state,
  title,
  startOpen = false,
  children,
}: {
  state: CheckState;
  title: ReactNode;
  /** Open although it is fine, until someone closes it. */
  startOpen?: boolean;
  children?: ReactNode;
}) {
  const [chosen, setChosen] = useState<boolean>();
  const Drawn = icons[state];
  const head = (
    <>
      <Drawn size={15} className={`check-icon ${state}`} role="img" aria-label={spoken[state]} />
      <span className="check-title">{title}</span>
    </>
  );
  if (!children) return <div className="check plain">{head}</div>;
  const open = chosen ?? (startOpen || state === 'warn' || state === 'bad');
  return (
    <details className="check" open={open} onToggle={(event) => setChosen(event.currentTarget.open)}>
      <summary>
        {head}
        <ChevronRight size={14} className="check-more" aria-hidden="true" />
      </summary>
      <div className="check-body">{children}</div>
    </details>
  );
}
