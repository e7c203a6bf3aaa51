package jirei.export;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.Source;

/**
 * What a source says about its own publication: the study names the publisher in brackets behind the title, {@code
 * CityKeyの概要（シカゴ市書記官室）}; the year stands there too, or with the month in the address of a report, {@code
 * /2012/12/17/}. A year within the title is that of the subject and is not taken.
 */
record SourceOrigin(String title, Optional<String> publisher, Optional<String> year) {
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)\\s*[（(]([^（）()]+)[）)]\\s*");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?");
    private static final Pattern PUBLISHER_AND_YEAR =
            Pattern.compile("(.+?)[、,，\\s]\\s*((?:19|20)\\d\\d)年?(?:\\d{1,2}月)?");

    /** In brackets, but no publisher: a number, a language, a part of a text. */
    private static final Pattern NO_PUBLISHER =
            Pattern.compile("\\d.*|.*[\"=].*|.*://.*|PDF|全文|本文|概要|抄録|仮訳|和訳|英訳|日本語版?|英語版?", Pattern.CASE_INSENSITIVE);

    private static final String MONTH = "(?:0?[1-9]|1[0-2]|january|february|march|april|may|june|july|august|september"
            + "|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("/((?:19|20)\\d\\d)/" + MONTH + "/", Pattern.CASE_INSENSITIVE),
            Pattern.compile("/((?:19|20)\\d\\d)(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])/"));

    /** The title without its brackets, and what is in them. */
    static SourceOrigin of(Source source) {
        Optional<String> dated = source.address().map(URI::toString).flatMap(SourceOrigin::yearIn);
        Matcher brackets = IN_BRACKETS.matcher(source.title());
        if (!brackets.matches()) {
            return new SourceOrigin(source.title(), Optional.empty(), dated);
        }
        String inside = brackets.group(2).strip();
        Matcher year = YEAR.matcher(inside);
        if (year.matches()) {
            return new SourceOrigin(brackets.group(1), Optional.empty(), Optional.of(year.group(1)));
        }
        if (NO_PUBLISHER.matcher(inside).matches()) {
            return new SourceOrigin(source.title(), Optional.empty(), dated);
        }
        Matcher both = PUBLISHER_AND_YEAR.matcher(inside);
        return both.matches()
                ? new SourceOrigin(brackets.group(1), Optional.of(both.group(1)), Optional.of(both.group(2)))
                : new SourceOrigin(brackets.group(1), Optional.of(inside), dated);
    }

    /** Whether more is known than the title. */
    boolean isKnown() {
        return publisher.isPresent() || year.isPresent();
    }

    private static Optional<String> yearIn(String address) {
        return DATES.stream()
                .map(pattern -> pattern.matcher(address))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
