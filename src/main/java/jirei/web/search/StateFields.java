package jirei.web.search;

import java.util.ArrayList;
import java.util.List;
import jirei.casestudy.Dimension;
import jirei.search.PageSize;
import jirei.search.Sort;
import jirei.web.parts.FormField;
import jirei.web.url.ResultView;
import jirei.web.url.SearchUrl;

/** The state of a search as hidden fields, for forms that change a part of it. */
final class StateFields {
    private StateFields() {}

    /** All but the query, for the search form; default values are left out. */
    static List<FormField> ofRefinements(SearchUrl url) {
        List<FormField> fields = new ArrayList<>(refinements(url));
        if (!url.hasUsualView()) {
            fields.add(view(url.view()));
        }
        return List.copyOf(fields);
    }

    /** All but the refinements of this dimension, for a form that selects its values. */
    static List<FormField> besides(Dimension dimension, SearchUrl url) {
        List<FormField> fields = new ArrayList<>();
        if (!url.q().isEmpty()) {
            fields.add(new FormField("q", url.q()));
        }
        refinements(url).stream()
                .filter(field -> !field.name().equals(SearchUrl.parameter(dimension)))
                .forEach(fields::add);
        // The default view depends on the refinements.
        fields.add(view(url.view()));
        return List.copyOf(fields);
    }

    private static List<FormField> refinements(SearchUrl url) {
        List<FormField> fields = new ArrayList<>(url.refinements().stream()
                .map(picked -> new FormField(SearchUrl.parameter(picked.dimension()), picked.value()))
                .toList());
        url.exact().forEach(word -> fields.add(new FormField("exact", word)));
        if (!url.meaning()) {
            fields.add(new FormField("meaning", SearchUrl.OFF));
        }
        if (url.sort() != Sort.RELEVANCE) {
            fields.add(new FormField("sort", url.sort().parameter()));
        }
        if (!url.size().equals(PageSize.DEFAULT)) {
            fields.add(new FormField("size", "" + url.size().value()));
        }
        return fields;
    }

    private static FormField view(ResultView view) {
        return new FormField("view", view.parameter());
    }
}
