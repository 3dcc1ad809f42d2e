/** How a moment is put into words: absolutely, the same for everyone, or as the distance from now. */

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const absolute = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const distance = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });

/** Names the day in UTC ("15 Dec 2017"), so that server and browser agree whatever their time zones. */
export function absoluteDay(moment: Date): string {
  return absolute.format(moment);
}

/**
 * Tells how long ago a moment was ("2 hr. ago"); beyond a week, the day itself. A moment to come is told by its day
 * unless it is hours away, and up to 90 seconds ahead is "just now": clocks differ, and ours ticks once a minute.
 */
export function relativeText(moment: Date, now: Date): string {
  const seconds = (moment.getTime() - now.getTime()) / 1000;
  const size = Math.abs(seconds);
  if (seconds > -45 && seconds < 90) return "just now";
  if (size < 45 * minute) return distance.format(Math.round(seconds / minute), "minute");
  if (size < 22 * hour) return distance.format(Math.round(seconds / hour) || Math.sign(seconds), "hour");
  if (seconds < 0 && size < 7 * day) return distance.format(Math.round(seconds / day) || -1, "day");
  return absoluteDay(moment);
}
