import type { ReactNode } from 'react';
import './Badge.css';

export type Tone = 'plain' | 'ok' | 'warn' | 'bad';

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}

/** State at a glance; words for it always stand beside it or in `label`. */
export function Dot({ tone, label }: { tone: Tone | 'ring'; label?: string }) {
  return label ? (
    <span className={`dot ${tone}`} role="img" aria-label={label} />
  ) : (
    <span className={`dot ${tone}`} aria-hidden="true" />
  );
}
