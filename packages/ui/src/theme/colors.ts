import type { MantineColorsTuple } from '@mantine/core';

/** The three apps that share one identity and differ by a tint. */
export type AppName = 'student' | 'tutor' | 'admin';

/** Ink blue-green, the colour of writing: links, selection, ordinary actions. */
export const ink: MantineColorsTuple = [
  '#eef6f7',
  '#d8e9ec',
  '#b2d3d9',
  '#7fbfc9',
  '#529aa6',
  '#38838f',
  '#2a7482',
  '#175663',
  '#0f4350',
  '#0a303b',
];

/** Marigold, a highlighter's mark: the one main action of a screen. Always with dark text on it. */
export const marigold: MantineColorsTuple = [
  '#fff8e8',
  '#ffeec9',
  '#fee09a',
  '#fbcf68',
  '#f6be44',
  '#f2b134',
  '#e39f1c',
  '#b97a0c',
  '#835400',
  '#5a3a02',
];

/** Greens of what went well. */
export const green: MantineColorsTuple = [
  '#e6f4ec',
  '#cde8d8',
  '#a9d9bd',
  '#86d3a8',
  '#4fb27b',
  '#2f9460',
  '#267d50',
  '#1d6b45',
  '#165436',
  '#0f3d27',
];

/** Ambers of what waits. */
export const amber: MantineColorsTuple = [
  '#fdf1d8',
  '#fbe3b3',
  '#f6d287',
  '#f0c36a',
  '#dda53a',
  '#c08414',
  '#a36c05',
  '#835400',
  '#664200',
  '#493003',
];

/** Reds of what failed or destroys. */
export const red: MantineColorsTuple = [
  '#fdeceb',
  '#fad6d3',
  '#f7b9b4',
  '#f5a39c',
  '#e2675d',
  '#cf443a',
  '#bb3329',
  '#a8281f',
  '#861e17',
  '#611611',
];

/** Blues of what is only to be known. */
export const blue: MantineColorsTuple = [
  '#e8f1fb',
  '#d0e3f6',
  '#b0d1f3',
  '#93c3f2',
  '#5a9ad8',
  '#3a7fc2',
  '#2a6bad',
  '#1d5a99',
  '#164678',
  '#103457',
];

/** Neutrals of the light scheme, slightly warm: paper. */
export const gray: MantineColorsTuple = [
  '#fbfaf7',
  '#f4f2ed',
  '#e7e4dd',
  '#d6d3ca',
  '#b4b4ae',
  '#8a979a',
  '#6a797e',
  '#55666b',
  '#33454a',
  '#12262b',
];

/** Neutrals of the dark scheme, from text to the deepest ground: night over the same ink. */
export const dark: MantineColorsTuple = [
  '#e4ebec',
  '#c9d4d6',
  '#9fb0b4',
  '#7f9297',
  '#4a5d63',
  '#2e3f45',
  '#22323a',
  '#182327',
  '#11191c',
  '#0b1113',
];

/** What each scheme's surfaces and text are; every pair of text and ground is AA (`colors.test.ts`). */
export const schemes = {
  light: {
    paper: '#fbfaf7',
    surface: '#ffffff',
    sunken: '#f4f2ed',
    line: '#e2dfd7',
    lineStrong: '#828d91',
    text: '#12262b',
    textSoft: '#55666b',
    primary: '#175663',
    primarySoft: '#e7f1f3',
    primaryText: '#175663',
    mark: '#f2b134',
    markHover: '#e8a51f',
    markText: '#12262b',
    markSoft: '#fff3d6',
    success: '#1d6b45',
    successSoft: '#e6f4ec',
    warning: '#835400',
    warningSoft: '#fdf1d8',
    danger: '#a8281f',
    dangerSoft: '#fdeceb',
    info: '#1d5a99',
    infoSoft: '#e8f1fb',
    neutral: '#51606a',
    neutralSoft: '#eceff0',
  },
  dark: {
    paper: '#11191c',
    surface: '#182327',
    sunken: '#0d1416',
    line: '#2e3f45',
    lineStrong: '#71848a',
    text: '#e4ebec',
    textSoft: '#9fb0b4',
    primary: '#2a7482',
    primarySoft: '#16333a',
    primaryText: '#7fbfc9',
    mark: '#f2b134',
    markHover: '#ffc657',
    markText: '#12262b',
    markSoft: '#352a12',
    success: '#86d3a8',
    successSoft: '#173027',
    warning: '#f0c36a',
    warningSoft: '#352a12',
    danger: '#f5a39c',
    dangerSoft: '#3a1d1b',
    info: '#93c3f2',
    infoSoft: '#172b40',
    neutral: '#b3c0c4',
    neutralSoft: '#26343a',
  },
} as const;

/** A colour scheme that is actually shown. */
export type Scheme = keyof typeof schemes;

/** The header's tint of each app, so that nobody mistakes where they are. */
export const tints: Readonly<Record<AppName, Readonly<Record<Scheme, { tint: string; soft: string; text: string }>>>> =
  {
    student: {
      light: { tint: '#175663', soft: '#eef6f7', text: '#175663' },
      dark: { tint: '#38838f', soft: '#14262b', text: '#7fbfc9' },
    },
    tutor: {
      light: { tint: '#6b3f7c', soft: '#f7f1f9', text: '#6b3f7c' },
      dark: { tint: '#9a6cad', soft: '#241b29', text: '#d3b0e0' },
    },
    admin: {
      light: { tint: '#3d4a52', soft: '#eff1f2', text: '#3d4a52' },
      dark: { tint: '#74858e', soft: '#1c2529', text: '#bac6cb' },
    },
  };
