import { Eye } from 'lucide-react';
import { useMemo } from 'react';
import type { Target } from '../../shared/ruleset/types';
import { countOn } from '../../shared/target/countOn';
import type { SeenPage } from '../../shared/target/seenPage';
import { t } from '../../shared/texts/t';
import { highlight } from '../preview/actions';
import { usePreview } from '../preview/previewStore';
import { Button } from '../ui/Button';
import { useSeenPages } from './seenPages';

// A session visits more pages than a person would read.
const maxShown = 8;

/** How many things a target meant on the pages of this session, those with most first. */
export function SeenCounts({ target }: { target: Target }) {
  const pages = useSeenPages();
  const connected = usePreview(({ connection }) => connection === 'connected');
  const counts = useMemo(
    () =>
      pages
        .map((page) => ({ page, count: countOn(page, target) }))
        .sort((one, other) => (other.count ?? -1) - (one.count ?? -1)),
    [pages, target],
  );
  return (
    <div className="field">
      <span className="field-label">{t('Seen in this session')}</span>
      {pages.length === 0 && (
        <p className="quiet">
          {t(
            'On no page yet. Open your site in preview and look around: what this target means is counted on every page you visit.',
          )}
        </p>
      )}
      {pages.length > 0 && (
        <ul className="target-pages">
          {counts.slice(0, maxShown).map(({ page, count }) => (
            <li key={page.path} className={count === 0 ? 'none' : ''}>
              <b>{countWord(count, page)}</b>
              <span>{t('on {path}', { path: page.path })}</span>
            </li>
          ))}
          {counts.length > maxShown && (
            <li className="none">
              <b />
              <span>
                {t('and')} {counts.length - maxShown} {t('more pages')}
              </span>
            </li>
          )}
        </ul>
      )}
      {connected && (
        <div className="row-actions">
          <Button
            small
            onClick={() => highlight(target.selector, target.guards)}
            onBlur={() => highlight(null)}
          >
            <Eye size={14} /> {t('Show on the page')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The count on the page that was looked at last; nothing where none was. */
export function LastSeen({ target }: { target: Target }) {
  const [page] = useSeenPages();
  const count = useMemo(() => (page ? countOn(page, target) : null), [page, target]);
  if (!page || count === null) return null;
  return (
    <span className={count === 0 ? 'quiet' : ''}>
      {countWord(count, page)} {t('on {path}', { path: page.path })}
    </span>
  );
}

function countWord(count: number | null, { cut }: SeenPage): string {
  if (count === null) return '?';
  return cut && count > 0 ? `${count}+` : String(count);
}
