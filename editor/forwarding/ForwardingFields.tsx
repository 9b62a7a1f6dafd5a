import { useState } from 'react';
import type {
  Forwarding,
  ForwardingChange,
  ForwardingField,
  ForwardingProtocol,
} from '../../shared/forwarding/types';
import type { Destination, RuleSet } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { dayAndTime } from '../shell/dayAndTime';
import { useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';

interface FieldsProps {
  destination: Destination;
  protocol: ForwardingProtocol;
  forwarding: Forwarding;
  /** Resolves with whether the server took it. */
  onChange: (change: ForwardingChange) => Promise<boolean>;
}

export function ForwardingFields({ destination, protocol, forwarding, onChange }: FieldsProps) {
  const ruleSet = useRuleSet();
  return (
    <div className="forwarding-fields">
      {protocol.fields.map((field) => {
        if (field.secret)
          return <SecretField key={field.name} field={field} forwarding={forwarding} onChange={onChange} />;
        const value = forwarding.settings[field.name];
        const set = (next: string | Record<string, string>) =>
          void onChange({ settings: { [field.name]: next } });
        if (field.format === 'per-event') {
          const pairs = typeof value === 'object' ? value : {};
          return (
            <fieldset key={field.name} className="bare forwarding-fields">
              <legend className="field-label">{told(field.title)}</legend>
              {field.description && <p className="field-hint">{told(field.description)}</p>}
              {eventsFor(ruleSet, destination.id).map((event) => (
                <TextField
                  key={event}
                  label={event}
                  commit
                  value={pairs[event] ?? ''}
                  onChange={(id) => set({ ...pairs, [event]: id })}
                />
              ))}
            </fieldset>
          );
        }
        if (field.enum) {
          const choices = field.enum;
          return (
            <Select
              key={field.name}
              label={told(field.title)}
              value={typeof value === 'string' && value ? value : (choices[0] ?? '')}
              options={choices.map((choice, place) => ({
                value: choice,
                label: told(field.enumTitles?.[place]) ?? choice,
              }))}
              onChange={set}
            />
          );
        }
        return (
          <TextField
            key={field.name}
            label={told(field.title)}
            hint={told(field.description)}
            mono={field.format === 'param'}
            commit
            value={typeof value === 'string' ? value : ''}
            onChange={set}
          />
        );
      })}
    </div>
  );
}

/** It is typed here once. What is set can be replaced or forgotten, never looked at. */
function SecretField({
  field,
  forwarding,
  onChange,
}: Pick<FieldsProps, 'forwarding' | 'onChange'> & { field: ForwardingField }) {
  const [text, setText] = useState('');
  const [replacing, setReplacing] = useState(false);
  const setAt = forwarding.secretsSet[field.name];
  const title = told(field.title);
  if (setAt !== undefined && !replacing)
    return (
      <div className="field">
        <span className="field-label">{title}</span>
        <div className="forwarding-secret">
          <span>{t('Set on {time}', { time: dayAndTime(setAt) })}</span>
          <Button
            small
            onClick={() => setReplacing(true)}
            aria-label={t('Replace {secret}', { secret: title })}
          >
            {t('Replace')}
          </Button>
          <Button
            small
            look="plain"
            onClick={() => void onChange({ secrets: { [field.name]: null } })}
            aria-label={t('Forget {secret}', { secret: title })}
          >
            {t('Forget')}
          </Button>
        </div>
      </div>
    );
  const save = async () => {
    if (!(await onChange({ secrets: { [field.name]: text.trim() } }))) return;
    setText('');
    setReplacing(false);
  };
  return (
    <div className="forwarding-secret">
      <TextField
        label={title}
        hint={told(field.description)}
        mono
        value={text}
        onChange={setText}
        // Not a password of this site: managers would offer to keep it.
        input={{ type: 'password', autoComplete: 'new-password' }}
      />
      <Button
        disabled={text.trim() === ''}
        onClick={() => void save()}
        aria-label={t('Save {secret}', { secret: title })}
      >
        {t('Save')}
      </Button>
      {replacing && (
        <Button look="plain" onClick={() => setReplacing(false)}>
          {t('Cancel')}
        </Button>
      )}
    </div>
  );
}

/** Events that some rule sends there, or the page's own code. */
export function eventsFor({ rules, plan }: RuleSet, destination: string): string[] {
  const sent = rules
    .filter(({ destinations = 'all' }) => destinations === 'all' || destinations.includes(destination))
    .map(({ event }) => event);
  const pushed = plan.events.filter(({ sentBy }) => sentBy === 'page').map(({ name }) => name);
  return [...new Set([...sent, ...pushed])];
}
