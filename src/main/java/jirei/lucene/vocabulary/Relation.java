package jirei.lucene.vocabulary;

/** How a form that is looked for as well stands to the words that were typed; the nearest first. */
public enum Relation {
    /** The same word in another spelling: 取組 and 取り組み. */
    VARIANT,
    /** Another word for the same: 情報格差 and デジタルデバイド. */
    SYNONYM,
    /** A kind of what was typed: スマートフォン finds iPhone, and not the other way. */
    NARROWER,
    /** Something near to it: 高齢者 and シニア. */
    RELATED
}
