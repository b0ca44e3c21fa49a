import { savesAlways, savesOnRequest } from '../checkout/pay-session.js';
import type { Stored } from '../store/kinds.js';
import { type Html, html } from './html.js';
import { layout, money } from './layout.js';
import { type Messages, messagesIn, type PageLocale } from './messages.js';

/** What the payer typed; shown again after a refusal, but for the security code. */
export interface FormValues {
  email: string;
  cardNumber: string;
  cardExpiry: string;
  cardCvc: string;
  billingName: string;
  saveCard: boolean;
}

type FieldName = Exclude<keyof FormValues, 'saveCard'>;

/** What is wrong with what was sent: by field, or the card as a whole. */
export interface FormProblems {
  fields: Partial<Record<FieldName, string>>;
  card?: string;
}

/** The fields of the form, in their order on the page. */
export const FIELDS: readonly FieldName[] = ['email', 'cardNumber', 'cardExpiry', 'cardCvc', 'billingName'];

export const EMPTY_FORM: FormValues = {
  email: '',
  cardNumber: '',
  cardExpiry: '',
  cardCvc: '',
  billingName: '',
  saveCard: false,
};

/** The hosted page of an open session. */
export function checkoutPage(
  session: Stored<'checkout.session'>,
  locale: PageLocale,
  values: FormValues,
  problems: FormProblems,
): string {
  const m = messagesIn(locale);
  const pays = session.body.mode === 'payment';
  const title = pays ? m.payTitle : m.setupTitle;
  const failed = problems.card !== undefined || Object.keys(problems.fields).length > 0;
  return layout(
    m,
    failed ? m.errorTitle(title) : title,
    html`<main class="${pays ? 'two' : 'narrow'}">
      ${session.body.cancel_url !== null && html`<a class="back" href="${session.body.cancel_url}"><span aria-hidden="true">←</span> ${pays ? m.back : m.backFromSetup}</a>`}
      ${
        pays
          ? summary(session, m, locale)
          : html`<div class="summary">
              <h1>${m.setupTitle}</h1>
              <p class="soft">${m.savesInSetup}</p>
            </div>`
      }
      <section class="panel" aria-labelledby="card-heading">
        <h2 id="card-heading">${m.cardHeading}</h2>
        ${form(session, m, locale, values, problems)} ${testCards(m)}
      </section>
    </main>`,
  );
}

function summary(session: Stored<'checkout.session'>, m: Messages, locale: PageLocale): Html {
  const currency = session.body.currency ?? 'cad';
  const total = money(session.body.amount_total ?? 0, currency, locale);
  const lines = session.notes.lines.map(
    ({ item, detail }) =>
      html`<li>
        <span class="name">${item.description}</span
        ><span class="price">${money(item.amount_total, currency, locale)}</span>${
          detail !== null && html`<span class="detail">${detail}</span>`
        }${(item.quantity ?? 1) > 1 && html`<span class="detail">${m.quantity(item.quantity ?? 1)}</span>`}
      </li>`,
  );
  const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(
    session.body.expires_at * 1000,
  );
  return html`<section class="summary" aria-label="${m.summary}">
    <div>
      <h1>${m.payTitle}</h1>
      <p class="amount">${total}</p>
    </div>
    <ul class="lines">
      ${lines}
    </ul>
    <p class="sum"><span>${m.total}</span><span>${total}</span></p>
    <p class="soft">${m.expiresAt(until)}</p>
  </section>`;
}

function form(
  session: Stored<'checkout.session'>,
  m: Messages,
  locale: PageLocale,
  values: FormValues,
  problems: FormProblems,
): Html {
  const pays = session.body.mode === 'payment';
  // After a refusal the cursor is where it has to be put right.
  const focused =
    FIELDS.find((name) => problems.fields[name] !== undefined) ??
    (problems.card === undefined ? undefined : 'cardNumber');
  const field = (name: FieldName, label: string, attributes: Html, hint?: string) => {
    const problem = problems.fields[name];
    const described = [hint === undefined ? '' : `${name}-hint`, problem === undefined ? '' : `${name}-error`]
      .filter(Boolean)
      .join(' ');
    return html`<div class="field">
      <label for="${name}">${label}</label>
      <input
        id="${name}"
        name="${name}"
        value="${name === 'cardCvc' ? '' : values[name]}"
        required
        ${attributes}${name === focused && html` autofocus`}${described !== '' && html` aria-describedby="${described}"`}${
          problem !== undefined && html` aria-invalid="true"`
        }
      />${hint !== undefined && html`<span class="hint" id="${name}-hint">${hint}</span>`}${
        problem !== undefined && html`<span class="error" id="${name}-error">${problem}</span>`
      }
    </div>`;
  };
  return html`<form method="post" novalidate>
    ${problems.card !== undefined && html`<div class="alert" role="alert"><strong>${m.errorHeading}</strong>${problems.card}</div>`}
    ${field('email', m.email, html`type="email" autocomplete="email"`)}
    ${field('cardNumber', m.cardNumber, html`type="text" inputmode="numeric" autocomplete="cc-number" placeholder="4242 4242 4242 4242"`)}
    <div class="pair">
      ${field('cardExpiry', m.expiry, html`type="text" inputmode="numeric" autocomplete="cc-exp"`, m.expiryHint)}
      ${field('cardCvc', m.cvc, html`type="text" inputmode="numeric" autocomplete="cc-csc" maxlength="4"`, m.cvcHint)}
    </div>
    ${field('billingName', m.nameOnCard, html`type="text" autocomplete="cc-name"`)}
    ${savesOnRequest(session) && !savesAlways(session) && saveBox(m, values.saveCard)}
    ${savesAlways(session) && html`<p class="soft">${m.savesAlways}</p>`}
    <button type="submit">
      ${pays ? m.pay(money(session.body.amount_total ?? 0, session.body.currency ?? 'cad', locale)) : m.save}
    </button>
  </form>`;
}

function saveBox(m: Messages, ticked: boolean): Html {
  return html`<div class="check">
    <input type="checkbox" id="saveCard" name="saveCard" value="true" ${ticked && html`checked`} />
    <label for="saveCard">${m.saveCard}</label>
  </div>`;
}

function testCards(m: Messages): Html {
  const rows: [string, string][] = [
    ['4242 4242 4242 4242', m.outcomes.success],
    ['5555 5555 5555 4444', m.outcomes.mastercard],
    ['4000 0000 0000 0002', m.outcomes.declined],
    ['4000 0000 0000 9995', m.outcomes.funds],
    ['4000 0000 0000 0069', m.outcomes.expired],
    ['4000 0000 0000 0127', m.outcomes.cvc],
    ['4000 0025 0000 3155', m.outcomes.challengeOnce],
    ['4000 0027 6000 3184', m.outcomes.challengeAlways],
    ['4000 0082 6000 3178', m.outcomes.challengeFunds],
    ['4000 0000 0000 0341', m.outcomes.savedThenDeclined],
    ['4000 0000 0000 5126', m.outcomes.refundFails],
    ['4000 0000 0000 0259', m.outcomes.disputed],
  ];
  return html`<details>
    <summary>${m.testCards}</summary>
    <p class="soft">${m.testCardsHint}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${m.cardColumn}</th>
          <th scope="col">${m.outcomeColumn}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([number, outcome]) =>
            html`<tr>
              <td>${number}</td>
              <td>${outcome}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
