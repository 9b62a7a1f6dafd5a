/** One thing that was found out about an installation. */
import type { Version } from '../../shared/api';
import type { CheckState } from '../versions/Check';

export type Mend =
  | { kind: 'copy'; label: string; text: string }
  | { kind: 'add-address'; origin: string }
  | { kind: 'publish' };

export interface Finding {
  /** Stable, for tests and keys. */
  id: string;
  state: CheckState;
  title: string;
  /** A sentence or two; empty where the title says it all. */
  text: string;
  mends: Mend[];
}

export interface Own {
  /** Container id. */
  site: string;
  /** Origin of our server. */
  server: string;
  origins: readonly string[];
  live: number | null;
  /** To tell which version a pinned line names. */
  versions: readonly Pick<Version, 'number' | 'hash'>[];
}

export function lineOf({ site, server }: Pick<Own, 'site' | 'server'>, nonce = false): string {
  return `<script async${nonce ? ' nonce="NONCE"' : ''} src="${server}/c/${site}.js"></script>`;
}

export function finding(id: string, state: CheckState, title: string, text = '', ...mends: Mend[]): Finding {
  return { id, state, title, text, mends };
}
