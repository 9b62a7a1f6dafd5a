/** What a customer of the demo shop does so that each of the six steps proposed for a shop happens once. */
import type { Page } from 'playwright';

/** The events of the plan that is proposed for a shop, as they are sent. */
export const sixEvents = [
  'newsletter_signup',
  'view_item',
  'add_to_wishlist',
  'add_to_cart',
  'begin_checkout',
  'purchase',
];

export async function doAllSix(page: Page, shop: string): Promise<void> {
  await page.goto(`${shop}/newsletter`);
  await page.getByRole('button', { name: /^Accept/ }).click();
  const letter = page.locator('form[data-form="newsletter"]').last();
  await letter.getByRole('textbox').fill('martha@mail.example');
  await letter.getByRole('button').click();
  await page.waitForLoadState('load');
  await page.goto(`${shop}/`);
  const card = page.locator('main .product-card').nth(2);
  await card.locator('.wish').click();
  await card.getByRole('button', { name: 'Add to cart' }).click();
  await card.locator('.product-name').click();
  await page.waitForURL(/\/product\//);
  await page.waitForLoadState('load');
  await page.goto(`${shop}/checkout`);
  await page.locator('#email').fill('martha@mail.example');
  for (const field of ['#first-name', '#last-name', '#address', '#city', '#postcode'])
    await page.locator(field).fill('Example');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await page.locator('input[name="terms"]').check();
  await page.locator('#place-order').click();
  await page.waitForURL(/\/thank-you/);
}
