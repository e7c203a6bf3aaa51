/**
 * Jirei finds case studies. Its packages are called rooms; an arrow says which room may name which:
 *
 * <pre>
 * cli ──► web ──► search ──► query ──► casestudy        all but japanese and extraction may name casestudy
 *  │       │                  ▲
 *  │       └──► export, eval  │
 *  ├──► mcp ────────► web     │
 *  ├──► opensearch ─► lucene  │
 *  ├──► lucene ─────► search ─┤         query, lucene, corpus, extraction ──► japanese
 *  ├──► eval ───────► search ─┤
 *  └──► ingestion ──► search ─┘
 *           └───────► corpus ─────► extraction ─► extraction.page ─► extraction.inline
 *
 * web, query, lucene, corpus ──► places ──► casestudy
 * </pre>
 *
 * <p>A package may name what its arrows lead to, also by way of others. {@code cli} wires everything and may name every
 * room. The arrows between the rooms inside {@code corpus}, {@code lucene} and {@code web} stand in their own
 * descriptions.
 *
 * <p>Data flows one way on each of two paths:
 *
 * <pre>
 * corpus/ ──► corpus ──► ingestion ──► lucene ──► index/
 * browser ──► web ──► query ──► lucene ──► result ──► page, JSON or, by way of export, a file
 * </pre>
 *
 * <p>With an index on a cluster, opensearch stands in the place of lucene, whose analysis and translation it uses.
 *
 * <p>Nothing but {@code cli} knows which engine there is.
 */
@NullMarked
package jirei;

import org.jspecify.annotations.NullMarked;
