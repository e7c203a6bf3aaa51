package jirei.lucene.schema;

import static jirei.lucene.schema.IndexFields.BY_ORDINAL;
import static jirei.lucene.schema.IndexFields.ENTRY;
import static jirei.lucene.schema.IndexFields.FILE;
import static jirei.lucene.schema.IndexFields.ID;
import static jirei.lucene.schema.IndexFields.READING_ID;
import static jirei.lucene.schema.IndexFields.TYPE;
import static jirei.lucene.schema.IndexFields.YEAR;

import java.util.Optional;
import java.util.Set;
import jirei.casestudy.Dimension;
import jirei.casestudy.EntryId;
import jirei.casestudy.YearRange;
import jirei.search.Refinement;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds documents by their type, id and file, regardless of their text. */
public final class DocumentQueries {
    private DocumentQueries() {}

    /** The documents of one file. */
    public static Term ofFile(String file) {
        return new Term(FILE, file);
    }

    /** The documents of one reading of a file. */
    public static Term ofReading(String readingId) {
        return new Term(READING_ID, readingId);
    }

    /** The documents of all readings of a file except this one. */
    public static Query ofOtherReadings(String file, String readingId) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(ofFile(file)), Occur.MUST)
                .add(new TermQuery(ofReading(readingId)), Occur.MUST_NOT)
                .build();
    }

    /** The entries of a file. */
    public static Query entriesOf(String file) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(ofFile(file)), Occur.FILTER)
                .add(new TermQuery(entries()), Occur.FILTER)
                .build();
    }

    /** The entry at this position of a file, from 0. */
    public static Query entryOf(String file, int ordinal) {
        return new BooleanQuery.Builder()
                .add(entriesOf(file), Occur.FILTER)
                .add(NumericDocValuesField.newSlowExactQuery(BY_ORDINAL, ordinal), Occur.FILTER)
                .build();
    }

    /** The documents that represent files. */
    public static Term files() {
        return new Term(TYPE, FILE);
    }

    /** The documents that represent entries. */
    public static Term entries() {
        return new Term(TYPE, ENTRY);
    }

    /** The entries of a refinement by several years or by a kind of year; empty for others, which have a term in their facet. */
    public static Optional<Query> ofYears(Refinement refinement) {
        return Optional.of(refinement)
                .filter(picked -> picked.dimension().equals(Dimension.YEAR))
                .flatMap(picked -> YearRange.parse(picked.value()))
                .filter(years -> !years.isOneYear())
                .map(years -> IntPoint.newRangeQuery(
                        years.kind().map(IndexFields::yearsOf).orElse(YEAR), years.from(), years.to()));
    }

    /** What a query matches under refinements: any of the values of each dimension, with the facets counted sideways. */
    public static DrillDownQuery refined(Query query, Set<Refinement> refinements) {
        DrillDownQuery refined = new DrillDownQuery(IndexFields.facets(), query);
        for (Refinement refinement : refinements) {
            String dimension = refinement.dimension().name();
            ofYears(refinement)
                    .ifPresentOrElse(
                            years -> refined.add(dimension, years), () -> refined.add(dimension, refinement.value()));
        }
        return refined;
    }

    /** The document of one entry. */
    public static Term withId(EntryId id) {
        return new Term(ID, id.value());
    }
}
