import type { FieldSchema } from '../../shared/definition';
import type { Answer, Question } from '../../shared/recipes/recipe';
import type { Target } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { DurationField } from '../forms/DurationField';
import { ListField } from '../forms/ListField';
import type { FieldProblem } from '../ui/Field';
import { NumberField } from '../ui/NumberField';
import { RadioList } from '../ui/RadioList';
import { TextField } from '../ui/TextField';
import { askWords } from './questionSchema';
import { TargetAnswer } from './TargetAnswer';

export interface QuestionFieldProps {
  question: Question;
  /** Optional in general, and not here. */
  needed?: boolean;
  /** Of the setting the answer goes into, where it is one. */
  schema: FieldSchema | undefined;
  answer: Answer | undefined;
  /** The target that was picked or chosen. */
  place: Target | undefined;
  problem: FieldProblem | undefined;
  /** The first that is left to answer. */
  next: boolean;
  onChange: (answer: Answer | undefined, place?: Target) => void;
}

/** One question, with the usual answer in it where there is one. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, needed, schema, answer, place, problem, onChange } = props;
  const { kind, optional, default: usual, choices = [] } = question;
  const ask = askWords(question, schema);
  const shown = answer ?? usual;
  const field = {
    label: optional && !needed ? t('{ask} (optional)', { ask: ask.replace(/\.$/, '') }) : ask,
    ...(problem ? { problem } : {}),
    // An empty field means the usual answer, so that it can be emptied and typed anew.
    ...(answer === '' && usual !== undefined
      ? { hint: t('Empty means {string}', { string: String(usual) }) }
      : {}),
  };
  switch (kind) {
    case 'target':
      return (
        <TargetAnswer
          {...field}
          question={question}
          value={shown === undefined ? '' : String(shown)}
          place={place}
          next={props.next}
          onChange={onChange}
        />
      );
    case 'number': {
      const number = { ...field, value: typeof shown === 'number' ? shown : undefined, onChange };
      if (schema?.unit === 'ms') return <DurationField {...number} schema={withinReason(schema)} />;
      return (
        <NumberField {...number} min={schema?.minimum ?? 0} max={schema?.maximum} unit={told(schema?.unit)} />
      );
    }
    case 'list':
      return (
        <ListField
          {...field}
          hint={t('Enter adds one.')}
          value={Array.isArray(shown) ? shown.map(String) : []}
          onChange={(next) => onChange(next.map(String))}
        />
      );
    case 'choice':
      return (
        <RadioList
          label={field.label}
          value={shown === undefined ? undefined : String(shown)}
          options={choices.map(({ value, title }) => ({ value, label: title }))}
          onChange={onChange}
        />
      );
    case 'text':
      return <TextField {...field} value={shown === undefined ? '' : String(shown)} onChange={onChange} />;
  }
}

/** A time that is to be waited for begins somewhere. */
function withinReason(schema: FieldSchema): FieldSchema {
  return { ...schema, minimum: schema.minimum ?? 0 };
}
