import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.ts';
import { serverEnvironment, stripeEnvironment } from './environment.ts';

const secrets = {
  session: 's',
  stripeKey: 'sk_test_x',
  stripeWebhook: 'whsec_x',
  databaseSuperuser: 'root',
  databaseOwner: 'own',
  databaseApi: 'api',
  databaseAuth: 'auth',
};

const elsewhere = {
  DATABASE_URL: 'postgres://a@db/x',
  DATABASE_OWNER_URL: 'postgres://o@db/x',
  DATABASE_AUTH_URL: 'postgres://u@db/x',
};

describe('the settings of a start', () => {
  it('put the parts on the ports after the product’s own', () => {
    expect(readSettings({ PORT: '4100' }).ports).toEqual({
      product: 4100,
      stripe: 4101,
      inbox: 4102,
      smtp: 4103,
      database: 4104,
    });
    expect(readSettings({ PORT: '4100', POSTGRES_PORT: '5432' }).ports.database).toBe(5432);
  });

  it.each(['http', '0', '-1', '70000', '41.5'])('refuse the port %s by the variable’s name', (port) => {
    expect(() => readSettings({ SMTP_PORT: port })).toThrow(`SMTP_PORT is "${port}"`);
  });

  it('keep the switches of the Stripe emulator shut unless they are asked for', () => {
    const control = (env: NodeJS.ProcessEnv) => stripeEnvironment(readSettings(env), secrets)['CONTROL'];
    expect(control({})).toBe('');
    expect(control({ STRIPE_EMULATOR_CONTROL: 'true' })).toBe('1');
  });

  it('run every part here by default, and none that the environment places elsewhere', () => {
    expect(readSettings({}).runs).toEqual({ database: true, stripe: true, inbox: true });
    const settings = readSettings({ ...elsewhere, STRIPE_SECRET_KEY: 'sk_live_x', SMTP_URL: 'smtp://mail' });
    expect(settings.runs).toEqual({ database: false, stripe: false, inbox: false });
    const env = serverEnvironment(settings, secrets);
    for (const name of ['DATABASE_URL', 'STRIPE_SECRET_KEY', 'STRIPE_API_URL', 'SMTP_URL'])
      expect(env).not.toHaveProperty(name);
  });

  it('need all three roles of a database that is elsewhere', () => {
    expect(() => readSettings({ DATABASE_URL: elsewhere.DATABASE_URL })).toThrow('DATABASE_OWNER_URL');
  });

  it('put the demo into a database of ours, and into another one only when asked', () => {
    expect(readSettings({}).demo).toBe(true);
    expect(readSettings({ DEMO_DATA: 'false' }).demo).toBe(false);
    expect(readSettings(elsewhere).demo).toBe(false);
    expect(readSettings({ ...elsewhere, DEMO_DATA: 'true' }).demo).toBe(true);
  });

  it('give each of the database’s roles its own password', () => {
    const env = serverEnvironment(readSettings({ PORT: '4100' }), secrets);
    expect(env.DATABASE_URL).toBe('postgres://fouras_api:api@127.0.0.1:4104/fouras');
    expect(env.DATABASE_AUTH_URL).toBe('postgres://fouras_auth:auth@127.0.0.1:4104/fouras');
    expect(env.DATABASE_OWNER_URL).toBe('postgres://fouras_owner:own@127.0.0.1:4104/fouras');
  });
});
