import { useState } from 'react';
import { t } from '../../shared/texts/t';
import { Badge } from '../ui/Badge';
import { TextField, type TextFieldProps } from '../ui/TextField';
import './forms.css';

/** A pattern, and a line to try it on. */
export function RegexField({ ignoreCase, ...props }: TextFieldProps & { ignoreCase?: boolean }) {
  const [sample, setSample] = useState('');
  const problem = props.problem ?? invalidRegex(props.value);
  return (
    <>
      <TextField {...props} mono {...(problem ? { problem } : {})} />
      <div className="regex-test">
        <input
          className="input mono"
          aria-label={t('Try the pattern on a text')}
          placeholder={t('Try it on a text')}
          autoComplete="off"
          value={sample}
          onChange={(event) => setSample(event.target.value)}
        />
        {sample !== '' && !problem && (
          <span role="status">
            {new RegExp(props.value, ignoreCase ? 'i' : '').test(sample) ? (
              <Badge tone="ok">{t('matches')}</Badge>
            ) : (
              <Badge>{t('no match')}</Badge>
            )}
          </span>
        )}
      </div>
    </>
  );
}

function invalidRegex(pattern: string) {
  try {
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : '';
    return {
      severity: 'error',
      message: t('This pattern cannot be read: {reason}. Mend or simplify it.', { reason }),
    } as const;
  }
}
