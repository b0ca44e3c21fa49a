import { describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';
import noLiteralText from '../../packages/config/eslint/no-literal-text.mjs';

function reportsIn(jsx: string): number {
  const linter = new Linter();
  return linter.verify(`const x = ${jsx};`, {
    plugins: { house: { rules: { text: noLiteralText } } },
    rules: { 'house/text': 'error' },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  }).length;
}

describe('the guard against text outside the catalogues', () => {
  it.each([
    '<p>Bonjour</p>',
    '<p>{"Bonjour"}</p>',
    '<p>{`Bonjour ${name}`}</p>',
    '<p>{open ? "Ouvert" : null}</p>',
    '<p>{open && "Ouvert"}</p>',
    '<button aria-label="Fermer" />',
    '<input placeholder={"Nom"} />',
    '<img alt={open ? "Ouvert" : ""} />',
    '<>Été</>',
  ])('sees %s', (jsx) => {
    expect(reportsIn(jsx)).toBe(1);
  });

  it.each([
    '<p>{t("greeting")}</p>',
    '<p>12 : 30 — · →</p>',
    '<p className="wide" id="a">{name}</p>',
    '<p>{open ? t("open") : "–"}</p>',
    '<b>4AS</b>',
    '<Button variant="filled" label={t("save")} />',
    '<p>{list.includes("admin") && <Admin role="admin" />}</p>',
  ])('lets %s be', (jsx) => {
    expect(reportsIn(jsx)).toBe(0);
  });
});
