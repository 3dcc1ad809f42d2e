/** When something was published, as a day. */
import { absoluteDay } from "@/components/ui/relative-time";

/** Names the day of an ISO 8601 date or date-time as its source wrote it, whatever the time zone. */
export function publishedDay(publishedAt: string): string {
  return absoluteDay(new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`));
}
