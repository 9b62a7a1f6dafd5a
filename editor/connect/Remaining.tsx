import { useEffect, useState } from 'react';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import { useDoctor } from './doctor/watch';
import { useWaiting } from './waiting';

/** How long the code still works, and a new one when it has run out. */
export function Remaining({ what, onAgain }: { what: string; onAgain: () => void }) {
  const { waiting } = useWaiting();
  const { trouble } = useDoctor();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (trouble) {
    return (
      <div className="launch-remaining" role="alert">
        <span>
          <b>{trouble.title}.</b> {trouble.text}
        </span>
        <Button small onClick={onAgain}>
          {t('Try again')}
        </Button>
      </div>
    );
  }
  if (!waiting) return <p className="launch-remaining">{t('Asking the server…')}</p>;
  const seconds = Math.ceil((waiting.until - now) / 1000);
  if (seconds <= 0) {
    return (
      <div className="launch-remaining" role="status">
        <span>{t('Nobody came within five minutes.')}</span>
        <Button small look="primary" onClick={onAgain}>
          {waiting.kind === 'pairing' ? t('New code') : t('Wait again')}
        </Button>
      </div>
    );
  }
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p className="launch-remaining">
      <span className="launch-pulse" aria-hidden="true" />
      <span role="status">{what}</span>
      <time role="timer">{clock}</time>
    </p>
  );
}
