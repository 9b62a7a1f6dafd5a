import type { Rule } from '../../shared/ruleset/types';
import { useContainer } from '../shell/document';
import { kilobytes } from '../versions/kilobytes';

/** What it costs, and what it is called in the document. */
export function RuleFacts({ rule }: { rule: Rule }) {
  const container = useContainer();
  const cost = container?.rules.find((one) => one.id === rule.id);
  return (
    <dl className="rule-facts">
      {cost && (
        <div>
          <dt title={`${cost.raw} bytes before compression`}>
            of the container’s {kilobytes(container?.bytes.gzip ?? 0)}
          </dt>
          <dd className="number">{cost.estimated} bytes</dd>
        </div>
      )}
      <div>
        <dt>rule id</dt>
        <dd>
          <code>{rule.id}</code>
        </dd>
      </div>
    </dl>
  );
}
