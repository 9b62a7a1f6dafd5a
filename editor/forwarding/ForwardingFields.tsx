import type {
  Forwarding,
  ForwardingChange,
  ForwardingField,
  ForwardingProtocol,
} from '../../shared/forwarding/types';
import { paramsOf } from '../../shared/ruleset/translation';
import type { Destination, RuleSet } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { useRuleSet } from '../shell/document';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { eventsFor } from './eventsFor';
import { SecretField } from './SecretField';

interface FieldsProps {
  destination: Destination;
  protocol: ForwardingProtocol;
  forwarding: Forwarding;
  /** Resolves with whether the server took it. */
  onChange: (change: ForwardingChange) => Promise<boolean>;
}

/** What has to be given first, what may be given below it. */
export function ForwardingFields(props: FieldsProps) {
  const { fields } = props.protocol;
  const asked = fields.filter(({ required, enum: choices }) => required || choices);
  const optional = fields.filter((field) => !asked.includes(field));
  const given = optional.filter(({ name }) => props.forwarding.settings[name]).length;
  return (
    <div className="forwarding-fields">
      {asked.map((field) => (
        <OneField key={field.name} field={field} {...props} />
      ))}
      {optional.length > 0 && (
        <details className="forwarding-more">
          <summary>
            {t('What people are recognised by')}{' '}
            <span className="quiet">
              {given === 0 ? t('optional') : t('{given} of {count} given', { given, count: optional.length })}
            </span>
          </summary>
          <div className="forwarding-fields">
            {optional.map((field) => (
              <OneField key={field.name} field={field} {...props} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function OneField({
  field,
  destination,
  protocol,
  forwarding,
  onChange,
}: FieldsProps & { field: ForwardingField }) {
  const ruleSet = useRuleSet();
  if (field.secret)
    return (
      <SecretField
        field={field}
        forwarding={forwarding}
        isOurs={protocol.type === 'webhook'}
        onChange={onChange}
      />
    );
  const value = forwarding.settings[field.name];
  const set = (next: string | Record<string, string>) => void onChange({ settings: { [field.name]: next } });
  const text = typeof value === 'string' ? value : '';
  if (field.format === 'per-event') {
    const pairs = typeof value === 'object' ? value : {};
    return (
      <fieldset className="bare forwarding-fields">
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
        label={told(field.title)}
        value={text || (choices[0] ?? '')}
        options={choices.map((choice, place) => ({
          value: choice,
          label: told(field.enumTitles?.[place]) ?? choice,
        }))}
        onChange={set}
      />
    );
  }
  if (field.format === 'param')
    return (
      <Select
        label={told(field.title)}
        hint={told(field.description)}
        value={text}
        options={[
          { value: '', label: t('none') },
          ...paramsSentTo(ruleSet, destination.id, text).map((name) => ({ value: name, label: name })),
        ]}
        onChange={set}
      />
    );
  return (
    <TextField label={told(field.title)} hint={told(field.description)} commit value={text} onChange={set} />
  );
}

/** Every parameter that some event brings there, and the one that is chosen. */
function paramsSentTo(ruleSet: RuleSet, destination: string, chosen: string): string[] {
  const names = eventsFor(ruleSet, destination).flatMap((event) => paramsOf(ruleSet, event, destination));
  return [...new Set([...names, ...(chosen ? [chosen] : [])])].sort();
}
