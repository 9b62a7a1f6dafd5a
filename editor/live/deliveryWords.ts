/** The delivery report's numbers as people read them. */
import type { DeliveryDay, LossReason } from '../../shared/delivery/report';

const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 2 });

/** Part of a whole, never rounded to nothing. */
export function shareOf(part: number, whole: number): string {
  if (part === 0 || whole === 0) return percent.format(0);
  const share = part / whole;
  return share < 0.0001 ? `< ${percent.format(0.0001)}` : percent.format(share);
}

/** The most frequent reason first. */
export function reasonsInOrder({ reasons }: Pick<DeliveryDay, 'reasons'>): [LossReason, number][] {
  return (Object.entries(reasons) as [LossReason, number][]).sort(([, a], [, b]) => b - a);
}
