import './Code.css';
import { CopyButton } from './CopyButton';

/** Something to be copied as it stands. */
export function Code({ text, label }: { text: string; label: string }) {
  return (
    <div className="code-block">
      <pre>{text}</pre>
      <CopyButton text={text} name={`Copy: ${label}`} />
    </div>
  );
}
