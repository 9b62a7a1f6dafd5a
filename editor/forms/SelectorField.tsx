import { TextField, type TextFieldProps } from '../ui/TextField';

/** CSS, checked as it is typed. */
export function SelectorField(props: TextFieldProps) {
  const problem =
    props.problem ??
    (props.value.trim() !== '' && !isSelector(props.value)
      ? ({
          severity: 'error',
          message:
            'This is not a CSS selector. Pick the element on the page, or write one such as #buy or .card a.',
        } as const)
      : undefined);
  return <TextField mono {...props} {...(problem ? { problem } : {})} />;
}

export function isSelector(text: string): boolean {
  if (text.trim() === '') return false;
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
