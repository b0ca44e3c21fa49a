import { defineConfig } from '@playwright/test';
import type { ProjectOptions } from './src/test';

const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/**
 * A phone and a desk, in French and in English. On the phone in French runs every test. The main job and every page have the tag
 * `@everywhere` and run in all four; what people do with one account's pages (`@english`) also at a desk in English; what a wide window
 * changes (`@width`) also at a desk.
 */
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

export default defineConfig<ProjectOptions>({
  testDir: './specs',
  outputDir: '../test-results/e2e',
  fullyParallel: false,
  workers: Number(process.env['E2E_WORKERS'] ?? 2),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env['E2E_BASE_URL'] ?? 'http://localhost:4000',
    timezoneId: 'America/Toronto',
    // What was on the page is kept of a failure; a film of every test would slow all of them down.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    reducedMotion: 'reduce',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'phone fr', use: { viewport: phone, locale: 'fr-CA', language: 'fr', hasTouch: true } },
    { name: 'desk fr', use: { viewport: desk, locale: 'fr-CA', language: 'fr' }, grep: /@everywhere|@width/ },
    {
      name: 'phone en',
      use: { viewport: phone, locale: 'en-CA', language: 'en', hasTouch: true },
      grep: /@everywhere/,
    },
    { name: 'desk en', use: { viewport: desk, locale: 'en-CA', language: 'en' }, grep: /@everywhere|@english/ },
  ],
});
