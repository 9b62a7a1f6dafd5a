import { Crosshair } from 'lucide-react';
import type { Answer, Question } from '../../shared/recipes/recipe';
import { ListField } from '../forms/ListField';
import { SelectorField } from '../forms/SelectorField';
import { pickTarget } from '../preview/pick';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { RadioList } from '../ui/RadioList';
import { TextField } from '../ui/TextField';

export interface QuestionFieldProps {
  question: Question;
  answer: Answer | undefined;
  onChange: (answer: Answer | undefined) => void;
}

/** One question, with the usual answer in it where there is one. */
export function QuestionField({ question, answer, onChange }: QuestionFieldProps) {
  const { ask, kind, optional, default: usual, choices = [], suggests } = question;
  const label = optional ? `${ask} (optional)` : ask;
  const shown = answer ?? usual;
  const text = shown === undefined ? '' : String(shown);
  const changeText = (next: string) => onChange(next === '' ? undefined : next);
  switch (kind) {
    case 'target': {
      const pick = async () => {
        const picked = await pickTarget(ask);
        const selector = picked?.scopes[picked.chosen]?.selector;
        if (selector) onChange(selector);
      };
      return (
        <>
          <SelectorField label={label} value={text} onChange={changeText} placeholder={suggests?.[0]} />
          <div className="row-actions">
            <Button small look={text === '' ? 'primary' : 'normal'} onClick={pick}>
              <Crosshair size={14} /> {text === '' ? 'Pick on page' : 'Pick again'}
            </Button>
          </div>
        </>
      );
    }
    case 'number':
      return (
        <NumberField
          label={label}
          value={typeof shown === 'number' ? shown : undefined}
          onChange={(next) => onChange(next)}
        />
      );
    case 'list':
      return (
        <ListField
          label={label}
          value={Array.isArray(shown) ? shown.map(String) : []}
          onChange={(next) => onChange(next.length === 0 ? undefined : next.map(String))}
        />
      );
    case 'choice':
      return (
        <RadioList
          label={label}
          value={text}
          options={choices.map(({ value, title }) => ({ value, label: title }))}
          onChange={onChange}
        />
      );
    case 'text':
      return <TextField label={label} value={text} onChange={changeText} />;
  }
}
