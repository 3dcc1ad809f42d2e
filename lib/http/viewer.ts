/**
 * For whom a page was made. Another tab may sign out and somebody else in: what is typed on a page that is still open is
 * not to be saved under their name, so the page says whose it is with all it asks.
 */

/** The request header that says so, with the person's id. */
export const viewerHeader = "Lectern-Viewer";

let viewer: string | null = null;

/** The id of who is signed in on this page; null where nobody is. */
export function viewerOfPage(): string | null {
  return viewer;
}

/** Says that the page is a person's, until the returned function is called. */
export function noteViewer(id: string): () => void {
  viewer = id;
  return () => {
    viewer = null;
  };
}
