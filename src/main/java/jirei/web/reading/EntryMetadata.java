package jirei.web.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Provenance;
import jirei.casestudy.ResearchDate;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.web.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * What other programs read in the head of an entry's page.
 *
 * @param address the absolute address of the page without a search
 * @param description the beginning of the text
 * @param linkedData the entry in the terms of schema.org, as the content of a script element
 */
public record EntryMetadata(String address, String title, String description, String linkedData) {
    private static final int LONGEST_DESCRIPTION = 200;

    /** What could end a script element or begin a comment in it, and what is no text in JavaScript. */
    private static final Pattern UNSAFE_IN_SCRIPT = Pattern.compile("[<>&\u2028\u2029]");

    static EntryMetadata of(Entry entry, String address) {
        String description = description(entry);
        Article article = Article.of(entry, address, description);
        String json = UNSAFE_IN_SCRIPT
                .matcher(Json.write(article))
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
        return new EntryMetadata(address, entry.title(), description, json);
    }

    private static String description(Entry entry) {
        String text = entry.content().ownText().replaceAll("\\s+", " ").strip();
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_DESCRIPTION, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }

    /** An entry in the terms of schema.org; what it does not have is left out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Article(
            @JsonProperty("@context") String context,
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String url,
            String headline,
            String description,
            String inLanguage,
            List<String> keywords,
            List<SchemaThing> contentLocation,
            SchemaThing isPartOf,
            List<SchemaThing> citation,
            @Nullable String license,
            @Nullable String usageInfo) {
        static Article of(Entry entry, String address, String description) {
            Provenance provenance = entry.provenance();
            return new Article(
                    "https://schema.org",
                    "Article",
                    address,
                    address,
                    entry.title(),
                    description,
                    "ja",
                    Stream.of(
                                    entry.theme().map(Theme::label),
                                    Optional.of(entry.kind().label()))
                            .flatMap(Optional::stream)
                            .toList(),
                    entry.city().map(City::name).map(SchemaThing::place).stream()
                            .toList(),
                    SchemaThing.document(provenance),
                    entry.content().sources().stream().map(SchemaThing::source).toList(),
                    provenance.license().orElse(null),
                    provenance.notice().orElse(null));
        }
    }

    /** Something that an entry refers to. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SchemaThing(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String url,
            @Nullable SchemaThing publisher,
            @Nullable String dateCreated) {
        static SchemaThing place(String name) {
            return new SchemaThing("Place", name, null, null, null);
        }

        static SchemaThing source(Source source) {
            return new SchemaThing(
                    "CreativeWork",
                    source.title(),
                    source.address().map(Object::toString).orElse(null),
                    null,
                    null);
        }

        static SchemaThing document(Provenance provenance) {
            return new SchemaThing(
                    "Report",
                    provenance.document(),
                    null,
                    provenance
                            .publisher()
                            .map(name -> new SchemaThing("Organization", name, null, null, null))
                            .orElse(null),
                    provenance.researched().map(ResearchDate::toString).orElse(null));
        }
    }
}
