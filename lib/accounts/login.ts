/** What a person types to say who they are: their e-mail address or their username, in whatever case. */

/** A login as addresses and usernames are kept (see input.ts). */
export function plainLogin(login: string): string {
  return login.trim().normalize("NFKC").toLowerCase();
}

/** Which account a login names: no username has an @. */
export function accountOf(login: string): { email: string } | { username: string } {
  const plain = plainLogin(login);
  return plain.includes("@") ? { email: plain } : { username: plain };
}
