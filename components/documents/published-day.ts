/** When something was published, as precisely as its source says. */
import { absoluteDay } from "@/components/ui/relative-time";

const ofMonth = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/**
 * Names the day of an ISO 8601 date or date-time as its source wrote it, whatever the time zone; where it says no more
 * than that, the month or the year.
 */
export function publishedDay(publishedAt: string): string {
  const [year = "", month, day] = publishedAt.slice(0, 10).split("-");
  if (month === undefined) return year;
  const moment = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
  return day === undefined ? ofMonth.format(moment) : absoluteDay(moment);
}
