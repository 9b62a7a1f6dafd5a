/** The trigger noticed nothing. */
import { type Fault, rules } from './fault';
import { newsletter, product } from './pages';

const press =
  (selector: string): NonNullable<Fault['visitor']> =>
  (page) =>
    page.click(selector);

/** As a person presses who does not know that it cannot be pressed. */
const pressAt =
  (selector: string): NonNullable<Fault['visitor']> =>
  async (page) => {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen.`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };

const submitted = (cancelled?: 'ignore') =>
  rules({
    trigger: { type: 'form-submit', settings: { target: '#news', ...(cancelled && { cancelled }) } },
  });

export const unnoticed: Fault[] = [
  {
    name: 'nobody pressed the button',
    visitor: async (page) => {
      await page.mouse.move(5, 5);
    },
    rules: rules(),
    expected: 'no-event',
    mend: 'show-element',
  },
  {
    name: 'the button beside it was pressed',
    visitor: press('#wish'),
    rules: rules(),
    expected: 'other-element',
    mend: 'use-element',
  },
  {
    name: 'the icon in the button was pressed, and the rule wants nothing inside it',
    visitor: press('#add svg'),
    rules: rules({ trigger: { type: 'click', settings: { target: 'add', exact: true } } }),
    expected: 'other-element',
    mend: 'change-trigger',
  },
  {
    name: 'the button around the icon was pressed, and the rule wants the icon',
    visitor: async (page) => {
      const box = await page.locator('#add').boundingBox();
      await page.mouse.click(box!.x + box!.width - 6, box!.y + box!.height / 2);
    },
    rules: rules({ target: '#add .icon' }),
    expected: 'other-element',
    mend: 'use-element',
  },
  {
    name: 'a redesign has given the button another name',
    visitor: press('#add'),
    rules: rules({ target: '.add-to-basket' }),
    expected: 'element-missing',
    mend: 'use-element',
  },
  {
    name: 'the target is the hidden button of the phone layout',
    body: product(`<button id="phone-add" hidden>Add to cart</button> <button id="add">Add to cart</button>`),
    visitor: press('#add'),
    rules: rules({ target: '#phone-add' }),
    expected: 'element-hidden',
    mend: 'use-element',
  },
  {
    name: 'the button is switched off until a size is chosen',
    body: product('<button id="add" disabled>Add to cart</button>'),
    visitor: pressAt('#add'),
    rules: rules(),
    expected: 'element-disabled',
    mend: 'show-element',
  },
  {
    name: 'a clear layer of the cookie banner lies over the button',
    body: product(
      undefined,
      '<div class="overlay" style="position:fixed;inset:0;background:#0001"><p>We use cookies</p></div>',
    ),
    visitor: pressAt('#add'),
    rules: rules(),
    expected: 'element-covered',
    mend: 'show-element',
  },
  {
    name: 'a script of the page keeps every click to itself',
    head: '<script>addEventListener("click", (event) => event.stopImmediatePropagation(), true);</script>',
    visitor: press('#add'),
    rules: rules(),
    expected: 'page-swallowed',
    mend: 'change-trigger',
  },
  {
    name: 'the form is sent by a script, without a submit',
    body: newsletter(
      '<button id="send" type="button">Subscribe</button>',
      'document.getElementById("send").onclick = () => { document.getElementById("news").hidden = true; };',
    ),
    visitor: press('#send'),
    rules: submitted(),
    expected: 'no-submit',
    mend: 'change-trigger',
  },
  {
    name: 'a script cancels the submit and sends the form itself, and the rule ignores such submits',
    body: newsletter(
      '<button id="send">Subscribe</button>',
      'document.getElementById("news").addEventListener("submit", (event) => event.preventDefault());',
    ),
    visitor: press('#send'),
    rules: submitted('ignore'),
    expected: 'page-cancelled',
    mend: 'change-trigger',
  },
];
