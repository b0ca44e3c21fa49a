/**
 * The look of the hosted pages: calm, legible, light and dark. Colours have AA contrast on their backgrounds in both; nothing
 * depends on colour alone; text scales with the reader's own size.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f5f2; --panel: #ffffff; --ink: #1c2421; --soft: #54605b; --line: #7d8983; --hair: #dde2de;
  --accent: #14594a; --accent-ink: #ffffff; --accent-deep: #0e4338; --notice: #fff4d6; --notice-ink: #4a3600; --notice-line: #b98a00;
  --bad: #9f1d1d; --bad-back: #fdeeee; --focus: #1d5fd1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #121715; --panel: #1b2220; --ink: #eef2ef; --soft: #adb9b3; --line: #7f8c86; --hair: #323c38;
    --accent: #7ed3ba; --accent-ink: #06231b; --accent-deep: #a4e4d1; --notice: #3a2f10; --notice-ink: #ffe7ab; --notice-line: #d6a937;
    --bad: #ffb1ab; --bad-back: #3a1b1a; --focus: #9cc2ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
h1, h2, p, ul, dl { margin: 0; }
.banner { background: var(--notice); color: var(--notice-ink); border-bottom: 1px solid var(--notice-line); padding: 0.75rem 1.25rem; font-size: 0.9375rem; }
.banner p { max-width: 61.5rem; margin: 0 auto; }
.banner strong { margin-right: 0.35rem; }
main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; display: grid; gap: 1.5rem; }
main.narrow { max-width: 34rem; }
.back { display: inline-flex; align-items: center; gap: 0.4rem; min-height: 2.75rem; }
h1 { font-size: 1rem; font-weight: 600; color: var(--soft); letter-spacing: 0.01em; }
h2 { font-size: 1.125rem; font-weight: 650; }
.narrow h1 { font-size: 1.5rem; color: var(--ink); font-weight: 650; line-height: 1.25; }
.amount { font-size: 2.5rem; font-weight: 650; letter-spacing: -0.02em; line-height: 1.15; font-variant-numeric: tabular-nums; white-space: nowrap; }
.summary { display: grid; gap: 1rem; align-content: start; min-width: 0; }
.lines { list-style: none; padding: 0; border-top: 1px solid var(--hair); }
.lines li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 1rem; padding: 0.875rem 0; border-bottom: 1px solid var(--hair); }
.lines .name { font-weight: 550; overflow-wrap: anywhere; }
.lines .price { font-variant-numeric: tabular-nums; white-space: nowrap; }
.lines .detail { grid-column: 1; color: var(--soft); font-size: 0.9375rem; overflow-wrap: anywhere; }
.sum { display: flex; justify-content: space-between; gap: 1rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.soft { color: var(--soft); font-size: 0.9375rem; }
.panel { background: var(--panel); border: 1px solid var(--hair); border-radius: 14px; padding: 1.25rem; display: grid; gap: 1.125rem; align-content: start; min-width: 0; }
form { display: grid; gap: 1.125rem; }
.field { display: grid; gap: 0.375rem; min-width: 0; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0.375rem 1rem; }
.pair .field { grid-row: span 4; grid-template-rows: subgrid; align-items: end; }
.pair .hint, .pair .error { align-self: start; }
label { font-weight: 550; font-size: 0.9375rem; }
.hint { color: var(--soft); font-size: 0.875rem; }
input[type="text"], input[type="email"] { width: 100%; min-height: 3rem; padding: 0.6rem 0.8rem; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 9px; font-variant-numeric: tabular-nums; }
::placeholder { color: var(--soft); opacity: 1; }
input[aria-invalid="true"] { border-color: var(--bad); border-width: 2px; }
.check { display: grid; grid-template-columns: auto 1fr; gap: 0.7rem; align-items: start; }
.check input { width: 1.35rem; height: 1.35rem; margin: 0.05rem 0 0; accent-color: var(--accent); }
.check label { font-weight: 450; font-size: 1rem; }
.error { color: var(--bad); font-size: 0.9375rem; }
.alert { color: var(--bad); background: var(--bad-back); border: 1px solid var(--bad); border-radius: 9px; padding: 0.8rem 1rem; }
.alert strong { display: block; }
button, .button { appearance: none; display: inline-flex; justify-content: center; align-items: center; width: 100%; min-height: 3.25rem; padding: 0.7rem 1rem; border-radius: 10px; border: 1px solid var(--accent); background: var(--accent); color: var(--accent-ink); font: inherit; font-weight: 650; font-size: 1.0625rem; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { background: var(--accent-deep); border-color: var(--accent-deep); }
button.quiet { background: transparent; color: var(--ink); border-color: var(--line); }
button.quiet:hover { background: var(--hair); }
details { border-top: 1px solid var(--hair); padding-top: 0.75rem; }
summary { cursor: pointer; min-height: 2.75rem; display: flex; align-items: center; gap: 0.5rem; font-weight: 550; color: var(--accent); list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: "+"; width: 1rem; font-size: 1.2rem; line-height: 1; }
details[open] summary::before { content: "\\2212"; }
table { width: 100%; border-collapse: collapse; margin-top: 0.5rem; font-size: 0.9375rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--hair); }
th { font-weight: 550; color: var(--soft); }
td:first-child { font-variant-numeric: tabular-nums; white-space: nowrap; }
@media (min-width: 56rem) {
  main { padding-top: 2.5rem; gap: 2rem 3.5rem; }
  main.two { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); }
  .back { grid-column: 1 / -1; justify-self: start; margin-bottom: -0.75rem; }
  .panel { padding: 2rem; }
}
@media (max-width: 26rem) {
  .amount { font-size: 2.125rem; }
  td:first-child { white-space: normal; min-width: 6.5rem; }
}
`;
