/** What a proxy leaves on the requests that it hands on, while no setting tells of a proxy. Plain JavaScript, for bin/serve.js. */

/** No browser sends any of these by itself. */
const signs = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

/** Next fills these from the socket only where it finds none, so nobody but a proxy of ours may write them. */
const unbelieved = ["x-forwarded-for", "x-forwarded-host"];

/**
 * Makes what every request goes through. It takes away the headers that are not believed and marks a request that was
 * handed on (see lib/server/this-machine.ts), and calls `tell` at the first of them.
 */
export function watchForwarding(tell) {
  let isTold = false;
  return (request) => {
    const { headers } = request;
    const isHandedOn = bearsSign(request);
    for (const name of unbelieved) delete headers[name];
    if (!isHandedOn) return;
    headers["x-lectern-handed-on"] = "1";
    if (!isTold) tell();
    isTold = true;
  };
}

/** A plain proxy adds no header; but it may speak HTTP/1.0, which browsers no longer do, or write another host. */
function bearsSign({ headers, httpVersion }) {
  return httpVersion === "1.0" || signs.some((name) => name in headers) || wasSentElsewhere(headers);
}

/**
 * Whether the page that asks has another host than the one that is asked. A browser that says itself that this is
 * another site's page has followed a link.
 */
function wasSentElsewhere({ host, origin, referer, "sec-fetch-site": site = "same-origin" }) {
  if (site !== "same-origin") return false;
  return [origin, referer].some((page) => URL.canParse(page) && new URL(page).host !== host);
}
