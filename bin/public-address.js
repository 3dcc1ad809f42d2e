/** The address that a server tells of itself. Plain JavaScript, for bin/serve.js. */

/**
 * Sets NEXTAUTH_URL, which next-auth's links begin with, and answers it: LECTERN_URL, or where the server listens. A
 * NEXTAUTH_URL that stood in the environment is no setting of ours: it would send the first administrator elsewhere.
 */
export function publishAddress(environment, { hostname, port }) {
  const host = hostname.includes(":") ? `[${hostname}]` : hostname;
  environment.NEXTAUTH_URL = environment.LECTERN_URL || `http://${host}:${port}`;
  return environment.NEXTAUTH_URL;
}
