/** Whether [year, month?, day?] is a day of the calendar; CSL counts months from 1 and writes BC as negative years. */
export function isRealDate([year = 0, month = 1, day = 1]: readonly number[]): boolean {
  if (Math.abs(year) > 9999 || month < 1 || month > 12) return false;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
