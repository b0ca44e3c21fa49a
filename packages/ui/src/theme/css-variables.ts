import type { CSSVariablesResolver } from '@mantine/core';
import { schemes, tints, type AppName, type Scheme } from './colors';

const kebab = (name: string) => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

function variablesOf(scheme: Scheme, app: AppName): Record<string, string> {
  const own = Object.fromEntries(
    Object.entries(schemes[scheme]).map(([name, value]) => [`--as-${kebab(name)}`, value]),
  );
  const { tint, soft, text } = tints[app][scheme];
  return {
    ...own,
    '--as-tint': tint,
    '--as-tint-soft': soft,
    '--as-tint-text': text,
    '--mantine-color-body': 'var(--as-paper)',
    '--mantine-color-text': 'var(--as-text)',
    '--mantine-color-bright': 'var(--as-text)',
    '--mantine-color-dimmed': 'var(--as-text-soft)',
    '--mantine-color-placeholder': 'var(--as-text-soft)',
    '--mantine-color-anchor': 'var(--as-primary-text)',
    '--mantine-color-error': 'var(--as-danger)',
    '--mantine-color-default': 'var(--as-surface)',
    '--mantine-color-default-hover': 'var(--as-sunken)',
    '--mantine-color-default-color': 'var(--as-text)',
    '--mantine-color-default-border': 'var(--as-line-strong)',
    '--mantine-color-disabled': 'var(--as-sunken)',
    '--mantine-color-disabled-color': 'var(--as-text-soft)',
    '--mantine-color-disabled-border': 'var(--as-line)',
    '--mantine-primary-color-filled': 'var(--as-primary)',
    '--mantine-primary-color-light': 'var(--as-primary-soft)',
    '--mantine-primary-color-light-color': 'var(--as-primary-text)',
  };
}

/** Hands the colours of both schemes to CSS as `--as-*`, and makes the kit's own variables follow them. */
export function cssVariablesFor(app: AppName): CSSVariablesResolver {
  return () => ({ variables: {}, light: variablesOf('light', app), dark: variablesOf('dark', app) });
}
