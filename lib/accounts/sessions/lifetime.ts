/** A session: one sign-in, that its owner can see and end. */

/** Milliseconds a session holds without being used. */
export const idleLifetime = 30 * 24 * 60 * 60 * 1000;
