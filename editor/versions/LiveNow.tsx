import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Version } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { ago } from '../shell/ago';
import { Button } from '../ui/Button';
import { undoLabel } from './undoPublish';

/** What visitors get now, since when, by whom, and the way back as long as nothing newer is live. */
export function LiveNow({ version, busy, onUndo }: { version: Version; busy: boolean; onUndo: () => void }) {
  const now = useNow();
  return (
    <div className="live-now">
      <p>
        <b>{t('Live now: version {number}', { number: version.number })}</b>
        {version.note && <span className="live-note">{version.note}</span>}
        <small>
          {ago(version.publishedAt, now)}
          {version.author && ` ${t('by {author}', { author: version.author })}`}
        </small>
      </p>
      <Button small look="plain" disabled={busy} onClick={onUndo}>
        <Undo2 size={14} aria-hidden="true" /> {undoLabel({ version })}
      </Button>
    </div>
  );
}

const everyMs = 20_000;

/** The time, often enough for words in minutes. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
