/**
 * The example article, in our own words. Its facts and figures are those of the agency's report of 15 December
 * 2017; under the table it draws a conclusion that nobody's figures bear out, so that there is one to refute. It begins
 * with the figure that its readers differ about, which a newcomer is to see first.
 */
export const article = {
  title: "Five years of legal protection, by the state’s own count",
  byline: "Retold from agency copy",
  publisher: "Lectern example",
  publishedAt: "2017-12-15",
  sourceUrl: "https://www.shine.cn/news/nation/1712157854/",
  lang: "en",
  content: `# Five years of legal protection, by the state’s own count

Between 2013 and 2017 China’s courts acquitted 4,032 defendants and put right 37 grave miscarriages of justice concerning 61 people, says a paper that the information office of its cabinet issued on Friday. It is called *New Progress in the Legal Protection of Human Rights in China*. It has six parts, from the legal framework to work abroad, and it is the only source for nearly every figure below.

## Courts

Since 2013 prosecutors have refused 2,624 arrests and dropped 870 prosecutions because evidence had been obtained unlawfully.

| What was counted | From 2013 to 2017 |
| --- | --- |
| Defendants acquitted | 4,032 |
| Grave miscarriages put right | 37 |
| People they concerned | 61 |
| Arrests refused | 2,624 |
| Prosecutions dropped | 870 |

A reader may well conclude that acquittals rose with every year of the period.

## Laws

Nine offences no longer carry the death penalty, the paper says, and the bar for executing someone who was given a two-year reprieve has been raised. Four kinds of prisoner received an amnesty. A law against domestic violence now says who is liable, and how the police must look into it.

Since the party congress of 2012 the need for official approval has been lifted in 618 matters. Major decisions are reviewed for their legality inside the administration, and whoever takes one is to answer for it for life.

## Officials and fugitives

Over the same years the party’s discipline commission investigated more than 440 officials of provincial rank and above. From 2014 to the middle of October 2017, 3,453 fugitives were brought back from more than 90 countries and regions, 48 of them from a list of the hundred most wanted; assets worth 9.5 billion yuan, around 1.44 billion US dollars, came back with them.

## Abroad

From 1990 to August 2017 the country sent 36,000 soldiers on 24 peacekeeping operations of the United Nations, and in 2017 it built a standby force of 8,000. A joint operation along the Mekong in 2016, with Laos, Myanmar, Thailand, Cambodia and Vietnam, solved 6,476 drug cases, led to 9,927 arrests, and seized 12.7 tonnes of narcotics and 55.2 tonnes of the chemicals they are made from.

The paper calls all this “remarkable progress” in protecting human rights through law. It holds that China contributes to the diversity of civilisation, and that its experience can serve others.
`,
};
