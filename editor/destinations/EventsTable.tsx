import { useMemo } from 'react';
import type { DestinationDefinition } from '../../shared/definition';
import { pointer } from '../../shared/pointer';
import type { Destination } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { problemAt } from '../forms/FormScope';
import { destinationName } from '../rules/destinationsOf';
import { catalog, useProblems, useRuleSet } from '../shell/document';
import { ProblemLine } from '../ui/Field';
import { EventNameCell } from './EventNameCell';
import { GateCell } from './GateCell';
import { Gates } from './Gates';
import { gateWords } from './gate';
import { ParamNameCell } from './ParamNameCell';
import { type SentEvent, sentEvents } from './sentEvents';
import { useQuality } from './useQuality';
import './destinations.css';

export interface EventsTableProps {
  destination: Destination;
  definition: DestinationDefinition;
  path: string;
  /** `part`: what of it changes, so that steps of one change are one. */
  onChange: (next: Destination, part: string) => void;
}

/** What this destination is sent: our names beside its own, each of which can be changed; for advertising, whether it goes yet. */
export function EventsTable({ destination, definition, path, onChange }: EventsTableProps) {
  const ruleSet = useRuleSet();
  const quality = useQuality();
  const rows = useMemo(
    () => sentEvents(destination, definition, ruleSet, quality),
    [destination, definition, ruleSet, quality],
  );
  const title = destinationName(destination, catalog);
  const words = (row: SentEvent) => gateWords(row.gate?.quality, quality !== undefined).join(' ');
  // Of a site that has just begun, each event would say the same.
  const isNew = rows.length > 1 && rows.every(({ gate }) => !gate?.quality);
  const alike = quality
    ? t('None of them has arrived in the last 30 days.')
    : t('How they arrive is not known yet.');
  return (
    <section className="sent-events" aria-labelledby={`sent-${destination.id}`}>
      <h3 id={`sent-${destination.id}`}>{t('What is sent there')}</h3>
      <p className="quiet">{aboutOf(definition, title)}</p>
      {definition.ads && <Gates {...{ rows, destination, title, onChange }} said={isNew ? alike : ''} />}
      {rows.length === 0 ? (
        <p className="quiet">
          {t('No rule sends anything there yet. Once one does, its event stands here.')}
        </p>
      ) : (
        <table className="sent-table">
          <thead>
            <tr>
              <th scope="col">{t('Event')}</th>
              <th scope="col">{t('Called there')}</th>
              <th scope="col">{t('Parameters')}</th>
              {definition.ads && <th scope="col">{t('Good enough for advertising?')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.event}
                row={row}
                words={isNew ? '' : words(row)}
                {...{ destination, definition, title, path, onChange }}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps extends EventsTableProps {
  row: SentEvent;
  title: string;
  /** How it arrives, in words; empty where that is said above. */
  words: string;
}

function Row({ row, words, ...there }: RowProps) {
  const { event, params, gate } = row;
  const { path, definition, destination, title, onChange } = there;
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const titleOfEvent = ruleSet.plan.events.find(({ name }) => name === event)?.title;
  const found = [
    problemAt(problems, `${path}/map/events${pointer(event)}`),
    problemAt(problems, `${path}/map/params${pointer(event)}`),
    ...params.map(({ param }) => problems.find(({ about }) => about === `${destination.id} ${param}`)),
  ].filter((problem) => problem !== undefined);
  return (
    <tr className={row.name === null ? 'not-sent' : ''}>
      <th scope="row">
        {titleOfEvent ?? event}
        {titleOfEvent && titleOfEvent !== event && <code>{event}</code>}
      </th>
      <td>
        <EventNameCell {...there} row={row} />
        {[...new Set(found)].map((problem) => (
          <ProblemLine key={problem.code + problem.path} problem={problem} />
        ))}
      </td>
      <td>
        <span className="sent-params">
          {row.name !== null &&
            params.map((param) => (
              <ParamNameCell
                key={param.param}
                {...{ param, event, destination, definition, title, path, onChange }}
              />
            ))}
          {row.name !== null && params.length === 0 && <span className="quiet">{t('none')}</span>}
        </span>
      </td>
      {gate && (
        <td>
          {row.name !== null && <GateCell {...{ gate, event, words, title, destination, path, onChange }} />}
        </td>
      )}
    </tr>
  );
}

function aboutOf({ otherNames = 'as-is', standardNames, ads }: DestinationDefinition, title: string): string {
  const names =
    otherNames === 'mapped-only'
      ? t('{title} only takes events that were made there: give the ID of each.', { title })
      : otherNames === 'custom'
        ? t('{title} has names of its own for what it knows; all else goes there as a custom event.', {
            title,
          })
        : standardNames
          ? t('{title} has names of its own for what it knows; all else keeps its name.', { title })
          : t('Events keep their names, unless you say otherwise.');
  if (!ads) return names;
  const gate = t(
    'What advertising learns from a wrong event costs money, so that each event waits until it has arrived well for a week, or until you say why it may go sooner.',
  );
  return `${names} ${gate}`;
}
