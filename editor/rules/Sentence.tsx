import { Fragment, type ReactNode } from 'react';
import type { FieldSchema, SettingsSchema } from '../../shared/definition';
import { pointer } from '../../shared/pointer';
import { fieldWords, hiddenFields, sentenceParts } from '../../shared/sentence';
import { type Also, type FormScope, problemAt } from '../forms/FormScope';
import { SettingField } from '../forms/SettingField';
import { SettingsForm, withSetting } from '../forms/SettingsForm';
import { Chip, type ChipKind } from '../ui/Chip';
import { Icon } from '../ui/Icon';
import { Popover } from '../ui/Popover';

export interface SentenceProps {
  definition: { title: string; sentence: string; icon: string; settings: SettingsSchema };
  settings: Readonly<Record<string, unknown>>;
  kind: ChipKind;
  /** Where the settings stand: `/rules/3/triggers/0/settings`. */
  path: string;
  scope: FormScope;
  onChange: (settings: Record<string, unknown>, field: string, also?: Also) => void;
  /** Draws the first words, from which the type is changed. */
  lead: (words: string) => ReactNode;
}

/** A definition and its settings as a sentence whose parts open where they stand. */
export function Sentence(props: SentenceProps) {
  const { definition, settings, kind, path, scope, onChange, lead } = props;
  const parts = sentenceParts(definition, settings);
  const hidden = hiddenFields(definition, settings);
  const mainField = parts.findIndex((part) => part.kind === 'field');
  return (
    <>
      {parts.map((part, index) => {
        if (part.kind === 'text') {
          const key = `text ${index}`;
          return index === 0 ? (
            <Fragment key={key}>{lead(part.text.trim())}</Fragment>
          ) : (
            part.text.trim() !== '' && (
              <span key={key} className="sentence-words">
                {part.text.trim()}
              </span>
            )
          );
        }
        return (
          <SettingPart
            key={part.field}
            name={part.field}
            schema={part.schema}
            value={settings[part.field]}
            kind={kind}
            icon={index === mainField && part.schema.format === 'target' ? definition.icon : undefined}
            required={definition.settings.required?.includes(part.field) ?? false}
            path={path + pointer(part.field)}
            scope={scope}
            onChange={(value, also) =>
              onChange(withSetting(definition, settings, part.field, value), part.field, also)
            }
          />
        );
      })}
      {hidden.length > 0 && (
        <Popover
          label={`More about ${definition.title}`}
          look="wide"
          trigger={
            <Chip kind="add" aria-label={`More settings of ${definition.title}`} data-path={path}>
              more…
            </Chip>
          }
        >
          <SettingsForm
            definition={definition}
            settings={settings}
            fields={hidden}
            scope={scope}
            path={path}
            onChange={onChange}
          />
        </Popover>
      )}
    </>
  );
}

interface SettingPartProps {
  name: string;
  schema: FieldSchema;
  value: unknown;
  kind: ChipKind;
  icon?: string | undefined;
  required: boolean;
  path: string;
  scope: FormScope;
  onChange: (value: unknown, also?: Also) => void;
}

function SettingPart({ name, schema, value, kind, icon, required, path, scope, onChange }: SettingPartProps) {
  const title = schema.title ?? name;
  const problem = problemAt(scope.problems, path);
  const isTarget = schema.format === 'target';
  const missing = value === undefined && schema.default === undefined;
  const words =
    missing && required && isTarget
      ? 'something on the page'
      : fieldWords(schema, value ?? schema.default, scope.ruleSet);
  const isSelector =
    isTarget && typeof value === 'string' && !scope.ruleSet.targets?.some((target) => target.id === value);
  return (
    <Popover
      label={title}
      look={isTarget ? 'wide' : 'plain'}
      trigger={
        <Chip
          kind={kind}
          missing={missing}
          problem={problem?.severity}
          aria-label={`${title}: ${words}`}
          data-path={path}
        >
          {icon && <Icon name={icon} />}
          <span className={isSelector ? 'mono' : ''}>{words}</span>
        </Chip>
      }
    >
      <SettingField
        name={name}
        schema={schema}
        value={value}
        problem={problem}
        scope={scope}
        onChange={onChange}
        alone
      />
    </Popover>
  );
}
