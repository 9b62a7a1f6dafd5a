import { Activity } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { StoredEvent } from '../../shared/api';
import { api, listenToEvents } from '../api/client';
import { useEditor } from '../store/store';
import { Badge, Dot } from '../ui/Badge';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { TextField } from '../ui/TextField';
import './live.css';

/** What a person can look through; older ones are in the reports. */
const maxShown = 300;
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** Newest first, each once however it arrived. */
function together(known: readonly StoredEvent[], more: readonly StoredEvent[]): StoredEvent[] {
  const all = new Map([...more, ...known].map((one) => [one.offset, one]));
  return [...all.values()].sort((a, b) => b.offset - a.offset).slice(0, maxShown);
}

export default function LiveScreen() {
  const id = useEditor((state) => state.site?.id);
  const [events, setEvents] = useState<StoredEvent[]>([]);
  const [connected, setConnected] = useState(false);
  const [filter, setFilter] = useState('');
  useEffect(() => {
    if (!id) return;
    const stop = listenToEvents(id, (event) => setEvents((known) => together(known, [event])), setConnected);
    api.events(id, maxShown).then(
      (more) => setEvents((known) => together(known, more)),
      () => undefined,
    );
    return stop;
  }, [id]);
  if (events.length === 0) {
    return (
      <EmptyState icon={<Activity size={28} />} title="Waiting for the first event">
        Events appear here the moment they arrive. Publish a rule, open the site, agree in its consent banner,
        and do what the rule waits for.
      </EmptyState>
    );
  }
  const shown = events.filter(({ event }) => event.name.includes(filter.trim()));
  return (
    <Page
      title="Live events"
      about="As they arrive, newest first."
      actions={
        <span className="live-state" role="status">
          <Dot tone={connected ? 'ok' : 'warn'} /> {connected ? 'Listening' : 'Connecting again…'}
        </span>
      }
    >
      <TextField
        label="Filter by name"
        hideLabel
        placeholder="Filter by name"
        value={filter}
        onChange={setFilter}
      />
      <div className="live-list">
        {shown.map((stored) => (
          <LiveEvent key={stored.offset} stored={stored} />
        ))}
      </div>
      {shown.length === 0 && <p className="list-empty">No event so far has “{filter}” in its name.</p>}
    </Page>
  );
}

function LiveEvent({ stored: { event, receivedAt, quarantined, bot } }: { stored: StoredEvent }) {
  const params = Object.entries(event.params);
  return (
    <details className="live-event">
      <summary>
        <time>{time.format(receivedAt)}</time>
        <b>{event.name}</b>
        <span className="live-params">{params.map(([name, value]) => `${name}: ${value}`).join(' · ')}</span>
        {quarantined && <Badge tone="warn">set aside</Badge>}
        {bot && <Badge>bot</Badge>}
      </summary>
      {quarantined && <p className="live-why">{quarantined.reason}</p>}
      <dl>
        {[
          ['Rule', event.rule || 'pushed by the page'],
          ['Page', event.page.url],
          ...params.map(([name, value]) => [name, String(value)]),
          [
            'Consent',
            Object.entries(event.consent)
              .map(([name, value]) => `${name} ${value}`)
              .join(', ') || 'none',
          ],
          ['Flags', event.flags.join(', ') || 'none'],
          ['Container', event.container],
          ['Id', event.id],
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
