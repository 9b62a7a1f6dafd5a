import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './Button';
import './Code.css';
import { notify } from './Toast';

/** Something to be copied as it stands. */
export function Code({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 2000);
      },
      () =>
        notify({
          title: 'The browser did not allow copying',
          description: 'Select the text and copy it.',
          tone: 'bad',
        }),
    );
  return (
    <div className="code-block">
      <pre>{text}</pre>
      <Button small onClick={copy} aria-label={`Copy: ${label}`}>
        {copied ? <Check size={14} /> : <Copy size={14} />} {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
