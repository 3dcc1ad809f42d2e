/** What a proxy adds to the requests that it hands on, while no setting tells of a proxy. Plain JavaScript, for bin/serve.js. */

/** No browser sends any of these by itself. */
const signs = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

/** Next fills these from the socket only where it finds none, so nobody but a proxy of ours may write them. */
const unbelieved = ["x-forwarded-for", "x-forwarded-host"];

/**
 * Makes what every request's headers go through. It takes away what is not believed and marks a request that was
 * handed on (see lib/server/handed-on.ts), and calls `tell` at the first of them.
 */
export function watchForwarding(tell) {
  let isTold = false;
  return (headers) => {
    const isHandedOn = signs.some((name) => name in headers);
    for (const name of unbelieved) delete headers[name];
    if (!isHandedOn) return;
    headers["x-lectern-handed-on"] = "1";
    if (!isTold) tell();
    isTold = true;
  };
}
