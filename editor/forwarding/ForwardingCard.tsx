import { useCallback, useEffect, useState } from 'react';
import { forwardingProtocols } from '../../shared/forwarding/protocols';
import type { Forwarding, ForwardingChange } from '../../shared/forwarding/types';
import { own } from '../../shared/ruleset/own';
import type { Destination } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { forwardingApi } from '../api/forwarding';
import { Trouble } from '../api/Trouble';
import { useEditor } from '../store/store';
import { Badge } from '../ui/Badge';
import { Switch } from '../ui/Switch';
import { DeliveryList } from './DeliveryList';
import { ForwardingFields } from './ForwardingFields';
import { TestEvent } from './TestEvent';
import './forwarding.css';

/** While the card is open: how much waits, and whether the vendor asked to wait. */
const lookEveryMs = 5_000;

/** Sending from the server, of destinations whose vendor takes that. It is kept on the server, not in the rule set. */
export function ForwardingCard({ destination }: { destination: Destination }) {
  const site = useEditor((state) => state.site?.id);
  const protocol = own(forwardingProtocols, destination.type);
  if (!site || !protocol) return null;
  return <Card key={`${site} ${destination.id}`} site={site} destination={destination} />;
}

function Card({ site, destination }: { site: string; destination: Destination }) {
  const { forwarding, trouble, look, setForwarding, setTrouble } = useForwarding(site, destination.id);
  const change = async (what: ForwardingChange) => {
    try {
      setForwarding(await forwardingApi.change(site, destination.id, what));
      setTrouble('');
      return true;
    } catch (error) {
      setTrouble((error as Error).message);
      return false;
    }
  };
  const protocol = own(forwardingProtocols, destination.type);
  if (!protocol) return null;
  const isOnlyServer = destination.settings['from'] === 'server';
  return (
    <section className="forwarding" aria-labelledby={`forwarding-${destination.id}`}>
      <header>
        <h3 id={`forwarding-${destination.id}`}>{t('From the server')}</h3>
        {forwarding && <State forwarding={forwarding} />}
      </header>
      <p className="quiet">
        {isOnlyServer
          ? t(
              'This destination gets its events from Milepost’s server alone: those that Milepost reports stored, that come from no bot, and whose visitor allowed this destination. They are sent once this is switched on and published.',
            )
          : t(
              'Milepost’s server can send the same events as well: blockers and closed tabs do not stop it. Only events that Milepost reports stored, that come from no bot, and whose visitor allowed this destination are sent. Both carry the same ID, so that they count once.',
            )}
      </p>
      {trouble && (
        <Trouble title={t('This could not be done.')} onRetry={look}>
          {trouble}
        </Trouble>
      )}
      {forwarding && (
        <>
          <Switch
            label={t('Send from the server')}
            checked={forwarding.enabled}
            onChange={(enabled) => void change({ enabled })}
          />
          {(forwarding.enabled || Object.keys(forwarding.secretsSet).length > 0) && (
            <>
              {forwarding.missing.length > 0 && (
                <p className="forwarding-missing" role="status">
                  {t('Events wait until this is filled in: {fields}.', {
                    fields: forwarding.missing
                      .map(
                        (name) => told(protocol.fields.find((field) => field.name === name)?.title) ?? name,
                      )
                      .join(', '),
                  })}
                </p>
              )}
              <ForwardingFields
                destination={destination}
                protocol={protocol}
                forwarding={forwarding}
                onChange={change}
              />
              <TestEvent site={site} destination={destination} protocol={protocol} onTested={look} />
              <DeliveryList
                site={site}
                destination={destination.id}
                forwarding={forwarding}
                onChanged={look}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}

function useForwarding(site: string, id: string) {
  const [forwarding, setForwarding] = useState<Forwarding>();
  const [trouble, setTrouble] = useState('');
  const look = useCallback(() => {
    forwardingApi.list(site).then(
      (list) => {
        setForwarding(list.find(({ destination }) => destination === id));
        setTrouble('');
      },
      (error: Error) => setTrouble(error.message),
    );
  }, [site, id]);
  useEffect(() => {
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [look]);
  return { forwarding, trouble, look, setForwarding, setTrouble };
}

const hour = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

function State({ forwarding: { enabled, missing, waiting, dead, pausedUntil } }: { forwarding: Forwarding }) {
  return (
    <span className="forwarding-state">
      {enabled && missing.length === 0 && pausedUntil === null && <Badge tone="ok">{t('on')}</Badge>}
      {enabled && missing.length > 0 && <Badge tone="warn">{t('not filled in')}</Badge>}
      {!enabled && <Badge>{t('off')}</Badge>}
      {enabled && pausedUntil !== null && (
        <Badge tone="warn">{t('waits until {time}', { time: hour.format(pausedUntil) })}</Badge>
      )}
      {waiting > 0 && (
        <Badge>{t('{waiting, plural, one {# event waits} other {# events wait}}', { waiting })}</Badge>
      )}
      {dead > 0 && (
        <Badge tone="bad">
          {t('{dead, plural, one {# event given up} other {# events given up}}', { dead })}
        </Badge>
      )}
    </span>
  );
}
