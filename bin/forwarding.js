/** What a proxy leaves on the requests that it hands on, while no setting tells of a proxy. Plain JavaScript, for bin/serve.js. */

/** No browser sends any of these by itself. */
const signs = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

/** Next fills these from the socket only where it finds none, so nobody but a proxy of ours may write them. */
const unbelieved = ["x-forwarded-for", "x-forwarded-host"];

/**
 * Makes what every request goes through. It takes away the headers that are not believed and marks a request that may
 * have been handed on (see lib/server/this-machine.ts), and calls `tell` at the first that surely was.
 */
export function watchForwarding(tell) {
  let isTold = false;
  return (request) => {
    const { headers } = request;
    const isSure = bearsSign(request);
    const isHandedOn = isSure || wasSentElsewhere(headers);
    for (const name of unbelieved) delete headers[name];
    if (!isHandedOn) return;
    headers["x-lectern-handed-on"] = "1";
    if (isTold || !(isSure || isOfOurPages(request))) return;
    isTold = true;
    tell();
  };
}

/** A plain proxy adds no header; but it may speak HTTP/1.0, which browsers no longer do. */
function bearsSign({ headers, httpVersion }) {
  return httpVersion === "1.0" || signs.some((name) => name in headers);
}

/**
 * Whether the page that asks has another host than the one that is asked, because a proxy wrote another. A browser that
 * says itself that this is another site's page has followed a link. A program that asks, and a browser that was given no
 * safe address, do not say it: of them this is only a guess.
 */
function wasSentElsewhere({ host, origin, referer, "sec-fetch-site": site = "same-origin" }) {
  if (site !== "same-origin") return false;
  return [origin, referer].some((page) => URL.canParse(page) && new URL(page).host !== host);
}

/** Whether a request is for a script or a style of the pages. No page but one of ours asks for these. */
function isOfOurPages({ url }) {
  return url.startsWith("/_next/");
}
