package jirei.lucene.schema;

import static jirei.lucene.schema.IndexFields.BY_CITY;
import static jirei.lucene.schema.IndexFields.BY_FILE;
import static jirei.lucene.schema.IndexFields.BY_ORDINAL;
import static jirei.lucene.schema.IndexFields.BY_PAGE;
import static jirei.lucene.schema.IndexFields.BY_RATING;
import static jirei.lucene.schema.IndexFields.BY_YEAR;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The sort orders of documents. */
public final class SortOrders {
    private SortOrders() {}

    /** The order of the entries of a file. */
    public static Sort inFile() {
        return new Sort(new SortField(BY_ORDINAL, SortField.Type.INT));
    }

    /** The score of a hit in one of these orders: the last of its sort values. */
    public static float score(ScoreDoc hit) {
        Object[] sortedBy = ((FieldDoc) hit).fields;
        return (Float) sortedBy[sortedBy.length - 1];
    }

    /** The hit with another score. */
    public static ScoreDoc withScore(float score, ScoreDoc hit) {
        Object[] sortedBy = ((FieldDoc) hit).fields.clone();
        sortedBy[sortedBy.length - 1] = score;
        return new FieldDoc(hit.doc, score, sortedBy, hit.shardIndex);
    }

    /** The order of hits. Each order ends with the score, so that every hit has a score. */
    public static Sort of(jirei.search.Sort sort) {
        SortField score = SortField.FIELD_SCORE;
        SortField rating = new SortField(BY_RATING, SortField.Type.INT);
        SortField city = new SortField(BY_CITY, SortField.Type.STRING, false, SortField.STRING_LAST);
        SortField file = new SortField(BY_FILE, SortField.Type.STRING, false, SortField.STRING_LAST);
        SortField year = new SortField(BY_YEAR, SortField.Type.INT, true, 0);
        SortField page = new SortField(BY_PAGE, SortField.Type.INT);
        SortField ordinal = new SortField(BY_ORDINAL, SortField.Type.INT);
        return switch (sort) {
            case RELEVANCE -> new Sort(score, rating, city, file, ordinal, score);
            case RATING -> new Sort(rating, score, city, file, ordinal, score);
            case CITY -> new Sort(city, score, file, ordinal, score);
            case NEWEST -> new Sort(year, score, city, file, ordinal, score);
            case PAGE -> new Sort(city, file, page, ordinal, score);
        };
    }
}
