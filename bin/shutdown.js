/** How a web server ends: after what it is doing. Plain JavaScript, for bin/serve.js. */

/** How long an answer that is under way may take, in milliseconds. */
const patience = 5000;

/**
 * Watches a server's answers from now on, and answers the way to end it: no new connection is taken, feeds are
 * ended, and the promise settles when every other answer is finished, or `milliseconds` are over.
 */
export function watchAnswers(server) {
  const open = new Set();
  let isEnding = false;
  server.on("request", (_request, response) => {
    open.add(response);
    response.on("close", () => {
      open.delete(response);
      // Its connection would be kept for a next request, which there is none of.
      if (isEnding) setImmediate(() => server.closeIdleConnections());
    });
  });
  return async (milliseconds = patience) => {
    isEnding = true;
    const closed = new Promise((resolve) => server.close(resolve));
    // A live feed never ends by itself, and its reader comes back by itself.
    for (const response of open) {
      if (String(response.getHeader("content-type")).startsWith("text/event-stream")) response.destroy();
    }
    const late = new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
    await Promise.race([closed, late]);
  };
}
