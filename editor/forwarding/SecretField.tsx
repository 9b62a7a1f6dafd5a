import { useState } from 'react';
import type { Forwarding, ForwardingChange, ForwardingField } from '../../shared/forwarding/types';
import { t, told } from '../../shared/texts/t';
import { dayAndTime } from '../shell/dayAndTime';
import { Button } from '../ui/Button';
import { CopyButton } from '../ui/CopyButton';
import { TextField } from '../ui/TextField';

/** It is typed here once. What is set can be replaced or forgotten, never looked at. */
export function SecretField({
  field,
  forwarding,
  isOurs,
  onChange,
}: {
  field: ForwardingField;
  forwarding: Forwarding;
  /** No vendor gives it out: it is agreed with whoever receives the events, and can be made here. */
  isOurs: boolean;
  /** Resolves with whether the server took it. */
  onChange: (change: ForwardingChange) => Promise<boolean>;
}) {
  const [text, setText] = useState('');
  const [isMade, setMade] = useState(false);
  const [replacing, setReplacing] = useState(false);
  const setAt = forwarding.secretsSet[field.name];
  const title = told(field.title);
  if (setAt !== undefined && !replacing)
    return (
      <div className="field">
        <span className="field-label">{title}</span>
        <div className="forwarding-secret">
          <span>{t('Set: {time}', { time: dayAndTime(setAt) })}</span>
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
    setMade(false);
  };
  return (
    <div className="forwarding-secret">
      <TextField
        label={title}
        hint={
          isMade
            ? t('Copy it now for whoever receives the events: once it is saved, nobody can look at it.')
            : told(field.description)
        }
        problem={
          text.trim() !== '' && field.pattern && !new RegExp(field.pattern).test(text.trim())
            ? { severity: 'warning', message: t('This should be {rule}.', { rule: told(field.rule) }) }
            : undefined
        }
        mono
        value={text}
        onChange={(next) => {
          setText(next);
          setMade(false);
        }}
        // Not a password of this site: managers would offer to keep it.
        input={isMade ? { readOnly: true } : { type: 'password', autoComplete: 'new-password' }}
      />
      {isMade && <CopyButton text={text} />}
      {isOurs && !isMade && text === '' && (
        <Button
          onClick={() => {
            setText(newSigningSecret());
            setMade(true);
          }}
        >
          {t('Make one')}
        </Button>
      )}
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

/** As Standard Webhooks write them: 32 random bytes. https://github.com/standard-webhooks/standard-webhooks */
function newSigningSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
