/** What is no personal data and has many digits, signs and words: what pages, links and shops say every day. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/imports';
import { mulberry32 } from '../generator';

/** Half of it sentences that people wrote, half of it made of numbers. */
export function ordinaryTexts(count: number, seed: number): string[] {
  const said = Object.keys(JSON.parse(readFileSync(join(root, 'editor/texts/en.json'), 'utf8')) as object);
  const random = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const hex = (length: number) => Array.from({ length }, () => pick([...'0123456789abcdef'])).join('');
  const numbered = [
    () => `${pick(['Order', 'Invoice', 'Ticket', 'Booking'])} ${digits(8)} of ${digits(1)}/11/2026`,
    () => `https://shop.example/product/${digits(13)}?utm_campaign=${digits(4)}-spring`,
    () => `https://shop.example/2026/11/${digits(2)}/stoneware-mug-${digits(6)}`,
    () => `${digits(2)}.${digits(3)},00 €`,
    () => `$${digits(1)},${digits(3)}.${digits(2)} incl. 19 % VAT`,
    () => `2026-11-22T${digits(2)}:${digits(2)}:${digits(2)}.${digits(3)}Z`,
    () => `SKU MUG-${digits(4)}-${pick(['BLUE', 'RED'])}-${digits(2)}`,
    () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    () => hex(40),
    () => `978-3-16-${digits(6)}-${digits(1)}`,
    () => `${digits(2)}.${digits(6)}, ${digits(2)}.${digits(6)}`,
    () => `Size ${digits(2)} x ${digits(2)} x ${digits(3)} mm, ${digits(4)} g`,
    () => `v${digits(1)}.${digits(2)}.${digits(3)} (build ${digits(7)})`,
    () => `192.168.${pick([0, 1, 20])}.${digits(2)}:8080`,
    () => `1732${digits(9)}`,
    () => `Mon–Fri 09:00–18:30, Sat 10–14`,
    () => `@milepost.team and @${pick(['shop', 'mugs'])}_official`,
    () => `${digits(3)} reviews, ${digits(1)}.${digits(1)} of 5 stars`,
    () => `pkg@${digits(1)}.${digits(2)}.${digits(1)}`,
    () => `GS1 ${digits(14)}`,
  ];
  return Array.from({ length: count }, (_, place) => (place % 2 === 0 ? pick(said) : pick(numbered)()));
}
