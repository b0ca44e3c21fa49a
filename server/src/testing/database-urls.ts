/** The migrated database that every test file of this run starts from. */
export const TEMPLATE = `fouras_template_${process.env['TEST_RUN'] ?? 'alone'}`;

/** The superuser's address of a database of the test server. */
export function ownerUrl(database: string): string {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432');
  url.pathname = `/${database}`;
  return url.href;
}

/** The address of a lesser role. */
export function roleUrl(role: 'fouras_api' | 'fouras_auth', database: string): string {
  const url = new URL(ownerUrl(database));
  url.username = role;
  url.password = 'test-role-password';
  return url.href;
}
