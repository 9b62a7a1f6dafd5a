import { Activity } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { StoredEvent } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { useEditor } from '../store/store';
import { Badge, Dot } from '../ui/Badge';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { TextField } from '../ui/TextField';
import { requestPublish } from '../versions/PublishButton';
import DeliveryReportView from './DeliveryReportView';
import { listenToEvents } from './listenToEvents';
import { detailsOf, matching, maxShown, rowAfter, together } from './liveEvents';
import QuarantineView from './QuarantineView';
import './live.css';

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

export default function LiveScreen() {
  const id = useEditor((state) => state.site?.id);
  const { events, connected, trouble, again } = useLiveEvents(id);
  const [filter, setFilter] = useState('');
  if (events?.length === 0) return <NoEvents connected={connected} />;
  const shown = matching(events ?? [], filter);
  return (
    <Page
      title={t('Live events')}
      about={t('As they arrive, newest first. Up and down walk the list, Enter opens an event.')}
      actions={events && <Connection connected={connected} />}
    >
      {trouble && (
        <Trouble title={t('The events could not be read.')} onRetry={again}>
          {trouble}
        </Trouble>
      )}
      {events && id !== undefined && (
        <>
          <Report title={t('What arrived, and what was lost on the way')}>
            <DeliveryReportView site={id} />
          </Report>
          <Report title={t('What was set aside, and why')}>
            <QuarantineView site={id} />
          </Report>
        </>
      )}
      {events && (
        <TextField
          label={t('Filter by name')}
          hideLabel
          placeholder={t('Filter by name')}
          value={filter}
          onChange={setFilter}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: each row can be reached without it; the keys are a shortcut */}
      <div className="live-list" onKeyDown={walk}>
        {shown.map((stored) => (
          <LiveEvent key={stored.offset} stored={stored} />
        ))}
      </div>
      {events && shown.length === 0 && (
        <p className="list-empty">{t('No event so far has “{filter}” in its name.', { filter })}</p>
      )}
    </Page>
  );
}

/** What is stored, then what arrives after it: asked in this order, nothing falls between. */
function useLiveEvents(id: string | undefined) {
  const ask = useCallback(() => api.events(id ?? '', maxShown), [id]);
  const { value: stored, trouble, again } = useAnswer(id === undefined ? undefined : ask);
  const [events, setEvents] = useState<StoredEvent[]>();
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    if (id === undefined || !stored) return;
    setEvents(together([], stored));
    return listenToEvents(id, stored[0]?.offset ?? 0, {
      arrived: (more) => setEvents((known) => together(known ?? [], more)),
      connected: setConnected,
    });
  }, [id, stored]);
  return { events, connected, trouble, again };
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('summary')];
  const to = rowAfter(event.key, rows.indexOf(event.target as HTMLElement), rows.length);
  if (to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
}

/** Asked for once someone opens it. */
function Report({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="delivery-report" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}

function Connection({ connected }: { connected: boolean }) {
  return (
    <span className="live-state" role="status">
      <Dot tone={connected ? 'ok' : 'warn'} /> {connected ? t('Listening') : t('Connecting again…')}
    </span>
  );
}

/** The way to the first event, from wherever this site stands. */
function NoEvents({ connected }: { connected: boolean }) {
  const live = useEditor((state) => state.site?.live ?? null);
  const origin = useEditor((state) => state.document.site.origins[0]);
  return (
    <EmptyState
      screen
      icon={<Activity size={28} />}
      title={t('Waiting for the first event')}
      actions={
        <>
          {live === null ? (
            <Button look="primary" onClick={requestPublish}>
              {t('Publish')}
            </Button>
          ) : (
            origin && (
              <a className="button primary" href={origin} target="_blank" rel="noreferrer">
                {t('Open the site')}
              </a>
            )
          )}
          <Link className="button normal" href="/install">
            {t('Check the installation')}
          </Link>
          <Connection connected={connected} />
        </>
      }
    >
      {live === null
        ? t(
            'Nothing is live yet. Publish a rule, then open the site, agree in its consent banner and do what the rule waits for: the event appears here at once.',
          )
        : t(
            'Version {live} is live. Open the site, agree in its consent banner and do what one of your rules waits for: the event appears here at once.',
            { live },
          )}
    </EmptyState>
  );
}

function LiveEvent({ stored }: { stored: StoredEvent }) {
  const { event, receivedAt, quarantined, bot } = stored;
  const params = Object.entries(event.params);
  const [open, setOpen] = useState(false);
  return (
    <details className="live-event" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <time title={day.format(receivedAt)}>{time.format(receivedAt)}</time>
        <b>{event.name || t('without a name')}</b>
        <span className="live-params">{params.map(([name, value]) => `${name}: ${value}`).join(' · ')}</span>
        {quarantined && <Badge tone="warn">{t('set aside')}</Badge>}
        {bot && <Badge>{t('bot')}</Badge>}
      </summary>
      {open && (
        <dl>
          {detailsOf(stored).map(([name, value]) => (
            <div key={`${name} ${value}`}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
