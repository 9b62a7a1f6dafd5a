import { Check, ChevronRight, CircleX, Clock, Pause } from 'lucide-react';
import { t } from '../../../shared/texts/t';
import type { Draft } from '../../../shared/visit/visit';
import { catalog } from '../../shell/document';
import { CopyButton } from '../../ui/CopyButton';
import { hasFailed } from './made';
import { requestCurl, requestJson, requestText } from './requestText';
import type { Delivery, Row } from './rows';
import { clockWords, destinationWords, outcomeWords } from './rowWords';
import { Text } from './StateSections';

/** What was or would be sent to each destination, exactly, and what it answered. */
export function RequestsSection({ row, draft }: { row: Row; draft: Draft | undefined }) {
  if (row.deliveries.length === 0)
    return (
      <p className="moment-none">
        {row.rules.some(({ fired }) => fired)
          ? t('Nothing has been sent for this yet.')
          : t('No rule fired here, so nothing was sent.')}
      </p>
    );
  return (
    <ul className="moment-requests">
      {row.deliveries.map((delivery) => (
        <li key={`${delivery.entry.rule} ${delivery.entry.destination} ${delivery.entry.at}`}>
          <Request delivery={delivery} draft={draft} alone={row.deliveries.length === 1} />
        </li>
      ))}
    </ul>
  );
}

function Request({
  delivery,
  draft,
  alone,
}: {
  delivery: Delivery;
  draft: Draft | undefined;
  alone: boolean;
}) {
  const { entry, followed } = delivery;
  const { request } = entry;
  const name = destinationWords(entry.destination, draft?.ruleSet, catalog);
  const curl = request && requestCurl(request);
  const head = (
    <>
      <Mark delivery={delivery} />
      <span className="moment-request-words">
        <b>{name}</b> <span>{outcomeWords(delivery)}</span>
      </span>
      <time>{clockWords(entry.at)}</time>
    </>
  );
  if (!request) return <p className="moment-request">{head}</p>;
  return (
    <details className="moment-request" open={alone}>
      <summary>
        <ChevronRight size={14} aria-hidden="true" className="moment-turn" />
        {head}
      </summary>
      <Text label={t('Sent to {name}', { name })}>{requestText(request)}</Text>
      {followed?.map(({ url, status, ms }) => (
        <p key={url} className="moment-followed">
          {t('then left the page:')} <code>{url}</code>
          {status ? ` ${t('answered {status}', { status })}` : ''}
          {ms === undefined ? '' : ` ${t('in {round} ms', { round: Math.round(ms) })}`}
        </p>
      ))}
      <div className="moment-copies">
        <CopyButton label={t('Copy as JSON')} text={requestJson(request)} />
        {curl && <CopyButton label={t('Copy as cURL')} text={curl} />}
      </div>
    </details>
  );
}

function Mark({ delivery }: { delivery: Delivery }) {
  const { outcome } = delivery.entry;
  if (hasFailed(delivery)) return <CircleX size={14} aria-hidden="true" className="bad" />;
  if (outcome === 'sent') return <Check size={14} aria-hidden="true" className="ok" />;
  if (outcome === 'queued') return <Clock size={14} aria-hidden="true" />;
  return <Pause size={14} aria-hidden="true" />;
}
