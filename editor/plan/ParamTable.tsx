import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ParamDefinition, PlanEvent } from '../../shared/ruleset/types';
import { edit } from '../shell/document';
import { Button, IconButton } from '../ui/Button';
import { Select } from '../ui/Select';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { eventName, setParam } from './planChanges';

/** What an event carries: name, type, whether it must be there. */
export function ParamTable({ event }: { event: PlanEvent }) {
  const [name, setName] = useState('');
  const set = (param: string, definition: ParamDefinition | undefined) =>
    edit(
      'Change parameters',
      (document) => setParam(document, event.name, param, definition),
      `params ${event.name} ${param}`,
    );
  return (
    <section className="params">
      <h3>Parameters</h3>
      {Object.entries(event.params ?? {}).map(([param, definition]) => (
        <div key={param} className="param-row">
          <code>{param}</code>
          <Select
            label={`Type of ${param}`}
            hideLabel
            small
            value={definition.type}
            options={[
              { value: 'string', label: 'Text' },
              { value: 'number', label: 'Number' },
              { value: 'integer', label: 'Whole number' },
              { value: 'boolean', label: 'Yes or no' },
            ]}
            onChange={(type) => set(param, { ...definition, type })}
          />
          <Switch
            label="Required"
            checked={definition.required === true}
            onChange={(required) => set(param, { ...definition, required })}
          />
          <TextField
            label={`Description of ${param}`}
            hideLabel
            placeholder="What it says"
            value={definition.description ?? ''}
            onChange={(description) => {
              const { description: _old, ...rest } = definition;
              set(param, description === '' ? rest : { ...rest, description });
            }}
          />
          <IconButton
            small
            label={`Remove ${param}`}
            icon={<Trash2 size={14} />}
            onClick={() => set(param, undefined)}
          />
        </div>
      ))}
      <form
        className="add-row"
        onSubmit={(submit) => {
          submit.preventDefault();
          const param = eventName(name.trim());
          if (name.trim() === '' || event.params?.[param]) return;
          set(param, { type: 'string' });
          setName('');
        }}
      >
        <input
          className="input mono"
          aria-label="Name of another parameter"
          placeholder="item_name"
          value={name}
          onChange={(change) => setName(change.target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          <Plus size={14} /> Add parameter
        </Button>
      </form>
    </section>
  );
}
