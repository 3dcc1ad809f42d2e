import { followFeed, openFeed } from "@/lib/events/feed";
import { FeedQuery } from "@/lib/events/input";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(FeedQuery, openFeed, {
  summary: "Follow what happens to a document, as server-sent events",
  types: ["text/event-stream"],
  respond: followFeed,
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");
