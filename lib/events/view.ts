/** An event as the live feed tells it: ids, never content. `sequence` is its `id` in the stream. */
export interface FeedEvent {
  sequence: number;
  data: {
    type: string;
    id: string;
    /** The annotation or claim that a comment or evidence hangs on; null for anything else. */
    about: string | null;
    documentId: string;
    actor: { id: string; name: string } | null;
    at: string;
  };
}
