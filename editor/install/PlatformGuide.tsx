import { Info } from 'lucide-react';
import { Code } from '../ui/Code';
import type { Platform } from './platforms';

/** Steps in order, what to copy, and what to know about one platform. */
export function PlatformGuide({ platform: { steps, snippets, notes } }: { platform: Platform }) {
  return (
    <div className="install-guide">
      <ol className="install-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {snippets.map(({ label, text, where }) => (
        <div key={label} className="install-snippet">
          <p className="install-where">{where}</p>
          <Code label={label} text={text} />
        </div>
      ))}
      <ul className="install-notes">
        {notes.map((note) => (
          <li key={note}>
            <Info size={14} aria-hidden="true" /> {note}
          </li>
        ))}
      </ul>
    </div>
  );
}
