/** The product page that faults are seeded into, and its parts. */

export const addButton =
  '<button id="add" class="buy" type="button"><svg class="icon" width="16" height="16" viewBox="0 0 16 16"><path d="M0 0h16v16H0z"/></svg> Add to cart</button>';

export function product(button = addButton, more = ''): string {
  return `
    <header><a href="/" class="logo">Canal shop</a> <a href="/cart" class="cart">Cart</a></header>
    <main>
      <article class="product">
        <h1>Canal tote</h1>
        <p class="price">$99.00</p>
        <p class="actions">${button} <button id="wish" type="button">Save for later</button></p>
      </article>
      ${more}
    </main>`;
}

/** With an empty field, unless it is told what is in it. */
export function newsletter(button: string, script = ''): string {
  return product(
    addButton,
    `<form id="news" action="/thanks"><label>E-mail <input name="email" type="text"></label>${button}</form>
    <script>${script}</script>`,
  );
}

export function pushing(...entries: object[]): string {
  return `<script>window.dataLayer = window.dataLayer || [];${entries
    .map((entry) => `dataLayer.push(${JSON.stringify(entry)});`)
    .join('')}</script>`;
}
