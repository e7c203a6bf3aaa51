package jirei.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import jirei.casestudy.Dimension;
import jirei.lucene.LuceneEngine;
import jirei.search.IndexView;
import jirei.search.Refinement;
import jirei.search.SearchEngine;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order and regions of cities are computed once for a state of the index. */
@ExtendWith(SharedSite.class)
final class FacetStudiesIT {
    @Test
    void searchesOfOneStateShareThem(Site site) {
        FacetStudies studies = new FacetStudies();
        try (SearchEngine engine = LuceneEngine.open(site.index());
                IndexView first = engine.view();
                IndexView second = engine.view()) {
            FacetStudy study = studies.of(first, SearchUrl.HOME);
            assertThat(studies.of(second, SearchUrl.HOME.asking("防犯"))).isSameAs(study);
            assertThat(study.regionOf("ソウル")).isEqualTo("アジア");
            SearchUrl seoul = SearchUrl.HOME.with(new Refinement(Dimension.CITY, "ソウル"));
            assertThat(studies.of(second, seoul).regions()).isSameAs(study.regions());
        }
    }
}
