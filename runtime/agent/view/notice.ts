import type { Locked } from '../picking/locked';
import { build, icon } from './build';

/** A lock card's words: why, and the way out. */
export function buildNotice({ kind, title, reason, link }: Locked): HTMLElement {
  return build(
    'div',
    { class: kind === 'told' ? 'notice told' : 'notice', role: 'note', lang: 'en', dir: 'ltr' },
    icon(kind === 'told' ? 'info' : 'lock'),
    build(
      'div',
      {},
      build('b', {}, title),
      reason,
      link && build('br'),
      link && build('a', { href: link.href, target: '_blank', rel: 'noopener' }, link.text),
    ),
  );
}
