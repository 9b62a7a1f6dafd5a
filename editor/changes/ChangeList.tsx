import type { Change } from '../../shared/changes/changes';
import { byPart } from '../../shared/changes/changeText';
import type { Piece } from '../../shared/changes/wordDiff';
import { Badge } from '../ui/Badge';
import './changeList.css';

const tones = { added: 'ok', changed: 'warn', removed: 'bad' } as const;

/** What differs, as people read it: rules first, then each other part under its name. */
export function ChangeList({ changes, none }: { changes: readonly Change[]; none: string }) {
  if (changes.length === 0) return <p className="change-none">{none}</p>;
  return (
    <div className="change-list">
      {byPart(changes).map(({ part, title, changes: ofPart }) => (
        <section key={part} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {ofPart.map((change) => (
              <ChangeItem key={`${change.kind} ${change.noun} ${change.id} ${change.name}`} change={change} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ChangeItem({ change: { kind, name, sentence, details } }: { change: Change }) {
  return (
    <li>
      <Badge tone={tones[kind]}>{kind}</Badge>
      <div>
        <b>{name}</b>
        {sentence.length > 0 && (
          <p>
            <MarkedWords pieces={sentence} />
          </p>
        )}
        {details.map((detail) => (
          <p key={detail} className="quiet">
            {detail}
          </p>
        ))}
      </div>
    </li>
  );
}

/** Words that went are struck through and words that came underlined: never by colour alone, and said to screen readers. */
export function MarkedWords({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, mark }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and hold no state
    if (!mark) return <span key={index}>{text}</span>;
    return mark === 'added' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <ins key={index}>{text}</ins>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <del key={index}>{text}</del>
    );
  });
}
