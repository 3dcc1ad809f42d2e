/** The works the example cites, as CSL-JSON. All of them exist; what stands between quotation marks stands in them. */
import type { NewEvidence } from "@/lib/claims/evidence/input";

type Source = NewEvidence["source"];

const on = (year: number, month: number, day: number) => ({ "date-parts": [[year, month, day]] });
const accessed = on(2026, 11, 23);

/** The agency's report as the State Council Information Office reprints it. */
export const scio: Source = {
  type: "article-newspaper",
  title: "White paper hails ‘remarkable progress’ in human rights protection",
  author: [{ literal: "Xinhua" }],
  publisher: "State Council Information Office",
  issued: on(2017, 12, 15),
  URL: "http://english.scio.gov.cn/whitepapers/2017-12/15/content_50106017.htm",
  accessed,
};

/** The same report where the example's article was found. */
export const shine: Source = {
  type: "article-newspaper",
  title: "White paper hails ‘remarkable progress’ in human rights protection",
  author: [{ literal: "Xinhua" }],
  publisher: "Shine",
  issued: on(2017, 12, 15),
  URL: "https://www.shine.cn/news/nation/1712157854/",
  accessed,
};

/** A report six weeks earlier, of what the chief justice told the legislature. Its page has no headline we could record. */
export const ecns: Source = {
  type: "article-newspaper",
  title: "Report of 2 November 2017 on the chief justice’s account of judicial reform",
  publisher: "ECNS",
  issued: on(2017, 11, 2),
  URL: "http://ecns.cn/2017/11-02/279318.shtml",
  accessed,
};

/** Reports 825 defendants acquitted in 2013. */
export const chinaDaily: Source = {
  type: "article-newspaper",
  title: "Report of 27 May 2014 on acquittals in 2013",
  publisher: "China Daily",
  issued: on(2014, 5, 27),
  URL: "https://africa.chinadaily.com.cn/china/2014-05/27/content_17542317.htm",
  accessed,
};

/** Sets the acquittals of 2014 beside those of 2013, and both beside the convictions. */
export const businessTimes: Source = {
  type: "article-newspaper",
  title: "Even fewer acquittals in China last year: court",
  publisher: "The Business Times",
  issued: on(2015, 3, 12),
  URL: "https://www.businesstimes.com.sg/international/even-fewer-acquittals-china-last-year-court",
  accessed,
};
