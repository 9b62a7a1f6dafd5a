import { own } from '../../shared/ruleset/own';
import type { Destination } from '../../shared/ruleset/types';
import { join } from '../../shared/sentence';
import { t, told } from '../../shared/texts/t';
import type { FormScope } from '../forms/FormScope';
import { ListField } from '../forms/ListField';
import { SettingsForm } from '../forms/SettingsForm';
import { HelpFor } from '../help/HelpFor';
import { destinationName, signalsOf, signalWords } from '../rules/destinationsOf';
import { catalog, edit, useProblems, useRuleSet } from '../shell/document';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { EventsTable } from './EventsTable';
import { withDestinations } from './withDestinations';

/** Everything about one destination. */
export function DestinationForm({ destination, path }: { destination: Destination; path: string }) {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const definition = own(catalog.destinations, destination.type);
  const change = (field: string, next: Destination) =>
    edit(
      t('Change destination'),
      (document) =>
        withDestinations(
          document,
          document.destinations.map((one) => (one.id === destination.id ? next : one)),
        ),
      `${path}/${field}`,
    );
  const scope: FormScope = {
    ruleSet,
    catalog,
    provided: new Set(),
    problems,
    purpose: destinationName(destination, catalog),
  };
  return (
    <>
      {definition && <p className="quiet">{told(definition.description)}</p>}
      {definition && (
        <div className="row-actions">
          <HelpFor kind="destination" type={definition.type} />
        </div>
      )}
      <Switch
        label={t('Switched on')}
        checked={destination.enabled !== false}
        onChange={(enabled) => change('enabled', { ...destination, enabled })}
      />
      {definition && (
        <SettingsForm
          definition={definition}
          settings={destination.settings}
          scope={scope}
          path={`${path}/settings`}
          onChange={(settings, field) => change(`settings/${field}`, { ...destination, settings })}
        />
      )}
      <TextField
        label={t('Name')}
        value={destination.name ?? ''}
        placeholder={told(definition?.title)}
        onChange={(name) => {
          const { name: _old, ...rest } = destination;
          change('name', name === '' ? rest : { ...rest, name });
        }}
      />
      <ListField
        label={t('Waits until the visitor allows')}
        hint={consentHint(signalsOf(destination, catalog))}
        value={signalsOf(destination, catalog)}
        onChange={(consent) => change('consent', { ...destination, consent: consent.map(String) })}
      />
      {definition && (
        <EventsTable
          destination={destination}
          definition={definition}
          path={path}
          onChange={(next, part) => change(part, next)}
        />
      )}
    </>
  );
}

function consentHint(signals: readonly string[]): string {
  const names = t('Names of consent signals, as your banner reports them.');
  return signals.length === 0
    ? `${names} ${t('Nothing here: events are sent without asking.')}`
    : `${names} ${t('Here: {signals}.', { signals: join(signals.map(signalWords), 'and') })}`;
}
