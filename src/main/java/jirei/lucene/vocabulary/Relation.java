package jirei.lucene.vocabulary;

/** The relation of an expansion to the typed words, the nearest first. */
public enum Relation {
    /** The same word in another spelling: 取組 and 取り組み. */
    VARIANT,
    /** Another word with the same meaning: 情報格差 and デジタルデバイド. */
    SYNONYM,
    /** A narrower term: スマートフォン finds iPhone, but iPhone does not find スマートフォン. */
    NARROWER,
    /** A word with a related meaning: 高齢者 and 高齢化. */
    RELATED,
    /** What cities do, for a term of officials: 電子カルテ finds 電子健康記録, but 電子健康記録 does not find 電子カルテ. */
    CONCEPT
}
