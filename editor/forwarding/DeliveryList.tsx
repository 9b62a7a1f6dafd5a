import { useCallback, useEffect, useState } from 'react';
import { reasonWords } from '../../shared/forwarding/reasons';
import type { Delivery, DeliveryLog, DeliveryOutcome, Forwarding } from '../../shared/forwarding/types';
import { t } from '../../shared/texts/t';
import { forwardingApi } from '../api/forwarding';
import { dayAndTime } from '../shell/dayAndTime';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';

const tones: Record<DeliveryOutcome, Tone> = { done: 'ok', retry: 'warn', dead: 'bad', test: 'plain' };

function outcomeWords(outcome: DeliveryOutcome): string {
  if (outcome === 'done') return t('received');
  if (outcome === 'retry') return t('tried again later');
  return outcome === 'dead' ? t('given up') : t('test');
}

/** What became of each event, newest first, and sending again what was given up. */
export function DeliveryList({
  site,
  destination,
  forwarding,
  onChanged,
}: {
  site: string;
  destination: string;
  forwarding: Forwarding;
  onChanged: () => void;
}) {
  const [outcome, setOutcome] = useState<DeliveryOutcome | 'all'>('all');
  const [event, setEvent] = useState('');
  const [log, setLog] = useState<DeliveryLog>();
  const [trouble, setTrouble] = useState('');
  const ask = useCallback(
    (before?: number) =>
      forwardingApi.log(site, destination, {
        outcome: outcome === 'all' ? undefined : outcome,
        event: event.trim(),
        ...(before !== undefined && { before }),
      }),
    [site, destination, outcome, event],
  );
  // The card looks every few seconds; what changed there changed the log too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let stale = false;
    ask().then(
      (read) => {
        if (stale) return;
        setLog(read);
        setTrouble('');
      },
      (error: Error) => !stale && setTrouble(error.message),
    );
    return () => {
      stale = true;
    };
  }, [ask, forwarding]);
  const more = async (before: number) => {
    try {
      const older = await ask(before);
      setLog((known) => known && { ...older, deliveries: [...known.deliveries, ...older.deliveries] });
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  const replay = async (ids?: number[]) => {
    try {
      const { replayed } = await forwardingApi.replay(site, destination, ids ? { ids } : {});
      notify({
        title: t('{replayed, plural, one {# event is sent again} other {# events are sent again}}', {
          replayed,
        }),
      });
      onChanged();
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  return (
    <div className="deliveries">
      <div className="deliveries-head">
        <h4>{t('Deliveries')}</h4>
        <Select
          label={t('Which deliveries')}
          hideLabel
          small
          value={outcome}
          options={[
            { value: 'all', label: t('all of them') },
            { value: 'dead', label: t('given up') },
            { value: 'retry', label: t('tried again later') },
            { value: 'done', label: t('received') },
            { value: 'test', label: t('tests') },
          ]}
          onChange={setOutcome}
        />
        <TextField
          label={t('Event name or ID')}
          hideLabel
          placeholder={t('Event name or ID')}
          value={event}
          onChange={setEvent}
        />
        {forwarding.dead > 0 && (
          <Button small onClick={() => void replay()}>
            {t('Send all {dead} again', { dead: forwarding.dead })}
          </Button>
        )}
      </div>
      {trouble && <p role="alert">{trouble}</p>}
      {log?.deliveries.length === 0 && (
        <p className="quiet">
          {outcome === 'all' && event.trim() === ''
            ? t('Nothing was sent from the server yet. Once this is published, events show up here.')
            : t('No delivery is like that.')}
        </p>
      )}
      <ul>
        {log?.deliveries.map((delivery) => (
          <Line key={delivery.id} delivery={delivery} onReplay={() => void replay([delivery.id])} />
        ))}
      </ul>
      {log && log.deliveries.length > 0 && (
        <p className="field-hint">{t('Kept for {days} days.', { days: log.keptDays })}</p>
      )}
      {log?.before != null && (
        <Button small onClick={() => void more(log.before ?? 0)}>
          {t('Show older ones')}
        </Button>
      )}
    </div>
  );
}

function Line({ delivery, onReplay }: { delivery: Delivery; onReplay: () => void }) {
  const { at, outcome, name, sentAs, eventId, status, reason, said, try: tried, canReplay } = delivery;
  return (
    <li className="delivery">
      <time dateTime={new Date(at).toISOString()}>{dayAndTime(at)}</time>
      <span className="delivery-name">
        <b title={eventId}>{name}</b>
        {sentAs && sentAs !== name && <> → {sentAs}</>}
      </span>
      <Badge tone={outcome === 'test' && reason ? 'bad' : tones[outcome]}>{outcomeWords(outcome)}</Badge>
      <span className="delivery-why">
        {reason && reasonWords(reason)} {said && <q>{said}</q>}
        {tried > 1 && ` ${t('Try {tried}.', { tried })}`}
        {status !== null && reason !== '' && ` ${t('Status {status}.', { status })}`}
      </span>
      {canReplay && (
        <Button small onClick={onReplay} aria-label={t('Send again: {name}', { name })}>
          {t('Send again')}
        </Button>
      )}
    </li>
  );
}
