import { Fragment, type ReactNode } from 'react';
import type { SettingsSchema } from '../../shared/definition';
import { pointer } from '../../shared/pointer';
import { isStep } from '../../shared/ruleset/walk';
import { hiddenFields, type SentencePart, sentenceParts } from '../../shared/sentence';
import { t, told } from '../../shared/texts/t';
import type { Also, FormScope } from '../forms/FormScope';
import { SettingsForm, withSetting } from '../forms/SettingsForm';
import { Chip, type ChipKind } from '../ui/Chip';
import { PartPopover } from './PartPopover';
import { SettingPart } from './SettingPart';
import { StepList } from './StepList';
import { StepPart } from './StepPart';

export interface SentenceProps {
  definition: {
    title: string;
    sentence: string;
    icon: string;
    settings: SettingsSchema;
    passesOn?: readonly string[];
  };
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
      {parts[0]?.kind === 'field' && lead(`${told(definition.title)}:`)}
      {parts.map((part, index) => {
        if (part.kind === 'text') {
          const key = `text ${index}`;
          // A trigger inside stands in a frame or on lines of its own, behind which a comma would hang alone.
          const words = holdsTrigger(parts[index - 1]) ? part.text.replace(/^[\s,]+/, '') : part.text;
          return index === 0 ? (
            <Fragment key={key}>{lead(part.text.trim())}</Fragment>
          ) : (
            words.trim() !== '' && (
              <span key={key} className="sentence-words">
                {words.trim()}
              </span>
            )
          );
        }
        const held = settings[part.field];
        const at = path + pointer(part.field);
        const set = (value: unknown, also?: Also) =>
          onChange(withSetting(definition, settings, part.field, value), part.field, also);
        const label = told(part.schema.title) ?? part.field;
        if (part.schema.format === 'trigger') {
          return (
            <StepPart
              key={part.field}
              label={label}
              step={isStep(held) ? held : undefined}
              path={at}
              scope={scope}
              onChange={set}
            />
          );
        }
        if (part.schema.items?.format === 'trigger') {
          return (
            <StepList
              key={part.field}
              label={label}
              steps={Array.isArray(held) ? held.filter(isStep) : []}
              joined={part.schema.joined ?? (definition.passesOn?.includes(part.field) ? 'and' : 'or')}
              path={at}
              scope={scope}
              onChange={set}
            />
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
            path={at}
            scope={scope}
            onChange={set}
          />
        );
      })}
      {hidden.length > 0 && (
        <PartPopover
          label={t('More about {title}', { title: told(definition.title) })}
          look="wide"
          several
          trigger={
            <Chip
              kind="add"
              aria-label={t('More settings of {title}', { title: told(definition.title) })}
              data-path={path}
            >
              {t('more…')}
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
        </PartPopover>
      )}
    </>
  );
}

function holdsTrigger(part: SentencePart | undefined): boolean {
  return part?.kind === 'field' && (part.schema.format ?? part.schema.items?.format) === 'trigger';
}
