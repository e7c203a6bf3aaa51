package jirei.web.feed;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.ResearchDate;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.web.parts.JapanTime;
import jirei.web.url.Addresses;
import jirei.web.url.BaseUrl;
import jirei.web.url.SearchUrl;

/**
 * An entry in a feed.
 *
 * @param address the absolute address of its page, which also identifies it
 * @param author the publisher of the research, or its title
 * @param dated the first day of the month or year of the research; the update of the index where it is not known
 * @param via addresses of its sources
 */
record FeedItem(
        String address,
        String title,
        String text,
        String author,
        OffsetDateTime dated,
        List<String> tags,
        List<String> via,
        Entry entry) {

    static FeedItem of(Entry entry, BaseUrl base, OffsetDateTime updated) {
        return new FeedItem(
                base.address(Addresses.entry(entry.id(), SearchUrl.HOME)),
                entry.title(),
                entry.content().ownText(),
                entry.provenance().publisher().orElse(entry.provenance().document()),
                entry.provenance().researched().map(FeedItem::start).orElse(updated),
                Stream.of(
                                entry.city().map(City::name),
                                entry.theme().map(Theme::label),
                                Optional.of(entry.kind().label()))
                        .flatMap(Optional::stream)
                        .toList(),
                entry.content().sources().stream()
                        .map(Source::address)
                        .flatMap(Optional::stream)
                        .map(Object::toString)
                        .toList(),
                entry);
    }

    private static OffsetDateTime start(ResearchDate researched) {
        return researched
                .toMonth()
                .orElse(YearMonth.of(researched.year(), 1))
                .atDay(1)
                .atStartOfDay(JapanTime.ZONE)
                .toOffsetDateTime();
    }
}
