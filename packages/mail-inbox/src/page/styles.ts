/** The page's looks: the product's ink blue-green and quiet neutrals, light and dark, from 390 px up. */
export const styles = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f6; --paper: #fff; --ink: #1b2a2f; --quiet: #51636a; --line: #d5dcdc; --primary: #0f5563; --on-primary: #fff;
  --tint: #e6f0f1; --danger: #9b2c1f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12191b; --paper: #1a2326; --ink: #e8eeee; --quiet: #a6b6ba; --line: #37464a; --primary: #7cc4d0; --on-primary: #0b2a31;
    --tint: #203439; --danger: #f0a195;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 400 1.0625rem/1.5 "Source Sans 3 Variable", "Source Sans 3", "Segoe UI", system-ui, sans-serif;
}
a { color: var(--primary); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; border-radius: 4px; }
.top { background: var(--paper); border-bottom: 1px solid var(--line); }
.inner, main { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
.inner { display: flex; align-items: center; justify-content: space-between; gap: 1rem; min-height: 3.5rem; }
.name { display: flex; align-items: center; gap: .75rem; color: var(--ink); font-weight: 600; text-decoration: none; }
.inner > a:last-child { white-space: nowrap; }
.mark { white-space: nowrap; background: var(--primary); color: var(--on-primary); border-radius: 6px; padding: .125rem .5rem; letter-spacing: .02em; }
main { padding-block: 2rem 4rem; }
h1 { margin: 0 0 .25rem; font-size: 1.625rem; line-height: 1.25; font-weight: 600; }
h2 { margin: 0; font-size: 1.125rem; font-weight: 600; }
.quiet { color: var(--quiet); }
p { margin: 0 0 1rem; max-width: 65ch; }
.tools { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 1rem; margin: 1.5rem 0 2rem; }
.tools form:first-child { flex: 1 1 20rem; max-width: 32rem; }
label { display: block; margin-bottom: .25rem; font-weight: 600; }
.field { display: flex; gap: .5rem; }
input, button { font: inherit; min-height: 2.75rem; border-radius: 8px; border: 1px solid var(--quiet); padding: .25rem .875rem; }
input { flex: 1; min-width: 0; background: var(--paper); color: var(--ink); }
button { background: var(--primary); border-color: var(--primary); color: var(--on-primary); font-weight: 600; cursor: pointer; }
button.danger { background: transparent; border-color: var(--danger); color: var(--danger); }
.count { margin-bottom: .75rem; }
ul { list-style: none; margin: 0; padding: 0; }
.messages { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.messages li + li { border-top: 1px solid var(--line); }
.messages a { display: grid; gap: .125rem 1rem; padding: .875rem 1rem; color: inherit; text-decoration: none; }
.messages a:hover { background: var(--tint); }
.messages a:focus-visible { outline-offset: -3px; }
.subject { font-weight: 600; }
.to, .when, .files { color: var(--quiet); font-variant-numeric: tabular-nums; }
.empty { background: var(--paper); border: 1px dashed var(--quiet); border-radius: 10px; padding: 2.5rem 1rem; text-align: center; }
.empty p { margin: .5rem auto 0; color: var(--quiet); }
.back::before { content: "← " / ""; }
.facts { margin: 1rem 0 1.5rem; }
.facts div { display: flex; gap: .75rem; padding: .25rem 0; }
dt { flex: 0 0 5rem; color: var(--quiet); }
dd { margin: 0; }
.attachments { margin: .5rem 0 1.5rem; }
.attachments li { padding: .375rem 0; }
.views { display: flex; gap: .25rem; border-bottom: 1px solid var(--line); }
.views a { padding: .625rem 1rem; text-decoration: none; color: var(--quiet); border-bottom: 3px solid transparent; }
.views a[aria-current] { color: var(--ink); font-weight: 600; border-color: var(--primary); }
.content {
  display: block; width: 100%; min-height: 32rem; margin: 0; padding: 1rem; border: 1px solid var(--line); border-top: 0;
  background: var(--paper); white-space: pre-wrap; font-family: inherit;
}
iframe.content { height: 75vh; padding: 0; background: #fff; color-scheme: light; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (min-width: 48rem) {
  .messages a { grid-template-columns: 1fr auto; }
  .when, .files { text-align: end; }
  .when { grid-column: 2; grid-row: 1; }
}`;
