import { useCallback } from 'react';
import type { DeliveryDay, LossReason } from '../../shared/delivery/report';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { reasonsInOrder, shareOf } from './deliveryWords';
import './delivery.css';

const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const number = new Intl.NumberFormat();

/** What visitors' pages sent and what of it arrived, by day: the collector's own account of its loss. */
export default function DeliveryReportView({ site }: { site: string }) {
  const ask = useCallback(() => api.delivery(site), [site]);
  const { value, trouble, again } = useAnswer(ask);
  if (trouble)
    return (
      <Trouble title={t('The delivery report could not be read.')} onRetry={again}>
        {trouble}
      </Trouble>
    );
  if (!value) return null;
  if (value.days.length === 0)
    return (
      <p className="list-empty">
        {t('Nothing was sent in the last 30 days. Once visitors come, each day stands here.')}
      </p>
    );
  return (
    <div className="delivery-days">
      <p className="delivery-sum">
        {sumWords(value.days)} {underwayWords(value.days)}
      </p>
      <table className="delivery-table">
        <thead>
          <tr>
            <th scope="col">{t('Day')}</th>
            <th scope="col">{t('Sent')}</th>
            <th scope="col">{t('Arrived')}</th>
            <th scope="col">{t('Of that, late')}</th>
            <th scope="col">{t('Lost')}</th>
            <th scope="col">{t('Why')}</th>
          </tr>
        </thead>
        <tbody>
          {value.days.map((day) => (
            <Day key={day.day} day={day} />
          ))}
        </tbody>
      </table>
      <p className="delivery-about">
        {t(
          'Pages number what they send, so that a gap shows what is missing. Of a page that never reached this server, nothing is known. Late is what came more than a minute after it happened, as from a phone without reception.',
        )}
      </p>
    </div>
  );
}

/** `Of 1,204 events in 30 days, 1,203 arrived; 1 was lost (0.08%).` */
function sumWords(days: readonly DeliveryDay[]): string {
  const sum = (of: 'sent' | 'arrived' | 'lost') => days.reduce((all, day) => all + day[of], 0);
  const said = { sent: sum('sent'), arrived: sum('arrived'), lost: sum('lost') };
  return said.lost === 0
    ? t(
        'In the last 30 days {sent, plural, one {one event was} other {# events were}} sent, {arrived, plural, other {#}} arrived, and none is known to be lost.',
        said,
      )
    : t(
        'In the last 30 days {sent, plural, one {one event was} other {# events were}} sent, {arrived, plural, other {#}} arrived, and {lost, plural, one {one was} other {# were}} lost ({share}).',
        { ...said, share: shareOf(said.lost, said.sent) },
      );
}

/** Why the sums differ where nothing is lost. */
function underwayWords(days: readonly DeliveryDay[]): string {
  const count = days.reduce((all, { underway }) => all + underway, 0);
  return count === 0
    ? ''
    : t(
        '{count, plural, one {One is} other {# are}} still on the way: a gap counts as lost after five minutes.',
        { count },
      );
}

function Day({ day }: { day: DeliveryDay }) {
  const why = reasonsInOrder(day).map(([reason, count]) => `${reasonWords(reason)}: ${number.format(count)}`);
  if (day.underway > 0) why.push(t('still on the way: {count}', { count: number.format(day.underway) }));
  return (
    <tr>
      <th scope="row">{date.format(new Date(`${day.day}T00:00:00Z`))}</th>
      <td>{number.format(day.sent)}</td>
      <td>{number.format(day.arrived)}</td>
      <td>{number.format(day.late)}</td>
      <td>
        {number.format(day.lost)}
        {day.lost > 0 && <span className="delivery-share"> {shareOf(day.lost, day.sent)}</span>}
      </td>
      <td className="delivery-reasons">{why.join(' · ')}</td>
    </tr>
  );
}

function reasonWords(reason: LossReason): string {
  switch (reason) {
    case 'full':
      return t('no room left on the visitor’s device');
    case 'old':
      return t('older than a week');
    case 'too-large':
      return t('too large');
    case 'bad-request':
    case 'refused':
    case 'redirect':
      return t('refused by the server');
    case 'not-authorised':
      return t('not allowed by the server');
    case 'not-found':
      return t('no collector at the address');
    case 'tries':
      return t('tried too often');
    case 'unknown':
      return t('not known why');
  }
}
