/** The article of the main job: somebody else's where it lies beside the clone, or one of our own. */
import { existsSync, readFileSync } from "node:fs";

interface Sample {
  name: string;
  text: string;
  /** What stands in it once and can be checked. */
  figure: string;
}

/** A page of news as it is copied from a site: headline, kicker, date, then short paragraphs full of figures. */
const ours = `Report praises 'steady progress' in the courts

Justice

A report issued by the ministry on Friday praised "steady progress" in the courts over the past five years.

Staff writer. Updated: December 15, 2017

According to the report, titled "Five Years of the Courts", the country has made much headway in the protection of defendants.

The report named six parts of the work -- better laws, better administration, fair trials, legal aid, oversight, and cooperation abroad.

Judicial protection was improved. Efforts to correct wrongful convictions had seen the correction of 37 major cases involving 61 people, and the acquittal of 4,032 defendants as per the law from 2013 to 2017, it said.

Legal aid reached 6.34 million people in the same years, and 618 items no longer need an approval, according to the report.
`;

const given = "../shared/data/white-paper-article.txt";
const figure = "acquittal of 4,032 defendants";

/** The one that the main job is done on: ours only where there is no other, as the job is the same. */
export const sample: Sample = existsSync(given)
  ? { name: "the article on the white paper", text: readFileSync(given, "utf8"), figure }
  : { name: "an article of our own", text: ours, figure };
