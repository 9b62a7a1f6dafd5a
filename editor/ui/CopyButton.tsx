import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../shared/texts/t';
import { Button } from './Button';
import { notify } from './Toast';

/** Copies a text, and says for a moment that it has. `name`: what is read aloud, where the label alone would not say it. */
export function CopyButton({
  text,
  label = t('Copy'),
  name,
}: {
  text: string;
  label?: string;
  name?: string;
}) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 2000);
      },
      () =>
        notify({
          title: t('The browser did not allow copying'),
          description: t('Select the text and copy it.'),
          tone: 'bad',
        }),
    );
  return (
    <Button small onClick={copy} {...(name !== undefined && { 'aria-label': name })}>
      {copied ? <Check size={14} /> : <Copy size={14} />} {copied ? t('Copied') : label}
    </Button>
  );
}
