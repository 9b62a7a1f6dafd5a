import { Badge } from '../ui/Badge';
import type { Changes } from './changes';
import './versions.css';

const tones = { added: 'ok', changed: 'warn', removed: 'bad' } as const;

/** Rules that differ, as people read them, then the other parts by name. */
export function ChangeList({ changes: { rules, elsewhere }, none }: { changes: Changes; none: string }) {
  return (
    <ul className="change-list">
      {rules.map((change) => (
        <li key={`${change.kind} ${change.id}`}>
          <Badge tone={tones[change.kind]}>{change.kind}</Badge>
          <span>
            <b>{change.name}</b>
            {change.sentence}
          </span>
        </li>
      ))}
      {elsewhere.length > 0 && (
        <li className="change-rest">
          {rules.length > 0 ? 'Also changed' : 'No rule differs. Changed'}: {elsewhere.join(', ')}.
        </li>
      )}
      {rules.length + elsewhere.length === 0 && <li className="change-rest">{none}</li>}
    </ul>
  );
}
