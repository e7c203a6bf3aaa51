package jirei.web.url;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.web.http.BadRequest;

/**
 * The search that a reader came from, as a parameter of another page: {@code from=%3Fq%3D高齢者%26page%3D2}.
 *
 * @param search empty for one who came from elsewhere
 */
public record CameFrom(Optional<SearchUrl> search) {
    /** The name of the parameter. */
    public static final String PARAMETER = "from";

    /** From elsewhere. */
    public static final CameFrom ELSEWHERE = new CameFrom(Optional.empty());

    /** From this search, unless it is the home page. */
    public static CameFrom of(SearchUrl search) {
        return new CameFrom(Optional.of(search).filter(known -> !known.equals(SearchUrl.HOME)));
    }

    /**
     * Parses the query parameters.
     *
     * @throws BadRequest if the search has a parameter with an invalid value
     */
    static CameFrom of(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(PARAMETER, List.of()).stream()
                .filter(written -> !written.isBlank())
                .findFirst()
                .map(written -> of(SearchUrl.of(parsed(written))))
                .orElse(ELSEWHERE);
    }

    private static Map<String, List<String>> parsed(String written) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : written.replaceFirst("^\\?", "").split("&", -1)) {
            String[] parts = pair.split("=", 2);
            try {
                parameters
                        .computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                        .add(parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw new BadRequest("アドレスの「" + PARAMETER + "」を読めません。");
            }
        }
        return parameters;
    }

    /** The value of the parameter; empty for one who came from elsewhere. */
    public String value() {
        return search.map(known -> Addresses.readable(known).substring(1)).orElse("");
    }

    /** Adds the parameter to others, if there is one. */
    void addTo(List<String> pairs) {
        search.ifPresent(known -> pairs.add(Addresses.parameter(PARAMETER, value())));
    }
}
