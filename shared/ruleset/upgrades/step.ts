/** What an upgrade step is, and the tolerant reading that steps share: an old document may hold anything. */
export type UpgradeStep = (document: Record<string, unknown>) => Record<string, unknown>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A copy with every record in the list `key` replaced; without such a list, the same. */
export function mapList(
  holder: Record<string, unknown>,
  key: string,
  change: (item: Record<string, unknown>) => Record<string, unknown>,
): Record<string, unknown> {
  const list = holder[key];
  if (!Array.isArray(list)) return holder;
  return { ...holder, [key]: list.map((item) => (isRecord(item) ? change(item) : item)) };
}
