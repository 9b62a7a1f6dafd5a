import { Plus, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { own } from '../../shared/ruleset/references';
import type { Destination, RuleSet } from '../../shared/ruleset/types';
import { readSettings } from '../../shared/sentence';
import { type FormScope, problemAt } from '../forms/FormScope';
import { ListField } from '../forms/ListField';
import { SettingsForm } from '../forms/SettingsForm';
import { countOfUses, ownerName, Uses, useUses } from '../forms/Uses';
import { destinationName, signalsOf, signalWords } from '../rules/destinationsOf';
import { freeId } from '../rules/freeId';
import { catalog, edit, getRuleSet, undo, useProblems, useRuleSet } from '../shell/document';
import { openAt } from '../shell/openAt';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { ChoiceList } from '../ui/ChoiceList';
import { ConfirmDialog } from '../ui/Dialog';
import { EmptyState } from '../ui/EmptyState';
import { ProblemLine } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Page, Thing } from '../ui/Page';
import { Popover } from '../ui/Popover';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';

const withDestinations = (ruleSet: RuleSet, destinations: Destination[]): RuleSet => ({
  ...ruleSet,
  destinations,
});

export default function DestinationsScreen() {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const usesOf = useUses(ruleSet, catalog, 'destination');
  const [leaving, setLeaving] = useState<Destination>();
  const remove = (destination: Destination) => {
    edit('Delete destination', (document) =>
      withDestinations(
        document,
        document.destinations.filter((one) => one.id !== destination.id),
      ),
    );
    notify({
      title: `Deleted ${destinationName(destination, catalog)}`,
      action: { label: 'Undo', run: undo },
    });
  };
  const add = <AddDestination />;

  if (ruleSet.destinations.length === 0) {
    return (
      <EmptyState screen icon={<Send size={28} />} title="Nobody receives events yet" actions={add}>
        A destination receives what your rules send: Milepost itself, Google Analytics, or the data layer that
        other tools read. Each waits for the consent it needs.
      </EmptyState>
    );
  }
  return (
    <Page
      title="Destinations"
      about="Who receives events. A rule sends everywhere that is switched on unless it names some of these."
      actions={add}
    >
      <div className="things">
        {ruleSet.destinations.map((destination, index) => {
          const path = `/destinations/${index}`;
          const definition = own(catalog.destinations, destination.type);
          const uses = usesOf(destination.id);
          const problem = problemAt(problems, path);
          return (
            <Thing
              key={destination.id}
              path={path}
              icon={<Icon name={definition?.icon ?? ''} size={16} />}
              title={
                <>
                  {destinationName(destination, catalog)}
                  {destination.enabled === false && <Badge>off</Badge>}
                </>
              }
              hint={definition ? readSettings(definition, destination.settings, ruleSet) : destination.type}
              aside={waitsFor(destination)}
            >
              {problem && <ProblemLine problem={problem} />}
              <DestinationForm destination={destination} path={path} />
              {uses.length > 0 && <Uses uses={uses} ruleSet={ruleSet} />}
              <div className="row-actions">
                <Button
                  look="plain"
                  onClick={() => (uses.length > 0 ? setLeaving(destination) : remove(destination))}
                >
                  <Trash2 size={15} /> Delete
                </Button>
              </div>
            </Thing>
          );
        })}
      </div>
      <ConfirmDialog
        open={leaving !== undefined}
        onOpenChange={() => setLeaving(undefined)}
        title={`Delete ${leaving ? destinationName(leaving, catalog) : ''}?`}
        action="Delete destination"
        dangerous
        onConfirm={() => leaving && remove(leaving)}
      >
        <p>{countOfUses(usesOf(leaving?.id ?? '').length)} name it and would point nowhere:</p>
        <ul className="bullets">
          {usesOf(leaving?.id ?? '').map((use) => (
            <li key={use.path}>{ownerName(use.owner, ruleSet)}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </Page>
  );
}

function waitsFor(destination: Destination): string {
  const signals = signalsOf(destination, catalog);
  return signals.length > 0 ? `waits for ${signals.map(signalWords).join(' and ')}` : 'needs no consent';
}

function DestinationForm({ destination, path }: { destination: Destination; path: string }) {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const definition = own(catalog.destinations, destination.type);
  const change = (field: string, next: Destination) =>
    edit(
      'Change destination',
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
      {definition && <p className="quiet">{definition.description}</p>}
      <Switch
        label="Switched on"
        checked={destination.enabled !== false}
        onChange={(enabled) => change('enabled', { ...destination, enabled })}
      />
      <TextField
        label="Name"
        value={destination.name ?? ''}
        placeholder={definition?.title}
        onChange={(name) => {
          const { name: _old, ...rest } = destination;
          change('name', name === '' ? rest : { ...rest, name });
        }}
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
      <ListField
        label="Waits until the visitor allows"
        hint="Names of consent signals, as your banner reports them. Nothing: events are sent without asking."
        value={signalsOf(destination, catalog)}
        onChange={(consent) => change('consent', { ...destination, consent: consent.map(String) })}
      />
    </>
  );
}

function AddDestination() {
  return (
    <Popover
      label="Add a destination"
      look="flush"
      align="end"
      trigger={
        <Button look="primary">
          <Plus size={15} /> Add destination
        </Button>
      }
    >
      {(close) => (
        <ChoiceList
          label="Kinds of destination"
          placeholder="Who should receive events?"
          choices={Object.values(catalog.destinations).map((definition) => ({
            id: definition.type,
            label: definition.title,
            hint: definition.description,
            icon: <Icon name={definition.icon} size={17} />,
          }))}
          onChoose={(type) => {
            const definition = own(catalog.destinations, type);
            if (!definition) return;
            const { destinations } = getRuleSet();
            const made: Destination = {
              id: freeId(
                type,
                destinations.map((one) => one.id),
                'destination',
              ),
              type,
              settings: {},
              consent: [...definition.consent],
            };
            close();
            edit('Add destination', (document) =>
              withDestinations(document, [...document.destinations, made]),
            );
            openAt(`/destinations/${destinations.length}`);
          }}
        />
      )}
    </Popover>
  );
}
