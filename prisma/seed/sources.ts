/**
 * The works the example cites, as CSL-JSON. All of them exist, under the headlines that stand here, and what stands
 * between quotation marks stands in them. One whose headline is not known is described in square brackets.
 */
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

/** The same report, longer and under another headline, where the example's article was found. */
export const shine: Source = {
  type: "article-newspaper",
  title: "China makes ‘remarkable progress’ in human rights protection: white paper",
  author: [{ literal: "Xinhua" }],
  publisher: "Shine",
  issued: on(2017, 12, 15),
  URL: "https://www.shine.cn/news/nation/1712157854/",
  accessed,
};

/** Six weeks before the paper: what the chief justice told the legislature. No headline of it could be recorded. */
export const beforeThePaper: Source = {
  type: "article-newspaper",
  title: "[Report on the chief justice’s account of judicial reform]",
  publisher: "ECNS",
  issued: on(2017, 11, 2),
  URL: "http://ecns.cn/2017/11-02/279318.shtml",
  accessed,
};

/** Three months after the paper: what the chief justice told the legislature when the five years were over. */
export const afterThePaper: Source = {
  type: "article-newspaper",
  title: "China rectifies over 6,700 convictions from 2013-2017",
  author: [{ literal: "Xinhua" }],
  publisher: "ECNS",
  issued: on(2018, 3, 9),
  URL: "http://www.ecns.cn/2018/03-09/295226.shtml",
  accessed,
};

/** On the white paper of an earlier year, with the acquittals of 2013. */
export const chinaDaily: Source = {
  type: "article-newspaper",
  title: "White paper: Progress made in protecting people’s rights",
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
