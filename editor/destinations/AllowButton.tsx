import { useState } from 'react';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import { TextField } from '../ui/TextField';

/** Lets events go to advertising before their time; asks why. */
export function AllowButton({
  label,
  about,
  text = t('Allow…'),
  name,
  path,
  onAllow,
}: {
  /** Of what opens. */
  label: string;
  /** What comes of it. */
  about: string;
  text?: string;
  /** Of the button, where its text says too little. */
  name?: string;
  path?: string;
  onAllow: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <Popover
      label={label}
      look="wide"
      align="end"
      trigger={
        <Button small data-path={path} aria-label={name}>
          {text}
        </Button>
      }
    >
      {(close) => {
        const allow = () => {
          if (reason.trim() === '') return;
          close();
          onAllow(reason.trim());
        };
        return (
          <form
            className="settings-form"
            onSubmit={(submitted) => {
              submitted.preventDefault();
              allow();
            }}
          >
            <p>{about}</p>
            <TextField
              label={t('Why may it go already?')}
              placeholder={t('It replaces the tag that counted it until now.')}
              value={reason}
              onChange={setReason}
              input={{ 'data-keeps-enter': 'true' } as object}
            />
            <div className="popover-end">
              <Button look="plain" onClick={close}>
                {t('Cancel')}
              </Button>
              <Button look="primary" type="submit" disabled={reason.trim() === ''}>
                {t('Allow')}
              </Button>
            </div>
          </form>
        );
      }}
    </Popover>
  );
}
