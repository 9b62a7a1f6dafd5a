import { selectorMistake, targetMistake } from '../../shared/selectorMistake';
import { t } from '../../shared/texts/t';
import { TextField, type TextFieldProps } from '../ui/TextField';

/** CSS, checked as it is typed: what is wrong is said, and what to do. `reaches`: it may reach into shadow roots by `>>>`. */
export function SelectorField({ reaches = false, ...props }: TextFieldProps & { reaches?: boolean }) {
  const { value, problem } = props;
  const mistake = value.trim() === '' ? undefined : mistakeIn(value, reaches);
  const shown = mistake ? { severity: 'error' as const, message: mistakeWords(value, mistake) } : problem;
  return <TextField mono {...props} {...(shown ? { problem: shown } : {})} />;
}

export function isSelector(text: string): boolean {
  return targetMistake(text) === undefined;
}

/** `“)” does not belong there: after “.card a”. Pick it on the page, or write one such as #buy or .card a.` */
export function mistakeWords(text: string, { reason, position }: Mistake): string {
  const before = text.slice(0, position).trim();
  return [
    before === '' ? reason : t('{reason} It is right up to “{before}”.', { reason, before }),
    t('Pick the element on the page, or write one such as #buy or .card a.'),
  ].join(' ');
}

type Mistake = NonNullable<ReturnType<typeof selectorMistake>>;

function mistakeIn(text: string, reaches: boolean): Mistake | undefined {
  return reaches ? targetMistake(text) : selectorMistake(text);
}
